/** Proves what the card of a pillar that fell says, in both languages, and what it keeps to itself. */
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { trustCodes } from '../../../src/domain/trust/statements.ts';
import { dip } from '../../../src/messages/dip/card.ts';
import type { DipView } from '../../../src/messages/dip/view.ts';
import { linesOf } from '../../support/reading.ts';
import { numbers, view, weighed } from './views.ts';

const said = (more: Partial<DipView> = {}) => linesOf(dip(view(more)));

describe('the card of a pillar that fell', () => {
  it('says what was felt, what was done, whether both agree, and one step', () => {
    expect(said()).toEqual([
      '# Watch: reliability',
      '- All partners: 52 of 100 now, about 76 in the rounds before. It could be chance.',
      '# What was done from May 8 to August 7, and in the three months before',
      'All partners: Promises Mercy Hospital kept: 3 of 6 (before: 5 of 5); Done late: 1 (before: 0); Not kept: 1 (before: 0); Overdue on the last day: 1 (before: 0). What was felt and what was done agree: both fell.',
      '[Show what is behind]',
    ]);
  });

  it('says the same in Spanish', () => {
    expect(said({ language: 'es', groups: [{ name: 'Todas', weighed: weighed() }] })).toEqual([
      '# Atención: cumplimiento',
      '- Todas: 52 de 100 ahora; en las rondas anteriores, cerca de 76. Podría ser casualidad.',
      '# Lo que se hizo del 8 de mayo al 7 de agosto, y en los tres meses anteriores',
      'Todas: Promesas que cumplió Mercy Hospital: 3 de 6 (antes: 5 de 5); Hechas tarde: 1 (antes: 0); No cumplidas: 1 (antes: 0); Vencidas el último día: 1 (antes: 0). Lo que se siente y lo que se hizo coinciden: ambos bajaron.',
      '[Ver lo que está atrasado]',
    ]);
  });

  it('an alert says that two organizations gave low answers, and that felt and done disagree where they do', () => {
    const alert = weighed({ level: 'alert', done: 'steady', gap: 'felt_alone' });
    const lines = said({ groups: [{ name: 'All partners', weighed: alert }] });
    expect(lines[0]).toBe('# Alert: reliability');
    expect(lines[1]).toMatch(/Two or more organizations gave low answers\.$/);
    expect(lines.at(-2)).toMatch(
      /What was felt and what was done disagree: answers fell, what was done did not\. The numbers cannot tell why, so ask\.$/,
    );
  });

  it('says “some” for what few stand behind, and what that means', () => {
    const counts = { now: numbers({ kept: 3, overdue: null }), before: numbers({ kept: 5 }) };
    const lines = said({ groups: [{ name: 'All partners', weighed: weighed({ counts, done: 'unknown' }) }] });
    expect(lines.at(-3)).toBe(
      'All partners: Promises Mercy Hospital kept: 3 (before: 5 of 5); Overdue on the last day: some (before: 0). Too little was done to say if it fell as well.',
    );
    expect(lines.at(-2)).toBe('“Some”: from fewer than three partnerships, so no number is told here.');
  });

  it.each([
    [
      'T',
      numbers({ sent: 2, unsent: 1, unwarned: 2, unseen: 1 }),
      ['Minutes sent after check-ins: 2 of 3', 'Late, with no word before: 2'],
    ],
    [
      'P',
      numbers({ given: 1, got: 6, owed: 2 }),
      ['Promises Mercy Hospital gave, and got: 1 and 6', 'wait for an answer: 2'],
    ],
  ] as const)('of %s tells what is counted there', (pillar, now, expected) => {
    const counts = { now, before: numbers() };
    const lines = said({ pillar, groups: [{ name: 'All partners', weighed: weighed({ pillar, counts }) }] }).join('\n');
    for (const words of expected) expect(lines).toContain(words);
  });

  it('never offers more than one step, and says what was done', () => {
    for (const next of ['behind', 'agenda', null] as const) {
      const step = {
        next,
        isCaughtUp: next !== 'behind',
        agendas: { all: next === null ? 3 : 0, held: next === null ? 1 : 0 },
      };
      const shown = dip(view({ step }));
      expect(buttonsOf(shown).map(each => each.action)).toEqual(next === null ? [] : [`dip.${next}`]);
      if (next !== null) continue;
      expect(linesOf(shown).at(-1)).toBe(
        'Nothing of this is behind any more. It stands on the agendas of 3 check-ins. 1 of 3 have been held.',
      );
    }
  });

  it('names three groups at most, and no more than that however many fell', () => {
    const groups = Array.from({ length: 9 }, (_, at) => ({ name: `Cohort ${at}`, weighed: weighed() }));
    for (const pillar of trustCodes) {
      const lines = said({ pillar, groups });
      expect(lines.filter(line => /^- Cohort \d: 52/.test(line)).length).toBe(3);
      expect(lines).toContain('- 6 more groups fell; they stand in the results.');
    }
  });
});
