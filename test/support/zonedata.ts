/** Owns the zone data of another year, handed to the library that the product reads it from. */
import { createRequire } from 'node:module';
import moment from 'moment-timezone';
import { offsetAt } from '../../src/domain/time/zonedata.ts';

type Packed = { readonly zones: readonly string[]; readonly links: readonly string[] };
const { zones, links }: Packed = createRequire(import.meta.url)('moment-timezone/data/packed/latest.json');

/** Zones whose rules changed in 2026, each with one that has gone on by the rules they had. */
export const CHANGED = {
  'America/Vancouver': 'America/Los_Angeles',
  'America/Edmonton': 'America/Denver',
  'America/Winnipeg': 'America/Chicago',
  'America/Inuvik': 'America/Denver',
  'Africa/Casablanca': 'Africa/Lagos',
  'Africa/El_Aaiun': 'Africa/Lagos',
  'America/Havana': 'America/New_York',
} as const;
export type Changed = keyof typeof CHANGED;

const WINTER = Date.parse('2026-12-01T12:00Z');

/** The zone as it was known before, until `now()` gives it its present rules back. */
export function asBefore(zone: Changed): { readonly now: () => void } {
  const present = packedOf(zone);
  moment.tz.add(packedOf(CHANGED[zone]).replace(/^[^|]*/, zone));
  if (offsetAt(zone, WINTER) !== offsetAt(CHANGED[zone], WINTER)) throw new Error('the data is read from elsewhere');
  return { now: () => moment.tz.add(present) };
}

function packedOf(zone: string): string {
  const linked = links.map(link => link.split('|')).find(pair => pair.includes(zone));
  const names = new Set([zone, ...(linked ?? [])]);
  const found = zones.find(packed => names.has(packed.slice(0, packed.indexOf('|'))));
  if (found === undefined) throw new Error(`no rules of ${zone}`);
  return found.replace(/^[^|]*/, zone);
}
