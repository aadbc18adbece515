/** Proves the rules of shared numbers: what is kept of a small count of people, what words may not tell, and how one is put right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesFew, namesPeople, saysFew } from '../../../src/domain/metric/few.ts';
import * as rules from '../../../src/domain/metric/metric.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import { metric } from './rows.ts';

const at = new Date('2026-06-02T14:00:00Z');
const doing = (contact: string, organisation = 'grace'): rules.Doing => ({
  by: { contact, organisation, role: 'steward', means: 'self' },
  today: '2026-06-02',
  at,
});
const wanted = (over: Partial<rules.Wanted> = {}): rules.Wanted => ({
  ...{ amount: 412, counts: 'people', words: 'families got a food box', source: 'Our own count, May' },
  ...over,
});
const share = (over: Partial<rules.Wanted>) =>
  rules.shared(wanted(over), { id: 'n', partnershipId: 'food' }, doing('rosa-food'));

function refusalOf(act: () => unknown): { code: string; field: string | null } | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, field: error.field };
  }
}

describe('a count of people', () => {
  it('under eleven is nowhere in what is kept, from eleven on it is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), amount => {
        const kept = share({ amount });
        expect(kept.amount).toBeNull();
        expect(JSON.stringify(kept)).toBe(JSON.stringify(share({ amount: 'few' })));
      }),
    );
    expect(share({ amount: 11 }).amount).toBe(11);
    expect(rules.recorded(share({ amount: 4 })).amount).toBe('few');
  });

  it('is one whatever was chosen, where its words name people; things are counted as they are', () => {
    expect(share({ amount: 4, counts: 'things', words: 'children came' })).toMatchObject({
      amount: null,
      counts: 'people',
    });
    expect(share({ amount: 4, counts: 'things', words: 'vans were lent' })).toMatchObject({ amount: 4 });
  });

  it('corrected below eleven leaves no trace of how many it was or is', () => {
    const now = rules.corrected(metric({ amount: 412 }), wanted({ amount: 9 }), doing('rosa-food'));
    expect(now).toMatchObject({ amount: null, correctedOn: '2026-06-02' });
    expect(rules.corrected(metric({ amount: null }), wanted({ amount: 3 }), doing('rosa-food'))).toBeNull();
  });
});

describe('words beside a number', () => {
  it.each([
    ['families ate, 3 of them twice'],
    ['families ate, seven new families among them'],
    ['boxes went to one child'],
    ['familias comieron, tres niños entre ellas'],
    ['familias, dos de ellas nuevas'],
    ['boxes for 10 seniors'],
    ['people, 4 of our volunteers'],
  ])('do not count few people: %s', words => {
    expect(namesFew(words)).toBe(true);
    expect(refusalOf(() => share({ words }))).toEqual({ code: 'metric.few', field: 'words' });
    expect(refusalOf(() => share({ source: words }))).toEqual({ code: 'metric.few', field: 'source' });
  });

  it.each([
    ['families got 2 boxes each'],
    ['families got 2 boxes per family'],
    ['families came on 3 days with their children'],
    ['people came, 12 families among them'],
    ['people came on May 3'],
    ['familias recibieron 2 cajas cada una'],
    ['hours, 2.5 people'],
    ['boxes, 1,204 families'],
  ])('may have other numbers: %s', words => {
    expect(namesFew(words)).toBe(false);
  });

  it('name people in either language, and things do not', () => {
    expect(['families ate', 'niñas vacunadas', 'Patients seen'].every(namesPeople)).toBe(true);
    expect(['vans', 'cajas', 'hours of training'].some(namesPeople)).toBe(false);
  });

  it('about a count of people say no small number at all, but for days, hours and shares', () => {
    expect(['It was 7', 'it was 7, not 70', 'Eran 7.'].every(saysFew)).toBe(true);
    expect(['Counted on May 7', 'el 7 de mayo', 'at 7 pm', 'at 7:30', 'up 7 %', 'It was 700'].some(saysFew)).toBe(
      false,
    );
    const ask = (words: string) => refusalOf(() => rules.ask(metric(), words, doing('dana-food', 'mercy')));
    expect(ask('It was 7')?.code).toBe('metric.few');
    expect(ask('It was 70')).toBeNull();
  });

  it.each([
    [{ amount: null }, 'metric.number', 'amount'],
    [{ amount: 1_000_000_000 }, 'metric.number', 'amount'],
    [{ amount: 'few', counts: 'things', words: 'vans' }, 'metric.number', 'amount'],
    [{ words: ' ' }, 'metric.words_missing', 'words'],
    [{ source: '' }, 'metric.source_missing', 'source'],
    [{ words: 'x'.repeat(201) }, 'text.long', 'words'],
  ] as const)('and a number are needed: %j', (over, code, field) => {
    expect(refusalOf(() => share(over))).toEqual({ code, field });
  });
});

describe('what is not right with one', () => {
  it('waits until its side changes it or says why it stands, and a newer question takes its place', () => {
    const asked = rules.ask(metric(), 'It was 500', doing('dana-food', 'mercy'));
    expect(rules.isWaiting(asked)).toBe(true);
    const again = rules.ask(
      rules.answer(asked, 'We counted', doing('rosa-food')),
      'Still',
      doing('dana-food', 'mercy'),
    );
    expect(again).toMatchObject({ asked: 'Still', answer: '', answeredOn: null });
    const changed = rules.corrected(again, wanted({ amount: 500 }), doing('rosa-food'));
    expect(changed).toMatchObject({ amount: 500, answeredById: 'rosa-food', answeredOn: '2026-06-02' });
    expect(refusalOf(() => rules.answer(metric(), 'Yes', doing('rosa-food')))?.code).toBe('metric.not_asked');
  });
});
