/** Owns a round of the tests: who is asked, and how it lives as the planner would have it. */
import { due, type RoundFacts } from '../../../src/domain/agenda/round.ts';
import { keyOf, type Owed } from '../../../src/domain/delivery.ts';
import type { Listener } from '../../../src/domain/manners.ts';
import * as time from '../../../src/domain/time.ts';
import { weekdays } from '../commitment/promises.ts';

export const NY = 'America/New_York';

const listener = (person: string): Listener => ({
  person,
  side: 'partner',
  zone: NY,
  calendar: weekdays,
  politeFrom: '09:00',
  politeTo: '17:00',
  bundleDay: null,
  consent: 'here',
  stopped: [],
});

export const asked = (
  person: string,
  over: Partial<RoundFacts['asked'][number]> = {},
): RoundFacts['asked'][number] => ({
  contact: `${person}-food`,
  partnership: 'food',
  listener: listener(person),
  isReached: true,
  hasBallot: false,
  silentRounds: 0,
  hostStewards: ['dana'],
  ...over,
});

/** The second Tuesday of July 2026, and the Friday three weeks later. */
export const facts = (over: Partial<RoundFacts> = {}): RoundFacts => ({
  type: 'round',
  round: {
    id: '2026-Q3',
    kind: 'pulse',
    opensOn: '2026-07-14',
    closesOn: '2026-08-07',
    state: 'open',
    shredded: false,
  },
  zone: NY,
  asked: [asked('rosa'), asked('ben', { hasBallot: true })],
  readers: [],
  wished: [],
  leaders: ['evelyn'],
  coordinators: ['priya'],
  ...{ leadersPlace: null, dips: [] },
  places: [{ partnership: 'food', place: null, isShared: false, people: ['dana', 'rosa', 'ben'] }],
  ...over,
});

export const closed = (over: Partial<RoundFacts> = {}): RoundFacts => {
  const of = facts(over);
  return { ...of, round: { ...of.round, state: 'closed', shredded: true } };
};

export const to = (owed: Owed): string => ('person' in owed.to ? owed.to.person : `at ${owed.to.place}`);
export const line = (owed: Owed): string => `${owed.kind} ${to(owed)}`;
export const noon = (date: string, zone = NY): Date => time.instantOf(date, '12:00', zone);
const later = (instant: Date): string => `${time.dateIn(NY, instant)} ${time.clockIn(NY, instant)}`;

/** Lives as the planner does: waking when told, acts change the round, until it never wakes again. */
export function life(start: RoundFacts, from: Date) {
  let of = start;
  let now: Date | null = from;
  const said = new Map<string, string>();
  const acts: string[] = [];
  for (let looks = 0; now !== null; looks += 1) {
    if (looks > 20) throw new Error('wakes without end');
    const found = due(of, now);
    for (const owed of found.owed) said.set(keyOf(owed), said.get(keyOf(owed)) ?? `${later(now)} ${line(owed)}`);
    for (const { act, on } of found.acts) {
      acts.push(`${later(now)} ${act} ${on}`);
      of = { ...of, round: { ...of.round, state: 'closed', shredded: act === 'shred' } };
    }
    now = found.acts.length > 0 ? now : found.wakeAt;
  }
  return { said: [...said.values()], acts };
}
