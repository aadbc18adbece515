/** Owns how a check-in is loaded with the names around it, seen by one reader, and saved with all that hangs on its change. */
import type { CheckIn, CheckInLine } from '../../domain/checkin/checkin.ts';
import { isAhead } from '../../domain/checkin/held.ts';
import { ofPart, partOf } from '../../domain/checkin/lines.ts';
import * as plans from '../../domain/checkin/plan.ts';
import type { DeliveryKind, Owed } from '../../domain/delivery.ts';
import { hasConsented, isCurrent } from '../../domain/partnership.ts';
import { type Language, listed } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { CheckInView, LineView } from '../../messages/checkin/view.ts';
import { inLanguage } from '../../messages/pulse/wish.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho, Organisation, Partnership, Rows } from '../../ports/store/rows.ts';
import type { Me } from '../../ports/store/viewer.ts';
import { type Ask, found } from '../ask.ts';
import * as dip from '../dip/shown.ts';

/** A check-in in its partnership, with everybody in it; past contacts too, since they may have written its minutes. */
export type Loaded = {
  readonly checkIn: CheckIn;
  readonly partnership: Partnership;
  readonly contacts: readonly ContactWho[];
  readonly organisations: readonly Organisation[];
};

/** Whose eyes a view is made for; `me` null for a place. */
export type Eyes = {
  readonly me: Me | null;
  readonly language: Language;
  readonly today: CivilDate;
  readonly now: Date;
};

/** @throws Refusal not_found, also for a check-in out of the viewer's sight */
export async function load(rows: Rows, id: Id): Promise<Loaded> {
  const checkIn = found(await rows.checkins.get(id));
  return { checkIn, ...(await around(rows, found(await rows.partnerships.get(checkIn.partnershipId)))) };
}

export async function around(rows: Rows, partnership: Partnership): Promise<Omit<Loaded, 'checkIn'>> {
  const contacts = await rows.contacts.of(partnership.id, { past: true });
  return { partnership, contacts, organisations: await rows.organisations.of(partnership.id) };
}

/** When this partnership meets from now on; null where it does not, or not while it rests or is a draft. */
export function planOf(loaded: Pick<Loaded, 'partnership' | 'organisations'>, now: Date): plans.Plan | null {
  const { partnership, organisations } = loaded;
  if (partnership.state !== 'active') return null;
  const host = organisations.find(each => each.isHost) ?? { region: '', closedOn: '' };
  const year = Number(time.dateIn(partnership.timeZone, now).slice(0, 4));
  return plans.planOf(partnership, plans.meetingDays(host, partnership, year));
}

/** The check-in as a reader sees it: with buttons for a contact of the partnership and for the place where it meets. */
export async function viewed(rows: Rows, loaded: Loaded, eyes: Eyes): Promise<CheckInView> {
  const { checkIn, partnership } = loaded;
  const lines = await rows.checkins.lines(checkIn.id);
  const named = (line: CheckInLine): LineView => ({
    line: { ...line, text: inLanguage(eyes.language, line.text) },
    by: nameOf(loaded, line.byId),
  });
  const plan = planOf(loaded, eyes.now);
  // Two, since the first of them may be this one itself.
  const next = plan === null ? null : plans.nextSlots(plan, eyes.now, 2).find(slot => slot.date > checkIn.on);
  return {
    language: eyes.language,
    today: eyes.today,
    checkIn,
    partnership: { id: partnership.id, name: partnership.name },
    where: isAhead(checkIn) ? partnership.meetsWhere : checkIn.meetsWhere,
    zone: eyes.me?.person.timeZone ?? null,
    acts: eyes.me === null || eyes.me.contacts.some(contact => contact.partnershipId === partnership.id),
    mayRemove:
      eyes.me?.contacts.some(each => each.partnershipId === partnership.id && each.role === 'steward') ?? false,
    lines: lines.map(named),
    points: (await openPoints(rows, lines)).map(named),
    present: listed(checkIn.attended)
      .map(id => nameOf(loaded, id))
      .filter(name => name !== ''),
    minutesBy: nameOf(loaded, checkIn.minutesById),
    minutesCarrier: await carrierOf(rows, checkIn),
    calledOffBy: nameOf(loaded, checkIn.calledOffById),
    next: next ?? null,
  };
}

/** By the end of the day on which they were written the link had been brought (product §1). */
async function carrierOf(rows: Rows, checkIn: CheckIn): Promise<string | null> {
  const { minutesById, minutesMeans, minutesOn, timeZone } = checkIn;
  if (minutesMeans !== 'carried_link' || minutesById === null || minutesOn === null) return null;
  const by = time.instantOf(time.addDays(minutesOn, 1), '00:00', timeZone);
  return (await rows.links.carrier(minutesById, by)) ?? '';
}

export async function viewFor(ask: Ask, loaded: Loaded): Promise<CheckInView> {
  return viewed(ask.rows, loaded, ask);
}

/** What is still to talk about: a line carried over is settled with the one it came from. */
async function openPoints(rows: Rows, lines: readonly CheckInLine[]): Promise<readonly CheckInLine[]> {
  const open = ofPart(lines, 'agenda').filter(line => !line.finished);
  const kept: CheckInLine[] = [];
  for (const line of open) {
    const origin = line.carriedFromId === null ? null : await rows.checkins.line(line.carriedFromId);
    if (!origin?.finished) kept.push(line);
  }
  return kept;
}

function nameOf(loaded: Pick<Loaded, 'contacts'>, contact: Id | null): string {
  return loaded.contacts.find(each => each.id === contact)?.person.name ?? '';
}

/** Contacts of today who may be written to: host staff, and partners who said yes. */
export function reachable(loaded: Pick<Loaded, 'contacts'>, today: CivilDate): readonly ContactWho[] {
  return loaded.contacts.filter(each => isCurrent(each, today) && hasConsented(each, each.organisation.isHost));
}

/** Stewards of all sides; an organisation without one is spoken to through its backup. */
export function stewards(loaded: Pick<Loaded, 'contacts'>, today: CivilDate): readonly ContactWho[] {
  const heard = reachable(loaded, today);
  const withOne = new Set(heard.filter(each => each.role === 'steward').map(each => each.organisationId));
  return heard.filter(each => each.role === 'steward' || (each.role === 'backup' && !withOne.has(each.organisationId)));
}

/** Where the partnership meets, or null until a place is bound. */
export async function placeOf(rows: Rows, partnership: Id): Promise<Id | null> {
  const places = await rows.places.of(partnership);
  return places.find(place => place.reachable)?.id ?? null;
}

/** `stage`: what makes it another word than the last one of its kind about the same check-in. */
type Telling = { readonly kind: DeliveryKind; readonly stage: string; readonly now: Date };

/** One kind of word about a check-in, to persons once each. */
export function tell(checkIn: CheckIn, people: readonly ContactWho[], telling: Telling): readonly Owed[] {
  const once = [...new Set(people.map(each => each.personId))];
  return once.map(person => owed(checkIn, { person }, telling));
}

export function post(checkIn: CheckIn, place: Id, telling: Telling): Owed {
  return owed(checkIn, { place }, telling);
}

function owed(checkIn: CheckIn, to: Owed['to'], { kind, stage, now }: Telling): Owed {
  const subject = { type: 'checkin', id: checkIn.id } as const;
  return { kind, subject, to, partnershipId: checkIn.partnershipId, stage, wantedAt: now };
}

/** Saves a change: the row, the cards that show it, and who is told. */
export async function save(rows: Rows, loaded: Loaded, checkIn: CheckIn, owed: readonly Owed[]): Promise<Loaded> {
  await rows.checkins.save(checkIn);
  await rows.outbox.changed({ type: 'checkin', id: checkIn.id });
  await dip.changed(rows);
  await rows.outbox.owe(owed);
  return { ...loaded, checkIn };
}

/** How many lines the agenda has, which is where the next one goes. */
export async function agendaLength(rows: Rows, checkIn: Id): Promise<number> {
  const lines = await rows.checkins.lines(checkIn);
  return lines.filter(line => partOf(line) === 'agenda').length;
}
