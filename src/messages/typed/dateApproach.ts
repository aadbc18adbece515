/** Owns the words around a date phrase: those that introduce it, and those that make it vague ("after Friday"). */
import * as time from '../../domain/time.ts';
import { fold, type Phrase } from './datePhrases.ts';
import { ask, type Reading } from './dateReading.ts';

/**
 * A phrase, and from `start` to `end` what goes with it when it is taken out of the text ("by Friday at the latest").
 * It is `introduced` by a word of its own or before it; it `belongs` to what stands before it in "minutes of Friday".
 */
export type Placed = Phrase & {
  readonly start: number;
  readonly end: number;
  readonly introduced: boolean;
  readonly belongs: boolean;
};

const lead = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?: (?:the|el|la|los|las|on|by|in))? $`, 'iu');

const INTRODUCES = lead(
  'between|due|due date|due by|due on|is due|by|on|until|till?|no later than|not later than|on or before|for|before|in',
  'entre|de aqui al?|para|antes del?|hasta|a mas tardar|como muy tarde|el|la|al|en|fecha|limite',
);
const BEFORE = lead('before', 'antes del?');
const ON_OR_BEFORE = lead('on or before');
const VAGUE = lead(
  'after|around|about|approximately|approx\\.?|roughly|since|from|starting|beginning|not|except|sometime|maybe|perhaps',
  'probably|(?:days?|weeks?|months?) before|week of|weeks?|fortnight|next',
  '[1-5](?:st|nd|rd|th)|first|second|third|fourth|fifth|primer|segundo|tercer|cuarto|quinto',
  'despues del?|a partir del?|alrededor del?|hacia|sobre|aproximadamente|desde|no|excepto|quizas?|tal vez',
  '(?:dias?|semanas?|mes|meses) antes del?|semana del?',
);
const VAGUE_AFTER =
  /^,? (?:after|before|following|of|or|despues|antes|del?|o|u|si y otro no)(?![a-z])(?! (?:sooner|earlier|before|antes))/i;
// "the 5th and 6th": the second day has no month to be found by.
const ANOTHER_DAY =
  /^ ?(?:(?:and|y|&) (?:the |el )?\d|(?:-|–|to|through|al|hasta) ?(?:the |el )?\d{1,2}(?:st|nd|rd|th|$))/i;
const BELONGS = lead('of|from|since|about', 'del?|desde|sobre');
// "bring chairs tomorrow for the fair" has its date anywhere; "the Friday report" has none.
const INTRODUCES_ITSELF =
  /^(?:today|tom|tonight|next|this|in|within|hoy|manana|pasado|el|este|en|dentro|al?)(?![a-z])|^tom/i;
const IS_AN_END = /^(?:(?:the|el|al?) )*(?:end|close|last day|eo|month|year|fin|final|ultimo dia|cierre)/i;
const AT_THE_LATEST =
  /^,? (?:at the (?:very )?latest|latest|or (?:sooner|earlier|before)|a mas tardar|como (?:muy )?tarde|o antes)(?![\p{L}\p{N}])/iu;

/** Where the phrase stands in the text, and what the words around it leave of its date. */
export function placed(phrase: Phrase, text: string): Placed {
  const plain = fold(text);
  const [before, said, after] = [
    plain.slice(0, phrase.from),
    plain.slice(phrase.from, phrase.to),
    plain.slice(phrase.to),
  ];
  const introducing = INTRODUCES.exec(before);
  return {
    ...phrase,
    reading: weighed(phrase.reading, before, said, after),
    start: (introducing ?? VAGUE.exec(before))?.index ?? phrase.from,
    end: phrase.to + (AT_THE_LATEST.exec(after)?.[0].length ?? 0),
    introduced: introducing !== null || INTRODUCES_ITSELF.test(said),
    belongs: introducing === null && BELONGS.test(before),
  };
}

// "Before Friday" is Thursday to some and Friday to others; "before the end of the month" is clear.
function weighed(reading: Reading, before: string, said: string, after: string): Reading {
  if (reading.as !== 'date') return reading;
  if (VAGUE.test(before) || VAGUE_AFTER.test(after) || ANOTHER_DAY.test(after)) return ask('ambiguous', reading.date);
  const isBefore = BEFORE.test(before) && !ON_OR_BEFORE.test(before) && !IS_AN_END.test(said);
  return isBefore ? ask('ambiguous', time.addDays(reading.date, -1), reading.date) : reading;
}
