/** Which view is shown and what is chosen in it: all of it is in the address, so that a link is permanent. */
export const VIEWS = ['documents', 'timeline', 'tariffs', 'duty', 'scenarios', 'talks'] as const;
export type View = (typeof VIEWS)[number];

export function parse(hash: string): { view: View; chosen: URLSearchParams } {
  const [name, search] = hash.replace(/^#\/?/, '').split('?', 2);
  const view = VIEWS.find((one) => one === name) ?? 'documents';
  return { view, chosen: new URLSearchParams(search) };
}

export function link(view: View, chosen: URLSearchParams): string {
  const search = chosen.toString();
  return `#/${view}${search ? '?' + search : ''}`;
}

/* What every view that solves has in common. */
const GROUND = ['world', 'elasticities', 'closure'] as const;

class Route {
  view = $state<View>('documents');
  #chosen = $state.raw(new URLSearchParams());

  constructor() {
    this.#read();
    window.addEventListener('hashchange', () => this.#read());
  }

  #read(): void {
    const { view, chosen } = parse(location.hash);
    this.view = view;
    this.#chosen = chosen;
  }

  get(name: string): string | undefined {
    return this.#chosen.get(name) ?? undefined;
  }

  all(name: string): string[] {
    return this.#chosen.getAll(name);
  }

  /** Changes the address without a step in the history: sliders would fill it. */
  set(changes: Record<string, string | string[] | undefined>): void {
    const chosen = new URLSearchParams(this.#chosen);
    for (const [name, value] of Object.entries(changes)) {
      chosen.delete(name);
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one) chosen.append(name, one);
      }
    }
    this.#chosen = chosen;
    history.replaceState(null, '', link(this.view, chosen));
  }

  /** The world and how it is closed, of all that solves. */
  ground(): Record<(typeof GROUND)[number], string | undefined> {
    return { world: this.get('world'), elasticities: this.get('elasticities'), closure: this.get('closure') };
  }

  /** The address of another view; the two days and the world go along. */
  to(view: View): string {
    const kept = new URLSearchParams();
    for (const name of ['at', 'known', ...GROUND]) {
      const value = this.#chosen.get(name);
      if (value) kept.set(name, value);
    }
    return link(view, kept);
  }
}

export const route = new Route();
