/** Owns what is proved of a year of check-ins: each of a cadence once, at its hour, none on a free day. */
import { describe, expect, test } from 'vitest';
import { addDays, datesBetween, repeated, type Sent, weekdayOf } from './record.ts';
import type { Stage } from './stage.ts';
import { AGING, COALITION, FOOD, FROM, HOLIDAYS, local, SCHOOL, TO } from './year.ts';

export function aboutCheckIns(year: () => { readonly stage: Stage; readonly sent: readonly Sent[] }): void {
  describe('check-ins', () => {
    type CheckIn = { readonly slot: string; readonly on: string; readonly state: string };
    const of = (name: string) =>
      year().stage.rows<CheckIn>(
        `SELECT c.slot, c."on", c.state FROM "CheckIn" c JOIN "Partnership" p ON p.id = c."partnershipId"
         WHERE p.name = ? AND c.kind = 'regular' AND c.slot >= ? AND c.slot <= ? ORDER BY c.slot`,
        ...[name, FROM, TO],
      );
    const slots = (name: string) => of(name).map(each => each.slot);
    const days = (weekday: number) => datesBetween(FROM, TO).filter(date => weekdayOf(date) === weekday);

    test('each of a cadence exists once: first Tuesdays', () => {
      expect(slots(COALITION)).toEqual(days(2).filter(date => Number(date.slice(8)) <= 7));
    });

    test('every second Thursday', () => {
      const found = slots(FOOD);
      expect(found[0]).toMatch(/^2026-03-(05|12)$/);
      expect(found).toEqual(days(4).filter((_, at) => at % 2 === (found[0] === '2026-03-05' ? 0 : 1)));
    });

    test('last weekdays, but not in resting months', () => {
      const weekdays = datesBetween(FROM, TO).filter(date => weekdayOf(date) <= 5);
      const last = weekdays.filter((date, at) => weekdays[at + 1]?.slice(0, 7) !== date.slice(0, 7));
      expect(slots(SCHOOL)).toEqual(last.filter(date => !/-0[78]-/.test(date)));
    });

    test('second Wednesdays of every third month', () => {
      const second = days(3).filter(date => Number(date.slice(8)) >= 8 && Number(date.slice(8)) <= 14);
      const found = slots(AGING);
      expect(found).toEqual(second.filter((_, at) => at % 3 === second.indexOf(found[0] ?? '') % 3));
      expect(found.length).toBeGreaterThanOrEqual(5);
    });

    test('none is on a holiday, each past one is held, missed or called off, and its agenda came at its hour', () => {
      for (const name of [COALITION, FOOD, SCHOOL, AGING]) {
        expect(of(name).filter(each => HOLIDAYS.includes(each.on))).toEqual([]);
        const past = of(name).filter(each => each.on < addDays(TO, -14));
        expect(past.filter(each => !['held', 'missed', 'called_off'].includes(each.state))).toEqual([]);
        const agendas = year().sent.filter(
          each => each.to.name === name && each.said.some(one => one.kind === 'checkin.agenda'),
        );
        const days = agendas.map(each => local(each).date);
        // Some were called off before their agenda was due, some only afterwards.
        const met = of(name).filter(each => each.on < TO);
        expect(met.map(each => each.on)).toEqual(expect.arrayContaining(days));
        expect(repeated(days, day => day)).toEqual([]);
        expect(days).toEqual(
          expect.arrayContaining(met.filter(each => each.state !== 'called_off').map(each => each.on)),
        );
        expect(new Set(agendas.map(each => local(each).clock)).size).toBe(1);
      }
    });
  });
}
