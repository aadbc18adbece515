/** Proves that either side comes to a whole promise, its history and [That isn't right], by the buttons they hold. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { form, labels, read, told } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

async function promise(): Promise<string> {
  const asked = form(await on.type('dana', 'promise'));
  await on.send('dana', asked, { owner: 'dana-food', what: '200 leaflets', due: 'June 19' });
  return asked.hidden.nonce ?? '';
}

/** From a card somebody holds, one tap at a time, to the form that says what is wrong. */
async function corrects(who: string, card: Card, show: string, wrong: string): Promise<void> {
  const whole = told(await on.tap(who, card, show));
  expect(labels(whole)).toContain(wrong);
  const asked = form(await on.tap(who, whole, wrong));
  await on.send(who, asked, { words: 'We agreed on 300.' });
}

describe('whoever receives a promise', () => {
  it('comes to it from the list of promises', async () => {
    const id = await promise();
    await corrects('rosa', told(await on.type('rosa', 'promesas')), 'Ver', 'Esto no es correcto');
    expect(await on.client.commitmentEvent.count({ where: { commitmentId: id, what: 'correction_asked' } })).toBe(1);
  });

  it('comes to it from the question whether it is done, and from its settled card', async () => {
    const id = await promise();
    await on.press('dana', 'commitment.done', { id });
    await on.until('2026-06-02');
    const question = on.holding('rosa', 'Sí, está hecho');
    expect(labels(question)).toContain('Ver');
    const thanked = told(await on.tap('rosa', question, 'Sí, está hecho'));
    await corrects('rosa', thanked, 'Ver', 'Esto no es correcto');
    await on.until('2026-06-03');
    expect(read(on.latest('dana'))).toContain('We agreed on 300.');
  });

  it('comes to it from the home screen, where it stands in a list', async () => {
    await promise();
    const home = told(await on.type('rosa', 'hola'));
    expect(read(home)).toContain('200 leaflets');
    await corrects('rosa', told(await on.tap('rosa', home, 'Todas las promesas')), 'Ver', 'Esto no es correcto');
  });
});
