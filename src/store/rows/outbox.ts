/** Owns what a flow may do with the outbox: owe, drop, mark as changed, and look at what was owed. */
import type { Rows } from '../../ports/store/rows.ts';
import type { Prisma } from '../generated/client.ts';
import { owe } from '../outbox.ts';
import { partnershipsIn } from '../sight.ts';
import type { Door } from './door.ts';

/** Sent, and nobody can say whether it arrived: a look-up was not possible. */
const PARKED = { state: 'waiting', post: { state: 'unknown', notBefore: null } } satisfies Prisma.DeliveryWhereInput;

export function outbox({ tx, sight, parts }: Door): Rows['outbox'] {
  const own = sight.me === null ? [] : [{ personId: sight.me.person.id }];
  // An empty condition inside OR matches nothing in Prisma, so who sees all is asked for nothing.
  const visible: Prisma.DeliveryWhereInput =
    sight.partnerships === 'all' ? {} : { OR: [partnershipsIn(sight.partnerships), ...own] };
  return {
    owe: owed => owe(tx, parts, owed),
    drop: async (subject, kinds, reason) => {
      await tx.delivery.updateMany({
        where: { subjectType: subject.type, subjectId: subject.id, kind: { in: [...kinds] }, state: 'waiting' },
        data: { state: 'moot', reason },
      });
    },
    changed: async subject => {
      const posts = await tx.post.findMany({
        where: {
          live: true,
          state: { in: ['sending', 'unknown', 'failed', 'sent'] },
          subjects: { some: { subjectType: subject.type, subjectId: subject.id } },
        },
        select: { id: true, changedAt: true },
      });
      const wall = parts.clock.wall();
      for (const { id, changedAt } of posts) {
        await tx.post.update({ where: { id }, data: { changedAt: after(changedAt, wall) } });
      }
    },
    about: subject =>
      tx.delivery.findMany({
        where: { AND: [{ subjectType: subject.type, subjectId: subject.id }, visible] },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
    unreached: () =>
      tx.delivery.findMany({
        where: { AND: [{ OR: [{ state: 'unreached' }, PARKED] }, visible] },
        orderBy: [{ dueAt: 'desc' }, { id: 'asc' }],
      }),
  };
}

// Never the same twice: who brings a card up to date tells by it whether the subject has changed once more.
const after = (changedAt: Date | null, wall: Date): Date =>
  changedAt === null || changedAt < wall ? wall : new Date(changedAt.getTime() + 1);
