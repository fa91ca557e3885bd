import { GROUND, kept, link, parse, type View } from './address';

/** Which view is shown and what is chosen in it: all of it is in the address, so that a link is permanent. */
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

  /** The address of another view; the two days, the world and the document go along. */
  to(view: View): string {
    return link(view, kept(this.#chosen));
  }
}

export const route = new Route();
