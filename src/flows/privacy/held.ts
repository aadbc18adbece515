/** Owns [What do you hold about me?]: everything by kind, page by page, for that person alone (product §9). */
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/privacy/held.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Held } from '../../ports/store/privacy.ts';
import type { Ask } from '../ask.ts';

export async function show(ask: Ask): Promise<Reply> {
  return { tell: cards.overview(ask.language, await own(ask)) };
}

export async function part(ask: Ask, { part, from }: ActionValues<'privacy.part'>): Promise<Reply> {
  const rows = (await own(ask))[part];
  if (rows === undefined) throw new Refusal('not_found');
  return { tell: cards.page(ask.language, { part, rows, from: Number(from) }) };
}

/** A link that somebody else carried is in their hands too. */
async function own(ask: Ask): Promise<Held> {
  if (ask.means !== 'self') throw new Refusal('privacy.means');
  return ask.rows.privacy.about(ask.me.person.id);
}
