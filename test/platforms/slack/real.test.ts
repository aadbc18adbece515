/** Proves that what Tend really says fits into Slack whole, in both languages, also for those with the most to do. */
import { describe, expect, it } from 'vitest';
import { home } from '../../../src/messages/home/screen.ts';
import { chartless, homeOf, messageOf } from '../../../src/platforms/slack/blocks.ts';
import { viewOf } from '../../../src/platforms/slack/modal.ts';
import { busy, cardsIn, formsIn } from '../../support/realcards.ts';
import { problemsOfHome, problemsOfMessage, problemsOfModal } from '../../support/slack/blockkit.ts';
import { seen } from './seen.ts';

describe.each(['en', 'es'] as const)('in %s', language => {
  it.each(Object.entries(cardsIn(language)))('%s', (_name, card) => {
    const message = messageOf(card, { marker: 'P1' });
    expect(problemsOfMessage(message)).toEqual([]);
    expect(problemsOfMessage(chartless(card))).toEqual([]);
    expect(problemsOfHome(homeOf(card))).toEqual([]);
    expect(seen(message.blocks).join('\n')).not.toMatch(/fit here|caben?|left out|Falta «/);
  });

  it('the home screen with everything on it', () => {
    const view = homeOf(home(busy(language)));
    expect(problemsOfHome(view)).toEqual([]);
    const lines = seen(view.blocks);
    expect(lines.join('\n')).not.toMatch(/do not fit here|no caben/);
    expect(lines.filter(line => line.includes('with a name as long as they get'))).toHaveLength(40);
  });

  it.each(formsIn(language))('%s, as a form', (_name, form) => {
    const view = viewOf(form, { channel: 'C0123456789', message: '1718000000.000100' });
    expect(problemsOfModal(view)).toEqual([]);
    expect(view.submit).toBeDefined();
    expect(view.blocks.filter(block => block.type === 'input')).toHaveLength(form.fields.length);
    expect(seen(view.blocks).join('\n')).not.toMatch(/fit here|caben/);
  });
});
