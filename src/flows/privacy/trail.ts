/** Owns reading the trail in chat: who did what and when, for coordinators; reading it is on it too (product §9). */
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/privacy/trail.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { demandCoordinator } from '../partnership/load.ts';

const PAGE = 20;

export async function show(ask: Ask, { before }: ActionValues<'privacy.trail'>): Promise<Reply> {
  demandCoordinator(ask);
  const from = before === '' ? null : new Date(before);
  if (from !== null && Number.isNaN(from.getTime())) throw new Refusal('malformed');
  const found = await ask.rows.privacy.trail(PAGE + 1, from === null ? {} : { before: from });
  const partnerships = new Map((await ask.rows.partnerships.all()).map(each => [each.id, each.name]));
  const subject = { type: 'person', id: ask.me.person.id } as const;
  await ask.rows.audit({ act: 'privacy.trail_read', subject, partnershipId: null, detail: before });
  const lines = found
    .slice(0, PAGE)
    .map(each => ({ ...each, partnership: partnerships.get(each.partnershipId ?? '') ?? '' }));
  const { language } = ask;
  const { timeZone } = ask.me.person;
  const more = found.length > PAGE ? (lines.at(-1)?.at ?? null) : null;
  return { tell: cards.trail({ language, today: ask.today, timeZone, lines, more }) };
}
