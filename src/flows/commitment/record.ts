/** Owns making a promise: the form, what is saved, and the answer that echoes the date (product §2). */
import { type Button, button, buttons, type Card, card, text } from '../../cards/card.ts';
import type { Choice, Form } from '../../cards/form.ts';
import type { Text } from '../../cards/text.ts';
import type { CheckInLine } from '../../domain/checkin/checkin.ts';
import * as record from '../../domain/commitment/record.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Calendar, CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/commitment/forms.ts';
import { type CommitmentView, dictionary, promised } from '../../messages/commitment/view.ts';
import { day, distance } from '../../messages/dates.ts';
import { promiseAndDate } from '../../messages/typed/date.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { ContactWho } from '../../ports/store/rows.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import { inNone } from '../checkin/which.ts';
import { readDate, readDates } from '../date.ts';
import { calendarOf, doing, type Loaded, load, save, tell, viewFor } from './load.ts';
import { named } from './named.ts';
import * as weigh from './weigh.ts';

/** The form for one partnership; somebody in several is asked which. */
export async function ask(asked: Ask, typed: ActionValues<'commitment.ask'>): Promise<Reply> {
  const partnerships = await asked.rows.partnerships.all();
  const mine = partnerships.filter(
    each => each.state !== 'ended' && asked.me.contacts.some(contact => contact.partnershipId === each.id),
  );
  // Only words typed to the bot begin with a partner's name; a form and a message have their own place for it.
  const known = asked.intent.kind === 'typed' ? await named(asked.rows, mine, typed.what) : null;
  const values = known === null ? typed : { ...typed, ...known };
  const bound = asked.at?.partnershipId ?? undefined;
  const wanted = values.partnership ?? bound ?? (mine.length === 1 ? mine[0]?.id : undefined);
  const carried = { ...heard(asked, values), ...(values.line === undefined ? {} : { line: values.line }) };
  if (wanted !== undefined) return { ask: await form(asked, wanted, carried) };
  if (mine.length === 0) throw inNone(asked);
  const choices = mine.map(each => ({ value: each.id, label: each.name }));
  return { ask: forms.choosePartnership(asked.language, choices, carried) };
}

/** "20 chairs by next Friday" fills both fields, the date as it was understood; where it is not clear, nothing is guessed. */
function heard({ today, language, intent }: Ask, { what, due, instead }: ActionValues<'commitment.ask'>): forms.Heard {
  // What was said in an older message may mean another Friday: only words typed now are read from today.
  if (due !== '' || intent.kind !== 'typed') return { what, due, instead };
  const said = promiseAndDate(what, { today, language });
  if (said.found.kind === 'ask' || said.what === '') return { what, due, instead };
  return { what: said.what, due: day(said.found.date, language, today), instead: said.found.instead ?? '' };
}

/** What the asker's side carries already stands above the fields, before another promise is given (product §2). */
async function form(asked: Ask, partnershipId: Id, carried: forms.Heard & { readonly line?: string }): Promise<Form> {
  const actor = actorIn(asked, partnershipId);
  const partnership = found(await asked.rows.partnerships.get(partnershipId));
  const contacts = await asked.rows.contacts.of(partnershipId);
  const organisations = await asked.rows.organisations.of(partnershipId);
  const say = dictionary[asked.language];
  const owners = [...contacts].sort(
    (one, other) => Number(other.id === actor.contact) - Number(one.id === actor.contact),
  );
  const load = await weigh.carried(asked, partnershipId, null);
  const others = organisations.filter(each => each.id !== actor.organisation);
  return forms.make({
    language: asked.language,
    nonce: asked.newId(),
    partnership: partnershipId,
    partnershipName: partnership.name,
    line: carried.line ?? '',
    what: carried.what,
    due: carried.due,
    instead: carried.instead,
    heard: carried.instead === '' ? '' : readDate(asked, carried.due, 'due'),
    owners: owners.map(contact => ({
      value: contact.id,
      label: say.form.theyGive(contact.person.name, contact.organisation.name),
    })),
    receivers: receiversOf(organisations, actor.organisation),
    load: load.open === 0 ? null : say.load(load.open, load.overdue, others.map(each => each.name).join(', ')),
  });
}

/** The other organisations first: a promise to oneself is refused by the rule. */
function receiversOf(organisations: readonly { readonly id: Id; readonly name: string }[], own: Id): readonly Choice[] {
  if (organisations.length === 2) return [];
  const sorted = [...organisations].sort((one, other) => Number(one.id === own) - Number(other.id === own));
  return sorted.map(each => ({ value: each.id, label: each.name }));
}

/** Saves what the form brought. The form's nonce is the promise's id: sent twice, it is one promise. */
export async function make(asked: Ask, values: ActionValues<'commitment.record'>): Promise<Reply> {
  const known = await asked.rows.commitments.get(values.nonce);
  if (known !== null) return { tell: await echo(asked, await load(asked.rows, known.id), null) };
  const partnership = found(await asked.rows.partnerships.get(values.partnership));
  if (partnership.state === 'ended') throw new Refusal('partnership.ended');
  const contacts = await asked.rows.contacts.of(partnership.id);
  const owner = found(contacts.find(each => each.id === values.owner) ?? null);
  const line = values.line === undefined ? null : await lineIn(asked, values.line, partnership.id);
  const { date: due, instead } = readAgain(asked, values);
  const recording: record.Recording = {
    id: values.nonce,
    partnershipId: partnership.id,
    owner: owning(owner, calendarOf(owner, partnership, asked.today)),
    toOrganisation: await receiver(asked, values, owner),
    what: values.what,
    due,
    kind: values.kind === '' ? null : values.kind,
    contingency: values.contingency,
    backupContact: backup(contacts, values.backup, owner),
    repairs: null,
  };
  const { commitment, event } = record.record(recording, doing(asked, partnership.id));
  await asked.rows.commitments.add(commitment, event);
  const loaded: Loaded = { commitment, partnership, contacts };
  if (commitment.state === 'proposed') await askToAccept(asked, loaded, owner);
  // The minutes line a promise came from is finished by it and stays linked.
  if (line !== null) await asked.rows.checkins.saveLine({ ...line, commitmentId: commitment.id, finished: true });
  return { tell: await echo(asked, loaded, instead) };
}

/** A date that was filled in from "next Friday" is as sure as those words were, unless it was changed by hand. */
function readAgain(
  asked: Ask,
  { due, heard, instead }: ActionValues<'commitment.record'>,
): ReturnType<typeof readDates> {
  const read = readDates(asked, due, 'due');
  return read.date === heard && time.isCivilDate(instead) ? { ...read, instead } : read;
}

/** Whoever is to keep it, with the days on which their clocks run; who is called cannot press [Accept] (product §1). */
function owning(owner: ContactWho, calendar: Calendar): record.Recording['owner'] {
  const byPhone = owner.channel === 'phone' || owner.consent === 'call';
  return { contact: owner.id, organisation: owner.organisationId, calendar, byPhone };
}

/** Its owner alone is asked: nobody else of their organisation can give their word. */
async function askToAccept(asked: Ask, loaded: Loaded, owner: ContactWho): Promise<void> {
  const act = { today: asked.today, now: asked.now, stage: 'asked', except: asked.me.person.id };
  const owed = tell(loaded, owner.organisationId, 'commitment.accept', act);
  await asked.rows.outbox.owe(owed.filter(each => 'person' in each.to && each.to.person === owner.personId));
}

/** One tap sets right a date that was heard as the other one. */
export async function redate(asked: Ask, values: ActionValues<'commitment.redate'>): Promise<Reply> {
  const loaded = await load(asked.rows, values.id);
  const change = record.redate(loaded.commitment, values.due, doing(asked, loaded.partnership.id));
  await save(asked, loaded, change, []);
  const words = dictionary[asked.language].replies.redated(day(values.due, asked.language, asked.today));
  return { tell: card(asked.language, words, text(words)) };
}

/** Two organisations: the other one. More: the one chosen, or the host for a partner's promise, where none was. */
async function receiver(asked: Ask, values: ActionValues<'commitment.record'>, owner: ContactWho): Promise<Id> {
  const organisations = await asked.rows.organisations.of(values.partnership);
  if (values.to !== '') return found(organisations.find(each => each.id === values.to) ?? null).id;
  const others = organisations.filter(each => each.id !== owner.organisationId);
  const implied = others.length === 1 ? others[0] : others.find(each => each.isHost);
  if (implied === undefined) throw new Refusal('commitment.to_missing', {}, 'to');
  return implied.id;
}

/** Whoever stands in may say that it is done: so it is a colleague of the owner, never somebody of the other side. */
function backup(contacts: readonly ContactWho[], chosen: Id | '', owner: ContactWho): Id | null {
  if (chosen === '') return null;
  const { id, organisationId } = found(contacts.find(each => each.id === chosen) ?? null);
  if (organisationId !== owner.organisationId) throw new Refusal('contact.other_organisation', {}, 'backup');
  return id;
}

/** A line named by a form is a claim: one of another partnership is not found. */
async function lineIn(asked: Ask, id: Id, partnership: Id): Promise<CheckInLine> {
  const line = found(await asked.rows.checkins.line(id));
  const checkIn = await asked.rows.checkins.get(line.checkInId);
  return found(checkIn?.partnershipId === partnership ? line : null);
}

async function echo(asked: Ask, loaded: Loaded, instead: CivilDate | null): Promise<Card> {
  const view = await viewFor(asked, loaded);
  const { commitment } = loaded;
  const words = echoed(view);
  return card(
    asked.language,
    words,
    text(words),
    ...(await weigh.weighed(asked, view)),
    buttons(
      ...(instead === null ? [] : [rather(asked, commitment.id, instead)]),
      button(dictionary[asked.language].buttons.open, 'commitment.show', { id: commitment.id }, 'quiet'),
    ),
  );
}

/** The date as a date, whatever was typed: it is always said back (product §2). */
function echoed(view: CommitmentView): Text {
  const say = dictionary[view.language].replies;
  const { recordedMeans, state, due } = view.commitment;
  const said = promised(view);
  if (recordedMeans === 'phone') return say.byPhone(said, view.recordedBy);
  return state === 'proposed' ? say.proposed(said) : say.recorded(said, distance(due, view.language, view.today));
}

function rather(asked: Ask, id: Id, due: CivilDate): Button {
  const label = dictionary[asked.language].ratherOn(day(due, asked.language, asked.today));
  return button(label, 'commitment.redate', { id, due });
}
