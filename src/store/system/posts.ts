/** Owns Posts in hand: claimed for one recipient, taken up again when stranded, and brought up to date when what they show has changed. */
import type { Address } from '../../ports/chat.ts';
import type { PostInHand, Stranded, System } from '../../ports/store/system.ts';
import { type Delivery, type Post, Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { hostOrganisation, standings } from '../standings.ts';
import { type Closed, closedAt, EVER, postOpen } from './gates.ts';
import { heardBy } from './heard.ts';
import { waitingOf } from './waiting.ts';

type Posts = Pick<System['outbox'], 'stranded' | 'changed' | 'refreshed'>;

const IN_ORDER = [{ dueAt: 'asc' }, { id: 'asc' }] as const;

/** `held`: the attempt at which this process holds a Post; another's later attempt means that the lease was lost. */
export function posts(parts: Parts, held: Map<string, number>): Posts {
  const { client, clock } = parts;
  const hold = (all: readonly PostInHand[]): void => {
    for (const { id, attempts } of all) held.set(id, attempts);
  };
  return {
    stranded: async (wall, leaseUntil, most) => {
      const query = strandedQuery(wall, await closedAt(client, wall), most);
      // Mostly there is none: then nobody has to wait for a write.
      if ((await client.$queryRaw<Row[]>(query)).length === 0) return [];
      const all = await client.$transaction(tx => takeUp(tx, query, clock.now(), wall, leaseUntil));
      hold(all);
      return all;
    },
    changed: async (wall, most) => {
      const rows = await client.$queryRaw<Row[]>(changedQuery(await closedAt(client, wall), most));
      if (rows.length === 0) return [];
      const id = { in: rows.map(row => row.id) };
      const found = await client.post.findMany({ where: { id }, include: SHOWN, orderBy: { changedAt: 'asc' } });
      const all = await Promise.all(
        found.map(async post => {
          const address = await addressOf(client, post);
          const { id, changedAt, remoteId: remote } = post;
          if (address === null || changedAt === null || remote === null) return [];
          const owed = post.deliveries.filter(each => each.state === 'said').flatMap(waitingOf);
          return [{ id, to: recipientOf(post), address, remote, changedAt, owed }];
        }),
      );
      return all.flat();
    },
    refreshed: async (id, changedAt) => {
      await client.$executeRaw`UPDATE "Post" SET "changedAt" = NULL WHERE "id" = ${id} AND "changedAt" = ${changedAt}`;
    },
  };
}

/** Leased again, all in one go; those whose account or place is gone are given up on the way. */
async function takeUp(tx: Tx, query: Prisma.Sql, now: Date, wall: Date, leaseUntil: Date) {
  const found = await tx.$queryRaw<Row[]>(query);
  await tx.post.updateMany({
    where: { id: { in: found.map(({ id }) => id) } },
    data: { leaseUntil, attempts: { increment: 1 } },
  });
  const all: Taken[] = [];
  for (const { id, state } of found) {
    // Whose lease ran out on the way may have arrived.
    const next = state === 'failed' ? 'sending' : 'unknown';
    const again = state === 'sending' ? { notBefore: wall } : {};
    const post = await tx.post.update({ where: { id }, data: { state: next, ...again }, include: SHOWN });
    const inHand = await taken(tx, post, next, leaseUntil);
    if (inHand !== null) all.push(inHand);
  }
  return hearing(tx, all, now);
}

type Taken = { readonly post: PostInHand; readonly deliveries: readonly Delivery[] };

/** Who hears it may have changed since it was decided. */
async function hearing(tx: Tx, all: readonly Taken[], now: Date): Promise<readonly Stranded[]> {
  const people = await standings(
    tx,
    all.flatMap(({ post }) => ('person' in post.to ? [post.to.person] : [])),
  );
  const host = people.size === 0 ? null : await hostOrganisation(tx);
  return all.map(({ post, deliveries }) => {
    const person = 'person' in post.to ? people.get(post.to.person) : undefined;
    if (person === undefined) return { ...post, heard: [{ listener: null, waiting: post.owed }] };
    try {
      return { ...post, heard: heardBy(person, deliveries, host, now) };
    } catch {
      // Nobody can tell how they hear it: what the Post owes is released, and weighed (and counted) with all else of theirs.
      return { ...post, heard: [{ listener: null, waiting: [] }] };
    }
  });
}

const SHOWN = { deliveries: { orderBy: [...IN_ORDER] } } satisfies Prisma.PostInclude;
type Shown = Prisma.PostGetPayload<{ include: typeof SHOWN }>;

type Row = Pick<Post, 'id' | 'state'>;

/** Failed and due again; unknown, to be looked up; or left `sending` by whoever held it. An unknown one without a date waits for people. */
export const strandedQuery = (wall: Date, closed: Closed, most: number): Prisma.Sql =>
  Prisma.sql`SELECT "id", "state" FROM "Post"
    WHERE ("state" = 'failed' AND "notBefore" <= ${wall} ${andOpen(closed)})
      OR ("state" = 'unknown' AND "notBefore" <= ${wall} AND ("leaseUntil" IS NULL OR "leaseUntil" < ${wall}))
      OR ("state" = 'sending' AND "leaseUntil" < ${wall})
    ORDER BY "createdAt" LIMIT ${most}`;

// Few are changed and most are sent: IS TRUE keeps the index of the state out of it.
export const changedQuery = (closed: Closed, most: number): Prisma.Sql =>
  Prisma.sql`SELECT "id", "state" FROM "Post"
    WHERE "changedAt" > ${EVER} AND ("state" = 'sent') IS TRUE AND "remoteId" IS NOT NULL ${andOpen(closed)}
    ORDER BY "changedAt" LIMIT ${most}`;

const andOpen = (closed: Closed): Prisma.Sql => (closed === null ? Prisma.empty : Prisma.sql`AND ${postOpen(closed)}`);

async function taken(tx: Tx, post: Shown, state: PostInHand['state'], leaseUntil: Date): Promise<Taken | null> {
  const address = await addressOf(tx, post);
  const deliveries = post.deliveries.filter(each => each.state === 'waiting');
  const owed = deliveries.flatMap(waitingOf);
  const { id, attempts, createdAt } = post;
  const firstTriedAt = post.firstTriedAt ?? createdAt;
  if (address !== null) {
    const to = recipientOf(post);
    return { post: { id, to, address, attempts, state, firstTriedAt, leaseUntil, owed }, deliveries };
  }
  // Its account or place is gone, so nobody can say any more whether it arrived; another address may do.
  await tx.post.update({ where: { id }, data: { state: 'dead', lastError: 'no_address', leaseUntil: null } });
  await tx.delivery.updateMany({ where: { postId: id, state: 'waiting' }, data: { postId: null } });
  return null;
}

const recipientOf = ({ personId, placeId }: Shown): PostInHand['to'] =>
  personId === null ? { place: placeId ?? '' } : { person: personId };

/** Null where the account or place is gone. */
async function addressOf(tx: Tx, { accountId, placeId }: Shown): Promise<Address | null> {
  if (accountId === null) {
    const place = await tx.place.findUnique({ where: { id: placeId ?? '' } });
    if (place === null) return null;
    const { platform, tenant, conversation } = place;
    return { place: { platform, tenant, conversation } };
  }
  const account = await tx.account.findUnique({ where: { id: accountId } });
  if (account === null) return null;
  const { platform, tenant, user } = account;
  return { account: { platform, tenant, user } };
}
