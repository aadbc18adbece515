/** Proves when a running Tend counts as ready, and what is told of it. */
import { describe, expect, it } from 'vitest';
import { type Facts, readiness } from '../../src/ops/health.ts';

const wall = new Date('2026-06-01T12:00:00Z');
const ago = (seconds: number): Date => new Date(wall.getTime() - seconds * 1_000);
const facts = (over: Partial<Facts> = {}): Facts => ({
  lag: { due: 0, oldest: null },
  beat: { begun: ago(16), ended: ago(15) },
  apartMs: null,
  now: wall,
  wall,
  ...over,
});

describe('ready', () => {
  it.each([
    ['with a beat of late', facts(), true, 'beats'],
    ['before the first beat', facts({ beat: { begun: null, ended: null } }), false, 'has not begun'],
    ['in its first tick', facts({ beat: { begun: ago(200), ended: null } }), true, 'beats'],
    ['in a long tick', facts({ beat: { begun: ago(599), ended: ago(700) } }), true, 'beats'],
    ['in a tick that does not end', facts({ beat: { begun: ago(601), ended: ago(700) } }), false, 'stands still'],
    ['without a beat for a minute', facts({ beat: { begun: ago(62), ended: ago(61) } }), false, 'stands still'],
  ])('%s', (_name, given, ready, scheduler) => {
    expect(readiness(given)).toMatchObject({ ready, scheduler, database: 'answers' });
  });

  it('not while its clock is so far from the database server’s that nothing is claimed', () => {
    expect(readiness(facts({ apartMs: 30_000 }))).toMatchObject({ ready: true, clock: 'in step' });
    for (const apartMs of [30_001, -30_001])
      expect(readiness(facts({ apartMs }))).toMatchObject({ ready: false, clock: 'too far apart' });
  });

  it('never without its database', () => {
    expect(readiness(facts({ lag: null }))).toEqual({
      ready: false,
      database: 'does not answer',
      scheduler: 'beats',
      clock: 'in step',
      oldestDueSeconds: null,
      due: null,
    });
  });

  it('also while messages wait for a platform, which is told and not held against it', () => {
    const told = readiness(facts({ lag: { due: 3, oldest: ago(4_000) } }));
    expect(told).toMatchObject({ ready: true, due: 3, oldestDueSeconds: 4_000 });
  });
});
