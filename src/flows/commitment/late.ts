/** Owns running late, another date, a call and help (product §2). */

import { changed, demandState, mayActAsOwner, mayAnswer } from '../../domain/commitment/commitment.ts';
import * as late from '../../domain/commitment/late.ts';
import { demand } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/commitment/forms.ts';
import { promised } from '../../messages/commitment/view.ts';
import { day } from '../../messages/dates.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { readDate } from '../date.ts';
import { calendarFor, doing, load, save, viewFor } from './load.ts';
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
  const last = (await ask.rows.commitments.events(id)).at(-1);
  // Pressed twice it is one call.
  if (last?.what === 'date_refused' && last.byId === acting.by.contact) return answer(ask, loaded, words(ask).call);
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
