import { finished } from './job';

/** Long work that a part of the page waits for: how far it has come, and what went wrong. */
export class Work {
  /** Since it began. */
  seconds = $state(0);
  message = $state('');
  problem = $state.raw<unknown>();
  #stop = $state.raw<AbortController>();

  get running(): boolean {
    return this.#stop !== undefined;
  }

  /** @param use what to do with the result, told where it is */
  async run(path: string, body: unknown, use: (result: string) => Promise<void>): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    this.seconds = 0;
    this.message = '';
    this.problem = undefined;
    try {
      await use(await finished(path, body, (seconds, message) => this.#at(seconds, message), stop.signal));
    } catch (e) {
      if (!stop.signal.aborted) this.problem = e;
    } finally {
      this.#stop = undefined;
    }
  }

  cancel(): void {
    this.#stop?.abort();
  }

  #at(seconds: number, message?: string): void {
    if (seconds) this.seconds = seconds;
    if (message) this.message = message;
  }
}
