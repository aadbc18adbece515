/** Owns the home screen: what needs the reader, then what is theirs to see by who they are (product §8). */

import { ofPart } from '../../domain/checkin/lines.ts';
import { isOpen, isOverdue } from '../../domain/commitment/commitment.ts';
import { keptOf } from '../../domain/digest/objectives.ts';
import { byPartnership } from '../../domain/gather.ts';
import { byNeed } from '../../domain/home.ts';
import * as time from '../../domain/time.ts';
import { bundled } from '../../messages/bundle.ts';
import { notHeard } from '../../messages/home/help.ts';
import type { HomeView, PartnershipLine, Portfolio, Promises } from '../../messages/home/screen.ts';
import * as cards from '../../messages/home/screen.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { isLeader, leads } from '../digest/leads.ts';
import { lastTold } from '../digest/show.ts';
import { mayAdd } from '../partnership/add.ts';
import { unanswered } from '../partnership/consent.ts';
import { isCoordinator } from '../partnership/load.ts';
import { leading } from './leading.ts';
import { type Loaded, load } from './load.ts';
import { each, type Views, viewing } from './views.ts';

const SHOWN_PROMISES = 10;
const SHOWN_MEETINGS = 4;
const SHOWN_UNREACHED = 10;

/** One screen for everybody: only what concerns who the asker is is loaded at all. */
export async function open(ask: Ask): Promise<Reply> {
  const loaded = await load(ask);
  const views = await viewing(ask, loaded);
  const isStaff = ask.me.contacts.some(contact => contact.organisation.isHost);
  const coordinates = isCoordinator(ask);
  const told = leads(ask) ? await lastTold(ask) : null;
  const view: HomeView = {
    language: ask.language,
    today: ask.today,
    firstName: ask.me.person.name.split(' ')[0] ?? '',
    needs: await each(loaded.needs.slice(0, cards.MOST_NEEDS), views.need),
    needsCount: loaded.needs.length,
    promises: await bothWays(loaded, views),
    meetings: await meetings(ask, loaded),
    partnerships: isStaff ? await lines(ask, loaded) : [],
    portfolio: leads(ask) ? await portfolio(ask) : null,
    told,
    leads: await leading(ask, told),
    unreached: coordinates ? await unreached(ask) : { shown: [], count: 0 },
    may: {
      add: mayAdd(ask),
      roles: coordinates,
      promise: loaded.partnerships.length > 0,
      week: leads(ask) || isStaff,
      objectives: leads(ask),
      met: isLeader(ask),
    },
  };
  const home = cards.home(view);
  const [first, ...others] = await unanswered(ask);
  return { tell: first === undefined ? home : bundled([first, ...others, home]) };
}

/** Words nobody understood are no reason to leave anybody without a way on: what could be typed, above how things stand. */
export async function unheard(ask: Ask): Promise<Reply> {
  const promises = ask.me.contacts.length > 0;
  // On a link's page it stands right below already.
  if (ask.intent.through !== undefined) return { tell: notHeard(ask.language, promises, null) };
  const { tell } = await open(ask);
  return { tell: notHeard(ask.language, promises, tell ?? null) };
}

/** Promises that need nothing just now, soonest first. */
async function bothWays({ facts, needs, partnerships }: Loaded, views: Views): Promise<HomeView['promises']> {
  if (partnerships.length === 0) return null;
  const shown = new Set(needs.flatMap(need => ('promise' in need ? [need.promise] : [])));
  const rest = facts.promises.filter(promise => !shown.has(promise.id));
  const isOurs = (promise: (typeof rest)[number]) =>
    facts.actors.get(promise.partnershipId)?.organisation === promise.ownerOrganisationId;
  const side = async (some: typeof rest): Promise<Promises> => ({
    shown: (await each(some.slice(0, SHOWN_PROMISES), views.promise)).filter(view => view !== null),
    count: some.length,
  });
  const [ours, theirs] = [rest.filter(isOurs), rest.filter(promise => !isOurs(promise))];
  return { ours: await side(ours), theirs: await side(theirs), namePartners: partnerships.length > 1 };
}

/** Check-ins and joint events, the soonest first. */
async function meetings({ rows }: Ask, { facts, events, partnerships }: Loaded): Promise<HomeView['meetings']> {
  const names = new Map(partnerships.map(partnership => [partnership.id, partnership.name]));
  const checkIns = facts.checkIns.filter(checkIn => checkIn.state === 'planned' || checkIn.state === 'open');
  const soonest = [...checkIns, ...events].sort(
    (one, other) => time.compare(one.on, other.on) || time.compare(one.at, other.at),
  );
  return each(soonest.slice(0, SHOWN_MEETINGS), async ({ id, partnershipId, on, at }) => {
    const isEvent = events.some(event => event.id === id);
    const [said] = isEvent ? ofPart(await rows.checkins.lines(id), 'said') : [];
    return { partnership: names.get(partnershipId) ?? '', on, at, what: said?.text ?? null };
  });
}

/** All her partnerships, one line each; those that need her first. */
async function lines(ask: Ask, { partnerships, needs, facts }: Loaded): Promise<readonly PartnershipLine[]> {
  // Nothing stays open for a year past its date; what is still ahead may be due in years.
  const running = await ask.rows.commitments.counted(time.addDays(ask.today, -366), '9999-12-31');
  const open = byPartnership(running.filter(isOpen));
  const next = new Map<Id, string>();
  for (const { partnershipId, on, state } of facts.checkIns) {
    if (state === 'planned' && !next.has(partnershipId)) next.set(partnershipId, on);
  }
  const signals = new Map(facts.signals.map(signalled => [signalled.partnership, signalled.signals]));
  return byNeed(partnerships, needs).map(({ id, name, state }) => {
    const own = facts.actors.get(id)?.organisation;
    const count = (isOurs: boolean) => {
      const some = (open.get(id) ?? []).filter(promise => (promise.ownerOrganisationId === own) === isOurs);
      return { open: some.length, overdue: some.filter(promise => isOverdue(promise, ask.today)).length };
    };
    return {
      id,
      name,
      state,
      ours: count(true),
      theirs: count(false),
      next: next.get(id) ?? null,
      signals: signals.get(id) ?? [],
    };
  });
}

/** The whole portfolio in one line: what is under way, and what was kept this quarter. */
async function portfolio({ rows, today }: Ask): Promise<Portfolio> {
  const partnerships = (await rows.partnerships.all()).filter(partnership => partnership.state !== 'ended');
  const from = time.startOfQuarter(today);
  const promises = await rows.commitments.counted(from, today);
  const host = (await rows.organisations.host())?.id;
  const kept = (isOurs: boolean) =>
    keptOf(
      promises.filter(promise => (promise.ownerOrganisationId === host) === isOurs),
      { from, to: today },
    );
  const live = partnerships.filter(partnership => partnership.state !== 'draft').length;
  return { live, of: partnerships.length, ours: kept(true), theirs: kept(false) };
}

/** Each person or place once, the longest unreached first. */
async function unreached({ rows, me }: Ask): Promise<HomeView['unreached']> {
  const since = new Map<Id, { readonly person: boolean; readonly on: string }>();
  for (const { personId, placeId, dueAt } of await rows.outbox.unreached()) {
    const to = personId ?? placeId;
    const on = time.dateIn(me.person.timeZone, dueAt);
    const known = to === null ? undefined : since.get(to);
    if (to !== null && (known === undefined || on < known.on)) since.set(to, { person: personId !== null, on });
  }
  const longest = [...since].sort(([, one], [, other]) => time.compare(one.on, other.on));
  const shown = await each(longest.slice(0, SHOWN_UNREACHED), async ([id, { person, on }]) => {
    const name = person ? (await rows.people.get(id))?.name : await placeName(rows, id);
    return { name: name ?? '', since: on };
  });
  return { shown: shown.filter(({ name }) => name !== ''), count: since.size };
}

/** A channel bound in chat has no name of its own that we know of. */
async function placeName(rows: Ask['rows'], id: Id): Promise<string | undefined> {
  const place = await rows.places.get(id);
  if (place === null || place.name !== '' || place.partnershipId === null) return place?.name;
  return (await rows.partnerships.get(place.partnershipId))?.name;
}
