/** Proves how somebody in several partnerships is asked in which one a promise is made: what they said already is shown and kept. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, linesOf } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
  await rows.another(on.client, 'oak');
  const dana = { partnershipId: 'oak', personId: 'dana', organisationId: 'mercy', role: 'steward' } as const;
  await on.client.contact.create({ data: rows.contact(dana) });
});
afterEach(() => on.close());

describe('in which partnership', () => {
  it('from a long message, by somebody in several partnerships: the words stand beside the choice, and lead on', async () => {
    const asked = form(await on.press('dana', 'commitment.ask', { what: 'chairs and '.repeat(100) }));
    expect(asked.fields.map(field => field.name)).toEqual(['partnership', 'what']);
    expect(asked.hidden).toEqual({ due: '' });
    const next = form(await on.send('dana', asked, { partnership: 'food', what: '20 chairs' }));
    expect(next.fields[0]).toMatchObject({ name: 'what', value: '20 chairs' });
    const short = form(await on.press('dana', 'commitment.ask', { what: '20 chairs' }));
    expect([short.fields.map(field => field.name), short.hidden.what]).toEqual([['partnership'], '20 chairs']);
  });

  it.each([
    ['en', 'promise 20 chairs by next Friday', ['The promise: 20 chairs', 'By: Friday, June 12']],
    ['en', 'promise 20 chairs', ['The promise: 20 chairs']],
    [
      'es',
      'prometo 20 sillas para el próximo viernes',
      ['La promesa: 20 sillas', 'A más tardar: viernes, 12 de junio'],
    ],
    ['en', 'promise', []],
    ['en', `promise ${'chairs '.repeat(40)}by next Friday`, ['By: Friday, June 12']],
  ] as const)(
    'in which of several partnerships is asked below the promise as it was heard (%s: %s)',
    async (language, typed, heard) => {
      await on.client.person.update({ where: { id: 'dana' }, data: { language } });
      const asked = form(await on.type('dana', typed));
      expect(asked.fields[0]?.name).toBe('partnership');
      expect(linesOf({ language, summary: '', blocks: asked.intro })).toEqual(heard);
    },
  );
});
