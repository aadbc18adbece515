/** Owns what a delivery about a promise says to its recipient, and when it is no longer worth saying. */
import { actorOf, type Commitment, type CommitmentEvent, isOpen } from '../../domain/commitment/commitment.ts';
import { waiting } from '../../domain/commitment/correct.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import { coveredBy } from '../../domain/partnership/people.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { type CommitmentKindOfDelivery, settled, told } from '../../messages/commitment/cards.ts';
import type { CommitmentView } from '../../messages/commitment/view.ts';
import type { Id } from '../../ports/chat.ts';
import { contactIn } from '../ask.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { type Loaded, viewed } from './load.ts';

/** While the promise is in one of these states (and the rest holds), the delivery is worth saying. */
type StillTrue = (commitment: Commitment, view: CommitmentView, events: readonly CommitmentEvent[]) => boolean;

const worth: Readonly<Record<CommitmentKindOfDelivery, StillTrue>> = {
  // Who has asked for another date has said how it stands; a reminder would only press.
  'commitment.week_before': (promise, view) => isOpen(promise) && promise.due > view.today && promise.newDate === null,
  'commitment.day_before': (promise, view) => isOpen(promise) && promise.due > view.today && promise.newDate === null,
  'commitment.due_today': (promise, view) => isOpen(promise) && promise.due >= view.today && promise.newDate === null,
  'commitment.day_after': (promise, view) => isOpen(promise) && promise.due < view.today && promise.newDate === null,
  'commitment.backup': (promise, view) => isOpen(promise) && promise.due < view.today && promise.newDate === null,
  'commitment.call_owner': (promise, view) => isOpen(promise) && promise.due < view.today && promise.newDate === null,
  'commitment.accept': promise => promise.state === 'proposed',
  'commitment.done_question': promise => promise.state === 'done' && promise.answeredOn === null,
  'commitment.new_date': (promise, view) => promise.newDate !== null && view.answersNewDate,
  'commitment.withdraw': promise => isOpen(promise) && promise.withdrawAskedByOrganisationId !== null,
  'commitment.help': promise => isOpen(promise) && promise.helpAsked,
  'commitment.correction': (_promise, _view, events) => waiting(events) !== null,
  'commitment.not_kept': promise => promise.state === 'not_kept',
  'commitment.repair_wanted': (promise, view) => promise.state === 'not_kept' && view.madeGood.isAsked,
  'commitment.repair_due': (promise, view) => promise.state === 'not_kept' && view.madeGood.by === null,
  'commitment.thanked': (_promise, view) => view.thanks.said,
  // What became of a question stays news, however things went on.
  'commitment.answered': () => true,
};

const teller: Teller = {
  tell: async (reader, subject, kind, stage) => {
    const seen = await see(reader, subject);
    if (seen === null || !isPromiseKind(kind)) return null;
    const events = await reader.rows.commitments.events(subject);
    if (!worth[kind](seen.loaded.commitment, seen.view, events)) return null;
    const last = kind === 'commitment.correction' ? waiting(events) : toldOf(stage, events);
    return told(seen.view, kind, {
      last,
      lastBy: nameOf(seen.loaded, last?.byId ?? null),
      isNews: last === (events.at(-1) ?? null),
      standIn: standIn(reader, seen.loaded),
    });
  },
  settle: async (reader, subject) => {
    const seen = await see(reader, subject);
    return seen === null ? null : settled(seen.view);
  },
};

/** Null where the promise has left the recipient's sight since it was owed: then nothing is said. */
async function see(
  reader: Reader,
  subject: Id,
): Promise<{ readonly loaded: Loaded; readonly view: CommitmentView } | null> {
  const commitment = await reader.rows.commitments.get(subject);
  if (commitment === null) return null;
  const partnership = await reader.rows.partnerships.get(commitment.partnershipId);
  if (partnership === null) return null;
  const loaded = { commitment, partnership, contacts: await reader.rows.contacts.of(partnership.id, { past: true }) };
  const mine = reader.me === null ? undefined : contactIn({ me: reader.me, today: reader.today }, partnership.id);
  const actor = mine === undefined ? null : actorOf(mine);
  return { loaded, view: await viewed(reader.rows, loaded, { actor, language: reader.language, today: reader.today }) };
}

/** Who minds it while its owner is away. */
function standIn({ me, today }: Reader, { commitment, contacts }: Loaded): Parameters<typeof told>[2]['standIn'] {
  const found = contacts.find(each => isCurrent(each, today) && coveredBy([each]).includes(commitment.ownerContactId));
  return found === undefined ? null : { name: found.person.name, isReader: found.personId === me?.person.id };
}

/** The event a delivery was owed for, so that an older answer never repeats a newer one; else the latest. */
function toldOf(stage: string, events: readonly CommitmentEvent[]): CommitmentEvent | null {
  return events.find(event => event.id === stage) ?? events.at(-1) ?? null;
}

function nameOf(loaded: Loaded, contact: Id | null): string {
  return loaded.contacts.find(each => each.id === contact)?.person.name ?? '';
}

function isPromiseKind(kind: DeliveryKind): kind is CommitmentKindOfDelivery {
  return Object.hasOwn(worth, kind);
}

const each = Object.keys(worth) as CommitmentKindOfDelivery[];

/** One teller serves them all: what differs is when they are worth saying, and the sentence. */
export const tellers = Object.fromEntries(each.map(kind => [kind, teller])) as Pick<Tellers, CommitmentKindOfDelivery>;
