/** Proves who sets what the host wants to reach, and who reads where it stands. */
import { afterEach, describe, expect, it } from 'vitest';
import { fixed, form, labels, read, told } from '../../support/reading.ts';
import type { Stage } from '../../support/stage.ts';
import { kept, ours, week } from './stage.ts';

let at: Stage;
afterEach(() => at.close());

describe('objectives', () => {
  it('are set by a leader in one form, audited once, and told on Monday and when looked up', async () => {
    at = await week();
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    const asked = form(await at.type('lena', 'Objectives'));
    expect(asked.fields.map(each => [each.name, each.kind, 'value' in each && each.value])).toEqual([
      ['kept', 'pick', 'none'],
      ['rating', 'pick', 'none'],
    ]);
    const filled = { ...asked.hidden, kept: '80', rating: '60' };
    const saved = read(told(await at.press('lena', asked.action, filled)));
    expect(saved).toContain('Trust rating, at least 60% of organizations: No number can be shown yet.');
    await at.press('lena', asked.action, filled);
    const trail = await at.client.audit.findMany({ where: { act: 'objective.set' } });
    expect(trail.map(each => [each.personId, each.detail])).toEqual([['lena', 'kept:80,rating:60']]);

    await at.until('2026-06-08', '12:00');
    expect(at.received('lena')[0]).toContain(
      'Where we are with objectives\nOur promises, at least 80% kept: 1 of 1 so far this quarter. It holds so far.',
    );
    const twin = JSON.stringify(at.latest('grace-channel'));
    expect(twin).not.toMatch(/objective|objetivo|80 ?%/i);
    const last = told(await at.press('lena', 'digest.last'));
    expect(labels(last)).toEqual(['Objectives']);
    expect(labels(at.latest('lena'))).not.toContain('Objectives');
  });

  it('are for nobody else to set or to read', async () => {
    at = await week();
    const values = { kept: '80', rating: 'none' };
    for (const who of ['dana', 'rosa'] as const) {
      expect(await at.press(who, 'objective.ask')).not.toHaveProperty('ask');
      await at.press(who, 'objective.set', values);
      expect(labels(told(await at.type(who, 'hi')))).not.toContain('Objectives');
    }
    expect(await at.client.host.findFirst()).toMatchObject({ keptObjective: null, ratingObjective: null });
    expect(labels(told(await at.type('lena', 'hi')))).toContain('Objectives');
    expect(fixed(await at.press('lena', 'objective.set', { ...values, kept: '81' }))).toHaveProperty('kept');
  });

  it('can be let go of', async () => {
    at = await week();
    await at.press('lena', 'objective.set', { kept: '80', rating: '60' });
    const card = told(await at.press('lena', 'objective.set', { kept: 'none', rating: 'none' }));
    expect(read(card)).toBe('Saved. There is no objective now.');
    expect(form(await at.type('lena', 'objetivos')).fields).toMatchObject([{ value: 'none' }, { value: 'none' }]);
  });
});
