/** Owns looking at the agreement, its history, and the yearly look at it: still right, or change it (product §7). */

import { isAsked } from '../../domain/agreement/renewal.ts';
import { unchanged } from '../../domain/agreement/term.ts';
import * as rules from '../../domain/agreement/write.ts';
import { demand } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/agreement/cards.ts';
import { history as historyCard } from '../../messages/agreement/history.ts';
import { named as listed, type TermView, wordsFor } from '../../messages/agreement/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn } from '../ask.ts';
import { which } from '../checkin/which.ts';
import { isCoordinator } from '../partnership/load.ts';
import { around, doing, type Loaded, load, named, save, sidesOf, termView, viewed } from './load.ts';

type Pressed = { readonly partnership: Id };

export async function show(ask: Ask, values: ActionValues<'agreement.show'>): Promise<Reply> {
  const chosen = await which(ask, 'agreement.show', values, isCoordinator(ask));
  if ('ask' in chosen) return chosen;
  const loaded = await around(ask.rows, chosen.partnership);
  demandInside(ask, loaded);
  return { tell: cards.whole(await viewed(ask.rows, loaded, ask)) };
}

export async function history(ask: Ask, { partnership }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, partnership);
  demandInside(ask, loaded);
  const terms: TermView[] = [];
  for (const each of loaded.terms) terms.push(await termView(ask.rows, loaded, each, ask));
  const { id, name } = loaded.partnership;
  return { tell: historyCard({ language: ask.language, today: ask.today, partnership: { id, name }, terms }) };
}

/** Whoever is in it, and whoever sets partnerships up. */
function demandInside(ask: Ask, { partnership }: Loaded): void {
  if (!isCoordinator(ask)) actorIn(ask, partnership.id);
}

/** All sides have looked when each has said so; the year begins anew then. */
export async function stillRight(ask: Ask, { partnership }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, partnership);
  const acting = doing(ask, loaded);
  const say = wordsFor(ask).replies;
  const { renewalAskedOn } = loaded.partnership;
  const isOut = isAsked(loaded.partnership);
  demand(isOut || loaded.partnership.agreementOn === ask.today, 'agreement.not_asked');
  const change = isOut ? rules.stillRight(ask.newId(), partnership, renewalAskedOn, loaded.terms, acting) : unchanged;
  const saved = change === unchanged ? loaded : await save(ask, loaded, change);
  const right = rules.saidRight(saved.terms, renewalAskedOn);
  const missing = sidesOf(saved, ask.today).filter(each => !right.includes(each));
  const whole = missing.length === 0 && isOut ? await renewed(ask, saved) : saved;
  const said = missing.length === 0 ? say.right : say.rightWaits(listed(ask, named(saved, missing)));
  return { tell: cards.whole(await viewed(ask.rows, whole, ask), said) };
}

async function renewed(ask: Ask, loaded: Loaded): Promise<Loaded> {
  const partnership = { ...loaded.partnership, agreementOn: ask.today };
  await ask.rows.partnerships.save(partnership);
  await ask.rows.outbox.changed({ type: 'partnership', id: partnership.id });
  return { ...loaded, partnership };
}
