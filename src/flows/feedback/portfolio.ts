/** Owns "you said, we did" for the portfolio: the draft for those who lead, and the post before the next round opens (product §5). */
import type { Card } from '../../cards/card.ts';
import type { Owed } from '../../domain/delivery.ts';
import { loopsOf, postsOn } from '../../domain/feedback/loops.ts';
import { isAtRest } from '../../domain/partnership/rest.ts';
import { hasConsented, isCurrent } from '../../domain/partnership.ts';
import { nextRound } from '../../domain/pulse/calendar.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import * as posted from '../../messages/feedback/posted.ts';
import { wordsFor } from '../../messages/feedback/view.ts';
import { one } from '../../messages/partnership/introduction.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Acting, Acts } from '../act.ts';
import type { Ask } from '../ask.ts';
import { demandLeads, leads } from '../digest/leads.ts';
import { hostName } from '../pulse/load.ts';
import type { Reader, Tellers } from '../teller.ts';

/** A line is left out by whoever leads, and for good. */
export async function leaveOut(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  demandLeads(ask);
  const isDrafted = (await ask.rows.feedback.draft()).some(each => each.id === id);
  if (!isDrafted) throw new Refusal('not_found');
  await ask.rows.feedback.leaveOut(id);
  const subject = { type: 'feedback', id } as const;
  await ask.rows.audit({ act: 'feedback.left_out', subject, partnershipId: null, detail: '' });
  const { opensOn } = nextRound(time.addDays(ask.today, -1));
  await ask.rows.outbox.changed({ type: 'feedback', id: opensOn });
  return { tell: one(ask.language, wordsFor(ask).replies.leftOut) };
}

export const acts = {
  /** `on` is the day the round opens. Marking the loops as told is what says that it was told. */
  'host.you_said': async acting => {
    const { rows, on } = acting;
    const host = await rows.host.get();
    if (host?.toldBefore != null && host.toldBefore >= on) return;
    const owedAnswers = await owed(rows, on);
    await rows.feedback.tell(on);
    const loops = await rows.feedback.told(on);
    // Nothing was closed and nobody waits: there is nothing to tell.
    if (loops.length === 0 && owedAnswers === 0) return;
    await rows.outbox.owe(await deliveries(acting, owedAnswers));
  },
} satisfies Partial<Acts>;

/** How many partners wait for an answer of the host's. */
async function owed(rows: Rows, on: CivilDate): Promise<number> {
  const host = (await rows.organisations.host())?.id ?? '';
  return loopsOf(await rows.feedback.counted(on), { from: on, to: on, host }).owed;
}

/** To each partnership under way: its place, else each of its people; and to those who lead. */
async function deliveries({ rows, now, on }: Acting, count: number): Promise<readonly Owed[]> {
  const subject = { type: 'feedback', id: on } as const;
  // How many are owed an answer is told as it was counted then.
  const owe = (to: Owed['to'], partnershipId: Id | null): Owed => ({
    ...{ kind: 'feedback.portfolio', subject, to, partnershipId },
    ...{ stage: `${on}:${count}`, wantedAt: now },
  });
  const found: Owed[] = (await leaders(rows, on)).map(to => owe(to, null));
  const places = (await rows.places.bound()).filter(each => each.reachable);
  for (const partnership of await rows.partnerships.all()) {
    if (partnership.state !== 'active' || isAtRest(partnership, on)) continue;
    const place = places.find(each => each.partnershipId === partnership.id);
    if (place !== undefined) {
      found.push(owe({ place: place.id }, partnership.id));
      continue;
    }
    const people = (await rows.contacts.of(partnership.id)).filter(each =>
      hasConsented(each, each.organisation.isHost),
    );
    found.push(...people.map(each => owe({ person: each.personId }, partnership.id)));
  }
  return once(found);
}

async function leaders(rows: Rows, on: CivilDate): Promise<readonly Owed['to'][]> {
  const place = await rows.places.leaders();
  if (place?.reachable) return [{ place: place.id }];
  const roles = (await rows.people.hostRoles('leader')).filter(each => isCurrent(each, on));
  return roles.map(each => ({ person: each.personId }));
}

/** Who is in several partnerships reads it once. */
function once(owed: readonly Owed[]): readonly Owed[] {
  const seen = new Set<string>();
  return owed.filter(({ to }) => !seen.has(JSON.stringify(to)) && seen.add(JSON.stringify(to)));
}

export const tellers = {
  'feedback.draft': {
    tell: (reader, before) => draftOf(reader, before),
    settle: (reader, before) => draftOf(reader, before),
  },
  'feedback.portfolio': {
    tell: (reader, before, _kind, stage) => portfolioOf(reader, before, stage),
    settle: (reader, before, _kind, stage) => portfolioOf(reader, before, stage),
  },
} satisfies Partial<Tellers>;

async function draftOf({ rows, me, language, today }: Reader, before: CivilDate): Promise<Card | null> {
  if (me === null || !leads({ me, today })) return null;
  const host = await hostName(rows);
  const loops = await rows.feedback.draft();
  return posted.draft({ language, today, host, loops, owed: await owed(rows, before), postsOn: postsOn(before) });
}

async function portfolioOf({ rows, language, today }: Reader, before: CivilDate, stage: string): Promise<Card | null> {
  const loops = await rows.feedback.told(before);
  const host = await hostName(rows);
  return posted.portfolio({ language, today, host, loops, owed: Number(stage.split(':')[1] ?? 0) });
}
