/** Holds time, cadence and holidays against the stored table, whatever time zone the process runs in. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as cadence from '../../../src/domain/cadence.ts';
import { holidaysOf } from '../../../src/domain/holidays.ts';
import * as time from '../../../src/domain/time.ts';

const table: readonly string[] = JSON.parse(readFileSync(new URL('./table.json', import.meta.url), 'utf8'));

/** `summer` and `winter` are the process zone's own offsets, in minutes west of UTC, in July and January 2026. */
export function holdInProcessZone(zone: string, summer: number, winter: number): void {
  test(`the process really runs in ${zone}`, () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(summer);
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(winter);
  });

  test('the table is whole', () => {
    expect(table.length).toBeGreaterThan(300);
  });

  test.each(table)('%s', line => {
    const [phrase = '', anchor = '', from = '', place = '', expected = ''] = line.split(' | ');
    const rhythm = cadence.parse(phrase);
    expect(rhythm).not.toBeNull();
    if (rhythm === null) return;
    const meetings = cadence.occurrences(rhythm, anchor, from, 4).map(meeting => {
      const instant = time.instantOf(meeting.date, meeting.time, place);
      return `${meeting.date}=${instant.toISOString().slice(0, 16)}Z`;
    });
    expect(meetings.join(' ')).toBe(expected);
  });

  test('holidays are the same days', () => {
    const spain = ['01-01', '01-06', '04-02', '04-03', '05-01', '05-02', '08-15', '10-12'];
    const autumn = ['11-01', '11-02', '12-06', '12-07', '12-08', '12-25'];
    expect([...holidaysOf('ES-MD', 2026)]).toEqual([...spain, ...autumn].map(day => `2026-${day}`));
    expect(holidaysOf('AU', 2026)).toContain('2026-04-03');
    expect(holidaysOf('MA', 2026)).toContain('2026-03-20');
  });
}
