/** Proves the yearly look at an agreement: both sides' stewards are asked once, their two answers renew it, and a rest stops it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { term } from '../../domain/agreement/rows.ts';
import { labels, read, told } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage({ coordinator: false, from: ['2027-05-31', '10:00'] });
  const purpose = 'Food for all';
  const asAYearAgo = {
    agreementOn: '2026-06-03',
    lastContactOn: '2027-05-30',
    checkIn: 'none',
    purpose,
    wakeAt: on.now(),
  };
  await on.client.partnership.update({ where: { id: 'food' }, data: asAYearAgo });
  const agreed = { state: 'stands', agreed: 'mercy,grace', stoodOn: '2026-06-03' } as const;
  await on.client.term.create({
    data: term({ partnershipId: 'food', byContactId: 'dana-food', words: purpose, ...agreed }),
  });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const owed = async () =>
  (await on.client.delivery.findMany({ where: { kind: 'agreement.renew' } })).map(each => each.personId).sort();

describe('after a year', () => {
  it('both sides’ stewards are asked, once, and nobody is asked again until another year', async () => {
    await on.until('2027-06-02', '23:00');
    expect(await owed()).toEqual([]);
    await on.until('2027-06-14', '12:00');
    expect(await owed()).toEqual(['dana', 'rosa']);
    expect(labels(on.holding('rosa', 'Sigue bien'))).toContain('Cambiarlo');
    await on.until('2027-09-01', '12:00');
    expect(await owed()).toEqual(['dana', 'rosa']);
    await on.until('2028-06-14', '12:00');
    expect(await owed()).toEqual(['dana', 'dana', 'rosa', 'rosa']);
  });

  it('is renewed when both have said that it is still right, and the cards say so', async () => {
    await on.until('2027-06-14', '12:00');
    const first = read(told(await on.tap('dana', on.holding('dana', 'Still right'), 'Still right')));
    expect(first).toContain('I have asked Grace Pantry, too.');
    expect((await on.partnership('food')).agreementOn).toBe('2026-06-03');
    await on.press('dana', 'agreement.still_right', { partnership: 'food' });
    await on.tap('rosa', on.holding('rosa', 'Sigue bien'), 'Sigue bien');
    expect((await on.partnership('food')).agreementOn).toBe('2027-06-14');
    expect(await on.client.term.count({ where: { part: 'still_right' } })).toBe(2);
    await on.until('2027-06-15', '12:00');
    expect(on.received('dana').join('\n')).toContain('All sides say that the agreement of Fresh Food is still right.');
    expect(on.posts().flatMap(post => labels(post.card))).not.toContain('Still right');
    expect(read(told(await on.press('rosa', 'agreement.history', { partnership: 'food' })))).toContain('sigue bien');
  });

  it('a rest stops it: they are asked when it is over', async () => {
    await on.client.partnership.update({ where: { id: 'food' }, data: { restMonths: '6,7' } });
    await on.until('2027-07-31', '12:00');
    expect(await owed()).toEqual([]);
    await on.until('2027-08-03', '12:00');
    expect(await owed()).toEqual(['dana', 'rosa']);
  });

  it('nobody is asked where it rests until a day, and an answer nobody asked for changes nothing', async () => {
    const resting = { state: 'resting', restUntil: '2028-01-10' } as const;
    await on.client.partnership.update({ where: { id: 'food' }, data: resting });
    await on.until('2027-08-01', '12:00');
    expect(await owed()).toEqual([]);
    const early = told(await on.press('dana', 'agreement.still_right', { partnership: 'food' }));
    expect(early.summary).toContain('Nobody asks about that now.');
    expect(await on.client.term.count({ where: { part: 'still_right' } })).toBe(0);
  });
});
