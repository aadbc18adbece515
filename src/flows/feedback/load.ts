/** Owns how something said is loaded with the names around it, seen by one reader, and saved with the cards that show it. */
import type { DeliveryKind, Owed } from '../../domain/delivery.ts';
import { started } from '../../domain/feedback/clock.ts';
import * as concern from '../../domain/feedback/concern.ts';
import * as rules from '../../domain/feedback/feedback.ts';
import { isCurrent } from '../../domain/partnership.ts';
import type { Language } from '../../domain/person.ts';
import type { Calendar, CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import { listOf } from '../../messages/dates.ts';
import type { FeedbackView } from '../../messages/feedback/view.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho, Organisation, Partnership, Rows } from '../../ports/store/rows.ts';
import type { Me } from '../../ports/store/viewer.ts';
import { type Ask, actorIn, contactIn, found } from '../ask.ts';
import { calendarOf } from '../commitment/load.ts';
import * as dip from '../dip/shown.ts';

/** Something said in its partnership, with everybody in it; past contacts too, since they may have said it. */
export type Loaded = {
  readonly feedback: rules.Feedback;
  readonly partnership: Partnership;
  readonly contacts: readonly ContactWho[];
  readonly organisations: readonly Organisation[];
};

/** Whose eyes a view is made for; `me` null for a place. */
export type Eyes = { readonly me: Me | null; readonly language: Language; readonly today: CivilDate };

/** @throws Refusal not_found, also for what is out of the viewer's sight: the answer must not tell that it is there */
export async function load(rows: Rows, id: Id): Promise<Loaded> {
  const feedback = found(await rows.feedback.get(id));
  return around(rows, feedback, found(await rows.partnerships.get(feedback.partnershipId)));
}

export async function around(rows: Rows, feedback: rules.Feedback, partnership: Partnership): Promise<Loaded> {
  const contacts = await rows.contacts.of(partnership.id, { past: true });
  return { feedback, partnership, contacts, organisations: await rows.organisations.of(partnership.id) };
}

export async function viewed(rows: Rows, loaded: Loaded, eyes: Eyes): Promise<FeedbackView> {
  const { feedback, partnership, organisations } = loaded;
  const organisation = (id: Id | null) => organisations.find(each => each.id === id)?.name ?? '';
  const name = (id: Id | null) => loaded.contacts.find(each => each.id === id)?.person.name ?? '';
  const { byContactId, byOrganisationId } = feedback;
  const asked = namesOf(askedOf(loaded, eyes.today));
  const others = withoutSayer(loaded, askedOf(loaded, eyes.today));
  return {
    language: eyes.language,
    today: eyes.today,
    feedback,
    partnership: { id: partnership.id, name: partnership.name },
    by: byContactId === null ? null : { name: name(byContactId), organisation: organisation(byOrganisationId) },
    carrier: await carrierOf(rows, feedback),
    toOrganisation: organisation(feedback.toOrganisationId),
    host: organisations.find(each => each.isHost)?.name ?? '',
    answerers: listOf(asked.length > 0 ? asked : [organisation(feedback.toOrganisationId)], eyes.language),
    others: others.length > 0 ? namesOf(others) : [organisation(feedback.toOrganisationId)],
    talksToo: others.length < askedOf(loaded, eyes.today).length,
    confidants: nameConfidants(
      { id: feedback.toOrganisationId, name: organisation(feedback.toOrganisationId) },
      withoutSayer(loaded, current(loaded, eyes.today)),
      eyes.language,
    ),
    seenBy: name(feedback.seenById),
    mayRemove: mayRemove(loaded, eyes),
    stand: standing(loaded, eyes),
  };
}

const namesOf = (people: readonly ContactWho[]): readonly string[] => [
  ...new Set(people.map(each => each.person.name)),
];

/** Whoever said it may be asked as well, as a steward or on both sides: they need not be told so of themselves. */
function withoutSayer({ feedback, contacts }: Loaded, people: readonly ContactWho[]): readonly ContactWho[] {
  const sayer = contacts.find(each => each.id === feedback.byContactId)?.personId;
  return people.filter(each => each.personId !== sayer);
}

/** By name: whoever speaks in confidence is told everybody who reads it, not only who is asked. */
export function nameConfidants(
  to: Pick<Organisation, 'id' | 'name'>,
  people: readonly ContactWho[],
  language: Language,
): string {
  const names = namesOf(rules.confidants(to.id, people));
  return listOf(names.length > 0 ? names : [to.name], language);
}

/** What came by a link is as good as the hands it went through: both sides see whose they were (product §1). */
async function carrierOf(rows: Rows, { means, byContactId, createdAt }: rules.Feedback): Promise<string | null> {
  if (means !== 'carried_link' || byContactId === null) return null;
  return (await rows.links.carrier(byContactId, createdAt)) ?? '';
}

export const viewFor = (ask: Ask, loaded: Loaded): Promise<FeedbackView> => viewed(ask.rows, loaded, ask);

function standing(loaded: Loaded, { me, today }: Eyes): FeedbackView['stand'] {
  const { feedback, partnership } = loaded;
  const mine = me === null ? undefined : contactIn({ me, today }, partnership.id);
  if (me === null || mine === undefined) return 'reader';
  const own = ownIn(me, partnership.id);
  if (rules.isSayer(feedback, own)) return 'sayer';
  const by = { contact: mine.id, organisation: mine.organisationId, role: mine.role, means: 'self' } as const;
  const people = current(loaded, today);
  if (rules.mayAnswer(feedback, people, { by, own })) return 'answerer';
  return feedback.kind === 'concern' && concern.takesPart(feedback, people, own) ? 'talks' : 'reader';
}

/** Stewards of either side; never their own words in confidence, since who took a text out is written down. */
function mayRemove({ feedback, partnership }: Loaded, { me, today }: Eyes): boolean {
  const mine = me === null ? undefined : contactIn({ me, today }, partnership.id);
  if (me === null || mine?.role !== 'steward' || feedback.words === '') return false;
  return feedback.voice === 'named' || !rules.isSayer(feedback, ownIn(me, partnership.id));
}

const ownIn = (me: Me, partnership: Id): ReadonlySet<Id> =>
  new Set(me.contacts.filter(each => each.partnershipId === partnership).map(each => each.id));

/** One act of the asker. @throws Refusal not_yours for who is no contact there */
export function doing(ask: Ask, partnership: Id): rules.Doing {
  return { by: actorIn(ask, partnership), own: ownIn(ask.me, partnership), today: ask.today, at: ask.now };
}

export function current({ contacts }: Pick<Loaded, 'contacts'>, today: CivilDate): readonly ContactWho[] {
  return contacts.filter(each => isCurrent(each, today));
}

export function answers(ask: Ask, loaded: Loaded): boolean {
  return rules.mayAnswer(loaded.feedback, current(loaded, ask.today), doing(ask, loaded.partnership.id));
}

/** Takes part in a concern: whoever raised it and those who talk about it. */
export function talks(ask: Ask, loaded: Loaded): boolean {
  const stand = standing(loaded, ask);
  return loaded.feedback.kind === 'concern' && stand !== 'reader';
}

/** Those who are asked to answer now, each once. */
export function askedOf(loaded: Loaded, today: CivilDate): readonly ContactWho[] {
  return rules.answerers(loaded.feedback, current(loaded, today));
}

/** The days on which those who must act work: those of the first of them. */
export function calendarFor(
  loaded: Pick<Loaded, 'partnership'>,
  people: readonly ContactWho[],
  today: CivilDate,
): Calendar {
  const [one] = people;
  return one === undefined ? time.WEEKDAYS : calendarOf(one, loaded.partnership, today);
}

/** As it is once its question has arrived; null where no clock waits for that. */
export function arriving(loaded: Loaded, now: Date): rules.Feedback | null {
  const { feedback, partnership, contacts } = loaded;
  const on = time.dateIn(partnership.timeZone, now);
  const sayers = contacts.filter(each => each.id === feedback.byContactId);
  return started(feedback, on, {
    answerers: calendarFor(loaded, askedOf(loaded, on), on),
    sayer: calendarFor(loaded, sayers, on),
  });
}

/** One kind of word to these people, once each; never to who spoke in confidence, who is owed through the store. */
export function tell(
  { feedback, partnership }: Pick<Loaded, 'feedback' | 'partnership'>,
  kind: DeliveryKind,
  people: readonly ContactWho[],
  act: { readonly stage: string; readonly now: Date; readonly except: Id | null },
): readonly Owed[] {
  const persons = [...new Set(people.map(each => each.personId))].filter(each => each !== act.except);
  const subject = { type: 'feedback', id: feedback.id } as const;
  return persons.map(person => ({
    ...{ kind, subject, to: { person }, partnershipId: partnership.id },
    ...{ stage: act.stage, wantedAt: act.now },
  }));
}

/** Saves a change: the row, the cards that show it, and who is told. What did not change is told to nobody. */
export async function save(
  rows: Rows,
  loaded: Loaded,
  feedback: rules.Feedback,
  owed: readonly Owed[] = [],
): Promise<Loaded> {
  if (feedback === loaded.feedback) return loaded;
  await rows.feedback.save(feedback, loaded.feedback.changedAt);
  await rows.outbox.changed({ type: 'feedback', id: feedback.id });
  await dip.changed(rows, ['T', 'P']);
  await rows.outbox.owe(owed);
  return { ...loaded, feedback };
}
