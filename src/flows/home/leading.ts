/** Owns what needs who leads the host beside what needs anybody: loaded for their home screen alone (product §6). */
import type { Commitment } from '../../domain/commitment/commitment.ts';
import { THANKED } from '../../domain/commitment/thank.ts';
import { type Since, stillAsked } from '../../domain/digest/since.ts';
import type { Week } from '../../domain/digest/week.ts';
import { loopsOf } from '../../domain/feedback/loops.ts';
import * as time from '../../domain/time.ts';
import type { DigestView } from '../../messages/digest/view.ts';
import type { LeadingView } from '../../messages/home/leading.ts';
import type { Id } from '../../ports/chat.ts';
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
  const { week } = told;
  if (week.asks.length === 0) return told;
  const since = await sinceThen(ask, week);
  const asks = week.asks.flatMap(each => stillAsked(each, since) ?? []);
  return { ...told, week: { ...week, asks } };
}

async function sinceThen({ rows, today }: Ask, week: Week): Promise<Since> {
  const host = (await rows.organisations.host())?.id ?? '';
  const said = await rows.feedback.counted(week.from);
  const overdue = week.asks.flatMap(each => (each.kind === 'our_overdue' ? [each.promise] : []));
  return {
    today,
    weekEnd: week.to,
    promises: new Map((await these(rows, overdue)).map(each => [each.id, each])),
    partnerships: new Map((await rows.partnerships.all()).map(each => [each.id, each])),
    led: await rows.checkins.ledOn(),
    thanked: new Set((await these(rows, await thankedSince(rows, week, today))).map(each => each.ownerOrganisationId)),
    owedWeeks: loopsOf(said, { from: week.from, to: week.to, host }).owedWeeks,
  };
}

/** Promises the week counted as kept, for which thanks were said after it. */
async function thankedSince(rows: Ask['rows'], week: Week, today: string): Promise<readonly Id[]> {
  const kept = new Set(week.theirs.confirmed);
  const events = await rows.commitments.eventsBetween(time.addDays(week.to, 1), today);
  const thanked = events.filter(each => each.what === THANKED && kept.has(each.commitmentId));
  return [...new Set(thanked.map(each => each.commitmentId))];
}

async function these(rows: Ask['rows'], ids: readonly Id[]): Promise<readonly Commitment[]> {
  // Asked for in one turn, they are read in one look.
  const found = await Promise.all(ids.map(id => rows.commitments.get(id)));
  return found.filter(each => each !== null);
}
