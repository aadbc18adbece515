/** Owns the handover pack: asked for, or sent on the first day of whoever takes over or stands in (product §3). */
import type { Card } from '../../cards/card.ts';
import { isAhead } from '../../domain/checkin/held.ts';
import { isCurrent } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import * as messages from '../../messages/checkin/pack.ts';
import { day } from '../../messages/dates.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { ContactWho, Partnership, Rows } from '../../ports/store/rows.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import type { Reader, Teller } from '../teller.ts';
import { briefView } from './brief.ts';
import { around, type Eyes, type Loaded, viewed } from './load.ts';

/** Check-ins whose minutes stand in it beside the last one. */
const EARLIER = 3;
/** Promises whose corrections stand in it: those running, and those closed in this time. */
const CORRECTED_DAYS = 180;

/** For anybody in the partnership, at any time: nothing in it is one side's alone, but for what was said, which is seen by its reader. */
export async function show(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const partnership = found(await ask.rows.partnerships.get(id));
  actorIn(ask, partnership.id);
  return { tell: messages.pack(await packView(ask.rows, partnership, ask), null) };
}

export const teller: Teller = {
  tell: (reader, subject, _kind, _stage, isAlone) => packOf(reader, subject, isAlone),
  settle: (reader, subject, _kind, _stage, isAlone) => packOf(reader, subject, isAlone),
};

/** Null where they have left meanwhile, or the partnership has ended. One of several opens with a press: whole, nobody would read them. */
async function packOf(reader: Reader, id: Id, isAlone: boolean): Promise<Card | null> {
  const contact = await reader.rows.contacts.get(id);
  const partnership = contact === null ? null : await reader.rows.partnerships.get(contact.partnershipId);
  if (contact === null || partnership === null || partnership.state === 'ended') return null;
  const isThere = reader.me?.contacts.some(
    each => each.partnershipId === partnership.id && isCurrent(each, reader.today),
  );
  if (isThere !== true) return null;
  const said = await why(reader, contact, partnership);
  if (!isAlone) return messages.oneOfSeveral(said, partnership.id, reader.language);
  return messages.pack(await packView(reader.rows, partnership, reader), said);
}

async function why({ rows, me, language, today }: Reader, contact: ContactWho, { id, name }: Partnership) {
  const say = messages.dictionary[language];
  const contacts = await rows.contacts.of(id, { past: true });
  if (contact.until !== null && me?.contacts.some(each => each.id === contact.coversId))
    return say.back(name, contact.person.name, day(contact.until, language, today));
  // Who was here before took over in that row of theirs; the planned one has ended and names nobody any more.
  const own = contacts.filter(each => each.personId === contact.personId && each.coversId !== null);
  const follows = contact.coversId === null ? own.at(-1) : contact;
  const old = contacts.find(each => each.id === follows?.coversId)?.person.name ?? '';
  return follows === undefined || follows.until === null
    ? say.takesOver(name, old)
    : say.covers(name, old, day(follows.until, language, today));
}

async function packView(rows: Rows, partnership: Partnership, eyes: Eyes): Promise<messages.PackView> {
  const view = await briefView(rows, partnership, eyes);
  const loaded = await around(rows, partnership);
  return {
    ...view,
    corrections: await correctionsOf(rows, loaded, eyes),
    earlier: await earlierOf(rows, loaded, eyes, view.last?.checkIn.id ?? null),
  };
}

async function earlierOf(rows: Rows, loaded: Omit<Loaded, 'checkIn'>, eyes: Eyes, last: Id | null) {
  const over = (await rows.checkins.of(loaded.partnership.id))
    .filter(each => each.kind === 'regular' && !isAhead(each) && each.id !== last && time.isCivilDate(each.slot))
    .slice(0, EARLIER);
  const views = [];
  for (const checkIn of over) views.push(await viewed(rows, { ...loaded, checkIn }, eyes));
  return views;
}

/** Asked and answered, and those that wait; the oldest first. */
async function correctionsOf(
  rows: Rows,
  { partnership, contacts }: Omit<Loaded, 'checkIn'>,
  { today }: Eyes,
): Promise<readonly messages.CorrectionView[]> {
  const since = time.addDays(today, -CORRECTED_DAYS);
  const promises = (await rows.commitments.of(partnership.id)).filter(
    each => each.closedOn === null || each.closedOn >= since,
  );
  const name = (id: Id | null) => contacts.find(each => each.id === id)?.person.name ?? '';
  const found: messages.CorrectionView[] = [];
  for (const promise of promises) {
    const events = await rows.commitments.events(promise.id);
    events.forEach((event, at) => {
      if (event.what !== 'correction_asked') return;
      const next = events.slice(at + 1).find(each => each.what.startsWith('correction_'));
      const answer = next?.what === 'correction_answered' ? { by: name(next.byId), words: next.text } : null;
      found.push({ what: promise.what, on: event.on, by: name(event.byId), words: event.text, answer });
    });
  }
  return found.sort((one, other) => time.compare(one.on, other.on));
}
