/** Proves that a promise keeps its own numbers and names when its date is taken out. */
import { describe, expect, it } from 'vitest';
import { dueDate, promiseAndDate } from '../../../src/messages/typed/date.ts';
import { shown } from './dateShown.ts';

const TODAY = '2026-11-25';

const PROMISES: readonly (readonly [words: string, what: string, due: string])[] = [
  ['200 leaflets in Spanish by next Friday', '200 leaflets in Spanish', '2026-12-04 or 2026-11-27'],
  ['Translate the flyer into Spanish by Dec 10.', 'Translate the flyer into Spanish.', '2026-12-10'],
  ['We will bring 30 folding tables on Saturday', 'We will bring 30 folding tables', '2026-11-28'],
  ['bring 15 chairs', 'bring 15 chairs', 'ask none'],
  ['send Q4 numbers for the 12 schools in two weeks', 'send Q4 numbers for the 12 schools', '2026-12-09'],
  ['2 weeks of food boxes in 10 days', '2 weeks of food boxes', '2026-12-05'],
  ['send 3/4 of the boxes by 12/15', 'send 3/4 of the boxes', '2026-12-15'],
  ['Send the 2026 budget by end of month', 'Send the 2026 budget', '2026-11-30'],
  ['bring chairs for the 15th anniversary', 'bring chairs for the 15th anniversary', 'ask none'],
  ['Meet the 3rd graders on December 3', 'Meet the 3rd graders', '2026-12-03'],
  ['order 5 June calendars', 'order 5 June calendars', 'ask none'],
  ['Fix room 12/5 door', 'Fix room 12/5 door', 'ask none'],
  ['be available 24/7', 'be available 24/7', 'ask none'],
  ['May Smith will call', 'May Smith will call', 'ask none'],
  ['May Smith will call on May 3', 'May Smith will call', '2027-05-03'],
  ['hold a place for May Smith', 'hold a place for May Smith', 'ask none'],
  ['Call April about the food drive tomorrow', 'Call April about the food drive', '2026-11-26'],
  ['Call Rosa tomorrow about the food drive', 'Call Rosa about the food drive', '2026-11-26'],
  ['Sun hats for the kids', 'Sun hats for the kids', 'ask none'],
  ['Second Harvest delivers 20 turkeys next Wednesday', 'Second Harvest delivers 20 turkeys', '2026-12-02'],
  ['Send the Friday report by Monday', 'Send the Friday report', '2026-11-30'],
  ['Send the Friday report', 'Send the Friday report', 'ask none'],
  ["send Monday's notes", "send Monday's notes", 'ask none'],
  ["send next month's newsletter by Friday", "send next month's newsletter", '2026-11-27'],
  ["send the June 5's minutes", "send the June 5's minutes", 'ask none'],
  ['a grant of $3/4', 'a grant of $3/4', 'ask none'],
  ['minutes of last Friday', 'minutes of last Friday', 'ask none'],
  ['share minutes from last Tuesday by Friday', 'share minutes from last Tuesday', '2026-11-27'],
  ['print 100 copies of the March report by 3/3', 'print 100 copies of the March report', '2027-03-03'],
  ['Friday night dinner: 40 plates by Thursday', 'Friday night dinner: 40 plates', '2026-11-26'],
  ['Friday: send the list', 'send the list', '2026-11-27'],
  ['Tomorrow I will call Rosa', 'I will call Rosa', '2026-11-26'],
  ['by Friday send Rosa 3 names', 'send Rosa 3 names', '2026-11-27'],
  ['send it (by Friday), please', 'send it, please', '2026-11-27'],
  ['call Rosa Friday at 3pm', 'call Rosa at 3pm', '2026-11-27'],
  ['flyers by Monday or Tuesday', 'flyers', 'ask several 2026-11-30 2026-12-01'],
  ['flyers by 03/04', 'flyers', 'ask ambiguous 2027-03-04 2027-04-03'],
  ['flyers by Feb 30', 'flyers', 'ask impossible 2027-02-28 2027-03-01'],
  ['flyers before Friday', 'flyers', 'ask ambiguous 2026-11-26 2026-11-27'],
  ['We may help in March', 'We may help', 'ask ambiguous 2027-03-31 2027-03-01'],
  ['200 folletos en español para el próximo viernes', '200 folletos en español', '2026-12-04 or 2026-11-27'],
  ['Traer 15 sillas para el viernes', 'Traer 15 sillas', '2026-11-27'],
  ['Traducir 2 páginas antes de fin de mes', 'Traducir 2 páginas', '2026-11-30'],
  ['el lunes llevamos 15 sillas', 'llevamos 15 sillas', '2026-11-30'],
  ['100 copias el 5 de diciembre para la feria', '100 copias para la feria', '2026-12-05'],
  ['llamar a Rosa mañana a las 9 de la mañana', 'llamar a Rosa a las 9 de la mañana', '2026-11-26'],
  ['Llevar desayuno por la mañana', 'Llevar desayuno por la mañana', 'ask none'],
  ['llevo las actas del viernes', 'llevo las actas del viernes', 'ask none'],
  ['Enviar las notas del lunes a más tardar mañana', 'Enviar las notas del lunes', '2026-11-26'],
  ['enviar el informe de mañana', 'enviar el informe de mañana', 'ask none'],
  ['Mandar el informe de junio en dos semanas', 'Mandar el informe de junio', '2026-12-09'],
  ['Domingo Ruiz trae 10 mesas', 'Domingo Ruiz trae 10 mesas', 'ask none'],
  ['Domingo Ruiz trae 10 mesas el sábado', 'Domingo Ruiz trae 10 mesas', '2026-11-28'],
  ['Dos cajas de 50 en 10 días', 'Dos cajas de 50', '2026-12-05'],
];

describe('a promise and its date in one sentence', () => {
  it.each(PROMISES)('"%s" promises "%s" for %s', (words, what, due) => {
    const split = promiseAndDate(words, { today: TODAY, language: 'en' });
    expect(split.what).toBe(what);
    expect(shown(split.found)).toBe(due);
  });

  it('keeps a text too long to read for its date', () => {
    const words = `${'x'.repeat(500)} by Friday`;
    expect(promiseAndDate(words, { today: TODAY, language: 'en' })).toEqual({
      what: words,
      found: { kind: 'ask', why: 'too_long', offers: [] },
    });
  });
});

describe('the words of a date', () => {
  it.each([
    ['by next Friday at 3pm', 'next Friday', 'at 3pm'],
    ['a más tardar el próximo viernes, con Rosa', 'el próximo viernes', 'con Rosa'],
    ['next Friday (Dec 4)', 'next Friday, Dec 4', ''],
    ['flyers, by Dec 10 at the latest', 'Dec 10', 'flyers'],
  ])('of "%s" are "%s", and "%s" is left', (words, said, rest) => {
    expect(dueDate(words, { today: TODAY, language: 'en' })).toMatchObject({ kind: 'date', said, rest });
  });
});
