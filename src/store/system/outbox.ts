/** Owns the outbox as the dispatcher works it: what is due, what was decided about it, and the Posts it became. */
import type { System } from '../../ports/store/system.ts';
import type { Parts } from '../parts.ts';
import { due } from './due.ts';
import { fates } from './fates.ts';
import { posts } from './posts.ts';

export function outbox(parts: Parts): System['outbox'] {
  const { client } = parts;
  // Which attempt at a Post this process holds; what another took over meanwhile is not ours to write down.
  const held = new Map<string, number>();
  return {
    due: (now, ahead, most) => due(client, now, ahead, most),
    putBack: async (ids, dueAt) => {
      await client.delivery.updateMany({
        where: { id: { in: [...ids] }, state: 'waiting', postId: null },
        data: { dueAt },
      });
    },
    settle: async (ids, state, reason) => {
      await client.delivery.updateMany({ where: { id: { in: [...ids] }, state: 'waiting' }, data: { state, reason } });
    },
    ...posts(parts, held),
    ...fates(parts, held),
    counts: async () => ({
      waiting: await client.delivery.count({ where: { state: 'waiting' } }),
      unreached: await client.delivery.count({ where: { state: 'unreached' } }),
      unknown: await client.post.count({ where: { state: 'unknown' } }),
    }),
  };
}
