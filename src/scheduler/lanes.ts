/** Owns doing a few things at a time without ever doing two for the same recipient at once. */
import { gather } from '../domain/gather.ts';

/**
 * Works through `items`, at most `width` at a time; items of the same key one after another, in their order. Rejects where `work`
 * did, but not before every lane has come to its end: what is still under way would meet whatever the caller does next.
 */
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
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(width, queues.size) }, lane));
  const failed = lanes.find(each => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
