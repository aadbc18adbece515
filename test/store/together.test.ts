/** Owns the tests of doing at once what many ask for alone: everybody gets their own answer, and nobody fails for another. */
import { expect, test } from 'vitest';
import { together } from '../../src/store/together.ts';

/** Work that ends when it is told to, and remembers what it was given. */
function rounds() {
  const seen: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  const ask = together(3, async (items: readonly number[]) => {
    seen.push(items);
    await new Promise<void>(end => ends.push(end));
    if (items.includes(13)) throw new Error('thirteen');
    return items.map(item => item * 10);
  });
  const goOn = async () => {
    // Each turn lets what was asked for begin, and ends what is under way.
    for (let turn = 0; turn < 40; turn += 1) {
      ends.shift()?.();
      await Promise.resolve();
    }
  };
  return { seen, ask, goOn };
}

test('those who ask in one turn go together, those who ask meanwhile in the next round, at most so many', async () => {
  const { seen, ask, goOn } = rounds();
  const first = [ask(1), ask(2)];
  await Promise.resolve();
  const then = [ask(3), ask(4), ask(5), ask(6)];
  await goOn();
  expect(await Promise.all([...first, ...then])).toEqual([10, 20, 30, 40, 50, 60]);
  expect(seen).toEqual([[1, 2], [3, 4, 5], [6]]);
});

test('one that fails fails alone', async () => {
  const { seen, ask, goOn } = rounds();
  const asked = Promise.allSettled([ask(1), ask(13), ask(2)]);
  await goOn();
  expect(await asked).toMatchObject([
    { status: 'fulfilled', value: 10 },
    { status: 'rejected', reason: new Error('thirteen') },
    { status: 'fulfilled', value: 20 },
  ]);
  expect(seen).toEqual([[1, 13, 2], [1], [13], [2]]);
});

test('it begins anew after a pause', async () => {
  const { seen, ask, goOn } = rounds();
  const one = ask(1);
  await goOn();
  await one;
  const two = ask(2);
  await goOn();
  expect([await two, seen]).toEqual([20, [[1], [2]]]);
});
