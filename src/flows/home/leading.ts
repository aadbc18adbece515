/** Owns what needs who leads the host beside what needs anybody: loaded for their home screen alone (product §6). */
import { isOverdue } from '../../domain/commitment/commitment.ts';
import type { Ask as Asked } from '../../domain/digest/asks.ts';
import type { DigestView } from '../../messages/digest/view.ts';
import type { LeadingView } from '../../messages/home/leading.ts';
import type { Ask } from '../ask.ts';
import { isLeader } from '../digest/leads.ts';
import { waitsFor } from '../pulse/funding.ts';

/** Null for who does not lead. */
export async function leading(ask: Ask, told: DigestView | null): Promise<LeadingView | null> {
  if (!isLeader(ask)) return null;
  return { isAsked: await waitsFor(ask), week: told === null ? null : await stillAsking(ask, told) };
}

/** A week that was told is never rewritten; what was done about it since is not asked again here. */
async function stillAsking(ask: Ask, told: DigestView): Promise<DigestView> {
  const asks: Asked[] = [];
  for (const each of told.week.asks) if (!(await isSettled(ask, each, told.week.to))) asks.push(each);
  return { ...told, week: { ...told.week, asks } };
}

async function isSettled({ rows, today }: Ask, asked: Asked, weekEnd: string): Promise<boolean> {
  switch (asked.kind) {
    case 'our_overdue': {
      const promise = await rows.commitments.get(asked.promise);
      return promise === null || !isOverdue(promise, today);
    }
    case 'silent': {
      const partnership = await rows.partnerships.get(asked.partnership);
      return (partnership?.lastContactOn ?? '') > weekEnd;
    }
    case 'meet':
      return ((await rows.checkins.ledOn()).get(asked.partnership) ?? '') > weekEnd;
    // Whether somebody was thanked or answered since is told by the next week.
    case 'thank':
    case 'owed':
      return false;
  }
}
