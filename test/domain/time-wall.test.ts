/** The wall clock that an instant stands for, and the instant it is by other zone data. */
import { describe, expect, it } from 'vitest';
import { resolved, wallOf } from '../../src/domain/time/wall.ts';
import * as time from '../../src/domain/time.ts';

const at = (text: string): Date => new Date(text);

describe('a wall clock', () => {
  it('says date, time and zone', () => {
    expect(wallOf(at('2027-01-05T16:00:00.250Z'), 'America/Vancouver')).toBe(
      '2027-01-05T09:00:00.250[America/Vancouver]',
    );
    expect(wallOf(at('2027-01-05T16:00Z'), null)).toBe('');
  });

  it('keeps an instant that still shows it, also the second of two hours that look alike', () => {
    for (const instant of ['2026-11-01T05:30Z', '2026-11-01T06:30Z', '2026-07-01T12:00:59.999Z']) {
      expect(resolved(wallOf(at(instant), 'America/New_York'), at(instant))).toEqual(at(instant));
    }
  });

  it('moves an instant that does not, to the millisecond', () => {
    const wall = '2027-01-05T09:00:30.250[America/Vancouver]';
    // Worked out when Vancouver still put its clocks back in winter.
    expect(resolved(wall, at('2027-01-05T17:00:30.250Z'))).toEqual(at('2027-01-05T16:00:30.250Z'));
    expect(resolved('2027-03-14T02:30:00.000[America/New_York]', at('2027-03-14T06:30Z'))).toEqual(
      time.instantOf('2027-03-14', '02:30', 'America/New_York'),
    );
  });

  it('leaves alone what stands for no clock', () => {
    expect(resolved('', at('2027-01-05T17:00Z'))).toEqual(at('2027-01-05T17:00Z'));
  });
});
