/** Owns how a cadence stands in a form: a phrase in the reader's language that may be sent back as it is. */
import { type Cadence, parse, print, type Spot } from '../../domain/cadence.ts';
import type { Language } from '../../domain/person.ts';
import * as spanish from '../words/es/cadence.ts';

/** `first Tuesday monthly 10:00`, `primer martes mensual 10:00`; what is kept but unreadable is shown as it is. */
export function phraseOf(phrase: string, language: Language): string {
  const cadence = parse(phrase);
  if (cadence === null) return phrase;
  return language === 'en' ? print(cadence) : inSpanish(cadence);
}

/** What `parse` reads back as the same cadence: somebody may change one word of it and send it. */
function inSpanish(cadence: Cadence): string {
  switch (cadence.unit) {
    case 'none':
      return spanish.none;
    case 'week':
      return `${spanish.weeks(cadence.every)} ${spanish.weekdays[cadence.weekday - 1]} ${cadence.at}`;
    case 'month':
      return `${spotInSpanish(cadence.on)} ${spanish.months(cadence.every)} ${cadence.at}`;
  }
}

function spotInSpanish(spot: Spot): string {
  if ('monthday' in spot) return spanish.monthday(spot.monthday);
  const day = spot.weekday === 'any workday' ? spanish.workday : spanish.weekdays[spot.weekday - 1];
  return `${spanish.nths[String(spot.nth)]} ${day}`;
}
