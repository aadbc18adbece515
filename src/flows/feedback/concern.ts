/** Owns the steps of a concern: taken to the second persons, and its outcome written down by both sides (product §5). */

import type { Owed } from '../../domain/delivery.ts';
import * as rules from '../../domain/feedback/concern.ts';
import { demandState, type Feedback } from '../../domain/feedback/feedback.ts';
import { demand } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/feedback/cards.ts';
import * as forms from '../../messages/feedback/forms.ts';
import { wordsFor } from '../../messages/feedback/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { ContactWho } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { askedOf, calendarFor, doing, type Loaded, load, save, talks, tell, viewFor } from './load.ts';

type Pressed = { readonly id: Id };

export async function pass(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  doing(ask, loaded.partnership.id);
  const { passed, owed } = passing(loaded, talks(ask, loaded), ask, ask.me.person.id);
  const saved = await save(ask.rows, loaded, passed, owed);
  return { tell: cards.whole(await viewFor(ask, saved), wordsFor(ask).replies.passed) };
}

/** The same by a press and by time. */
export function passing(
  loaded: Loaded,
  mayAct: boolean,
  { today, now: at }: Pick<Ask, 'today' | 'now'>,
  except: Id | null,
): { readonly passed: Feedback; readonly owed: readonly Owed[] } {
  const next = { ...loaded, feedback: { ...loaded.feedback, withSecond: true } };
  const seconds = askedOf(next, today);
  const passed = rules.pass(loaded.feedback, mayAct, calendarFor(loaded, seconds, today), { today, at });
  if (passed === loaded.feedback) return { passed, owed: [] };
  return { passed, owed: tell(next, 'feedback.second', seconds, { stage: 'second', now: at, except }) };
}

export async function askOutcome(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  demand(talks(ask, loaded), 'not_yours');
  demandState(loaded.feedback, 'said', 'seen', 'did');
  return { ask: forms.outcome(await viewFor(ask, loaded)) };
}

/** Everybody who takes part hears that a side has written, and that it is closed. */
export async function outcome(ask: Ask, { id, words }: ActionValues<'feedback.outcome'>): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const written = rules.writeDown(loaded.feedback, talks(ask, loaded), words, doing(ask, loaded.partnership.id));
  const act = { stage: `${written.state}:${ask.me.person.id}`, now: ask.now, except: ask.me.person.id };
  const owed = tell({ ...loaded, feedback: written }, 'feedback.closed', takingPart(ask, loaded), act);
  const saved = await save(ask.rows, loaded, written, owed);
  return { tell: cards.whole(await viewFor(ask, saved), wordsFor(ask).replies.outcome) };
}

function takingPart(ask: Ask, loaded: Loaded): readonly ContactWho[] {
  const raised = loaded.contacts.filter(each => each.id === loaded.feedback.byContactId);
  return [...askedOf(loaded, ask.today), ...raised];
}
