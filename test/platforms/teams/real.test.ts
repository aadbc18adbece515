/** Proves that what Tend really says fits into a card on Teams, in both languages, also for those with the most to do. */
import { describe, expect, it } from 'vitest';
import { home } from '../../../src/messages/home/screen.ts';
import { cardOf, formOf } from '../../../src/platforms/teams/adaptive.ts';
import { busy, cardsIn, formsIn } from '../../support/realcards.ts';
import { everything, problemsOf } from '../../support/teams/adaptivecard.ts';
import { seen } from './seen.ts';

const CUT = /do(es)? not fit here|no cabe/;

describe.each(['en', 'es'] as const)('in %s', language => {
  it.each(Object.entries(cardsIn(language)))('%s', (_name, card) => {
    const shown = cardOf(card);
    expect(problemsOf(shown)).toEqual([]);
    expect(seen(shown).join('\n')).not.toMatch(CUT);
    expect(seen(shown).join('\n')).not.toMatch(/left out|Falta «/);
  });

  it('the home screen with everything on it: what does not fit is counted, and what can be pressed is whole', () => {
    const shown = cardOf(home(busy(language)));
    expect(problemsOf(shown)).toEqual([]);
    const lines = seen(shown);
    expect(lines.filter(line => line.includes('with a name as long as they get')).length).toBeGreaterThan(15);
    expect(lines.filter(line => CUT.test(line)).length).toBeLessThanOrEqual(1);
  });

  it.each(formsIn(language))('%s, as a form', (_name, form) => {
    const shown = formOf(form);
    expect(problemsOf(shown)).toEqual([]);
    const inputs = everything(shown).filter(each => String(each.type).startsWith('Input.'));
    expect(inputs).toHaveLength(form.fields.filter(field => field.kind !== 'person').length);
    expect(seen(shown).at(-1)).toMatch(/\[.+\] \[(Cancel|Cancelar)\]$/);
  });
});
