/** Owns loading what a week is told from: a dozen queries, however large the portfolio. */
import { EVIDENCE_DAYS } from '../../domain/digest/evidence.ts';
import { REMEMBERED_WEEKS, remember } from '../../domain/digest/memory.ts';
import type { Rated } from '../../domain/digest/rated.ts';
import * as record from '../../domain/digest/record.ts';
import {
  type Eyes,
  HISTORY_DAYS,
  type Move,
  type Partnered,
  periodOf,
  type Week,
  type WeekFacts,
} from '../../domain/digest/week.ts';
import { calendarOf } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import { trust } from '../../domain/trust/score.ts';
import { portfolio } from '../../domain/trust/tree.ts';
import type { Id } from '../../ports/chat.ts';
import type { Organisation, Partnership, Rows } from '../../ports/store/rows.ts';

// Promises still open have their date ahead of us; a date further than this was never accepted.
const FAR = '9999-12-31';
/** A reason hangs on a promise for as long as it may be overdue. */
export const NOTES_DAYS = 90;

type Looking = { readonly eyes: Eyes; readonly monday: CivilDate; readonly today: CivilDate };

/** The facts of one week; `only` keeps to some of the partnerships the viewer sees. */
export async function load(
  rows: Rows,
  looking: Looking,
  only: (partnership: Partnership) => boolean,
): Promise<WeekFacts> {
  const { eyes, monday, today } = looking;
  const period = periodOf(monday);
  const since = time.addDays(monday, -HISTORY_DAYS);
  const host = await rows.organisations.host();
  const partnerships = (await rows.partnerships.all()).filter(only);
  const ids = new Set(partnerships.map(each => each.id));
  const isSeen = (row: { readonly partnershipId: Id }) => ids.has(row.partnershipId);
  const notes = await rows.digests.notes(time.addDays(monday, -NOTES_DAYS));
  return {
    eyes,
    period,
    today,
    host: host?.id ?? '',
    partnerships,
    promises: (await rows.commitments.counted(since, FAR)).filter(isSeen),
    moves: await movesIn(rows, period.from, period.to),
    checkIns: (await rows.checkins.counted(since, period.to)).filter(isSeen),
    notes: notes
      .filter(each => each.subjectType === 'commitment')
      .map(each => ({ id: each.id, promise: each.subjectId, on: each.on })),
    calendar: workingDays(host, today),
    rated: await ratedIn(rows),
    unreached: (await rows.outbox.unreached()).filter(each => each.state === 'unreached').length,
    memory: remember(await previous(rows, monday)),
  };
}

/** What signals are made from, for some partnerships, today. */
export async function ledger(rows: Rows, partnerships: readonly Partnered[], today: CivilDate) {
  const since = time.addDays(today, -EVIDENCE_DAYS);
  const ids = new Set(partnerships.map(each => each.id));
  const isSeen = (row: { readonly partnershipId: Id }) => ids.has(row.partnershipId);
  const host = await rows.organisations.host();
  return {
    host: host?.id ?? '',
    calendar: workingDays(host, today),
    partnerships,
    promises: (await rows.commitments.counted(since, FAR)).filter(isSeen),
    checkIns: (await rows.checkins.counted(since, today)).filter(isSeen),
    today,
  };
}

/** The leaders' digests of the weeks before, newest first, as far as the viewer may read them. */
export async function previous(rows: Rows, monday: CivilDate): Promise<readonly Week[]> {
  const weeks: Week[] = [];
  for (let back = 1; back <= REMEMBERED_WEEKS; back += 1) {
    const week = await toldIn(rows, time.addDays(monday, -7 * back), null);
    if (week !== null) weeks.push(week);
  }
  return weeks;
}

/** A week as it was told. */
export async function toldIn(rows: Rows, monday: CivilDate, partnership: Id | null): Promise<Week | null> {
  const kept = await rows.digests.record(monday, partnership);
  return kept === null ? null : record.read(kept.facts);
}

/** New dates that were agreed while the old one still stood. */
async function movesIn(rows: Rows, from: CivilDate, to: CivilDate): Promise<readonly Move[]> {
  const events = await rows.commitments.eventsBetween(from, to);
  return events.flatMap(({ what, text, commitmentId, on, fromDate }) =>
    what === 'moved' && text === 'in_time' && fromDate !== null ? [{ promise: commitmentId, on, from: fromDate }] : [],
  );
}

/** Of the last round that closed, and only what was published of the whole portfolio. */
async function ratedIn(rows: Rows): Promise<Rated | null> {
  const closed = (await rows.pulse.last(4)).find(each => each.state === 'closed');
  if (closed === undefined) return null;
  const whole = (await rows.pulse.results(closed.id)).find(each => each.group === portfolio);
  const told = whole === undefined ? null : trust(whole);
  if (whole === undefined || told === null) return null;
  return {
    round: closed.id,
    opensOn: closed.opensOn,
    ...told,
    asked: whole.asked,
    answered: whole.answered,
    floor: { people: closed.floorPeople, organisations: closed.floorOrganisations },
  };
}

function workingDays(host: Organisation | null, today: CivilDate) {
  const around = { region: host?.region ?? '', closedOn: host?.closedOn ?? '', restMonths: '', restUntil: null };
  return calendarOf({ workingDays: 'Mon-Fri', pausedUntil: null }, around, Number(today.slice(0, 4)));
}
