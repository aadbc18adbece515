/** Owns the outbox as the dispatcher works it: what is due, what was decided about it, and the Posts it became. */
import { wallOf } from '../../domain/time/wall.ts';
import type { System } from '../../ports/store/system.ts';
import { knownPlace } from '../hearing.ts';
import type { Parts } from '../parts.ts';
import * as wake from '../wake.ts';
import { release } from '../withheld.ts';
import { claims } from './claims.ts';
import { due } from './due.ts';
import { fates } from './fates.ts';
import { gates, opens } from './gates.ts';
import { posts } from './posts.ts';
import { failing } from './stumbles.ts';
import { troubles } from './trouble.ts';

export function outbox(parts: Parts): System['outbox'] {
  const { client, clock, stamp } = parts;
  // Which attempt at a Post this process holds; what another took over meanwhile is not ours to write down.
  const held = new Map<string, number>();
  return {
    due: (now, wall, ahead, most, served = []) => due(client, now, wall, ahead, most, served),
    putBack: async (ids, dueAt, zone) => {
      await client.delivery.updateMany({
        where: { id: { in: [...ids] }, state: 'waiting', postId: null },
        data: { dueAt, dueOn: wallOf(dueAt, zone) },
      });
    },
    stumbled: failing(parts),
    settle: async (ids, state, reason) => {
      await client.delivery.updateMany({ where: { id: { in: [...ids] }, state: 'waiting' }, data: { state, reason } });
    },
    inside: async (id, tenants) => {
      await client.$transaction(async tx => {
        await tx.place.update({ where: { id }, data: { tenants: [...new Set(tenants)].sort().join(',') } });
        // An open round asks where its people are in reach, and what was withheld here may perhaps be said now.
        await wake.rounds(tx, stamp());
        await release(tx, stamp(), clock.wall());
      });
    },
    knownPlace: id => knownPlace(client, id, clock.now()),
    opens: (now, wall) => opens(client, now, wall),
    ...gates(parts),
    ...claims(parts, held),
    ...posts(parts, held),
    ...fates(parts, held),
    lag: async now => {
      const where = { state: 'waiting', postId: null, dueAt: { lte: now } } as const;
      const { _count, _min } = await client.delivery.aggregate({ where, _count: true, _min: { dueAt: true } });
      return { due: _count, oldest: _min.dueAt };
    },
    troubles: late => troubles(client, late),
    counts: async () => ({
      waiting: await client.delivery.count({ where: { state: 'waiting' } }),
      unreached: await client.delivery.count({ where: { state: 'unreached' } }),
      unknown: await client.post.count({ where: { state: 'unknown' } }),
    }),
  };
}
