/** The address of the page: which view is shown, and what is chosen in it. */
export const VIEWS = ['documents', 'timeline', 'tariffs', 'duty', 'scenarios', 'talks'] as const;
export type View = (typeof VIEWS)[number];

/** What every view that solves has in common. */
export const GROUND = ['world', 'elasticities', 'closure'] as const;

/* The two days, the world, and the place in the documents: where one was when one comes back. */
const KEPT = ['at', 'known', ...GROUND, 'document', 'statement'];

export function parse(hash: string): { view: View; chosen: URLSearchParams } {
  const [name, search] = hash.replace(/^#\/?/, '').split('?', 2);
  const view = VIEWS.find((one) => one === name) ?? 'documents';
  return { view, chosen: new URLSearchParams(search) };
}

export function link(view: View, chosen: URLSearchParams): string {
  const search = chosen.toString();
  return `#/${view}${search ? '?' + search : ''}`;
}

/** What goes along from view to view. */
export function kept(chosen: URLSearchParams): URLSearchParams {
  const along = new URLSearchParams();
  for (const name of KEPT) {
    const value = chosen.get(name);
    if (value) along.set(name, value);
  }
  return along;
}
