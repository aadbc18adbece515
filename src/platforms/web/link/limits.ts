/** Owns how often a link may be guessed, opened and pressed: in this process's memory, by real time. */
import { LRUCache } from 'lru-cache';

/** Milliseconds to wait, 0 where it may go on. */
export type Limit = (key: string) => number;

const KEYS_KEPT = 10_000;

/** `most` at once, then one every `every` ms, for each key by itself (GCRA). */
export function limit(most: number, every: number, wall: () => Date): Limit {
  const freeAt = new LRUCache<string, number>({ max: KEYS_KEPT });
  return key => {
    const now = wall().getTime();
    const next = Math.max(freeAt.get(key) ?? now, now);
    const wait = next - now - (most - 1) * every;
    if (wait > 0) return wait;
    freeAt.set(key, next + every);
    return 0;
  };
}
