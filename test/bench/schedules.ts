/** Owns the figure for planning: the next meeting of ten thousand partnerships, each in its zone. */
import * as cadence from '../../src/domain/cadence.ts';
import * as time from '../../src/domain/time.ts';
import { type Figure, took } from './figure.ts';

const PHRASES = [
  'first Tuesday monthly 10:00',
  'every 2 weeks Thursday 15:30',
  'quarterly second Wednesday 09:00',
  'last weekday monthly 16:00',
  'every week Monday 09:00',
];
const ZONES = ['America/New_York', 'Europe/Madrid', 'Africa/Casablanca', 'Australia/Lord_Howe', 'America/Puerto_Rico'];
const COUNT = 10_000;

export function schedules(): readonly Figure[] {
  const rules = Array.from({ length: COUNT }, (_, at) => ({
    phrase: PHRASES[at % PHRASES.length] ?? '',
    zone: ZONES[at % ZONES.length] ?? 'UTC',
    anchor: time.addDays('2025-01-01', at % 365),
  }));
  const milliseconds = took(() => {
    for (const { phrase, zone, anchor } of rules) {
      const rule = cadence.parse(phrase);
      const next = rule === null ? null : cadence.next(rule, anchor, '2026-06-15');
      if (next === null) throw new Error('a schedule without an end has no next date');
      time.instantOf(next.date, next.time, zone);
    }
  });
  return [{ name: 'next meeting of 10,000 partnerships', value: milliseconds, unit: 'ms', limit: 2_000 }];
}
