/** Owns when a partnership speaks: its next check-in is created, a rest ends, a silence is noticed. */
import type { CheckIn } from '../checkin/checkin.ts';
import * as plans from '../checkin/plan.ts';
import * as silence from '../checkin/silence.ts';
import type { Owed } from '../delivery.ts';
import type { Partnership } from '../partnership.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { type Around, eachPersonOnce, hostStewards, type Party } from './around.ts';
import { type Act, type Due, earliestAfter, nothing } from './due.ts';
import { renewalOf } from './renewal.ts';

export type PartnershipFacts = {
  readonly type: 'partnership';
  readonly partnership: Omit<Partnership, 'name' | 'purpose' | 'meetsWhere'>;
  readonly around: Around;
  /** The host's working days and holidays with the partnership's resting months: where check-ins may stand. */
  readonly calendar: Calendar;
  /** The latest slot that has a regular check-in, and whether one is planned or open now. */
  readonly lastSlot: string | null;
  readonly hasUpcoming: boolean;
  /** The planned check-in; null where there is none. */
  readonly upcoming: Pick<CheckIn, 'slot' | 'on' | 'at' | 'timeZone'> | null;
};

// An alarm that was owed is remembered by the outbox for longer than this.
const ALARM_DAYS = 60;
const ASK_AGAIN_DAYS = 28;
const DAY = 86_400_000;

/** Check-ins are planned one ahead, so that their brief can go the working day before (product §3). */
export function due(facts: PartnershipFacts, now: Date): Due {
  const { state, restUntil } = facts.partnership;
  const planning = meeting(facts, now);
  if (state === 'resting') return resting(facts, planning, restUntil, now);
  if (state !== 'active') return { ...planning, wakeAt: null };
  const alarm = silenceOf(facts, now);
  const renewal = renewalOf(facts, now);
  return {
    owed: [...alarm.owed, ...renewal.owed],
    acts: [...planning.acts, ...alarm.acts, ...renewal.acts],
    wakeAt: earliestAfter(now, [planning.wakeAt, alarm.wakeAt, renewal.wakeAt]),
  };
}

/** A rest ends by itself on its date; while it lasts, nothing is planned. */
function resting(facts: PartnershipFacts, planning: Due, restUntil: CivilDate | null, now: Date): Due {
  if (restUntil === null) return { ...planning, wakeAt: null };
  const { id, timeZone } = facts.partnership;
  const ends = time.instantOf(restUntil, '00:00', timeZone);
  const wakeUp: Act = { row: { type: 'partnership', id }, act: 'wake_up', on: restUntil };
  return ends <= now ? { ...nothing, acts: [wakeUp] } : { ...planning, wakeAt: ends };
}

/** The one act that puts the calendar right: it plans what is next, moves what stands wrong, and takes out what is void. */
function meeting(facts: PartnershipFacts, now: Date): Due {
  const { partnership } = facts;
  const act = (on: CivilDate): readonly Act[] => [
    { row: { type: 'partnership', id: partnership.id }, act: 'next_check_in', on },
  ];
  const upcoming = facts.upcoming !== null && plans.startOf(facts.upcoming) > now ? facts.upcoming : null;
  const plan = partnership.state === 'active' ? plans.planOf(partnership, facts.calendar) : null;
  const next = plan === null ? null : plans.nextSlot(plan, now);
  if (plan === null || next === null) {
    const acts = upcoming === null ? [] : act(time.dateIn(partnership.timeZone, now));
    return { owed: [], acts, wakeAt: plan === null ? null : askAgain(now) };
  }
  const stands = lastSlotOf(facts) === next.planned && (upcoming === null || plans.fits(plan, upcoming));
  // Its slot is used up when its hour has come; then the next one is planned.
  return { owed: [], acts: stands ? [] : act(next.planned), wakeAt: time.instantOf(next.date, next.time, plan.zone) };
}

/** Slots of check-ins that were taken out of the calendar are no dates. */
function lastSlotOf({ lastSlot }: PartnershipFacts): CivilDate | null {
  return lastSlot !== null && time.isCivilDate(lastSlot) ? lastSlot : null;
}

/** Once per silence, the host's stewards are asked to visit, not to message (product §3). */
function silenceOf(facts: PartnershipFacts, now: Date): Due {
  const { partnership, around } = facts;
  const on = silence.alarmOn(partnership);
  const since = silence.silentSince(partnership);
  if (on === null || since === null) return nothing;
  const askedOn = partnership.silenceAskedOn;
  const isAsked = askedOn !== null && askedOn > since;
  const alarms = eachPersonOnce(hostStewards(around)).map(steward => alarm(facts, steward, on, since));
  const reached = alarms.filter(
    each => each.wantedAt <= now && now.getTime() < each.wantedAt.getTime() + ALARM_DAYS * DAY,
  );
  const starts = time.instantOf(on, '00:00', partnership.timeZone);
  const row = { type: 'partnership', id: partnership.id } as const;
  return {
    owed: reached,
    acts: reached.length > 0 && !isAsked ? [{ row, act: 'silence_asked', on }] : [],
    wakeAt: earliestAfter(now, [starts, ...alarms.map(each => each.wantedAt)]),
  };
}

function alarm({ partnership }: PartnershipFacts, steward: Party, on: CivilDate, since: CivilDate): Owed {
  return {
    kind: 'partnership.silence',
    subject: { type: 'partnership', id: partnership.id },
    to: { person: steward.person },
    partnershipId: partnership.id,
    stage: since,
    wantedAt: time.instantOf(on, steward.politeFrom, steward.zone),
  };
}

/** A cadence without a meeting within reach is asked again some time later. */
function askAgain(now: Date): Date {
  return new Date(now.getTime() + ASK_AGAIN_DAYS * DAY);
}
