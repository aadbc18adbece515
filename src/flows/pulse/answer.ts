/** Owns answering: the question, the form, and what is sealed; nothing of an answer is ever shown, logged or carried back. */
import type { Card } from '../../cards/card.ts';
import * as ballot from '../../domain/pulse/ballot.ts';
import { nextRound, nextYearly } from '../../domain/pulse/calendar.ts';
import { Refusal } from '../../domain/refusal.ts';
import { codes, yearly } from '../../domain/trust/statements.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/pulse/ask.ts';
import { questions } from '../../messages/pulse/form.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Round } from '../../ports/store/pulse.ts';
import { type Ask, found } from '../ask.ts';
import type { Reader } from '../teller.ts';
import { answerable, readersIn, viewOf } from './load.ts';

/** The question once more, also after an answer: changing starts empty (product §4). */
export async function show(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const { round, asked } = await answerable(ask, id);
  return { tell: messages.ask(await viewOf(ask, round, asked), false) };
}

/** Which button was pressed is the choice of how to answer (product §4); it goes into the form and nowhere else. */
export async function start(ask: Ask, { id, how }: ActionValues<'pulse.start'>): Promise<Reply> {
  const { round, asked } = await answerable(ask, id);
  const view = await viewOf(ask, round, asked);
  if (how === 'by_name' && view.readers.length === 0) throw new Refusal('pulse_no_reader');
  return { ask: questions(view, how) };
}

/** Sealed as a whole, in place of what was there before. Others' cards stay as they are: an edit would tell when somebody answered. */
export async function cast(ask: Ask, values: ActionValues<'pulse.cast'>): Promise<Reply> {
  const { round, asked } = await answerable(ask, values.id);
  const isByName = values.how === 'by_name';
  const contacts = isByName ? await ask.rows.contacts.of(asked.partnershipId) : [];
  const named = values.readers.split(',');
  const readers = readersIn(round, contacts, asked)
    .filter(contact => named.includes(contact.id))
    .map(contact => contact.personId);
  if (isByName && readers.length === 0) throw new Refusal('pulse_no_reader');
  const statements = round.kind === 'yearly' ? ([yearly] as const) : codes;
  const given = Object.fromEntries(statements.map(code => [code, values[code]]));
  // Whether its last day is over is for the store to say, which knows the host's clock.
  const { answers, comment } = ballot.replace(round, round.closesOn, true, {
    mode: isByName ? 'named' : 'pooled',
    points: given,
    comment: values.comment,
  });
  const wishes = codes.filter(code => values[`agenda${code}`] !== '');
  const words = { how: values.how, answers, comment: comment ?? '', agenda: isByName ? wishes : [] };
  await ask.rows.pulse.cast(round.id, words, readers, wishes);
  return { tell: messages.received(ask, round) };
}

/** How the question stands for somebody who holds its card: still open, answered, closed, or void. */
export async function standing(reader: Reader, id: Id): Promise<Card> {
  const round = found(await reader.rows.pulse.round(id));
  if (round.state === 'void') return voided(reader, round);
  const asked = round.state === 'open' ? await reader.rows.pulse.mine(id) : null;
  if (asked === null) return messages.closed(reader, round.closesOn);
  const hasAnswered = await reader.rows.pulse.answered(id, asked.contactId);
  return hasAnswered ? messages.received(reader, round) : messages.ask(await viewOf(reader, round, asked), false);
}

export function voided(reader: Reader, round: Round): Card {
  const next = round.kind === 'yearly' ? nextYearly(round.opensOn) : nextRound(round.opensOn);
  return messages.voided(reader, next.opensOn);
}
