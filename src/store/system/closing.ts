/** Owns the closing of a round: its ballots are opened once, what may be published is stored, the rest is destroyed; one transaction. */
import { type Result, reference } from '../../domain/dip.ts';
import { gather } from '../../domain/gather.ts';
import { isStopped } from '../../domain/pulse/asked.ts';
import { comments, type Pooled, publish, type References } from '../../domain/trust/publish.ts';
import { hundredths } from '../../domain/trust/shown.ts';
import { type Code, codes, yearly } from '../../domain/trust/statements.ts';
import type { GroupId } from '../../domain/trust/tree.ts';
import type { Id } from '../../ports/chat.ts';
import * as ballot from '../ballot.ts';
import type { Round, RoundResult } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { codeOf, type Frozen, figureOf, frozenOf, rowsOf } from '../results.ts';
import { SealBroken } from '../seal.ts';

/** Rounds in which "answered, yes or no" is kept per contact (product §4). */
const ROUNDS_KEPT = 2;

/** Harmless where it is closed already. A round whose key is gone, as after a restored backup, is void. */
export async function close(tx: Tx, parts: Parts, id: Id, now: Date): Promise<void> {
  const round = await tx.round.findUnique({ where: { id } });
  if (round === null || round.state === 'closed' || round.state === 'void') return;
  const key = keyOf(parts, round);
  if (key === null) {
    parts.log.warn('round void', { round: id });
    return end(tx, parts, id, { state: 'void', closedAt: now });
  }
  const frozen = frozenOf(round.tree);
  const opened = await openAll(tx, parts, id, key);
  const pooled = opened.filter(({ inside }) => inside.words.how === 'pooled').flatMap(each => pooledOf(frozen, each));
  const byName = opened.filter(({ inside }) => inside.words.how === 'by_name');
  const floor = { people: round.floorPeople, organisations: round.floorOrganisations };
  const results = publish(
    { floor, tree: frozen.tree, asked: frozen.asks, statements: round.kind === 'yearly' ? [yearly] : codes },
    pooled,
    byName.length,
    await referencesBefore(tx, round.opensOn),
  );
  await tx.roundResult.createMany({ data: [...rowsOf(id, results)] });
  const texts = comments(results, pooled, below => drawn(parts, below));
  await tx.roundComment.createMany({ data: texts.map(text => ({ id: parts.newId(), roundId: id, text })) });
  await keepNamed(tx, parts, frozen, id, byName);
  await tx.agendaWish.createMany({ data: wishesIn(frozen, id, opened) });
  await rememberWhether(tx, round, frozen, new Set(opened.map(({ contactId }) => contactId)));
  await end(tx, parts, id, { state: 'closed', closedAt: now, byNameCount: byName.length });
}

type Opened = { readonly contactId: Id; readonly inside: ballot.Inside; readonly wishes: readonly Code[] };

function keyOf({ sealer }: Parts, { id, wrappedKey }: Round): Uint8Array | null {
  if (wrappedKey === null) return null;
  try {
    return sealer.unwrapKey(wrappedKey, id);
  } catch (cause) {
    if (cause instanceof SealBroken) return null;
    throw cause;
  }
}

/** An envelope that was tampered with counts as no answer: it must not keep all others from being heard. */
async function openAll(tx: Tx, { sealer, log }: Parts, roundId: Id, key: Uint8Array): Promise<readonly Opened[]> {
  const all = await tx.ballot.findMany({ where: { roundId }, orderBy: { contactId: 'asc' } });
  return all.flatMap(({ contactId, sealed, wishes }) => {
    const place = ballot.placeOf(roundId, contactId);
    try {
      const inside = ballot.openBallot(sealer, sealed, key, place);
      return [{ contactId, inside, wishes: ballot.openWishes(sealer, wishes, key, place) }];
    } catch (cause) {
      if (!(cause instanceof SealBroken)) throw cause;
      log.warn('ballot not opened', { round: roundId });
      return [];
    }
  });
}

function pooledOf({ asks }: Frozen, { contactId, inside }: Opened): readonly Pooled[] {
  const ask = asks.find(each => each.contactId === contactId);
  if (ask === undefined) return [];
  const { personId, organisationId, partnershipId } = ask;
  const { words } = inside;
  return [{ personId, organisationId, partnershipId, answers: ballot.answersOf(words), comment: words.comment }];
}

/** By partnership and statement alone: of who wanted it, and whether one or five did, nothing is kept. */
function wishesIn({ asks }: Frozen, roundId: Id, opened: readonly Opened[]) {
  const all = opened.flatMap(({ contactId, wishes }) => {
    const partnershipId = asks.find(each => each.contactId === contactId)?.partnershipId;
    return partnershipId === undefined ? [] : wishes.map(statement => ({ roundId, partnershipId, statement }));
  });
  // In an order of its own: the order of the ballots would be that of the contacts.
  return [...new Map(all.map(each => [`${each.partnershipId} ${each.statement}`, each])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => each);
}

/** Sealed again before the round's key goes; the readers stay those who stood on the card (product §4). */
async function keepNamed(tx: Tx, { sealer }: Parts, { asks }: Frozen, roundId: Id, named: readonly Opened[]) {
  const data = named.flatMap(({ contactId, inside: { words, readers } }) => {
    const ask = asks.find(each => each.contactId === contactId);
    if (ask === undefined) return [];
    const sealed = ballot.sealNamed(sealer, words, ballot.placeOf(roundId, contactId));
    return [{ roundId, contactId, partnershipId: ask.partnershipId, readers: readers.join(','), sealed }];
  });
  await tx.namedAnswer.createMany({ data });
}

/** Whether, without time; and how often running somebody asked gave no answer. */
async function rememberWhether(
  tx: Tx,
  { id: roundId, kind }: Round,
  { asks }: Frozen,
  answered: ReadonlySet<Id>,
): Promise<void> {
  const [did, not] = [
    asks.filter(each => answered.has(each.contactId)),
    asks.filter(each => !answered.has(each.contactId)),
  ];
  const ids = (some: typeof did) => ({ in: some.map(each => each.contactId) });
  await tx.asked.updateMany({ where: { roundId, contactId: ids(did) }, data: { answered: true } });
  await tx.asked.updateMany({ where: { roundId, contactId: ids(not) }, data: { answered: false } });
  if (kind === 'pulse') await countSilence(tx, did, not);
  const recent = await tx.round.findMany({
    where: { kind },
    orderBy: { opensOn: 'desc' },
    take: ROUNDS_KEPT,
    select: { id: true },
  });
  const kept = [roundId, ...recent.map(each => each.id)];
  await tx.asked.updateMany({ where: { round: { kind }, roundId: { notIn: kept } }, data: { answered: null } });
}

async function countSilence(tx: Tx, did: Frozen['asks'], not: Frozen['asks']): Promise<void> {
  const people = (some: typeof did) => ({ in: some.map(each => each.personId) });
  // Silence is the person's, whichever of their partnerships they were asked about.
  await tx.contact.updateMany({ where: { personId: people(did) }, data: { silentRounds: 0 } });
  const asked = await tx.person.findMany({ where: { id: people(not) }, select: { id: true, stopped: true } });
  const stopped = new Set(asked.filter(isStopped).map(each => each.id));
  // Who stopped the questions after the round opened said no, which is an answer.
  const silent = not.filter(each => !stopped.has(each.personId));
  await tx.contact.updateMany({ where: { personId: people(silent) }, data: { silentRounds: { increment: 1 } } });
}

/** Ballots and key go in the same transaction as the state: there is no closed round with an open ballot. */
async function end(
  tx: Tx,
  { stamp, clock }: Parts,
  id: Id,
  data: { state: 'closed' | 'void'; closedAt: Date; byNameCount?: number },
) {
  await tx.ballot.deleteMany({ where: { roundId: id } });
  // Cards that still offer Start say from now on that the round is over.
  await tx.post.updateMany({
    where: { live: true, state: 'sent', deliveries: { some: { subjectType: 'round', subjectId: id } } },
    data: { changedAt: clock.wall() },
  });
  await tx.round.update({ where: { id }, data: { ...data, wrappedKey: null, shredded: false, wakeAt: stamp() } });
}

/** The median of what earlier rounds showed, per group and statement: low answers matter only below it (product §4 "Dips"). */
async function referencesBefore(tx: Tx, opensOn: string): Promise<References> {
  const rows = await tx.roundResult.findMany({
    where: { round: { kind: 'pulse', opensOn: { lt: opensOn }, state: 'closed' } },
    orderBy: { round: { opensOn: 'asc' } },
  });
  const found: Record<GroupId, Partial<Record<Code, number | null>>> = {};
  for (const [group, those] of gather(rows, row => row.groupId)) {
    const series = gather(those, codeOf);
    found[group] = Object.fromEntries([...series].flatMap(([code, some]) => (code ? [[code, median(some)]] : [])));
  }
  return found;
}

const median = (rows: readonly RoundResult[]): number | null => reference(rows.map(resultOf));

function resultOf(row: RoundResult): Result {
  const { shown, voices, low } = figureOf(row);
  return { mean: hundredths(shown), voices, low };
}

/** A whole number from 0 to `below` - 1, each as likely as the other. */
function drawn({ random }: Parts, below: number): number {
  const most = 2 ** 32 - (2 ** 32 % below);
  for (;;) {
    const value = new DataView(new Uint8Array(random(4)).buffer).getUint32(0);
    if (value < most) return value % below;
  }
}
