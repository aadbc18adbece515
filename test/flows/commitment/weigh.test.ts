/** Proves what stands around making a promise: the name before it, what a side carries already, another date, kind and backup. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, linesOf, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
/** Monday, June 8, noon. */
beforeEach(async () => {
  on = await stage({ coordinator: false, from: ['2026-06-08', '12:00'], only: [] });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const values = (asked: ReturnType<typeof form>) =>
  Object.fromEntries(asked.fields.map(field => [field.name, 'value' in field ? String(field.value ?? '') : '']));
const typed = async (words: string) => form(await on.type('dana', words));
const owned = { ownerContactId: 'dana-food', ownerOrganisationId: 'mercy', toOrganisationId: 'grace' } as const;
const ours = (id: string, due: string) =>
  on.client.commitment.create({ data: rows.commitment({ ...owned, id, partnershipId: 'food', due }) });

describe('a partner’s name before a typed promise', () => {
  it('says which partnership is meant and is no part of what was promised', async () => {
    await rows.another(on.client, 'oak');
    const also = { partnershipId: 'oak', personId: 'dana', organisationId: 'mercy', role: 'steward' } as const;
    await on.client.contact.create({ data: rows.contact(also) });
    for (const words of [
      'promise Grace Pantry 12 folding chairs by next Friday',
      'promise to Grace Pantry: 12 folding chairs by next Friday',
      'promise fresh food, 12 folding chairs by next Friday',
    ]) {
      const asked = await typed(words);
      expect([asked.hidden.partnership, values(asked).what]).toEqual(['food', '12 folding chairs']);
    }
    expect((await typed('promise 12 folding chairs')).fields[0]).toMatchObject({ name: 'partnership' });
    expect(JSON.stringify(await typed('promise Grace Pantryside chairs'))).toContain('Grace Pantryside chairs');
  });
});

describe('what a side carries already', () => {
  const make = async () => {
    const asked = await typed('promise 12 chairs by June 19');
    return told(
      await on.send('dana', asked, { ...values(asked), backup: '', kind: 'support', contingency: 'We rent some' }),
    );
  };

  it('with something overdue, it is said and asked whether the date stays; both buttons work', async () => {
    await ours('late', '2026-06-05');
    await ours('soon', '2026-06-12');
    const card = await make();
    expect(read(card)).toContain('Your side has 2 open and 1 overdue with Grace Pantry. Keep Friday, June 19?');
    expect(labels(card).slice(0, 2)).toEqual(['Keep Friday, June 19', 'Another date']);
    expect(read(told(await on.tap('dana', card, 'Keep Friday, June 19')))).toContain('12 chairs');
    const asked = form(await on.tap('dana', card, 'Another date'));
    await on.send('dana', asked, { due: '2026-06-26' });
    const promise = await on.client.commitment.findFirstOrThrow({ where: { what: '12 chairs' } });
    expect(promise).toMatchObject({ due: '2026-06-26', firstDue: '2026-06-26', state: 'open' });
    expect(linesOf(told(await on.press('rosa', 'commitment.show', { id: promise.id })))).toEqual(
      expect.arrayContaining(['Tipo: Apoyo, como una capacitación', 'Si se complica: We rent some']),
    );
    const other = await on.press('rosa', 'commitment.redate', { id: promise.id, due: '2026-06-30' });
    expect(told(other).summary).toContain('otra persona');
  });

  it('with little to carry nothing is asked, and nobody is asked about the other side’s word', async () => {
    await ours('soon', '2026-06-12');
    expect(labels(await make())).not.toContain('Another date');
  });
});

describe('the label of a button, typed', () => {
  it.each(['Done', 'Running late', 'Ask for help'])('“%s” shows the promises, each with that button', async label => {
    await ours('soon', '2026-06-12');
    const card = told(await on.type('dana', label));
    expect(read(card)).toContain('200 leaflets');
    expect(labels(card)).toContain('Done');
  });

  it('in Spanish as well', async () => {
    await ours('soon', '2026-06-12');
    for (const label of ['Hecho', 'hecha']) expect(read(told(await on.type('rosa', label)))).toContain('200 leaflets');
    expect(read(told(await on.type('dana', 'Brief')))).toContain('Brief: Fresh Food');
  });
});
