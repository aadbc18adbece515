/** Owns dates written in digits, the same in both languages but for which of two orders is offered first. */
import * as mean from './dateMeaning.ts';
import { type Pattern, type Row, table } from './datePatterns.ts';
import { ENGLISH, SPANISH } from './dateWords.ts';

const words = {
  weekday: `${ENGLISH.weekday}|${SPANISH.weekday}`,
  dayYear: '\\d{4}|\\d{2}',
  longYear: '\\d{4}',
  first: '\\d{1,2}',
  second: '\\d{1,2}',
  monthDigits: '\\d{1,2}',
  day: '\\d{1,2}',
};
const WEEKDAY = '(?:(?:el )?{weekday}\\.?,? )?';

const rows: readonly Row[] = [
  [`${WEEKDAY}{longYear}[-/.]{monthDigits}[-/.]{day}(?:[T ]\\d\\d:\\d\\d[\\d:.]*Z?)?`, mean.monthDay],
  [`${WEEKDAY}{first}/{second}(?:/{dayYear})?`, mean.numeric],
  [`${WEEKDAY}{first}-{second}-{dayYear}`, mean.numeric],
  [`${WEEKDAY}{first}\\.{second}\\.{dayYear}`, mean.numeric],
];

export const numeric: readonly Pattern[] = table(words, rows);
