/** Owns the agreement to what is posted: where the partnership meets, or, where it has no place, to everybody in it (product §5). */
import type { Owed } from '../../domain/delivery.ts';
import * as rules from '../../domain/feedback/posting.ts';
import { hasConsented } from '../../domain/partnership.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/feedback/cards.ts';
import * as forms from '../../messages/feedback/forms.ts';
import { wordsFor } from '../../messages/feedback/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { placeOf } from '../checkin/load.ts';
import { current, doing, type Loaded, load, save, tell, viewFor } from './load.ts';

type Pressed = { readonly id: Id };

/** Pressed twice it is posted once. */
export async function post(ask: Ask, { id, name }: ActionValues<'feedback.post'>): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const agreed = rules.agree(loaded.feedback, name === 'yes', doing(ask, loaded.partnership.id));
  const saved = await save(ask.rows, loaded, agreed, await posting(ask, loaded));
  return { tell: cards.whole(await viewFor(ask, saved), wordsFor(ask).replies.posted) };
}

async function posting(ask: Ask, loaded: Loaded): Promise<readonly Owed[]> {
  const { partnership, feedback } = loaded;
  // Also to who agreed to it: who alone does not get it would be known by that.
  const act = { stage: 'posted', now: ask.now, except: null };
  const place = await placeOf(ask.rows, partnership.id);
  if (place === null) {
    const heard = current(loaded, ask.today).filter(each => hasConsented(each, each.organisation.isHost));
    return tell(loaded, 'feedback.posted', heard, act);
  }
  const subject = { type: 'feedback', id: feedback.id } as const;
  const to = { place };
  return [{ kind: 'feedback.posted', subject, to, partnershipId: partnership.id, stage: act.stage, wantedAt: ask.now }];
}

export async function askReword(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  return { ask: forms.reword(await viewFor(ask, loaded), rules.proposed(loaded.feedback)) };
}

export async function reword(ask: Ask, { id, words }: ActionValues<'feedback.reword'>): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const now = rules.reword(loaded.feedback, words, doing(ask, loaded.partnership.id));
  const saved = await save(ask.rows, loaded, now);
  return { tell: cards.whole(await viewFor(ask, saved), wordsFor(ask).replies.reworded) };
}

export async function keep(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const kept = rules.keep(loaded.feedback, doing(ask, loaded.partnership.id));
  const saved = await save(ask.rows, loaded, kept);
  return { tell: cards.whole(await viewFor(ask, saved), wordsFor(ask).replies.kept) };
}
