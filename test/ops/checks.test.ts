/** Proves what the doctor makes of a database, its clock, the outbox, zone data and Node, and what it says to do. */
import { describe, expect, it } from 'vitest';
import { databaseChecks, nodeCheck, outboxChecks, zoneCheck } from '../../src/ops/checks.ts';
import { printed } from '../../src/ops/doctor.ts';
import type { Condition } from '../../src/ports/condition.ts';

const TODAY = '2026-06-01';
const NOW = new Date(`${TODAY}T12:00:00Z`);
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const server = (apartMs: number, version = '17.2'): Condition => ({ kind: 'postgres', version, apartMs });
const told = (condition: Condition) => printed(databaseChecks(condition, TODAY)).join('\n');

describe('a database', () => {
  it('on a file flushes what it acknowledges, or that is amiss', () => {
    const file = { kind: 'sqlite', version: '3.53.2' } as const;
    expect(told({ ...file, isFlushed: true })).toMatch(/^ok {4}SQLite 3\.53\.2: .*synchronous FULL/);
    expect(told({ ...file, isFlushed: false })).toMatch(/^AMISS SQLite 3\.53\.2: commits are not flushed/);
  });

  it.each([
    [2_000, /^ok {4}server clock: in step/m],
    [-2_001, /^AMISS server clock: 2\.0 s ahead of this machine’s\n {6}→ Turn on time/m],
    [30_000, /^AMISS server clock: 30\.0 s behind this machine’s\n/m],
    [45_000, /^AMISS server clock: 45\.0 s behind this machine’s: nothing is sent\n/m],
  ])('on a server keeps in step: %i ms', (apartMs, says) => {
    expect(told(server(apartMs))).toMatch(says);
  });

  it('on a server that nobody mends any more is noted, and nothing is wrong', () => {
    const text = told(server(0, '13.4'));
    expect(text).toMatch(/^ok {4}PostgreSQL 13/);
    const old = printed(databaseChecks(server(0, '14.2'), '2026-11-13')).join('\n');
    expect(old).toMatch(/^NOTE {2}PostgreSQL 14: 14\.2; mended no more since 2026-11-12\n {6}→ Move the database/);
    expect(old).toContain('All is well.');
  });
});

describe('the outbox', () => {
  const owing = { due: 0, oldest: null, unreached: 0, unknown: 0, now: NOW };
  const lines = (over: Partial<Parameters<typeof outboxChecks>[0]>) =>
    printed(outboxChecks({ ...owing, ...over })).join('\n');

  it('is well where nothing waits, or not for long', () => {
    expect(lines({})).toMatch(/All is well\.$/);
    expect(lines({ due: 2, oldest: ago(5) })).toContain('ok    due messages: 2 on their way');
  });

  it('says since when the oldest waits, and where to look', () => {
    expect(lines({ due: 2, oldest: ago(95) })).toContain(
      'AMISS due messages: 2 wait, the oldest since 1 h 35 min\n      → Is Tend running',
    );
    expect(lines({ unknown: 1 })).toContain('AMISS unknown messages: 1 may or may not');
    expect(lines({ unreached: 3 })).toMatch(
      /NOTE {2}dead messages: 3 reached nobody.*\n {6}→ See: tend outbox --state dead\nAll is well\./,
    );
  });
});

describe('zone data', () => {
  const line = (zones: readonly string[], at = NOW) => printed([zoneCheck(zones, at)])[0];

  it('tells its release and in how many zones it is used', () => {
    expect(line(['America/New_York', 'Europe/Madrid'])).toMatch(
      /^ok {4}zone data: 20\d\d[a-z], the newer of .+; zones in use: 2/,
    );
    expect(line([])).toContain('no zone is in use yet');
  });

  it('is amiss where it does not know a zone in use, or is of the year before last', () => {
    expect(line(['America/New_York', 'Moon/Tranquility'])).toMatch(
      /^AMISS zone data: .+ does not know Moon\/Tranquility/,
    );
    expect(line(['Europe/Madrid'], new Date('2040-01-01T00:00:00Z'))).toMatch(
      /^AMISS zone data: .+ is older than a year/,
    );
  });
});

describe('Node', () => {
  it('is noted once its makers mend it no more', () => {
    expect(printed([nodeCheck('24.1.0', TODAY)])[0]).toBe('ok    Node.js 24: 24.1.0');
    expect(printed([nodeCheck('20.20.2', TODAY)])[0]).toBe(
      'NOTE  Node.js 20: 20.20.2; mended no more since 2026-04-30',
    );
  });
});
