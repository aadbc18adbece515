/** Owns what becomes of something said: each step a tap, told to who said it, whoever that is; they close it (product §5). */

import type { Text } from '../../cards/text.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import * as rules from '../../domain/feedback/answer.ts';
import { demandState, type Feedback } from '../../domain/feedback/feedback.ts';
import { demand } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/feedback/cards.ts';
import * as forms from '../../messages/feedback/forms.ts';
import { wordsFor } from '../../messages/feedback/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { answers, askedOf, doing, type Loaded, load, save, tell, viewFor } from './load.ts';

type Pressed = { readonly id: Id };
type Worded = Pressed & { readonly words: string };

export async function show(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { tell: cards.whole(await viewFor(ask, await load(ask.rows, id))) };
}

export async function see(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const seen = rules.see(loaded.feedback, answers(ask, loaded), doing(ask, loaded.partnership.id));
  return answered(ask, loaded, seen, 'feedback.answered', wordsFor(ask).replies.seen);
}

/** Refused before the form where it would be refused after it: nobody should write in vain. */
export async function askDecide(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await answerable(ask, id);
  return { ask: forms.decide(await viewFor(ask, loaded)) };
}

export async function decide(ask: Ask, { id, words }: Worded): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const decided = rules.decide(loaded.feedback, answers(ask, loaded), words, doing(ask, loaded.partnership.id));
  return answered(ask, loaded, decided, 'feedback.answered', wordsFor(ask).replies.decided);
}

export async function askEnd(ask: Ask, { id, how }: ActionValues<'feedback.ask_end'>): Promise<Reply> {
  const loaded = await answerable(ask, id);
  return { ask: forms.end(await viewFor(ask, loaded), how) };
}

export async function end(ask: Ask, { id, how, words }: ActionValues<'feedback.end'>): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const ended = rules.end(loaded.feedback, how, answers(ask, loaded), words, doing(ask, loaded.partnership.id));
  return answered(ask, loaded, ended, 'feedback.close', wordsFor(ask).replies.ended);
}

async function answerable(ask: Ask, id: Id): Promise<Loaded> {
  const loaded = await load(ask.rows, id);
  demand(answers(ask, loaded), 'not_yours');
  demandState(loaded.feedback, 'said', 'seen', 'decided');
  return loaded;
}

/** Who said it is owed it by the store, which alone knows who that is. */
async function answered(ask: Ask, loaded: Loaded, now: Feedback, kind: DeliveryKind, said: Text): Promise<Reply> {
  const saved = await save(ask.rows, loaded, now);
  if (now !== loaded.feedback) {
    const stage = `${now.state}:${now.turn}`;
    await ask.rows.feedback.oweSayer(now.id, { kind, stage, wantedAt: ask.now });
  }
  return { tell: cards.whole(await viewFor(ask, saved), said) };
}

/** The last word is theirs; whether its words may be posted is asked at once, in the answer. */
export async function close(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const closed = rules.close(loaded.feedback, doing(ask, loaded.partnership.id));
  return back(ask, loaded, closed, 'feedback.closed', wordsFor(ask).replies.closed);
}

export async function askNotYet(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  demandState(loaded.feedback, 'did', 'cannot');
  return { ask: forms.notYet(await viewFor(ask, loaded)) };
}

export async function notYet(ask: Ask, { id, words }: Worded): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const again = rules.notYet(loaded.feedback, words, doing(ask, loaded.partnership.id));
  return back(ask, loaded, again, 'feedback.said', wordsFor(ask).replies.notYet);
}

/** Told to those who answered. */
async function back(ask: Ask, loaded: Loaded, now: Feedback, kind: DeliveryKind, said: Text): Promise<Reply> {
  const act = { stage: String(now.turn), now: ask.now, except: ask.me.person.id };
  const owed = now === loaded.feedback ? [] : tell({ ...loaded, feedback: now }, kind, askedOf(loaded, ask.today), act);
  const saved = await save(ask.rows, loaded, now, owed);
  return { tell: cards.whole(await viewFor(ask, saved), said) };
}
