/** Owns Monday at eight: the week is read once, kept as it was told, and owed to leaders and partnerships (product §6). */
import { DIGEST_AT } from '../../domain/agenda/host.ts';
import type { Owed } from '../../domain/delivery.ts';
import { isEmpty } from '../../domain/digest/news.ts';
import * as record from '../../domain/digest/record.ts';
import { type Eyes, periodOf, type Week, type WeekFacts, week } from '../../domain/digest/week.ts';
import { byPartnership, gather } from '../../domain/gather.ts';
import { isAtRest } from '../../domain/partnership/rest.ts';
import { hasConsented, isCurrent, type Partnership } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { DigestRecord } from '../../ports/store/digest.ts';
import type { Acting, Acts } from '../act.ts';
import { load, toldIn } from './load.ts';

export const acts = {
  /** `on` is the Monday of the week told of. Its record is what says that it was told. */
  'host.digest': async acting => {
    const { rows, on } = acting;
    if ((await rows.digests.record(on, null)) !== null) return;
    const facts = await load(rows, { eyes: 'leaders', period: periodOf(on), today: time.addDays(on, 7) }, () => true);
    const told = week(facts);
    const isNothing = isEmpty(told, 'leaders', await toldIn(rows, time.addDays(on, -7), null));
    await rows.digests.keep([kept(acting, told, null)]);
    const owed = [...(await forLeaders(acting, isNothing)), ...(await forPartnerships(acting, facts))];
    await rows.outbox.owe(owed);
  },
} satisfies Partial<Acts>;

/** That nothing happened is said once, and not again until a week was not empty. */
async function forLeaders(acting: Acting, isNothing: boolean): Promise<readonly Owed[]> {
  const { rows } = acting;
  const host = await rows.host.get();
  if (host !== null && host.emptyWeekSaid !== isNothing) await rows.host.save({ ...host, emptyWeekSaid: isNothing });
  if (isNothing && host?.emptyWeekSaid === true) return [];
  const kind = isNothing ? 'digest.empty' : 'digest.leaders';
  return (await leaders(acting)).map(to => owe(acting, kind, to, null, { wantedAt: acting.now }));
}

/** Their place, or each leader until one is bound. */
async function leaders({ rows, on }: Acting): Promise<readonly Owed['to'][]> {
  const place = await rows.places.leaders();
  if (place?.reachable) return [{ place: place.id }];
  const roles = await rows.people.hostRoles('leader');
  const current = roles.filter(each => isCurrent(each, time.addDays(on, 7)));
  return [...new Set(current.map(each => each.personId))].map(person => ({ person }));
}

/** Each partnership under way, and not at rest, in which something of theirs changed: the same function, seen through its own eyes. */
async function forPartnerships(acting: Acting, facts: WeekFacts): Promise<readonly Owed[]> {
  const { rows, on } = acting;
  const today = time.addDays(on, 7);
  const awake = (await rows.partnerships.all()).filter(each => each.state === 'active' && !isAtRest(each, today));
  const sliced = slicing(facts);
  const told = awake
    .map(partnership => ({ partnership, week: week(sliced(partnership)) }))
    .filter(each => !isEmpty(each.week, 'partnership', null));
  await rows.digests.keep(told.map(each => kept(acting, each.week, each.partnership.id)));
  const listening = await listeners(acting, facts.host);
  return told.flatMap(({ partnership }) => {
    const { id, timeZone: zone } = partnership;
    const when = { wantedAt: time.instantOf(today, DIGEST_AT, zone), zone };
    return listening(partnership).map(to => owe(acting, 'digest.twin', to, id, when));
  });
}

/** Where it meets, else each of its partner contacts who said yes; host staff had their look. */
async function listeners({ rows, on }: Acting, host: Id): Promise<(partnership: Partnership) => readonly Owed['to'][]> {
  const today = time.addDays(on, 7);
  const places = new Map<Id | null, Id>();
  for (const { partnershipId, id, reachable } of await rows.places.bound()) {
    if (reachable && !places.has(partnershipId)) places.set(partnershipId, id);
  }
  const contacts = byPartnership(
    (await rows.contacts.all()).filter(
      each => each.organisationId !== host && hasConsented(each, false) && isCurrent(each, today),
    ),
  );
  return ({ id }) => {
    const place = places.get(id);
    if (place !== undefined) return [{ place }];
    const people = new Set((contacts.get(id) ?? []).map(each => each.personId));
    return [...people].map(person => ({ person }));
  };
}

/** The portfolio's facts, cut up once for all partnerships. */
function slicing(facts: WeekFacts): (partnership: Partnership) => WeekFacts {
  const promises = byPartnership(facts.promises);
  const checkIns = byPartnership(facts.checkIns);
  const feedback = byPartnership(facts.feedback);
  const events = byPartnership(facts.events);
  const metrics = byPartnership(facts.metrics);
  const keptBefore = byPartnership(facts.keptBefore);
  const moves = gather(facts.moves, move => move.promise);
  const eyes: Eyes = 'partnership';
  return partnership => {
    const own = promises.get(partnership.id) ?? [];
    return {
      ...facts,
      eyes,
      partnerships: [partnership],
      promises: own,
      moves: own.flatMap(each => moves.get(each.id) ?? []),
      checkIns: checkIns.get(partnership.id) ?? [],
      feedback: feedback.get(partnership.id) ?? [],
      events: events.get(partnership.id) ?? [],
      keptBefore: keptBefore.get(partnership.id) ?? [],
      metrics: metrics.get(partnership.id) ?? [],
    };
  };
}

function kept({ on, now, newId }: Acting, told: Week, partnershipId: Id | null): DigestRecord {
  return { id: newId(), week: on, partnershipId, facts: record.write(told), createdAt: now };
}

/** Its Monday is the stage: each reader is owed a week once, however often it is looked at. */
function owe(
  { on }: Acting,
  kind: 'digest.leaders' | 'digest.twin' | 'digest.empty',
  to: Owed['to'],
  partnershipId: Id | null,
  when: Pick<Owed, 'wantedAt' | 'zone'>,
): Owed {
  const subject = { type: 'digest', id: record.subjectOf({ week: on, partnership: partnershipId }) } as const;
  return { kind, subject, to, partnershipId, stage: on, ...when };
}
