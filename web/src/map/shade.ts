const STEPS = [0.01, 0.05, 0.2, 0.5, 0.8];

/**
 * The shade of a value: by how much of the largest it is, so that small changes of third countries
 * are still seen beside those of the parties.
 */
export function shade(value: number, most: number): string {
  const part = Math.abs(value) / most;
  const step = STEPS.filter((least) => part >= least).length;
  return step === 0 ? 'level' : (value > 0 ? 'up' : 'down') + step;
}
