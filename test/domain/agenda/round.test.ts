/** Proves when a round speaks: asked once, reminded once, closed, shredded, and only then told; in any zone, never late. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due, type RoundFacts } from '../../../src/domain/agenda/round.ts';
import { keyOf } from '../../../src/domain/delivery.ts';
import * as time from '../../../src/domain/time.ts';
import { asked, closed, facts, life, line, NY, noon, to } from './rounds.ts';

describe('what partners want on an agenda', () => {
  const closed = {
    id: '2026-Q3',
    kind: 'pulse',
    opensOn: '2026-07-14',
    closesOn: '2026-08-07',
    state: 'closed',
  } as const;
  const later = new Date('2026-08-10T13:00:00Z');

  it('is put there first, once nothing of the ballots is left', () => {
    const wished = facts({ round: { ...closed, shredded: true }, wished: ['food'] });
    expect(due(wished, later)).toMatchObject({ owed: [], acts: [{ act: 'agenda' }], wakeAt: null });
    expect(due({ ...wished, round: { ...closed, shredded: false } }, later).acts).toMatchObject([{ act: 'shred' }]);
    expect(due({ ...wished, wished: [] }, later).acts).toEqual([]);
  });
});

describe('a round', () => {
  it('asks everybody, reminds whoever is silent, closes, shreds, and only then tells', () => {
    expect(life(facts(), time.instantOf('2026-07-14', '09:00', NY))).toEqual({
      said: [
        '2026-07-14 09:00 pulse.ask rosa',
        '2026-07-14 09:00 pulse.ask ben',
        '2026-07-28 00:00 pulse.reminder rosa',
        '2026-08-08 00:00 pulse.results evelyn',
        '2026-08-08 00:00 pulse.results priya',
        '2026-08-08 00:00 pulse.results dana',
        '2026-08-08 00:00 pulse.results rosa',
        '2026-08-08 00:00 pulse.results ben',
      ],
      acts: ['2026-08-08 00:00 close 2026-08-07', '2026-08-08 00:00 shred 2026-08-07'],
    });
  });

  it('of the year asks everybody once, reminds nobody, and calls for nobody', () => {
    const silent = facts({ asked: [asked('rosa', { silentRounds: 5 })] });
    const yearly = { ...silent, round: { ...silent.round, kind: 'yearly' as const } };
    const { said } = life(yearly, noon('2026-07-14'));
    expect(said.map(each => each.split(' ').slice(2).join(' '))).toEqual([
      'pulse.ask rosa',
      'pulse.results evelyn',
      'pulse.results priya',
      'pulse.results dana',
      'pulse.results rosa',
      'pulse.results ben',
    ]);
  });

  it('takes answers to the end of its last day, by the host’s clock', () => {
    const honolulu = facts({ zone: 'Pacific/Honolulu' });
    const lastMinute = time.instantOf('2026-08-07', '23:59', 'Pacific/Honolulu');
    expect(due(honolulu, lastMinute).acts).toEqual([]);
    expect(due(honolulu, lastMinute).wakeAt).toEqual(time.instantOf('2026-08-08', '00:00', 'Pacific/Honolulu'));
    expect(due(honolulu, due(honolulu, lastMinute).wakeAt ?? lastMinute).acts).toMatchObject([{ act: 'close' }]);
  });

  it('is not told while anything of the ballots may be left', () => {
    const unshredded = { ...facts().round, state: 'closed', shredded: false } as const;
    const found = due(facts({ round: unshredded }), noon('2026-08-10'));
    expect(found.owed).toEqual([]);
    expect(found.acts.map(act => act.act)).toEqual(['shred']);
  });

  it('that woke late asks with its one reminder, never twice', () => {
    expect(due(facts(), noon('2026-08-03')).owed.map(line)).toEqual(['pulse.reminder rosa']);
  });

  it('asks until it closes and no longer', () => {
    const [first] = due(facts(), noon('2026-07-14')).owed;
    expect(first?.expiresAt).toEqual(time.instantOf('2026-08-08', '00:00', NY));
    expect(first?.partnershipId).toBe('food');
  });

  it('says nothing once its results are old: the outbox has forgotten by then', () => {
    expect(due(closed(), noon('2026-11-02'))).toEqual({ owed: [], acts: [], wakeAt: null });
  });
});

describe('a place where somebody may be in reach alone', () => {
  const kitchen = { partnership: 'food', place: 'kitchen', isShared: true, people: ['dana', 'rosa', 'ben'] };
  const posts = (of: RoundFacts, date: string) =>
    due(of, noon(date)).owed.filter(each => each.kind === 'pulse.ask_place');

  it('asks those whom it alone reaches; nothing of theirs is owed that could not arrive', () => {
    const all = [asked('rosa', { isReached: false }), asked('ben')];
    const lines = (of: RoundFacts, date: string) => due(of, noon(date)).owed.map(line);
    const there = facts({ places: [kitchen], asked: all });
    expect(lines(there, '2026-07-14')).toEqual(['pulse.ask ben', 'pulse.ask_place at kitchen']);
    expect(lines(there, '2026-07-28')).toEqual(['pulse.reminder ben', 'pulse.ask_place at kitchen']);
    expect(lines(facts({ asked: all }), '2026-07-14')).toEqual(['pulse.ask rosa', 'pulse.ask ben']);
  });

  it('is told once that the round is open, whoever has answered, as long as it is', () => {
    const all = facts({ places: [kitchen], asked: [asked('rosa', { hasBallot: true })] });
    const [first, ...others] = posts(all, '2026-07-14');
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      to: { place: 'kitchen' },
      partnershipId: 'food',
      wantedAt: time.instantOf('2026-07-14', '09:00', NY),
      expiresAt: time.instantOf('2026-08-08', '00:00', NY),
    });
    const keys = ['2026-07-14', '2026-07-20', '2026-08-05'].flatMap(date => posts(all, date)).map(keyOf);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(posts(closed({ places: [kitchen] }), '2026-08-10')).toEqual([]);
  });

  it.each<readonly [string, Partial<RoundFacts>]>([
    ['is not shared', { places: [{ ...kitchen, isShared: false }] }],
    ['is not bound yet', { places: [{ ...kitchen, place: null }] }],
    ['is of a partnership nobody is asked about', { places: [{ ...kitchen, partnership: 'school' }] }],
  ])('nothing is posted where it %s', (_why, over) => {
    expect(posts(facts(over), '2026-07-14')).toEqual([]);
  });
});

describe('results', () => {
  it('go where leaders and partnerships meet, else to each of them, to everybody once', () => {
    const of = closed({
      leadersPlace: 'board',
      coordinators: ['priya', 'dana'],
      places: [
        { partnership: 'food', place: null, isShared: false, people: ['dana', 'rosa'] },
        { partnership: 'coalition', place: 'riverside', isShared: true, people: ['dana', 'ruth'] },
      ],
    });
    expect(due(of, noon('2026-08-10')).owed.map(line)).toEqual([
      'pulse.results at board',
      'pulse.results priya',
      'pulse.results dana',
      'pulse.results rosa',
      'pulse.results at riverside',
    ]);
  });

  it('come with a note to whoever has an answer by name to read', () => {
    expect(due(closed({ readers: ['dana', 'rosa'] }), noon('2026-08-10')).owed.map(line)).toContain('pulse.named rosa');
    expect(due(facts({ readers: [] }), noon('2026-07-20')).owed.map(each => each.kind)).not.toContain('pulse.named');
  });

  it('come with a call for each contact silent for two rounds, and no other', () => {
    const of = closed({
      asked: [
        asked('rosa', { silentRounds: 2 }),
        asked('ben', { silentRounds: 1 }),
        asked('luz', { silentRounds: 2, hasBallot: true }),
        asked('tom', { silentRounds: 3, hostStewards: ['dana', 'marcus'] }),
      ],
    });
    const calls = due(of, noon('2026-08-10')).owed.filter(each => each.kind === 'pulse.call');
    expect(calls.map(each => `${each.subject.type} ${each.subject.id} ${to(each)}`)).toEqual([
      'contact rosa-food dana',
      'contact tom-food dana',
      'contact tom-food marcus',
    ]);
  });
});

describe('a round that came back from a backup', () => {
  it('is shredded, then everybody asked is told', () => {
    const lost = (shredded: boolean) => facts({ round: { ...facts().round, state: 'void', shredded } });
    expect(due(lost(false), noon('2026-07-20')).acts.map(act => act.act)).toEqual(['shred']);
    expect(due(lost(true), noon('2026-07-20')).owed.map(line)).toEqual(['pulse.void rosa', 'pulse.void ben']);
  });
});

describe('in any zone', () => {
  const zones = [NY, 'Pacific/Apia', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Kiritimati'];
  it('never wakes late: looking every hour finds nothing that waking on time does not, and finds it no earlier', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 23 }), (zone, hour) => {
        const of = facts({ zone });
        const from = time.instantOf('2026-07-14', '09:00', zone);
        const woken = life(of, from);
        const seen = new Set<string>();
        for (let at = new Date(from.getTime() + hour * 60_000); ; at = new Date(at.getTime() + 3_600_000)) {
          const found = due(of, at);
          for (const owed of found.owed) seen.add(line(owed));
          if (found.acts.length > 0) {
            expect(time.dateIn(zone, at)).toBe('2026-08-08');
            break;
          }
        }
        const before = woken.said.map(each => each.split(' ').slice(2).join(' '));
        expect(new Set(before.filter(each => !each.startsWith('pulse.results')))).toEqual(seen);
      }),
      { seed: 2026, numRuns: 10 },
    );
  });
});
