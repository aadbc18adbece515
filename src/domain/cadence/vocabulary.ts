/** Owns the words a cadence may be said with, in English and Spanish, each with the one meaning it is read as. */
import { SPELLINGS, WEEKDAY_NAMES } from '../time/week.ts';

const said = (meaning: string, words: string): (readonly [string, string])[] =>
  words.split(' ').map(word => [word, meaning]);

/** Folded word -> canonical word; words that add nothing mean ''. No word that people understand in two ways ("biweekly", "bimonthly", "quincenal") is here. */
export const MEANINGS: Readonly<Record<string, string>> = Object.fromEntries([
  ...SPELLINGS.flatMap((words, i) => said((WEEKDAY_NAMES[i] ?? '').toLowerCase(), words.join(' '))),
  ...said('every', 'every each cada'),
  ...said('week', 'week weeks weekly semana semanas semanal semanalmente'),
  ...said('every 2 week', 'fortnightly'),
  ...said('month', 'month months monthly mes meses mensual mensualmente'),
  ...said('every 2 month', 'bimestral bimestralmente'),
  ...said('quarter', 'quarter quarters quarterly trimestre trimestres trimestral trimestralmente'),
  ...said('every 6 month', 'semestral semestralmente'),
  ...said('year', 'year years yearly annual annually ano anos anual anualmente'),
  ...said('2', 'other two dos'),
  ...said('3', 'three tres'),
  ...said('4', 'four cuatro'),
  ...said('6', 'six seis'),
  ...said('first', 'first 1st primer primero primera 1er'),
  ...said('second', 'second 2nd segundo segunda'),
  ...said('third', 'third 3rd tercer tercero tercera 3er'),
  ...said('fourth', 'fourth 4th cuarto cuarta'),
  ...said('last', 'last ultimo ultima'),
  ...said('workday', 'weekday workday'),
  ...said('working', 'working business habil laborable'),
  ...said('day', 'day dia'),
  ...said('am', 'am'),
  ...said('pm', 'pm'),
  ...said('none', 'none never ninguno ninguna nunca'),
  ...said('', 'on the at of in a las la el los en de del'),
]);
