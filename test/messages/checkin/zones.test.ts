/** What a card shows, what a calendar file says and when it is sent agree, also in zones that Node's own data has wrong. */
import { describe, expect, it } from 'vitest';
import { consider } from '../../../src/domain/agenda/agenda.ts';
import { ownOffset } from '../../../src/domain/time/zonedata.ts';
import * as time from '../../../src/domain/time.ts';
import { invitation, localWhen, whenOf } from '../../../src/messages/checkin/view.ts';
import { ics } from '../../../src/platforms/web/ics.ts';
import { view } from './views.ts';

/** A winter's morning at nine there, by the rules in force, and what Node's data of 2025 makes of it. */
const NINE: readonly (readonly [zone: string, on: string, utc: string])[] = [
  ['America/Vancouver', '2026-12-03', '2026-12-03T16:00:00.000Z'],
  ['America/Edmonton', '2026-12-03', '2026-12-03T15:00:00.000Z'],
  ['America/Winnipeg', '2026-12-03', '2026-12-03T14:00:00.000Z'],
  ['America/Inuvik', '2026-12-03', '2026-12-03T15:00:00.000Z'],
  ['Africa/Casablanca', '2026-12-03', '2026-12-03T09:00:00.000Z'],
  ['Africa/El_Aaiun', '2026-12-03', '2026-12-03T09:00:00.000Z'],
  ['America/Havana', '2026-12-03', '2026-12-03T13:00:00.000Z'],
];

describe.each(NINE)('nine o’clock in %s', (zone, on, utc) => {
  const shown = view({ zone, today: on }, { on, slot: on, at: '09:00', timeZone: zone });

  it('is nine on the card, in the calendar file, and on the clock when it is sent', () => {
    expect(whenOf(shown, shown.checkIn)).toContain('9:00');
    expect(localWhen(shown)).toBeNull();
    const file = ics(invitation(shown), new Date(0));
    expect(file).toContain(`DTSTART:${utc.replace(/[-:]|\.000/g, '')}`);
    const now = new Date(utc);
    const around = { partnership: 'food', state: 'active', zone, place: 'hall', parties: [] } as const;
    const [agenda] = consider({ type: 'checkin', checkIn: shown.checkIn, around }, now).owed;
    expect(agenda?.wantedAt.toISOString()).toBe(utc);
  });

  it('is on the wall of somebody far away what their clock shows then', () => {
    const abroad = localWhen({ ...shown, zone: 'Asia/Kathmandu' });
    const there = new Date(Date.parse(utc) + (5 * 60 + 45) * 60_000).toISOString();
    expect(abroad?.time.replace(/\s/g, ' ')).toBe(
      new Date(`${there.slice(0, 16)}Z`)
        .toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
        .replace(/\s/g, ' '),
    );
  });

  it('is another hour by data of 2025', () => {
    if ((process.versions.tz ?? '') >= '2026') return;
    const wall = time.clockIn(zone, new Date(utc));
    const byNode = new Date(Date.parse(utc) + ownOffset(zone, Date.parse(utc))).toISOString().slice(11, 16);
    expect([wall, byNode === wall]).toEqual(['09:00', false]);
  });
});

describe('the name of a zone', () => {
  it.each(['en', 'es'] as const)('never carries an hour of Node’s own, in %s', language => {
    const names = NINE.map(([zone, on]) => {
      const there = view({ language, zone, today: on }, { on, slot: on, at: '09:00', timeZone: zone });
      return whenOf(there, there.checkIn);
    });
    expect(names.filter(name => /GMT|UTC/.test(name))).toEqual([]);
  });
});
