/** Owns what a date and a record number look like, in English and Spanish; every repetition is bounded, so reading is linear. */

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?' +
  '|ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep?t?iembre|set|octubre|nov(?:iembre)?|dic(?:iembre)?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|º|o)?';
const YEAR = '(?:18|19|20)\\d\\d';
const SHORT_YEAR = "'?\\d\\d";
const APART = '(?:\\s{1,3}|\\s{0,2}[-/.]\\s{0,2})';
const OF = '(?:\\s{1,3}(?:of|de|del))?\\s{1,3}';
const END = '(?![\\p{L}\\p{N}])';

/** 3/4/1980, 04-03-80, 1980-03-04. The year is the first or second group. */
export const NUMERIC = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:${YEAR}|\\d\\d)|${YEAR}[/.-]\\d{1,2}[/.-]\\d{1,2})${END}`;

/** 3/4, without a year. */
export const SHORT = `\\d{1,2}[/-]\\d{1,2}${END}`;

/** March 4, 1980; 4 de marzo de 1980; Mar 4; mar-1980. */
export const NAMED =
  `(?:(?:${MONTHS})\\.?${APART}${DAY}(?:(?:,\\s{0,3}|\\s{1,3}(?:de\\s{1,3}|del\\s{1,3})?)(?:${YEAR}|${SHORT_YEAR}))?${END}` +
  `|${DAY}(?:${OF}|[-/.])(?:${MONTHS})\\.?(?:(?:,\\s{0,3}|[-/.]|\\s{1,3}(?:de\\s{1,3}|del\\s{1,3})?)(?:${YEAR}|${SHORT_YEAR}))?${END}` +
  `|(?:${MONTHS})\\.?(?:,?\\s{1,3}(?:de\\s{1,3}|del\\s{1,3})?)${YEAR}${END})`;

export const BARE_YEAR = `${YEAR}${END}`;

export const ANY_DATE = `(?:${NUMERIC}|${NAMED}|${SHORT})`;

/** Letters in front, dashes between, as numbers of records are written; at least three digits. */
export const RECORD = `(?:[a-z]{1,3}[- ]?)?\\d(?:[- ]?\\d){2,14}[a-z]?${END}`;

/** The same, but no four digits that may be a year, and nothing that goes on as a date or a clock. */
export const NO_YEAR = `(?!${YEAR}${END})(?:[a-z]{1,3}-?)?\\d{3,14}[a-z]?(?![\\p{L}\\p{N}]|[/.:-]\\d)`;

/** One sign or short word that leads to a number. */
export const MARK = '(?:(?:number|num|no|nr|id|numero|n[ºo]?|#|nro|code|codigo)[.:º]?\\s{0,3}|#\\s{0,2})';
