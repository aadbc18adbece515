/** Proves that no text throws, takes long, gives a day that is over, or is read in two ways. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCivilDate } from '../../../src/domain/time.ts';
import { dueDate, promiseAndDate } from '../../../src/messages/typed/date.ts';
import { shown } from './dateShown.ts';

const TODAYS = ['2026-11-25', '2026-11-27', '2026-12-31', '2027-01-31', '2028-02-29'];
const LANGUAGES = ['en', 'es'] as const;
const PIECES =
  'by before after not the el la de del a en in within next last this próximo que viene pasado mañana today hoy Friday viernes sat mar May mayo June 5 junio 31 29 Feb febrero first primer último of month mes week semana year año end fin finales two dos quince ocho days días 03/04 6/25 2027-06-05 9999-12-31 0000-00-00 2024 0 999 years años half y medio or o - – , . ( ) / 24/7 at 5pm a las 5 every cada los viernes fortnight ago hace from now hábiles business 😀 \u0000 \u202e \u200b';

const facts = fc.record({ today: fc.constantFrom(...TODAYS), language: fc.constantFrom(...LANGUAGES) });
const wordSalad = fc.array(fc.constantFrom(...PIECES.split(' ')), { maxLength: 12 }).map(pieces => pieces.join(' '));
const text = fc.oneof({ weight: 3, arbitrary: wordSalad }, fc.string({ unit: 'binary', maxLength: 520 }));

describe('any text', () => {
  it('is read without a throw, and no date or offer is over', () => {
    fc.assert(
      fc.property(text, facts, (words, seen) => {
        const found = dueDate(words, seen);
        const dates = found.kind === 'date' ? [found.date, found.instead ?? found.date] : found.offers;
        expect(dates.filter(date => !isCivilDate(date) || date < seen.today)).toEqual([]);
        expect(dates.length).toBeLessThanOrEqual(3);
      }),
      { seed: 20261125, numRuns: 800 },
    );
  });

  it('is read the same way twice, as a date and as a promise', () => {
    fc.assert(
      fc.property(text, facts, (words, seen) => {
        expect(dueDate(words, seen)).toEqual(dueDate(words, seen));
        expect(promiseAndDate(words, seen)).toEqual(promiseAndDate(words, seen));
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  it('leaves a promise that holds no date phrase as it is', () => {
    const plain = fc.array(fc.constantFrom('bring', '15', 'chairs', 'Rosa', '200', 'leaflets', 'llevar', 'sillas'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(plain, facts, (words, seen) => {
        const promise = words.join(' ').slice(0, 400).trim();
        expect(promiseAndDate(promise, seen)).toEqual({
          what: promise,
          found: { kind: 'ask', why: 'none', offers: [] },
        });
      }),
      { seed: 20261127, numRuns: 100 },
    );
  });
});

describe('hostile text', () => {
  const seen = { today: '2026-11-25', language: 'en' } as const;

  it.each([
    ['10,000 emoji', '😀'.repeat(10_000)],
    ['501 characters', `${' '.repeat(494)} Friday`],
  ])('of %s is too long', (_, words) => {
    expect(shown(dueDate(words, seen))).toBe('ask too_long');
  });

  it.each([
    ['NUL', 'Fri\u0000day', '2026-11-27'],
    ['a right-to-left override', '\u202eby Friday\u202c', '2026-11-27'],
    ['zero widths', 'to\u200bmor\u200brow', '2026-11-26'],
    ['newlines and tabs', 'end\n\tof   the\r\nmonth', '2026-11-30'],
    ['no-break spaces', 'June\u00a05', '2027-06-05'],
    ['a decomposed ñ', 'man\u0303ana', '2026-11-26'],
    ['half an emoji', '\ud83d tomorrow \ude00', '2026-11-26'],
    ['markup', '<!channel> <script>Friday</script> @everyone', '2026-11-27'],
    ['a filler of ours', '\u0001\u0001 tomorrow', '2026-11-26'],
  ])('with %s says what it shows', (_, words, date) => {
    const found = dueDate(words, seen);
    expect(shown(found)).toBe(date);
    expect(found.kind === 'date' && /\p{Cc}|\p{Cf}/u.test(found.said + found.rest)).toBe(false);
  });

  it('of 500 characters is read in a moment, however it repeats itself', () => {
    const bombs = [
      'by the ',
      'the first ',
      '1 ',
      '1/',
      '5-',
      'a las 5 ',
      'el ',
      'in two ',
      'Friday, ',
      'junio 5 ',
      '12.',
      '(',
      'de ',
    ];
    const started = performance.now();
    for (const bomb of bombs) dueDate(bomb.repeat(500 / bomb.length), seen);
    expect(performance.now() - started).toBeLessThan(100 * bombs.length);
  });
});
