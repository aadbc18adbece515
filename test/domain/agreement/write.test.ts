/** Proves what stands of an agreement: a shared part with everybody's own yes, a side's own part at once, nothing written over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedLevel, differ, levelled } from '../../../src/domain/agreement/level.ts';
import { type Change, type Doing, proposed, speaks, standing, type Term } from '../../../src/domain/agreement/term.ts';
import * as rules from '../../../src/domain/agreement/write.ts';
import type { Level } from '../../../src/domain/partnership.ts';
import { partnership, START } from '../../support/rows.ts';
import { term } from './rows.ts';

const SIDES = ['mercy', 'grace', 'tenants'];
const doing = (organisation: string, means: Doing['by']['means'] = 'self'): Doing => ({
  by: { contact: `${organisation}-one`, organisation, role: 'steward', means },
  today: '2026-06-02',
  at: START,
});
const purpose = (id: string, words: string) =>
  ({ id, partnershipId: 'food', part: 'purpose', words, field: 'words' }) as const;
const applied = (terms: readonly Term[], change: Change): readonly Term[] => [
  ...change.add,
  ...terms.map(each => change.save.find(({ was }) => was.id === each.id)?.now ?? each),
];

describe('a shared part', () => {
  it('stands when the last of the sides has said yes, not before, and ends the one before it', () => {
    const old = term({ id: 'old', partnershipId: 'food', byContactId: 'x', state: 'stands', words: 'Food' });
    let terms = applied([old], rules.propose(purpose('new', ' Food for all '), [old], SIDES, doing('mercy')));
    expect(standing(terms, 'purpose')?.id).toBe('old');
    for (const side of ['grace', 'tenants']) {
      const [open] = proposed(terms, 'purpose');
      expect(open).toMatchObject({ words: 'Food for all', state: 'proposed' });
      terms = applied(terms, rules.agree(open as Term, terms, SIDES, doing(side)));
    }
    expect(standing(terms, 'purpose')).toMatchObject({ id: 'new', stoodOn: '2026-06-02', agreedById: 'tenants-one' });
    expect(terms.find(each => each.id === 'old')).toMatchObject({
      state: 'past',
      endedOn: '2026-06-02',
      words: 'Food',
    });
  });

  it('said in the same words by the other side is a yes; in other words it takes the place of the first', () => {
    const open = term({ id: 'open', partnershipId: 'food', byContactId: 'x', words: 'Food' });
    const same = rules.propose(purpose('n', 'Food'), [open], ['mercy', 'grace'], doing('grace'));
    expect(same).toMatchObject({ add: [], save: [{ now: { id: 'open', state: 'stands' } }] });
    const other = applied([open], rules.propose(purpose('n', 'Fresh food'), [open], SIDES, doing('grace')));
    expect(proposed(other).map(each => each.id)).toEqual(['n']);
  });

  it('by a carried link is nobody’s yes, neither when it is written nor when it is answered', () => {
    const change = rules.propose(purpose('n', 'Food'), [], ['mercy', 'grace'], doing('grace', 'carried_link'));
    expect(change.add[0]).toMatchObject({ agreed: '', organisationId: 'grace', means: 'carried_link' });
    const [written] = change.add as [Term];
    expect(() => rules.agree(written, [written], SIDES, doing('mercy', 'carried_link'))).toThrow(
      'agreement.agree_self',
    );
    const once = applied([written], rules.agree(written, [written], ['mercy', 'grace'], doing('mercy')));
    expect(standing(once, 'purpose')).toBeNull();
    const [open] = proposed(once) as [Term];
    expect(standing(applied(once, rules.agree(open, once, ['mercy', 'grace'], doing('grace'))), 'purpose')?.id).toBe(
      'n',
    );
  });

  it('needs words, and a yes to words that are over says so', () => {
    expect(() => rules.propose(purpose('n', '  '), [], SIDES, doing('mercy'))).toThrow('agreement.words_missing');
    expect(() => rules.propose(purpose('n', 'x'.repeat(501)), [], SIDES, doing('mercy'))).toThrow('text.long');
    const past = term({ partnershipId: 'food', byContactId: 'x', state: 'past' });
    expect(() => rules.agree(past, [past], SIDES, doing('grace'))).toThrow('agreement.over');
  });

  it('whatever people write and answer, in any order: one proposal at most, one that stands at most, and all said yes to it', () => {
    const act = fc.record({
      side: fc.constantFrom(...SIDES),
      words: fc.constantFrom('a', 'b', 'c', ''),
      yes: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), acts => {
        let terms: readonly Term[] = [];
        for (const [at, { side, words, yes }] of acts.entries()) {
          const target = terms[yes];
          try {
            const change =
              words === '' && target !== undefined
                ? rules.agree(target, terms, SIDES, doing(side))
                : rules.propose(purpose(`t${at}`, words), terms, SIDES, doing(side));
            terms = applied(terms, change);
          } catch {
            continue;
          }
          const stand = terms.filter(each => each.state === 'stands');
          expect(proposed(terms).length).toBeLessThanOrEqual(1);
          expect(stand.length).toBeLessThanOrEqual(1);
          for (const each of stand) expect(each.agreed.split(',').sort()).toEqual([...SIDES].sort());
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('a side’s own part', () => {
  const own = (words: string, level: Level | null = null) => {
    const part = level === null ? ('brings' as const) : ('level' as const);
    return { id: `own-${words}${level}`, partnershipId: 'food', part, words, level, field: part };
  };

  it('stands at once, keeps the one before, and said again it changes nothing', () => {
    const terms = applied([], rules.own(own('A van'), [], doing('grace')));
    expect(terms[0]).toMatchObject({ state: 'stands', organisationId: 'grace' });
    expect(rules.own(own('A van'), terms, doing('grace')).add).toEqual([]);
    const two = applied(terms, rules.own(own('Two vans'), terms, doing('grace')));
    expect(two.map(each => [each.words, each.state])).toEqual([
      ['Two vans', 'stands'],
      ['A van', 'past'],
    ]);
    expect(
      applied(two, rules.own(own('A ward'), two, doing('mercy'))).filter(each => each.state === 'stands'),
    ).toHaveLength(2);
  });

  it('closeness is the partnership’s when all who said it say the same, else something to talk about', () => {
    const food = partnership({ level: 'networking' });
    const views = (...all: (Level | null)[]) => all.map((level, at) => ({ organisation: `o${at}`, level }));
    expect(levelled(food, views('cooperating', null)).level).toBe('cooperating');
    expect(levelled(food, views('cooperating', 'networking'))).toBe(food);
    expect([differ(views('cooperating', null)), differ(views('cooperating', 'networking'))]).toEqual([false, true]);
    expect(agreedLevel(views(null, null))).toBeNull();
  });

  it('is said by its steward or backup, and by a member only where there is neither', () => {
    const by = { organisation: 'grace', role: 'member' } as const;
    expect(
      speaks(by, [
        { organisationId: 'grace', role: 'backup' },
        { organisationId: 'grace', role: 'member' },
      ]),
    ).toBe(false);
    expect(
      speaks(by, [
        { organisationId: 'mercy', role: 'steward' },
        { organisationId: 'grace', role: 'member' },
      ]),
    ).toBe(true);
  });
});
