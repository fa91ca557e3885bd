import { get } from './api';
import type { World } from './types';

const kept = new Map<string, Promise<World>>();

/** Economies, sectors and choices of a world, asked for once. */
export function world(name: string): Promise<World> {
  let found = kept.get(name);
  if (!found) {
    found = get<World>(`/worlds/${encodeURIComponent(name)}`);
    kept.set(name, found);
  }
  return found;
}

export const worlds = get<{ worlds: string[] }>('/worlds').then((answer) => answer.worlds);

/** The default world: where a view only needs names of economies. */
export const usual = worlds.then((names) => world(names[0]!));
