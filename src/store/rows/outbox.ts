/** Owns what a flow may do with the outbox: owe, drop, mark as changed, and look at what was owed. */
import type { Id } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Prisma } from '../generated/client.ts';
import { owe } from '../outbox.ts';
import type { Tx } from '../parts.ts';
import { partnershipsIn } from '../sight.ts';
import type { Door } from './door.ts';

/** Nobody knows where it stands, so its card stays as it is. */
async function arrived(tx: Tx, id: Id): Promise<void> {
  await tx.delivery.updateMany({ where: { postId: id, state: 'waiting' }, data: { state: 'said' } });
  await tx.post.update({ where: { id }, data: { state: 'sent', changedAt: null } });
}

/** As another Post: the one that was lost stays on record. */
async function again(tx: Tx, id: Id, now: Date): Promise<void> {
  await tx.post.update({ where: { id }, data: { state: 'dead', lastError: 'sent_again', changedAt: null } });
  await tx.delivery.updateMany({
    where: { postId: id, state: 'waiting' },
    data: { postId: null, dueAt: now, dueOn: '' },
  });
}

/** Not where a tenant has shut Tend out: there nothing is tried until it lets Tend in again. */
async function inReachAgain(tx: Tx, persons: readonly Id[], places: readonly Id[]): Promise<void> {
  const shut = await tx.installation.findMany({
    where: { state: 'revoked' },
    select: { platform: true, tenant: true },
  });
  const out = { reachable: false, NOT: { OR: shut } };
  await tx.account.updateMany({ where: { personId: { in: [...persons] }, ...out }, data: { reachable: true } });
  await tx.place.updateMany({ where: { id: { in: [...places] }, ...out }, data: { reachable: true } });
}

async function retry(tx: Tx, which: Prisma.DeliveryWhereInput, now: Date): Promise<void> {
  const found = await tx.delivery.findMany({ where: which });
  const cutOff = found.filter(({ reason }) => reason === 'refused' || reason === 'no_address');
  await inReachAgain(
    tx,
    cutOff.flatMap(({ personId }) => personId ?? []),
    cutOff.flatMap(({ placeId }) => placeId ?? []),
  );
  await tx.delivery.updateMany({
    where: { id: { in: found.map(({ id }) => id) } },
    data: { state: 'waiting', reason: '', postId: null, attempts: 0, dueAt: now, dueOn: '' },
  });
}

/** Sent, and nobody can say whether it arrived: a look-up was not possible. */
const PARKED = { state: 'waiting', post: { state: 'unknown', notBefore: null } } satisfies Prisma.DeliveryWhereInput;

export function outbox(door: Door): Rows['outbox'] {
  const { tx, sight, parts, kept } = door;
  const own = sight.me === null ? [] : [{ personId: sight.me.person.id }];
  // An empty condition inside OR matches nothing in Prisma, so who sees all is asked for nothing.
  const visible: Prisma.DeliveryWhereInput =
    sight.partnerships === 'all' ? {} : { OR: [partnershipsIn(sight.partnerships), ...own] };
  return {
    owe: owed => owe(tx, parts, owed, kept),
    drop: async (subject, kinds, reason) => {
      await tx.delivery.updateMany({
        // What is being sent at this moment is moot when it is worded, or was said a moment too early.
        where: { subjectType: subject.type, subjectId: subject.id, kind: { in: [...kinds] }, state: 'waiting' },
        data: { state: 'moot', reason },
      });
    },
    changed: async subject => door.touched.add(subject),
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
    shown: async (partnershipId, kinds) => {
      const personId = sight.me?.person.id;
      if (personId === undefined) return false;
      const { count } = await tx.delivery.updateMany({
        where: { personId, partnershipId, kind: { in: [...kinds] }, state: 'unreached' },
        data: { state: 'said', reason: 'on_page' },
      });
      return count > 0;
    },
    decide: async (postId, fate) => {
      const all = { postId, ...PARKED };
      const seen = await tx.delivery.count({ where: { AND: [all, visible] } });
      if (seen === 0 || seen !== (await tx.delivery.count({ where: all }))) return false;
      await (fate === 'arrived' ? arrived(tx, postId) : again(tx, postId, parts.clock.now()));
      return true;
    },
    retry: ids => retry(tx, { AND: [{ id: { in: [...ids] }, state: 'unreached' }, visible] }, parts.clock.now()),
  };
}
