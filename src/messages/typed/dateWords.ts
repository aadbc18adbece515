/** Owns the words of dates in both languages, months, weekdays, numbers and stretches of time, and what each stands for. */
import type { Unit } from './dateReading.ts';

/** Regex sources by placeholder name, for the rows of a language's table; matched without accents and in any case. */
export type Vocabulary = Readonly<Record<string, string>>;

const ONES_EN = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS_EN = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS_EN = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ONES_ES = 'una|uno|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve';
const TEENS_ES = 'diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve';
const TWENTIES_ES =
  'veinte|veintiun[oa]?|veintidos|veintitres|veinticuatro|veinticinco|veintiseis|veintisiete|veintiocho|veintinueve';
const TENS_ES = 'treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa';
const COUNT_ES = `(?:${TENS_ES}) y (?:${ONES_ES})|${ONES_ES}|${TEENS_ES}|${TWENTIES_ES}|${TENS_ES}|cien`;
const PERIODS_ES = 'semana|mes|trimestre|ano';

export const ENGLISH: Vocabulary = {
  // Short forms that are words or parts of names too (sat, sun) are taken only where a row says so.
  weekday: 'mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  plainWeekday: 'mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|saturday|sunday',
  month:
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  day: '\\d{1,2}(?:st|nd|rd|th)?',
  ordinalDay: '\\d{1,2} ?(?:st|nd|rd|th)',
  firstDay: 'first',
  year: "\\d{4}|['’]\\d{2}",
  dayYear: "\\d{4}|['’]\\d{2}|\\d{2}$",
  count: `\\d{1,3}|an?|(?:${TENS_EN})[- ](?:${ONES_EN})|${ONES_EN}|${TEENS_EN}|${TENS_EN}`,
  unit: '(?:day|week|wk|fortnight|month|quarter|year|hour|hr)s?',
  period: '(?:(?:the|this|the current|next|the coming) )?(?:week|month|quarter|year)',
  nextPeriod: '(?:the )?(?:next|coming|following) (?:week|month|quarter|year)',
  thisPeriod: '(?:this|the current) (?:week|month|quarter|year)',
  weekdays: '(?:mon|tues|wednes|thurs|fri|satur|sun)days',
  nth: 'first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last',
};

export const SPANISH: Vocabulary = {
  weekday: 'lun(?:es)?|martes|mie(?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|sab(?:ado)?|dom(?:ingo)?',
  plainWeekday: 'lunes|martes|miercoles|jueves|viernes|sabado|domingo',
  month:
    'ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep(?:t|tiembre)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?',
  day: `\\d{1,2}(?:ro|er|[°º])?|1(?:ero|ro)|primero|${COUNT_ES}`,
  digits: '\\d{1,2}(?:ro|er|[°º])?',
  year: "\\d{4}|['’]\\d{2}",
  dayYear: "\\d{4}|['’]\\d{2}|\\d{2}$",
  count: `\\d{1,3}|${COUNT_ES}`,
  unit: '(?:dia|semana|mes|trimestre|ano|hora)(?:e?s)?',
  period: `(?:(?:la|el|esta|este) )?(?:(?:proxim[oa]|siguiente) )?(?:${PERIODS_ES})(?: (?:en curso|que viene|que entra|proxim[oa]|siguiente|entrante))?`,
  nextPeriod: `(?:(?:la|el) )?(?:(?:proxim[oa]|siguiente) (?:${PERIODS_ES})|(?:${PERIODS_ES}) (?:que viene|que entra|proxim[oa]|siguiente|entrante))`,
  thisPeriod: `(?:esta|este) (?:${PERIODS_ES})`,
  nextWeek: '(?:la )?(?:(?:proxima|siguiente) semana|semana (?:que viene|que entra|proxima|siguiente|entrante))',
  weekdays: 'lunes|martes|miercoles|jueves|viernes|sabados|domingos',
  nth: 'primer|primero|1er|segundo|2do|tercer|tercero|3er|cuarto|4to|quinto|5to|ultimo',
};

// The first three letters tell them apart, in both languages together.
const WEEKDAYS = ['mon lun', 'tue mar', 'wed mie', 'thu jue', 'fri vie', 'sat sab', 'sun dom'];
const MONTHS = 'jan ene,feb,mar,apr abr,may,jun,jul,aug ago,sep set,oct,nov,dec dic'.split(',');
const NTHS = ['fir 1st pri 1er', 'sec 2nd seg 2do', 'thi 3rd ter 3er', 'fou 4th cua 4to', 'fif 5th qui 5to', 'las ult'];
const UNITS: readonly (readonly [Unit, string])[] = [
  ['hour', 'hou hr hrs hor'],
  ['week', 'wee wk wks sem'],
  ['fortnight', 'for'],
  ['month', 'mon mes'],
  ['quarter', 'qua tri'],
  ['year', 'yea ano'],
];

const start = (word: string | undefined): string => (word ?? '').toLowerCase().slice(0, 3);
const has = (words: string, word: string | undefined): boolean => words.split(' ').includes(start(word));
const place = (list: readonly string[], word: string | undefined): number | null =>
  list.findIndex(words => has(words, word)) + 1 || null;

/** Monday 1 to Sunday 7; null for no word or an unknown one. */
export const weekdayNumber = (word: string | undefined): number | null => place(WEEKDAYS, word);

/** 1 to 12. */
export const monthNumber = (word: string | undefined): number | null => place(MONTHS, word);

/** 1 to 5, or -1 for the last. */
export const nthNumber = (word: string | undefined): number | null => {
  const nth = place(NTHS, word);
  return nth === NTHS.length ? -1 : nth;
};

export const unitOf = (word: string | undefined): Unit => UNITS.find(([, words]) => has(words, word))?.[0] ?? 'day';

/** Two digits mean this century. */
export const yearNumber = (word: string | undefined): number | null => {
  const digits = word?.replace(/\D/g, '') ?? '';
  return digits === '' ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);
};

const VALUES: ReadonlyMap<string, number> = new Map(
  [
    `zero|${ONES_EN}|${TEENS_EN}`.split('|'),
    `cero|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|${TEENS_ES}`.split('|'),
  ].flatMap(words => words.map((word, n): [string, number] => [word, n])),
);
// "veint" holds the place of twenty, which Spanish writes in one word with its ones.
const TENS: readonly string[][] = [TENS_EN, `veint|${TENS_ES}`].map(words => words.split('|'));

/** What a number word or digits say; "twenty-one" and "treinta y uno" are sums. 0 for no number. */
export function count(words: string | undefined): number {
  const digits = words?.match(/\d+/);
  if (digits) return Number(digits[0]);
  return (words ?? '')
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + wordValue(word), 0);
}

function wordValue(word: string): number {
  if (/^(an?|un[oa]?|first|primero)$/.test(word)) return 1;
  if (word === 'cien') return 100;
  const twenties = /^veint[ei](?<ones>.*)$/.exec(word)?.groups?.ones;
  if (twenties !== undefined) return 20 + wordValue(twenties);
  const tens = Math.max(...TENS.map(list => list.indexOf(word)));
  return tens >= 0 ? 10 * (tens + 2) : (VALUES.get(word) ?? 0);
}
