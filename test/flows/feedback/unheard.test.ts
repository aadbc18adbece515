/** Proves that what was said to a second person alone does not wait for ever once they have left: who said it hears so, nobody else (product §5). */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { labels, read, shown } from '../../support/reading.ts';
import { type Said, said, WORDS } from './stage.ts';

let on: Said;
beforeEach(async () => {
  on = await said();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

it.each([
  ['left', 'feedback', () => on.press('dana', 'contact.end', { id: 'sol-food', until: 'today', to: '' })],
  ['was forgotten', 'concern', () => on.press('sol', 'privacy.forget', { sure: 'yes' })],
] as const)('where they %s (%s)', async (_how, kind, go) => {
  const id = await on.speak('mia', { voice: 'second', kind });
  await on.until('2026-06-02', '12:00');
  await on.press('sol', 'feedback.see', { id });
  await go();
  await on.until('2026-06-03', '12:00');
  expect(await on.owed('feedback.unheard')).toEqual(['mia']);
  const card = await on.words('feedback.unheard', 'mia');
  expect(read(shown(card))).toContain('You said this to the second person alone. They have left');
  expect(read(shown(card))).toContain(WORDS);
  expect(labels(card)).toContain('Say something');
  // Nobody can answer it, so nobody owes an answer.
  expect(await on.row(id)).toMatchObject({ state: 'closed', closedMeans: null, clockEndsOn: null });
  for (const who of ['dana', 'hal', 'mo', 'rosa', 'pia', 'cora', 'lena']) expect(await on.reads(who, id)).toBe(false);
  await on.until('2026-06-12', '12:00');
  expect(await on.owed('feedback.unheard')).toEqual(['mia']);
});

it('while they are here, and where it was said to all, nothing of the kind happens', async () => {
  const [alone, named] = [await on.speak('mia', { voice: 'second' }), await on.speak('mia')];
  await on.until('2026-06-12', '12:00');
  expect(await on.row(alone)).toMatchObject({ state: 'said' });
  await on.press('dana', 'contact.end', { id: 'hal-food', until: 'today', to: '' });
  await on.until('2026-06-15', '12:00');
  expect(await on.row(named)).toMatchObject({ state: 'said' });
  expect(await on.owed('feedback.unheard')).toEqual([]);
});

it('both sides hear that there is no second person any more, also where that was forgotten', async () => {
  await on.press('sol', 'privacy.forget', { sure: 'yes' });
  await on.until('2026-06-05', '12:00');
  for (const who of ['dana', 'rosa']) {
    expect(await on.client.delivery.count({ where: { personId: who, stage: 'second:2026-06-01' } })).toBe(1);
  }
  const heard = on.received('dana').join('\n');
  expect(heard).toContain('Mercy Hospital has no second person now. It was a former contact. Please name another one.');
  expect(heard).not.toContain('Sol');
});
