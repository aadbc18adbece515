/** Owns doing a few things at a time without ever doing two for the same recipient at once. */
import { gather } from '../domain/gather.ts';

/** Works through `items`, at most `width` at a time; items of the same key one after another, in their order. */
export async function inLanes<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queues = gather(items, keyOf);
  const waiting = [...queues.values()].values();
  // The lanes share one iterator, so each queue is taken by exactly one of them.
  const lane = async (): Promise<void> => {
    for (const queue of waiting) for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, queues.size) }, lane));
}
