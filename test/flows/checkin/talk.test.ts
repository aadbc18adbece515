/** Proves talks and visits outside the cadence on the real store, and that nobody from another partnership reaches in. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, linesOf, told } from '../../support/reading.ts';
import { another } from '../../support/rows.ts';
import { type Meeting, meeting } from './stage.ts';

let on: Meeting;
let id: string;

beforeEach(async () => {
  on = await meeting({ place: true });
  await on.until('2026-06-08', '12:00');
  id = (await on.checkins())[0]?.id ?? '';
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

describe('outside the cadence', () => {
  it('a talk or a visit is one tap or one sentence, once a day', async () => {
    expect(told(await on.type('dana', 'We talked with Grace Pantry')).summary).toContain('you talked with Fresh Food');
    await on.type('rosa', 'hablamos con fresh food hoy');
    await on.press('dana', 'checkin.visited', { partnership: 'food' });
    expect(await on.checkins('talk')).toHaveLength(1);
    expect(await on.checkins('visit')).toMatchObject([{ on: '2026-06-08', attended: 'dana-food' }]);
    expect((await on.client.partnership.findFirst())?.lastContactOn).toBe('2026-06-08');
  });

  it('an event is written down with who came', async () => {
    const asked = form(await on.type('rosa', 'actividad con Grace'));
    const values = { ...asked.hidden, what: 'Feria de salud', on: '2026-06-06', attendance: 'unas 40 familias' };
    const card = told(await on.press('rosa', asked.action, values));
    await on.press('rosa', asked.action, values);
    expect(linesOf(card)).toContain('- unas 40 familias');
    expect(await on.checkins('event')).toHaveLength(1);
  });
});

describe('somebody from another partnership', () => {
  it('sees, presses and names nothing of this one', async () => {
    await another(on.client, 'oak');
    await on.client.account.create({
      data: {
        id: 'oak-web',
        platform: 'web',
        tenant: 'console',
        user: 'oak',
        personId: 'oak-person',
        createdAt: on.now(),
      },
    });
    const answers = [
      await on.press('oak', 'checkin.show', { id }),
      await on.press('oak', 'checkin.met', { id }),
      await on.press('oak', 'checkin.point', { id, nonce: 'x1', words: 'Hello' }),
      await on.press('oak', 'checkin.brief', { partnership: 'food' }),
      await on.press('oak', 'checkin.change', { partnership: 'food', phrase: 'none', where: '' }),
    ];
    for (const answer of answers) expect(told(answer).summary).toContain('I cannot find that any more');
    expect(told(await on.type('oak', 'brief grace')).summary).toContain('I know no partnership of yours');
    expect(await on.lines(id)).toEqual([]);
  });
});
