/** Owns running late, another date, a call, help, and making good what was not kept (product §2). */
import { changed, demand, demandState, mayActAsOwner, mayAnswer } from '../../domain/commitment/commitment.ts';
import * as late from '../../domain/commitment/late.ts';
import * as record from '../../domain/commitment/record.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/commitment/forms.ts';
import { promised } from '../../messages/commitment/view.ts';
import { day } from '../../messages/dates.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, found } from '../ask.ts';
import { readDate } from '../date.ts';
import { calendarFor, doing, type Loaded, load, save, tell, viewFor } from './load.ts';
import { answer, otherSide, telling, words } from './settle.ts';

type Pressed = { readonly id: Id };

/** Refused before the form where nothing can run late any more: nobody should write reasons in vain. */
export async function askLate(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  demandState(loaded.commitment, 'open', 'at_risk');
  return { ask: forms.late(await viewFor(ask, loaded)) };
}

/** The words are ready in the form, so that saying it is easier than being late in silence (product §2 "Running late"). */
export async function runLate(ask: Ask, values: ActionValues<'commitment.late'>): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const newDate = readDate(ask, values.newDate, 'newDate');
  const { toOrganisationId } = loaded.commitment;
  const lateness = { why: values.why, forNow: values.forNow, newDate };
  const answerers = calendarFor(loaded, toOrganisationId, ask.today);
  const change = late.askNewDate(loaded.commitment, lateness, answerers, doing(ask, loaded.partnership.id));
  const saved = await save(ask, loaded, change, telling(ask, loaded, change, toOrganisationId, 'commitment.new_date'));
  const view = await viewFor(ask, saved);
  return answer(ask, saved, words(ask).late(promised(view), day(newDate, ask.language, ask.today)));
}

/** Whoever asked for the date hears that it stands. */
export async function agree(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const acting = doing(ask, loaded.partnership.id);
  const change = late.agree(loaded.commitment, acting);
  const owed = telling(ask, loaded, change, otherSide(loaded, acting.by.organisation), 'commitment.answered');
  const saved = await save(ask, loaded, change, owed);
  return answer(ask, saved, words(ask).moved(day(saved.commitment.due, ask.language, ask.today)));
}

export async function askDate(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { ask: forms.anotherDate(await viewFor(ask, await load(ask.rows, id))) };
}

/** Another date is a question of its own: now the side that asked first must answer it. */
export async function anotherDate(ask: Ask, values: ActionValues<'commitment.another_date'>): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const acting = doing(ask, loaded.partnership.id);
  const other = otherSide(loaded, acting.by.organisation);
  const newDate = readDate(ask, values.newDate, 'newDate');
  const askers = calendarFor(loaded, other, ask.today);
  const change = late.answerWithAnother(loaded.commitment, newDate, askers, acting);
  const saved = await save(ask, loaded, change, telling(ask, loaded, change, other, 'commitment.new_date'));
  return answer(ask, saved, words(ask).withdrawAsked);
}

/** A call is asked for: nothing is agreed and nothing refused, the other side is told who would like to talk. */
export async function callMe(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const acting = doing(ask, loaded.partnership.id);
  demandState(loaded.commitment, 'open', 'at_risk');
  demand(mayAnswer(loaded.commitment, acting.by) || mayActAsOwner(loaded.commitment, acting.by), 'not_yours');
  const change = changed(loaded.commitment, {}, 'date_refused', acting, { text: 'call' });
  const owed = telling(ask, loaded, change, otherSide(loaded, acting.by.organisation), 'commitment.answered');
  return answer(ask, await save(ask, loaded, change, owed), words(ask).call);
}

export async function askHelp(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { ask: forms.help(await viewFor(ask, await load(ask.rows, id))) };
}

/** Stewards of both sides hear of it: help may come from either. */
export async function help(ask: Ask, values: ActionValues<'commitment.help'>): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const change = late.askForHelp(loaded.commitment, values.words, doing(ask, loaded.partnership.id));
  const { ownerOrganisationId, toOrganisationId } = loaded.commitment;
  const stewards = loaded.contacts.filter(contact => contact.role === 'steward').map(contact => contact.personId);
  const owed = [ownerOrganisationId, toOrganisationId]
    .flatMap(organisation => telling(ask, loaded, change, organisation, 'commitment.help'))
    .filter(each => 'person' in each.to && stewards.includes(each.to.person));
  return answer(ask, await save(ask, loaded, change, owed), words(ask).help);
}

export async function askRepair(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  demandState(loaded.commitment, 'not_kept');
  demandRunning(loaded.partnership);
  return { ask: forms.repair(await viewFor(ask, loaded), ask.newId()) };
}

/** Opens a new promise that names the old one; the side that was let down accepts it. */
export async function repair(ask: Ask, values: ActionValues<'commitment.repair'>): Promise<Reply> {
  const known = await ask.rows.commitments.get(values.nonce);
  if (known !== null) return answer(ask, await load(ask.rows, known.id), words(ask).withdrawAsked);
  const loaded = await load(ask.rows, values.id);
  demandState(loaded.commitment, 'not_kept');
  demandRunning(loaded.partnership);
  const acting = doing(ask, loaded.partnership.id);
  demand(mayActAsOwner(loaded.commitment, acting.by), 'not_yours');
  demand(values.cause.trim() !== '', 'commitment.why_missing', 'cause');
  const made = record.record(await repairing(ask, loaded, values), acting);
  // In the old promise's history: there the other side looks for what was said about it.
  const acknowledged = changed(
    loaded.commitment,
    {},
    'acknowledged',
    { ...acting, eventId: ask.newId() },
    {
      text: values.cause.trim(),
    },
  );
  await save(ask, loaded, acknowledged, []);
  await ask.rows.commitments.add(made.commitment, made.event);
  const fresh: Loaded = { ...loaded, commitment: made.commitment };
  const act = { today: ask.today, now: ask.now, stage: 'asked', except: ask.me.person.id };
  await ask.rows.outbox.owe(tell(fresh, made.commitment.toOrganisationId, 'commitment.accept', act));
  return answer(ask, fresh, words(ask).withdrawAsked);
}

async function repairing(
  ask: Ask,
  loaded: Loaded,
  values: ActionValues<'commitment.repair'>,
): Promise<record.Recording> {
  const actor = doing(ask, loaded.partnership.id).by;
  const owner = found(loaded.contacts.find(contact => contact.id === actor.contact) ?? null);
  const receivers = calendarFor(loaded, loaded.commitment.toOrganisationId, ask.today);
  return {
    id: values.nonce,
    partnershipId: loaded.partnership.id,
    // The clock of a repair is that of the side which must accept it.
    owner: { contact: owner.id, organisation: owner.organisationId, calendar: receivers, byPhone: false },
    toOrganisation: loaded.commitment.toOrganisationId,
    what: values.remedy,
    due: readDate(ask, values.newDate, 'newDate'),
    kind: loaded.commitment.kind,
    contingency: '',
    backupContact: null,
    repairs: loaded.commitment,
  };
}
