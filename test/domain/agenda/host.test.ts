/** Proves the host's clockwork: the digest on Monday at eight, the look the working day before, rounds once a quarter. */
import { describe, expect, it } from 'vitest';
import type { Around, Party } from '../../../src/domain/agenda/around.ts';
import { due, type HostFacts, weekToldBetween } from '../../../src/domain/agenda/host.ts';
import { keyOf } from '../../../src/domain/delivery.ts';
import * as time from '../../../src/domain/time.ts';
import { weekdays } from '../commitment/promises.ts';

const zone = 'America/New_York';

const party = (over: Partial<Party> = {}): Party => ({
  person: 'dana',
  contact: 'dana-food',
  side: 'host',
  role: 'steward',
  organisation: 'mercy',
  zone,
  calendar: weekdays,
  politeFrom: '09:00',
  politeTo: '17:00',
  bundleDay: null,
  consent: 'none',
  stopped: [],
  restUntil: null,
  isSecond: false,
  covers: null,
  ...over,
});

const around = (over: Partial<Around> = {}): Around => ({
  partnership: 'food',
  state: 'active',
  zone,
  place: null,
  parties: [party()],
  ...over,
});

const facts = (over: Partial<HostFacts> = {}): HostFacts => ({
  type: 'host',
  id: 'host',
  zone,
  leaders: ['lena'],
  fundingBy: 'lena',
  leadersPlace: null,
  coordinators: [],
  partnerships: [around()],
  lastDigestWeek: '2026-05-18',
  lastRound: '2026-04-14',
  lastYearly: null,
  toldBefore: null,
  ...over,
});

const on = (date: string, at: string) => time.instantOf(date, at, zone);

/** Lives through time as the planner does; what it did is remembered as the store would. */
function life(of: HostFacts, from: Date, until: Date) {
  const said = new Map<string, string>();
  let known = of;
  const acts: string[] = [];
  let now: Date | null = from;
  for (let woken = 0; now !== null && now <= until; woken += 1) {
    if (woken > 500) throw new Error('wakes without end');
    const found = due(known, now);
    for (const owed of found.owed) {
      said.set(keyOf(owed), `${time.dateIn(zone, owed.wantedAt)} ${time.clockIn(zone, owed.wantedAt)} ${owed.kind}`);
    }
    const [act] = found.acts;
    if (act === undefined) {
      now = found.wakeAt;
      continue;
    }
    acts.push(`${time.dateIn(zone, now)} ${time.clockIn(zone, now)} ${act.act} ${act.on}`);
    const done = {
      digest: { lastDigestWeek: act.on },
      open_round: { lastRound: act.on },
      open_yearly: { lastYearly: act.on },
      you_said: { toldBefore: act.on },
    };
    known = { ...known, ...done[act.act as keyof typeof done] };
  }
  return { said: [...said.values()], acts };
}

describe('the week', () => {
  it('is told on Monday at eight by the host, looked at by its stewards on their last working day before', () => {
    expect(life(facts(), on('2026-06-04', '12:00'), on('2026-06-16', '00:00'))).toEqual({
      said: ['2026-06-05 09:00 digest.look', '2026-06-12 09:00 digest.look'],
      acts: ['2026-06-08 08:00 digest 2026-06-01', '2026-06-15 08:00 digest 2026-06-08'],
    });
  });

  it('keeps its hour over both clock changes', () => {
    const spring = life(facts({ lastRound: '2027-01-12' }), on('2027-03-12', '12:00'), on('2027-03-16', '00:00'));
    expect(spring.acts).toEqual(['2027-03-15 08:00 digest 2027-03-08']);
    const autumn = life(facts({ lastRound: '2026-10-13' }), on('2026-10-30', '12:00'), on('2026-11-03', '00:00'));
    expect(autumn.acts).toEqual(['2026-11-02 08:00 digest 2026-10-26']);
  });

  it('is told late within two days, after that not at all; and once', () => {
    expect(due(facts(), on('2026-06-10', '07:59')).acts).toMatchObject([{ act: 'digest', on: '2026-06-01' }]);
    expect(due(facts(), on('2026-06-10', '08:00')).acts).toEqual([]);
    expect(due(facts({ lastDigestWeek: '2026-06-01' }), on('2026-06-08', '09:00')).acts).toEqual([]);
    expect(due(facts({ lastDigestWeek: null }), on('2026-06-08', '07:59')).acts).toEqual([]);
  });

  it('is nothing while every partnership is a draft', () => {
    const drafts = facts({ partnerships: [around({ state: 'draft' })] });
    expect(due(drafts, on('2026-06-08', '09:00'))).toEqual({ owed: [], acts: [], wakeAt: null });
  });
});

describe('the look', () => {
  const look = (of: HostFacts, now: Date) => due(of, now).owed.map(each => [each.to, each.subject.id, each.wantedAt]);

  it('comes on Thursday to who does not work on Fridays, and on the day before a holiday', () => {
    const part = { ...weekdays, workingDays: [1, 2, 3, 4] };
    const parties = [
      party({ calendar: part }),
      party({ person: 'sam', calendar: { ...weekdays, holidays: new Set(['2026-06-05']) } }),
    ];
    expect(look(facts({ partnerships: [around({ parties })] }), on('2026-06-04', '10:00'))).toEqual([
      [{ person: 'dana' }, '2026-06-01', on('2026-06-04', '09:00')],
      [{ person: 'sam' }, '2026-06-01', on('2026-06-04', '09:00')],
    ]);
  });

  it('comes once to a steward of many partnerships, by whichever of them does not rest', () => {
    const resting = { ...weekdays, restMonths: [6] };
    const partnerships = [
      around({ parties: [party({ calendar: resting })] }),
      around({ partnership: 'oak', parties: [party({ contact: 'dana-oak' })] }),
    ];
    expect(look(facts({ partnerships }), on('2026-06-05', '10:00'))).toHaveLength(1);
  });

  it('does not come to partners, to members, of drafts, or to who is away all week', () => {
    const away = { ...weekdays, pausedUntil: '2026-06-10' };
    const partnerships = [
      around({ parties: [party({ person: 'rosa', side: 'partner' }), party({ person: 'lee', role: 'member' })] }),
      around({ state: 'draft', parties: [party({ person: 'ben' })] }),
      around({ parties: [party({ person: 'ann', calendar: away })] }),
    ];
    expect(look(facts({ partnerships }), on('2026-06-07', '20:00'))).toEqual([]);
  });

  it('is not worth saying once the week was told', () => {
    const [owed] = due(facts(), on('2026-06-06', '12:00')).owed;
    expect(owed?.expiresAt).toEqual(on('2026-06-08', '08:00'));
    expect(due(facts({ lastDigestWeek: '2026-06-01' }), on('2026-06-08', '10:00')).owed).toEqual([]);
  });
});

describe('a round', () => {
  it('opens on the second Tuesday of each quarter at nine', () => {
    const { acts } = life(facts(), on('2026-06-04', '12:00'), on('2027-02-01', '00:00'));
    expect(acts.filter(act => act.includes('open_round'))).toEqual([
      '2026-07-14 09:00 open_round 2026-07-14',
      '2026-10-13 09:00 open_round 2026-10-13',
      '2027-01-12 09:00 open_round 2027-01-12',
    ]);
  });

  it('of the year opens once, on the Tuesday after the autumn round closed', () => {
    const { acts } = life(facts(), on('2026-06-04', '12:00'), on('2028-01-01', '00:00'));
    expect(acts.filter(act => act.includes('open_yearly'))).toEqual([
      '2026-11-10 09:00 open_yearly 2026-11-10',
      '2027-11-09 09:00 open_yearly 2027-11-09',
    ]);
  });

  it('of the year waits for a year in which the autumn round took place', () => {
    const known = facts({ lastDigestWeek: '2026-11-09', toldBefore: '2027-01-12' });
    const at = (over: Partial<HostFacts>) => due({ ...known, ...over }, on('2026-11-11', '12:00')).acts;
    expect(at({ lastRound: '2026-07-14' })).toEqual([]);
    expect(at({ lastRound: '2026-10-13' })).toMatchObject([{ act: 'open_yearly', on: '2026-11-10' }]);
    expect(at({ lastRound: '2026-10-13', lastYearly: '2026-11-10' })).toEqual([]);
  });

  it('opens up to a week late, then not at all; nor while nobody is active', () => {
    const told = { lastDigestWeek: '2026-07-20' };
    expect(due(facts(told), on('2026-07-21', '12:00')).acts).toMatchObject([{ act: 'open_round', on: '2026-07-14' }]);
    expect(due(facts(told), on('2026-07-22', '12:00')).acts).toEqual([]);
    const resting = facts({ ...told, partnerships: [around({ state: 'resting' })] });
    expect(due(resting, on('2026-07-14', '12:00')).acts).toEqual([]);
  });
});

it.each([
  ['from Friday to Monday before its hour', '2026-06-05T12:00Z', '2026-06-08T11:59Z', null],
  ['from Friday to Monday at its hour', '2026-06-05T12:00Z', '2026-06-08T12:00Z', '2026-06-01'],
  ['from that hour to the end of the week', '2026-06-08T12:00Z', '2026-06-15T11:59Z', null],
  ['over three Mondays, the last', '2026-05-20T12:00Z', '2026-06-10T12:00Z', '2026-06-01'],
  ['over a Monday, to the next before its hour', '2026-06-08T11:00Z', '2026-06-15T11:59Z', '2026-06-01'],
  ['of nothing at all', '2026-06-09T12:00Z', '2026-06-09T12:00Z', null],
])('the week told %s', (_when, from, until, week) => {
  expect(weekToldBetween(new Date(from), new Date(until), 'America/New_York')).toBe(week);
});

describe('how the trust questions are set', () => {
  it('is told to coordinators before each round, and the leader is asked once before each until there is an answer', () => {
    const of = facts({ coordinators: ['cora'], fundingBy: null });
    const said = (some: HostFacts) =>
      life(some, on('2026-06-04', '12:00'), on('2026-11-01', '00:00')).said.filter(each => each.includes('pulse'));
    const setup = ['2026-07-02 09:00 pulse.setup', '2026-10-01 09:00 pulse.setup'];
    expect(said(of).filter(each => each.includes('setup'))).toEqual(setup);
    expect(said(of).filter(each => each.includes('funding'))).toHaveLength(3);
    expect(said({ ...of, fundingBy: 'lena' })).toEqual(setup);
    expect(said({ ...of, fundingBy: 'who led before' }).filter(each => each.includes('funding'))).toHaveLength(3);
  });
});

describe('you said, we did', () => {
  it('is told to all partners eight days before each round opens for anybody', () => {
    const { acts } = life(facts(), on('2026-06-04', '12:00'), on('2026-11-01', '00:00'));
    expect(acts.filter(act => !act.includes('digest'))).toEqual([
      '2026-07-06 09:00 you_said 2026-07-14',
      '2026-07-14 09:00 open_round 2026-07-14',
      '2026-10-05 09:00 you_said 2026-10-13',
      '2026-10-13 09:00 open_round 2026-10-13',
    ]);
  });

  it('is looked at four days before by whoever coordinates or leads, each once', () => {
    const of = facts({ coordinators: ['cora', 'lena'], leaders: ['lena'] });
    const { said } = life(of, on('2026-06-30', '12:00'), on('2026-07-20', '00:00'));
    expect(said.filter(each => each.includes('feedback'))).toEqual([
      '2026-07-02 09:00 feedback.draft',
      '2026-07-02 09:00 feedback.draft',
    ]);
    expect(due(of, on('2026-07-06', '09:00')).owed.filter(each => each.kind === 'feedback.draft')).toEqual([]);
  });

  it('comes late where that day was slept through, and before the round even on its day; never after it', () => {
    const told = { lastDigestWeek: '2026-07-06' };
    expect(due(facts(told), on('2026-07-14', '09:30')).acts).toMatchObject([{ act: 'you_said', on: '2026-07-14' }]);
    expect(due(facts({ ...told, lastRound: '2026-07-14' }), on('2026-07-14', '09:30')).acts).toEqual([]);
    expect(due(facts({ ...told, toldBefore: '2026-07-14' }), on('2026-07-14', '09:30')).acts).toMatchObject([
      { act: 'open_round' },
    ]);
    expect(due(facts({ ...told, lastDigestWeek: '2026-07-13' }), on('2026-07-16', '12:00')).acts).toMatchObject([
      { act: 'open_round' },
    ]);
  });
});
