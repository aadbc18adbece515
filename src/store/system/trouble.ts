/** Owns looking for what did not go out as it should: reached nobody, may have arrived, or is late. */
import { gather } from '../../domain/gather.ts';
import type { Trouble, TroubleState } from '../../ports/store/trouble.ts';
import type { Post, Prisma } from '../generated/client.ts';
import type { Tx } from '../parts.ts';

const WITH_POST = { post: true } satisfies Prisma.DeliveryInclude;
type Owed = Prisma.DeliveryGetPayload<{ include: typeof WITH_POST }>;

/** As many deliveries as one look bears; whoever has more in trouble begins with the oldest. */
const MOST = 20_000;

/** `late`: due at or before this instant (product time) counts as late. Each message once, the oldest first. */
export async function troubles(tx: Tx, late: Date): Promise<readonly Trouble[]> {
  const where = {
    OR: [
      { state: 'unreached' },
      { state: 'waiting', post: { is: { state: 'unknown' } } },
      { state: 'waiting', dueAt: { lte: late } },
    ],
  } satisfies Prisma.DeliveryWhereInput;
  const found = await tx.delivery.findMany({
    where,
    include: WITH_POST,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const refused = await refusals(tx, found);
  const messages = gather(found, owed => `${stateOf(owed)} ${owed.postId ?? owed.id}`);
  return [...messages.values()].flatMap(owed => troubleOf(owed, refused));
}

function troubleOf(all: readonly Owed[], refused: ReadonlyMap<string, Post>): readonly Trouble[] {
  const [first] = all;
  if (first === undefined) return [];
  const to = recipientOf(first);
  const state = stateOf(first);
  // What was detached from each address that refused it is told by the last of them.
  const post = first.post ?? (first.reason === 'refused' ? (refused.get(to) ?? null) : null);
  return [
    {
      ref: first.postId ?? first.id,
      state,
      kinds: [...new Set(all.map(owed => owed.kind))],
      platform: post?.platform ?? null,
      to,
      partnership: first.partnershipId,
      attempts: Math.max(post?.attempts ?? 0, ...all.map(owed => owed.attempts)),
      code: codeOf(first, post),
      dueAt: first.dueAt,
      nextAt: state === 'dead' ? null : (post?.notBefore ?? post?.leaseUntil ?? null),
    },
  ];
}

function stateOf({ state, post }: Owed): TroubleState {
  if (state === 'unreached') return 'dead';
  return post?.state === 'unknown' ? 'unknown' : 'late';
}

function codeOf({ state, reason }: Owed, post: Post | null): string {
  if (state === 'unreached') return reason === 'refused' && post !== null ? post.lastError : reason;
  if (post === null) return 'not_taken_up';
  return post.state === 'sending' ? 'on_its_way' : post.lastError;
}

const byAge = (one: Post, other: Post): number =>
  one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);

const recipientOf = ({ personId, placeId }: Pick<Owed, 'personId' | 'placeId'>): string =>
  personId === null ? `place:${placeId ?? ''}` : `person:${personId}`;

/** The last Post each recipient's addresses refused, for what every one of them refused. */
async function refusals(tx: Tx, found: readonly Owed[]): Promise<ReadonlyMap<string, Post>> {
  const refused = found.filter(owed => owed.state === 'unreached' && owed.reason === 'refused');
  if (refused.length === 0) return new Map();
  const posts: Post[] = [];
  // One by one of the two: a statement in which either may hold is not cut into pieces, however many are named.
  for (const column of ['personId', 'placeId'] as const) {
    const ids = [...new Set(refused.flatMap(each => each[column] ?? []))];
    posts.push(...(await tx.post.findMany({ where: { state: 'dead', [column]: { in: ids } } })));
  }
  posts.sort(byAge);
  return new Map(posts.map(post => [recipientOf(post), post]));
}
