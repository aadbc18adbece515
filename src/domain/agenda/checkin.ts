/** Owns when a check-in speaks: the brief the working day before, the agenda at the hour, minutes wanted, missed. */
import type { CheckIn } from '../checkin/checkin.ts';
import { isAhead, MISSED_AFTER } from '../checkin/held.ts';
import { startOf } from '../checkin/plan.ts';
import type { DeliveryKind, Owed, Recipient } from '../delivery.ts';
import { hasConsented } from '../partnership.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { type Around, eachPersonOnce, hostStewards, type Party } from './around.ts';
import { type Act, type Due, earliestAfter, nothing } from './due.ts';
import * as event from './event.ts';

export type CheckInFacts = {
  readonly type: 'checkin';
  readonly checkIn: Omit<CheckIn, 'calledOffWhy' | 'meetsWhere'>;
  readonly around: Around;
};

/** Something to say from `at` until `until`, to one recipient. */
type Stage = { readonly kind: DeliveryKind; readonly at: Date; readonly until: Date; readonly to: Recipient };

const AGENDA_HOURS = 24;
const HOUR = 3_600_000;
// Who works one day a week hears of it then; further back it would be news of another week.
const BRIEF_AT_MOST_DAYS = 7;

export function due(facts: CheckInFacts, now: Date): Due {
  const { checkIn, around } = facts;
  if (around.state !== 'active') return nothing;
  if (checkIn.kind === 'event') return event.due(facts, now);
  if (checkIn.kind !== 'regular' || !isAhead(checkIn)) return nothing;
  const stages = stagesOf(facts);
  const changes = actsOf(facts);
  const acts = changes.filter(change => change.at <= now).map(change => change.act);
  return {
    owed: stages.filter(stage => stage.at <= now && now < stage.until).map(stage => owe(facts, stage)),
    acts: acts.slice(0, 1),
    wakeAt: earliestAfter(now, [...stages.map(stage => stage.at), ...changes.map(change => change.at)]),
  };
}

function stagesOf(facts: CheckInFacts): readonly Stage[] {
  const { checkIn, around } = facts;
  const starts = startOf(checkIn);
  const briefs = stewardsOfAllSides(around).map(
    (steward): Stage => ({
      kind: 'checkin.brief',
      at: briefAt(checkIn, steward),
      until: starts,
      to: personOf(steward),
    }),
  );
  const agenda = meetsAt(around).map(
    (to): Stage => ({
      kind: 'checkin.agenda',
      at: starts,
      until: new Date(starts.getTime() + AGENDA_HOURS * HOUR),
      to,
    }),
  );
  return [...(checkIn.state === 'planned' ? briefs : []), ...agenda, ...nudges(facts)];
}

/** The working day before, by each steward's own calendar and clock. */
function briefAt(checkIn: CheckInFacts['checkIn'], steward: Party): Date {
  const dayBefore = time.lastWorkingDayBefore(checkIn.on, steward.calendar);
  const isNear = time.daysBetween(dayBefore, checkIn.on) <= BRIEF_AT_MOST_DAYS;
  return time.instantOf(isNear ? dayBefore : time.addDays(checkIn.on, -1), steward.politeFrom, steward.zone);
}

/** Without minutes or a word, the host's stewards are asked the working day after, the partner's a day later. */
function nudges(facts: CheckInFacts): readonly Stage[] {
  const { checkIn, around } = facts;
  if (checkIn.minutesOn !== null) return [];
  return stewardsOfAllSides(around).map(steward => {
    const days = steward.side === 'host' ? 1 : 2;
    const on = time.addWorkingDays(checkIn.on, days, steward.calendar);
    const at = time.instantOf(on, steward.politeFrom, steward.zone);
    return { kind: 'checkin.minutes_wanted', at, until: missedAt(facts), to: personOf(steward) };
  });
}

type Change = { readonly at: Date; readonly act: Act };

/** The agenda opens at the hour; five working days without a word, the check-in was missed. */
function actsOf(facts: CheckInFacts): readonly Change[] {
  const { checkIn } = facts;
  const row = { type: 'checkin', id: checkIn.id } as const;
  return checkIn.state === 'planned'
    ? [{ at: startOf(checkIn), act: { row, act: 'open', on: checkIn.on } }]
    : [{ at: missedAt(facts), act: { row, act: 'missed', on: missedOn(facts) } }];
}

/** Its last day, by the host's calendar, which also says where check-ins may stand. */
function missedOn({ checkIn, around }: CheckInFacts): CivilDate {
  return time.addWorkingDays(checkIn.on, MISSED_AFTER, hostStewards(around)[0]?.calendar ?? time.WEEKDAYS);
}

function missedAt(facts: CheckInFacts): Date {
  return time.instantOf(time.addDays(missedOn(facts), 1), '00:00', facts.checkIn.timeZone);
}

/** Where the partnership meets: its place, else each steward as a person. */
function meetsAt(around: Around): readonly Recipient[] {
  return around.place === null ? stewardsOfAllSides(around).map(personOf) : [{ place: around.place }];
}

/** Stewards who may hear; an organisation without one is spoken to through its backup. */
function stewardsOfAllSides(around: Around): readonly Party[] {
  const reachable = around.parties.filter(party => hasConsented(party, party.side === 'host'));
  const withSteward = new Set(reachable.filter(party => party.role === 'steward').map(party => party.organisation));
  return eachPersonOnce(
    reachable.filter(
      party => party.role === 'steward' || (party.role === 'backup' && !withSteward.has(party.organisation)),
    ),
  );
}

function personOf(party: Party): Recipient {
  return { person: party.person };
}

/** A check-in that was moved is spoken of anew, so its day is part of the stage. */
function owe(facts: CheckInFacts, stage: Stage): Owed {
  const { checkIn, around } = facts;
  return {
    kind: stage.kind,
    subject: { type: 'checkin', id: checkIn.id },
    to: stage.to,
    partnershipId: around.partnership,
    stage: `${checkIn.on}T${checkIn.at}`,
    wantedAt: stage.at,
    expiresAt: stage.until,
    zone: checkIn.timeZone,
  };
}
