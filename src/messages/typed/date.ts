/** Owns reading a due date out of typed words, and telling a promise from its date; what is not certain is asked about. */
import * as time from '../../domain/time.ts';
import { type Placed, placed } from './dateApproach.ts';
import { datesOf } from './dateCalendar.ts';
import type { Facts } from './datePatterns.ts';
import { clean, hide, type Phrase, phrasesIn, TAKEN } from './datePhrases.ts';
import { ask, type CivilDate, on, type Reading, type Why } from './dateReading.ts';

/**
 * A date is always to be echoed (product §2): `said` is the part understood as the date, `rest` the text without it, `instead`
 * the other date many people mean by the same words ("next Friday"), for a one-click change.
 * `offers` are at most three dates, none of them over, the likeliest first.
 */
export type Found =
  | {
      readonly kind: 'date';
      readonly date: CivilDate;
      readonly said: string;
      readonly rest: string;
      readonly instead?: CivilDate;
    }
  | { readonly kind: 'ask'; readonly why: Why; readonly offers: readonly CivilDate[] };

const LONGEST = 500;
// Nobody promises for later than this; such a date is rather a slip ("2072") and is asked about.
const FARTHEST_MONTHS = 60;
const FARTHEST_OFFER_MONTHS = 240;
const OFFERS = 3;
const LINK = new RegExp(`^[${TAKEN} ,;(–—-]*(?:(?<word>or|and|to|through|y|o|u|al?)(?![a-z]))? *$`, 'i');
const LEFT_EDGE = new RegExp(`^[${TAKEN}\\s\\p{P}]*$`, 'u');
const RIGHT_EDGE = new RegExp(`^(?:[${TAKEN}\\s\\p{P}]|please|thanks|thank you|por favor|gracias)*$`, 'iu');

/**
 * The civil date that the words say, seen from `today`; times of day are passed over. Both languages are understood, the
 * given one first. Asks where there is no date or more than one, and where it is ambiguous, over or impossible
 * (product §2, platforms/time §1.6). Never throws.
 */
export function dueDate(words: string, facts: Facts): Found {
  if (words.length > LONGEST) return { kind: 'ask', why: 'too_long', offers: [] };
  const text = clean(words);
  const phrases = phrasesIn(text, facts);
  return foundIn(text, datesIn(withoutTimes(text, phrases), phrases), facts.today);
}

/**
 * Splits "200 leaflets in Spanish by next Friday" into what is promised and its date. The last date counts, and only where
 * it is introduced ("by", "para el") or stands at the start or end of the text; "May Smith" and "15 chairs" stay.
 */
export function promiseAndDate(words: string, facts: Facts): { readonly what: string; readonly found: Found } {
  const text = clean(words);
  if (words.length > LONGEST) return { what: text, found: { kind: 'ask', why: 'too_long', offers: [] } };
  const phrases = phrasesIn(text, facts);
  const bare = withoutTimes(text, phrases);
  const dates = datesIn(bare, phrases);
  const last = dates.findLastIndex(one => !one.belongs && (one.introduced || isAtAnEdge(one, bare)));
  const spoken = last < 0 ? [] : linked(dates, last, bare);
  return { what: without(text, asOne(spoken)), found: foundIn(text, spoken, facts.today) };
}

const isNothing = ({ reading }: Phrase): boolean => reading.as === 'nothing';

// Times of day are no part of a due date: "Friday at 5" ends with Friday.
const withoutTimes = (text: string, phrases: readonly Phrase[]): string => hide(text, phrases.filter(isNothing));

function datesIn(bare: string, phrases: readonly Phrase[]): readonly Placed[] {
  const dates = phrases.filter(one => !isNothing(one));
  const strong = dates.filter(({ reading }) => !(reading.as === 'date' && reading.weak));
  return (strong.length > 0 ? strong : dates).map(one => placed(one, bare));
}

function foundIn(text: string, dates: readonly Placed[], today: CivilDate): Found {
  const reading = together(dates.map(one => settled(one.reading, today)));
  if (reading.as !== 'date') return asked(reading, today);
  const said = dates.map(({ from, to }) => text.slice(from, to)).join(', ');
  const found = { kind: 'date', date: reading.date, said, rest: without(text, dates) } as const;
  return reading.instead === undefined || reading.instead < today ? found : { ...found, instead: reading.instead };
}

function asked(reading: Reading, today: CivilDate): Found {
  const farthest = time.addMonths(today, FARTHEST_OFFER_MONTHS);
  const offers = [...new Set(datesOf(reading))].filter(date => date >= today && date <= farthest);
  return { kind: 'ask', why: reading.as === 'ask' ? reading.why : 'none', offers: offers.slice(0, OFFERS) };
}

function settled(reading: Reading, today: CivilDate): Reading {
  if (reading.as !== 'date') return reading;
  if (reading.date < today) return ask('past');
  return reading.date > time.addMonths(today, FARTHEST_MONTHS) ? ask('ambiguous', reading.date) : reading;
}

/** What several phrases say between them: "next Friday (Dec 4)" is the date they share; without one they are several. */
function together(readings: readonly Reading[]): Reading {
  const [first, ...others] = readings;
  if (first === undefined) return ask('none');
  if (others.length === 0) return first;
  const isOpen = readings.every(one => one.as === 'date' || (one.as === 'ask' && one.why === 'ambiguous'));
  const shared = meant(first).filter(date => others.every(other => meant(other).includes(date)));
  const [only] = shared;
  return isOpen && only !== undefined && shared.length === 1 ? on(only) : ask('several', ...readings.flatMap(datesOf));
}

const meant = (reading: Reading): readonly CivilDate[] =>
  reading.as === 'date' && reading.instead !== undefined ? [reading.date, reading.instead] : datesOf(reading);

/** This date and those beside it with nothing but a link between: "Monday or Tuesday", not "notes from Monday by Friday". */
function linked(dates: readonly Placed[], at: number, bare: string): readonly Placed[] {
  const isLinked = (i: number): boolean => {
    const link = LINK.exec(bare.slice(dates[i - 1]?.end, dates[i]?.start));
    return link !== null && (link.groups?.word !== undefined || dates[i - 1]?.belongs !== true);
  };
  let [from, to] = [at, at];
  while (from > 0 && isLinked(from)) from -= 1;
  while (to + 1 < dates.length && isLinked(to + 1)) to += 1;
  return dates.slice(from, to + 1);
}

// Several dates go together with the link between them.
const asOne = (dates: readonly Placed[]): readonly Placed[] =>
  dates.slice(0, 1).map(first => ({ ...first, end: dates.at(-1)?.end ?? first.end }));

// "Domingo Ruiz", "Friday Harbor": a weekday before another capital is rather a name.
function isAtAnEdge({ start, end }: Placed, bare: string): boolean {
  const isLeft = LEFT_EDGE.test(bare.slice(0, start)) && !/^ (?!I\b)\p{Lu}/u.test(bare.slice(end));
  return isLeft || RIGHT_EDGE.test(bare.slice(end));
}

function without(text: string, dates: readonly Placed[]): string {
  const cut = dates.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  return cut
    .replace(/\( *\)/g, '')
    .replace(/ +(?=[,.;:!?)])/g, '')
    .replace(/ +/g, ' ')
    .replace(/^[ ,;:.–—-]+|[ ,;:–—-]+$/g, '');
}
