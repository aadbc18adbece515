/** Owns the liaison's look at her own partnerships before they are told of, and the reason or warning she adds (product §6). */

import { type Card, card, text } from '../../cards/card.ts';
import { type Commitment, isOpen, isOverdue } from '../../domain/commitment/commitment.ts';
import { lookersOf } from '../../domain/digest/lookers.ts';
import * as record from '../../domain/digest/record.ts';
import { periodOf, type Week, type WeekFacts, week } from '../../domain/digest/week.ts';
import { isCurrent, isHostSteward } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/digest/look.ts';
import { dictionary } from '../../messages/digest/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Me } from '../../ports/store/viewer.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import { calendarOf } from '../commitment/load.ts';
import type { Reader } from '../teller.ts';
import { load } from './load.ts';
import { worded } from './words.ts';

/** How far ahead of a promise's date a warning is still worth asking for. */
const AHEAD_DAYS = 9;

type Looker = Pick<Reader, 'rows' | 'today' | 'language'> & { readonly me: Me };

/** Partnerships somebody is the host's steward of, or its backup while no steward of it works in that week. */
export async function lookedAfter({ rows, me, today }: Looker, monday: CivilDate): Promise<ReadonlySet<Id>> {
  const mine = me.contacts.filter(each => each.organisation.isHost && isCurrent(each, today));
  const backedUp = mine.filter(each => each.role === 'backup');
  // Asked for in one turn, they are read in one look.
  const people = await Promise.all(backedUp.map(each => rows.contacts.of(each.partnershipId)));
  const isMine = ({ partnership }: (typeof mine)[number], at: number): boolean => {
    const hosts = (people[at] ?? []).filter(each => each.organisation.isHost && isCurrent(each, today));
    const all = hosts.map(each => ({ ...each, calendar: calendarOf(each, partnership, today) }));
    return lookersOf(all, monday).some(each => each.personId === me.person.id);
  };
  const own = [...mine.filter(isHostSteward), ...backedUp.filter(isMine)];
  return new Set(own.map(each => each.partnershipId));
}

/** Null where there is nothing of hers to look at. `isAsked`: she asked, it is not the look before Monday. */
export async function look(looker: Looker, monday: CivilDate, isAsked: boolean): Promise<Card | null> {
  const { rows, today, language } = looker;
  const own = await lookedAfter(looker, monday);
  const facts = await load(rows, { eyes: 'steward', period: periodOf(monday), today }, each => own.has(each.id));
  const told = week(facts);
  const ahead = comingUp(facts, told);
  if (!isAsked && isNothing(told, ahead)) return null;
  const view = await worded(rows, told, { language, today, eyes: 'steward', isSoFar: true, twinOf: null, ahead });
  return cards.seen(view, ahead, isAsked);
}

/** Nothing due, slipped or coming: then there is nothing to add a reason to. */
function isNothing(told: Week, ahead: readonly Id[]): boolean {
  return [told.ours.due, told.theirs.due, told.slipped, ahead].every(each => each.length === 0);
}

/** Our promises still in time with a date in the coming days, soonest first. */
function comingUp({ promises, host, today }: WeekFacts, told: Week): readonly Id[] {
  const slipped = new Set(told.slipped.map(each => each.promise));
  return promises
    .filter(each => each.ownerOrganisationId === host && isOpen(each))
    .filter(each => !slipped.has(each.id) && !isOverdue(each, today))
    .filter(each => each.due <= time.addDays(today, AHEAD_DAYS))
    .sort((one, other) => time.compare(one.due, other.due))
    .map(each => each.id);
}

/** @throws Refusal not_yours: a reason for the leaders is the host's steward's or backup's to give */
export async function askNote(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const promise = await mine(ask, id);
  return { ask: cards.noteForm(ask.language, ask.newId(), { id, what: promise.what }) };
}

/** The form's nonce is the note's id: sent twice, it is one note. */
export async function note(ask: Ask, values: ActionValues<'digest.note'>): Promise<Reply> {
  const promise = await mine(ask, values.id);
  const words = record.noted(values.words);
  // A form is sent again within a day or not at all.
  const known = await ask.rows.digests.notes(time.addDays(ask.today, -1));
  if (!known.some(each => each.id === values.nonce)) {
    const by = actorIn(ask, promise.partnershipId).contact;
    const about = { subjectType: 'commitment', subjectId: promise.id } as const;
    const row = { id: values.nonce, ...about, byId: by, text: words, on: ask.today, createdAt: ask.now };
    await ask.rows.digests.addNote(row);
    await ask.rows.outbox.changed({ type: 'digest', id: time.startOfWeek(ask.today) });
  }
  const said = dictionary[ask.language].replies.noted(promise.what);
  return { tell: card(ask.language, said, text(said)) };
}

/** A promise in a partnership the asker looks after for the host. @throws Refusal */
async function mine(ask: Ask, id: Id): Promise<Commitment> {
  const promise = found(await ask.rows.commitments.get(id));
  const { contact, role } = actorIn(ask, promise.partnershipId);
  const isHost = ask.me.contacts.some(each => each.id === contact && each.organisation.isHost);
  if (!isHost || role === 'member') throw new Refusal('not_yours');
  return promise;
}
