/** Owns saying something: the form with its plain warning, the receipt at once, and who is told (product §5). */
import type { DeliveryKind } from '../../domain/delivery.ts';
import { type Feedback, receivers } from '../../domain/feedback/feedback.ts';
import { say } from '../../domain/feedback/say.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import { demand } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/feedback/cards.ts';
import * as forms from '../../messages/feedback/forms.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { ContactWho, Organisation } from '../../ports/store/rows.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import { inNone } from '../checkin/which.ts';
import {
  arriving,
  askedOf,
  calendarFor,
  current,
  doing,
  type Loaded,
  load,
  nameConfidants,
  tell,
  viewFor,
} from './load.ts';

type Asking = ActionValues<'feedback.ask'>;

/** The form for one partnership; somebody in several is asked which. */
export async function ask(asked: Ask, values: Asking): Promise<Reply> {
  const mine = (await asked.rows.partnerships.all()).filter(
    each => each.state !== 'ended' && asked.me.contacts.some(contact => contact.partnershipId === each.id),
  );
  const bound = mine.find(each => each.id === asked.at?.partnershipId)?.id;
  const wanted = values.partnership ?? bound ?? (mine.length === 1 ? mine[0]?.id : undefined);
  if (wanted !== undefined) return { ask: await form(asked, wanted, values) };
  if (mine.length === 0) throw inNone(asked);
  const choices = mine.map(each => ({ value: each.id, label: each.name }));
  return { ask: forms.choose(asked, choices, values) };
}

async function form(asked: Ask, id: Id, { words, kind }: Asking) {
  const partnership = found(await asked.rows.partnerships.get(id));
  const { organisation } = actorIn(asked, id);
  demandRunning(partnership);
  const contacts = await asked.rows.contacts.of(id);
  const others = othersOf(await asked.rows.organisations.of(id), organisation);
  const to = others[0]?.id ?? '';
  const seconds = others.flatMap(each => secondOf(contacts, each.id) ?? []);
  const second = seconds.find(each => each.personId !== asked.me.person.id);
  return forms.sayIt({
    language: asked.language,
    today: asked.today,
    nonce: asked.newId(),
    partnership: { id, name: partnership.name },
    words,
    kind,
    receivers: others.map(each => ({ value: each.id, label: each.name })),
    readers: readersOf(asked, contacts, others[0]),
    count: new Set(
      contacts
        .filter(each => (others.length > 1 ? each.organisationId === organisation : each.organisationId !== to))
        .map(each => each.personId),
    ).size,
    second: second?.person.name ?? null,
    carried: asked.means !== 'self',
  });
}

/** The host first: that is whom partners most often mean. */
function othersOf(organisations: readonly Organisation[], own: Id): readonly Organisation[] {
  return organisations.filter(each => each.id !== own).sort((one, other) => Number(other.isHost) - Number(one.isHost));
}

function readersOf({ language }: Ask, contacts: readonly ContactWho[], to: Organisation | undefined): string {
  return to === undefined ? '' : nameConfidants(to, contacts, language);
}

const secondOf = (contacts: readonly ContactWho[], organisation: Id): ContactWho | null =>
  contacts.find(each => each.isSecond && each.organisationId === organisation) ?? null;

/** The form's nonce is its id: sent twice, it is said once. */
export async function send(asked: Ask, values: ActionValues<'feedback.say'>): Promise<Reply> {
  const { rows } = asked;
  const known = await rows.feedback.get(values.nonce);
  if (known !== null) return received(asked, await load(rows, known.id));
  const partnership = found(await rows.partnerships.get(values.partnership));
  demandRunning(partnership);
  const contacts = await rows.contacts.of(partnership.id);
  const organisations = await rows.organisations.of(partnership.id);
  const feedback = said(asked, values, { partnership, contacts, organisations });
  const { byContactId, byOrganisationId } = feedback;
  if (byContactId === null || byOrganisationId === null) throw new Error('nobody said it');
  await rows.feedback.add({ ...feedback, byContactId, byOrganisationId });
  const loaded = { feedback, partnership, contacts, organisations };
  const act = { stage: '0', now: asked.now, except: asked.me.person.id };
  await rows.outbox.owe(tell(loaded, asking(feedback), askedOf(loaded, asked.today), act));
  return received(asked, loaded);
}

function said(asked: Ask, values: ActionValues<'feedback.say'>, around: Omit<Loaded, 'feedback'>): Feedback {
  const acting = doing(asked, values.partnership);
  const others = othersOf(around.organisations, acting.by.organisation);
  const to = values.to === '' ? others[0] : others.find(each => each.id === values.to);
  demand(to !== undefined, 'commitment.to_missing', 'to');
  const toOrganisation = to?.id ?? '';
  const { nonce: id, kind, voice, words, partnership: partnershipId } = values;
  const second = secondOf(around.contacts, toOrganisation);
  const draft = { id, partnershipId, kind, voice, words, toOrganisation, second };
  return say({ ...draft, calendar: calendarOfReaders(asked, around, toOrganisation, voice === 'second') }, acting);
}

/** The working days of those who will read it. */
function calendarOfReaders(asked: Ask, around: Omit<Loaded, 'feedback'>, to: Id, isSecond: boolean) {
  const second = isSecond ? secondOf(around.contacts, to) : null;
  const told = {
    ...({ kind: 'feedback', voice: isSecond ? 'second' : 'named', toOrganisationId: to, withSecond: false } as const),
    ...{ byOrganisationId: null, byContactId: null, secondContactId: second?.id ?? null },
  };
  return calendarFor(around, receivers(told, current(around, asked.today)), asked.today);
}

/** A concern that is told to a second person alone is asked of them like whatever is said to them. */
export function asking({ kind, voice }: Feedback): DeliveryKind {
  return kind === 'concern' && voice === 'named' ? 'feedback.concern' : 'feedback.said';
}

async function received(asked: Ask, loaded: Loaded): Promise<Reply> {
  return { tell: cards.receipt(await viewFor(asked, await expected(asked, loaded))) };
}

/** With the clock as it will run: it starts when the question arrives, and a day named from now on would not be kept. */
async function expected({ rows, now }: Ask, loaded: Loaded): Promise<Loaded> {
  const { feedback } = loaded;
  const owed = await rows.outbox.about({ type: 'feedback', id: feedback.id });
  const waiting = owed.filter(each => each.state === 'waiting' && each.kind === asking(feedback));
  const [first] = waiting.map(each => each.dueAt).sort((one, other) => one.getTime() - other.getTime());
  const running = first === undefined ? null : arriving(loaded, first < now ? now : first);
  return running === null ? loaded : { ...loaded, feedback: running };
}
