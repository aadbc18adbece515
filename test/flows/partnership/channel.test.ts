/** Proves that who can be spoken to in a shared channel alone gets known and says yes there, for their own eyes (product §1, §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Place } from '../../../src/ports/chat.ts';
import { form, labels, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

const HERE: Place = { platform: 'slack', tenant: 'T1', conversation: 'C1' };
const ROSA: Account = { platform: 'slack', tenant: 'T2', user: 'U1' };

let on: Stage;
beforeEach(async () => {
  on = await stage({ only: [] });
  await on.client.place.create({ data: rows.place({ id: 'kitchen', partnershipId: 'food', ...HERE }) });
  await on.client.account.delete({ where: { id: 'rosa-web' } });
  await on.client.contact.update({ where: { id: 'rosa-food' }, data: { consent: 'asked', sentOn: '2026-06-01' } });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

async function known(): Promise<void> {
  const filled = form(await on.tap(ROSA, told(await on.type(ROSA, 'hi', HERE)), 'Decirle quién soy', HERE));
  await on.send(ROSA, filled, { name: 'Rosa Díaz', organisation: 'Grace Pantry', email: '' }, HERE);
  const { id } = await on.client.account.findFirstOrThrow({ where: ROSA });
  await on.press('dana', 'account.confirm', { id, who: 'rosa-food' });
}

describe('in a channel', () => {
  it.each([
    ['a card’s button', 'pulse.open', {}],
    ['somebody else’s promise', 'commitment.done', { id: 'x' }],
    ['a button nobody knows', 'nothing.at_all', {}],
  ])('a stranger who presses %s is asked who they are', async (_what, action, values) => {
    const said = told(await on.press(ROSA, action, values, HERE));
    expect(labels(said)).toEqual(['Tell you who I am', 'Decirle quién soy']);
    expect(read(said)).not.toMatch(/Mercy|Grace|Fresh/);
  });

  it('who was introduced and is known now finds the question there, and answers it there', async () => {
    await known();
    const home = told(await on.type(ROSA, 'hola', HERE));
    expect(home.language).toBe('es');
    expect(read(home)).toContain('Hola, Rosa. Dana Lee, de Mercy Hospital, me pidió que le escribiera.');
    await on.tap(ROSA, home, 'Sí, por aquí', HERE);
    expect(await on.contact('rosa-food')).toMatchObject({ consent: 'here', channel: 'slack', consentMeans: 'self' });
    const after = told(await on.type(ROSA, 'hola', HERE));
    expect(labels(after)).not.toContain('Sí, por aquí');
  });

  it('a draft stays a draft, whoever asks', async () => {
    await on.client.contact.update({ where: { id: 'rosa-food' }, data: { consent: 'none', sentOn: null } });
    await known();
    expect(labels(told(await on.type(ROSA, 'hola', HERE)))).not.toContain('Sí, por aquí');
  });
});
