/** Owns looking at what is behind in a pillar, over all partnerships: a step of a dip, and what tells whether it is done. */

import { isLive } from '../../domain/commitment/repair.ts';
import { BEHIND_DAYS, type Behind, behindIn, isNotKept } from '../../domain/dip/behind.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { TrustCode } from '../../domain/trust/statements.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/dip/behind.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { type Ask, actorIn } from '../ask.ts';
import * as promises from '../commitment/load.ts';
import { demandLeads } from '../digest/leads.ts';
import { ledgerOf } from './load.ts';

const MOST = 8;

export async function behindNow(rows: Rows, pillar: TrustCode, today: CivilDate): Promise<Behind> {
  const since = time.addDays(today, -BEHIND_DAYS);
  const ledger = await ledgerOf(rows, { from: since, to: today });
  const repaired = new Set<string>();
  for (const { id } of ledger.promises.filter(each => pillar === 'R' && isNotKept(each, since))) {
    if ((await rows.commitments.repairs(id)).some(isLive)) repaired.add(id);
  }
  return behindIn(pillar, ledger, repaired, today);
}

/** Never of the group that fell alone: the list says nothing of where low answers came from. */
export async function behind(ask: Ask, { pillar }: ActionValues<'dip.behind'>): Promise<Reply> {
  demandLeads(ask);
  const { rows, language, today } = ask;
  const found = await behindNow(rows, pillar, today);
  const names = new Map((await rows.partnerships.all()).map(each => [each.id, each.name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  const views: messages.BehindView['promises'][number][] = [];
  for (const id of found.promises.slice(0, MOST)) {
    const loaded = await promises.load(rows, id);
    const actor = isIn(ask, loaded.partnership.id) ? actorIn(ask, loaded.partnership.id) : null;
    const view = await promises.viewed(rows, loaded, { actor, language, today });
    views.push({ partnership: loaded.partnership.name, view });
  }
  const checkIns = found.checkIns.slice(0, MOST).map(each => ({
    id: each.id,
    partnership: named(each.partnershipId),
    on: each.heldOn ?? each.on,
    acts: isIn(ask, each.partnershipId),
  }));
  const waiting = found.waiting
    .slice(0, MOST)
    .map(({ partnership, what, count }) => ({ partnership: named(partnership), what, count }));
  const left = [found.promises, found.checkIns, found.waiting].reduce(
    (sum, all) => sum + Math.max(0, all.length - MOST),
    0,
  );
  return { tell: messages.behind({ language, today, pillar, promises: views, checkIns, waiting, left }) };
}

const isIn = ({ me }: Ask, partnership: string): boolean =>
  me.contacts.some(each => each.partnershipId === partnership);
