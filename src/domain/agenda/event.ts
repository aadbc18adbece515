/** Owns when a joint event speaks: the morning after it, both sides are asked how it went; without a word it is let go. */
import { askedUntil } from '../checkin/event.ts';
import { startOf } from '../checkin/plan.ts';
import type { Owed } from '../delivery.ts';
import { hasConsented } from '../partnership.ts';
import { listed } from '../person.ts';
import * as time from '../time.ts';
import { eachPersonOnce, type Party } from './around.ts';
import type { CheckInFacts } from './checkin.ts';
import { type Act, type Due, earliestAfter } from './due.ts';

export function due(facts: CheckInFacts, now: Date): Due {
  const { checkIn } = facts;
  const row = { type: 'checkin', id: checkIn.id } as const;
  const until = time.instantOf(time.addDays(askedUntil(checkIn), 1), '00:00', checkIn.timeZone);
  const asked =
    checkIn.state === 'called_off' ? [] : whom(facts).map(party => ({ party, at: morningAfter(facts, party) }));
  const changes: readonly { readonly at: Date; readonly act: Act }[] = [
    ...(checkIn.state === 'planned' ? [{ at: startOf(checkIn), act: { row, act: 'open', on: checkIn.on } }] : []),
    ...(checkIn.state === 'open' ? [{ at: until, act: { row, act: 'missed', on: checkIn.on } }] : []),
  ];
  return {
    owed: asked.filter(each => each.at <= now && now < until).map(each => owe(facts, each.party, each.at, until)),
    acts: changes.filter(each => each.at <= now).map(each => each.act),
    wakeAt: earliestAfter(now, [...asked.map(each => each.at), ...changes.map(each => each.at)]),
  };
}

/** Who was to come, who came, and those who look after the partnership on each side. */
function whom({ checkIn, around }: CheckInFacts): readonly Party[] {
  const named = new Set([...listed(checkIn.coming), ...listed(checkIn.attended)]);
  return eachPersonOnce(
    around.parties.filter(
      party => hasConsented(party, party.side === 'host') && (party.role === 'steward' || named.has(party.contact)),
    ),
  );
}

/** The working day after, by each one's own calendar and clock. */
function morningAfter({ checkIn }: CheckInFacts, party: Party): Date {
  return time.instantOf(time.addWorkingDays(checkIn.on, 1, party.calendar), party.politeFrom, party.zone);
}

/** An event that was moved is asked about anew, so its day is part of the stage. */
function owe({ checkIn, around }: CheckInFacts, party: Party, at: Date, until: Date): Owed {
  return {
    kind: 'event.asked',
    subject: { type: 'checkin', id: checkIn.id },
    to: { person: party.person },
    partnershipId: around.partnership,
    stage: checkIn.on,
    wantedAt: at,
    expiresAt: until,
    zone: checkIn.timeZone,
  };
}
