/** Proves that what somebody waits for goes before what nobody waits for, and that nobody is kept from being heard meanwhile. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Stored, stored } from '../../support/stored.ts';

let db: Stored;
beforeEach(async () => {
  db = await stored();
});
afterEach(() => db.close());

const clock = { kind: 'clock' } as const;
const noting = () => {
  const order: string[] = [];
  const said = async (what: string, work: Promise<unknown>): Promise<void> => {
    await work;
    order.push(what);
  };
  return { order, said };
};
const long = () =>
  db.client.$transaction(async tx => {
    for (let n = 0; n < 20; n += 1) await tx.meta.count();
  });

it('what is urgent overtakes what was asked for before it, and interrupts nothing', async () => {
  const { order, said } = noting();
  let begun = (): void => undefined;
  let end = (): void => undefined;
  const hasBegun = new Promise<void>(resolve => {
    begun = resolve;
  });
  const mayEnd = new Promise<void>(resolve => {
    end = resolve;
  });
  const first = said(
    'first',
    db.client.$transaction(async () => {
      begun();
      await mayEnd;
    }),
  );
  await hasBegun;
  const patient = [said('patient 0', long()), said('patient 1', long())];
  for (let n = 0; n < 5; n += 1) await new Promise(setImmediate);
  const urgent = said(
    'urgent',
    db.store.urgently(() => db.store.as(clock, async () => undefined)),
  );
  for (let n = 0; n < 5; n += 1) await new Promise(setImmediate);
  end();
  await Promise.all([first, ...patient, urgent]);
  expect(order).toEqual(['first', 'urgent', 'patient 0', 'patient 1']);
});

it('what urgent work began and nobody waits for is not urgent', async () => {
  const { order, said } = noting();
  let later: Promise<void> = Promise.resolve();
  let ended = (): void => undefined;
  const end = new Promise<void>(resolve => {
    ended = resolve;
  });
  await db.store.urgently(async () => {
    later = end.then(() => said('begun', db.store.system.meta.get('x')));
  });
  const patient = [said('patient 0', long()), said('patient 1', long())];
  await new Promise(setImmediate);
  ended();
  await Promise.all([...patient, later]);
  expect(order).toEqual(['patient 0', 'patient 1', 'begun']);
});

it('urgent work that fails is over, and the failure is its own', async () => {
  await expect(db.store.urgently(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await db.store.system.meta.set('x', 'y');
  expect(await db.store.system.meta.get('x')).toBe('y');
});

it('a long chain of queries lets the world be heard between any two', async () => {
  let heard = 0;
  let isOver = false;
  const listen = (): void => {
    heard += 1;
    if (!isOver) setImmediate(listen);
  };
  setImmediate(listen);
  await long();
  isOver = true;
  expect(heard).toBeGreaterThanOrEqual(20);
});
