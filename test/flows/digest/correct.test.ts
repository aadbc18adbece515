/** Proves that who reads their week can say in three taps what in it is not right, and is answered. */
import { afterEach, describe, expect, it } from 'vitest';
import { metric } from '../../domain/metric/rows.ts';
import { form, labels, read, told } from '../../support/reading.ts';
import type { Stage } from '../../support/stage.ts';
import { kept, ours, week } from './stage.ts';

let at: Stage;
afterEach(async () => {
  expect(at.troubles).toEqual([]);
  await at.close();
});

async function begin(): Promise<void> {
  at = await week();
  await at.client.place.deleteMany();
  await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
  await ours(at, { id: 'late', what: '200 leaflets in Spanish' });
  const byDana = { byContactId: 'dana-food', organisationId: 'mercy', sharedOn: '2026-06-02' };
  await at.client.metric.create({ data: metric({ id: 'fed', partnershipId: 'food', ...byDana }) });
}

async function asked() {
  await at.until('2026-06-08', '15:00');
  const twin = at.holding('rosa', 'Esto no es correcto');
  return form(await at.tap('rosa', twin, 'Esto no es correcto'));
}

describe('a line of the week that is not right', () => {
  it('is one of the lines that were told, what slipped first, or something else', async () => {
    await begin();
    const [about] = (await asked()).fields;
    expect(about?.kind === 'pick' && about.choices.map(each => each.label)).toEqual([
      '200 leaflets in Spanish (3 de junio)',
      'A nurse on Thursday (3 de junio)',
      '412 families got a food box.',
      'Otra cosa de esta semana',
    ]);
  });

  it('is asked about the way a promise or a number is, and answered', async () => {
    await begin();
    const { action, hidden } = await asked();
    const send = async (about: string, words: string) =>
      read(told(await at.press('rosa', action, { ...hidden, about, words })));
    expect(await send('late', 'They came on Monday')).toContain('junto a la promesa');
    expect(await send('fed', 'It was 300')).toContain('412 families');
    await at.until('2026-06-09', '12:00');
    const heard = at.received('dana').join('\n');
    expect(heard).toContain('Rosa Díaz says that something is wrong with “200 leaflets in Spanish”');
    expect(heard).toContain('It was 300');
    const answer = form(await at.tap('dana', at.holding('dana', 'Answer'), 'Answer'));
    await at.press('dana', answer.action, { ...answer.hidden, words: 'You are right.' });
    await at.until('2026-06-10', '12:00');
    expect(at.received('rosa').join('\n')).toContain('You are right.');
  });

  it('is said to the host where it is about no row, once per form, and never without words', async () => {
    await begin();
    const { action, hidden } = await asked();
    const values = { ...hidden, about: 'other', words: 'We also met on Friday' };
    expect(await at.press('rosa', action, { ...values, words: ' ' })).toHaveProperty('fix.words');
    for (const _ of [1, 2]) await at.press('rosa', action, values);
    expect(await at.client.feedback.findMany({ select: { words: true, toOrganisationId: true, voice: true } })).toEqual(
      [
        {
          words: 'En el resumen de la semana del 1 de junio, esto no es correcto: We also met on Friday',
          toOrganisationId: 'mercy',
          voice: 'named',
        },
      ],
    );
  });

  it('can be said of the week that runs, and of none that was made up', async () => {
    await begin();
    const twin = told(await at.type('rosa', 'semana'));
    expect(labels(twin)).toContain('Esto no es correcto');
    const [about] = form(await at.tap('rosa', twin, 'Esto no es correcto')).fields;
    expect(about?.kind === 'pick' && about.choices).toHaveLength(4);
    const made = { partnership: 'food', week: '2026-06-99' };
    expect(await at.press('rosa', 'digest.ask_correction', made)).not.toHaveProperty('ask');
  });
});
