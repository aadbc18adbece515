/** Owns the claim: all that one recipient is owed becomes one Post in hand, where the limits of its platform let it through. */
import { kinds } from '../../domain/delivery.ts';
import type { Address, Id } from '../../ports/chat.ts';
import type { Claim, PostInHand, System, Waiting } from '../../ports/store/system.ts';
import { type Account, type Delivery, Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { isIn, present, read } from '../read.ts';
import { together } from '../together.ts';
import { insert, writeEach } from '../write.ts';
import { metered } from './gates.ts';
import { waitingOf } from './waiting.ts';

type Claimed = Awaited<ReturnType<System['outbox']['claim']>>;

/** As many at once as keep what is bound in a statement far below SQLite's 32,766. */
const MOST = 200;

export function claims(parts: Parts, held: Map<string, number>): Pick<System['outbox'], 'claim'> {
  const { client, dialect } = parts;
  const claim = together(MOST, (all: readonly Claim[]) =>
    client.$transaction(tx => claimed(tx, parts, all), dialect.rowByRow),
  );
  return {
    claim: async asked => {
      const post = await claim(asked);
      if (post !== null && 'attempts' in post) held.set(post.id, post.attempts);
      return post;
    },
  };
}

async function claimed(tx: Tx, parts: Parts, all: readonly Claim[]): Promise<readonly Claimed[]> {
  const free = await freeAmong(tx, parts, all);
  const meter = await metered(
    tx,
    parts.dialect,
    all.flatMap(each => each.gates),
  );
  const answers = all.map((claim): Claimed => {
    const owed = claim.ids.flatMap(id => free.get(id) ?? []).filter(each => isOwedTo(claim, each));
    // Some of it was said, dropped or taken meanwhile: then the bundle is another one, decided anew.
    if (claim.ids.length === 0 || owed.length !== claim.ids.length) return null;
    const opens = meter.pass(claim.gates, claim.wall);
    if (opens !== null) return { opens };
    for (const { id } of owed) free.delete(id);
    return inHand(parts.newId(), claim, inOrder(owed).flatMap(waitingOf));
  });
  await meter.done();
  await written(tx, parts, all, answers);
  return answers;
}

/** Those still waiting; whoever is held by another claim is left to it. */
async function freeAmong(tx: Tx, { dialect }: Parts, all: readonly Claim[]): Promise<Map<Id, Delivery>> {
  const ids = all.flatMap(each => each.ids);
  const rows = await read(
    tx,
    'Delivery',
    Prisma.sql`WHERE ${isIn(Prisma.sql`"id"`, ids)} AND "state" = 'waiting' AND "postId" IS NULL ${dialect.unheld}`,
  );
  return new Map(rows.map(row => [row.id, row]));
}

const isOwedTo = ({ to }: Claim, { personId, placeId }: Delivery): boolean =>
  'person' in to ? personId === to.person : placeId === to.place;

const inOrder = (some: readonly Delivery[]): readonly Delivery[] =>
  [...some].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.id < other.id ? -1 : 1));

const inHand = (id: Id, { to, address, wall, leaseUntil }: Claim, owed: readonly Waiting[]): PostInHand => ({
  id,
  to,
  address,
  attempts: 1,
  state: 'sending',
  firstTriedAt: wall,
  leaseUntil,
  owed,
});

async function written(tx: Tx, { clock }: Parts, all: readonly Claim[], answers: readonly Claimed[]): Promise<void> {
  const made = answers.flatMap((post, at) => {
    const claim = all[at];
    return post !== null && 'owed' in post && claim !== undefined ? [{ post, claim }] : [];
  });
  if (made.length === 0) return;
  const accounts = await accountsOf(
    tx,
    made.map(({ claim }) => claim.address),
  );
  const posts = made.map(({ post: { id, to, owed }, claim: { address, wall, leaseUntil } }) => ({
    id,
    personId: 'person' in to ? to.person : null,
    placeId: 'place' in to ? to.place : null,
    platform: 'place' in address ? address.place.platform : address.account.platform,
    accountId: 'place' in address ? null : present(accounts.get(keyOf(address.account))).id,
    state: 'sending' as const,
    attempts: 1,
    leaseUntil,
    firstTriedAt: wall,
    live: !owed.every(each => kinds[each.kind].isRecord),
    createdAt: clock.now(),
  }));
  await insert(tx, 'Post', posts);
  const taken = made.flatMap(({ post }) => post.owed.map(each => [each.id, post.id] as const));
  await writeEach(tx, 'Delivery', 'postId', taken);
}

type Named = Pick<Account, 'platform' | 'tenant' | 'user'>;

const keyOf = ({ platform, tenant, user }: Named): string => JSON.stringify([platform, tenant, user]);

async function accountsOf(tx: Tx, addresses: readonly Address[]): Promise<ReadonlyMap<string, Account>> {
  const named = addresses.flatMap(address => ('account' in address ? [address.account] : []));
  if (named.length === 0) return new Map();
  // Each by its own key: a list for each column would be met by a scan.
  const values = named.map(({ platform, tenant, user }) => Prisma.sql`(${platform}, ${tenant}, ${user})`);
  const where = Prisma.sql`WHERE ("platform", "tenant", "user") IN (VALUES ${Prisma.join(values)})`;
  const rows = await read(tx, 'Account', where);
  return new Map(rows.map(row => [keyOf(row), row]));
}
