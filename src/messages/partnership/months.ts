/** Owns the names of months and the zones people choose from. */
import type { Language } from '../../domain/person.ts';
import { listOf } from '../dates.ts';

/** Month 1 to 12 as it is written in a sentence. */
export function monthName(month: number, language: Language): string {
  const first = new Date(Date.UTC(2001, month - 1, 1));
  return new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { month: 'long', timeZone: 'UTC' }).format(
    first,
  );
}

/** "June, July, and August" from the row's comma-separated numbers. */
export function monthsNamed(months: readonly string[], language: Language): string {
  return listOf(
    months.map(month => monthName(Number(month), language)),
    language,
  );
}

/** Where hosts of this release are: the zones of the United States and its territories, Mexico's and Spain's largest, and UTC. */
export const zones: readonly string[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'America/Mexico_City',
  'America/Tijuana',
  'Europe/Madrid',
  'UTC',
];
