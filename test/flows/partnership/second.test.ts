/** Proves that a side which loses its second person is told, and asked to name another (product §5). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labels, read, told } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';
import { AMIR, LUZ } from './filled.ts';

let on: Stage;
/** Monday, June 1. Amir is the second person of Mercy. */
beforeEach(async () => {
  on = await stage({ coordinator: false });
  await on.press('dana', 'contact.add', { ...AMIR, role: 'member' });
  await on.account('Amir Patel', 'amir');
  await on.press('dana', 'contact.second', { id: 'AMIR', is: 'yes' });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const handover = (from: string) =>
  on.press('dana', 'contact.handover', { nonce: 'OVER', id: 'dana-food', to: 'AMIR', from, leaves: 'no' });
const change = (role: string) =>
  on.press('dana', 'contact.change', {
    ...{ id: 'AMIR', name: 'Amir Patel', email: 'amir@mercy.example', phone: '', role, language: 'en' },
  });
const OVER = 'Mercy Hospital has no second person now. It was Amir Patel.';
const ENDED = 'Amir Patel ya no es la segunda persona de Mercy Hospital.';

describe('a second person who becomes the steward', () => {
  it('is told so on that day and asked to name another; the other side is told too', async () => {
    await handover('June 8');
    await on.until('2026-06-05', '12:00');
    expect([...on.received('amir'), ...on.received('rosa')].join()).not.toMatch(/second person|segunda persona/);
    expect((await on.contact('AMIR')).isSecond).toBe(true);
    await on.until('2026-06-08', '12:00');
    expect((await on.contact('AMIR')).isSecond).toBe(false);
    expect(on.received('amir').join()).toContain(
      'You are the steward of Mercy Hospital now. Please name a new second person there.',
    );
    expect(labels(on.holding('amir', 'People'))).toContain('People');
    expect(on.received('rosa').join()).toContain(`${ENDED} Se les pide`);
    expect(on.received('dana').join()).not.toContain(OVER);
  });

  it('at once, says so in the answer; once another is named nobody is asked any more', async () => {
    const said = read(told(await handover('today')));
    expect(said).toContain(`${OVER} Please name another one.`);
    await on.press('amir', 'contact.second', { id: 'dana-food', is: 'yes' });
    await on.until('2026-06-02', '12:00');
    expect([...on.received('amir'), ...on.received('rosa')].join()).not.toMatch(
      /has no second|ya no es la segunda|a new second/,
    );
  });

  it('by a change of role too; a backup stays the second person', async () => {
    expect(read(told(await change('backup')))).not.toContain('second person of');
    expect((await on.contact('AMIR')).isSecond).toBe(true);
    expect(read(told(await change('steward')))).toContain(`${OVER} Please name another one.`);
    await on.until('2026-06-02', '12:00');
    expect(on.received('rosa').join()).toContain(ENDED);
    expect(on.received('amir').join()).toContain('You are the steward of Mercy');
  });
});

describe('a second person who leaves', () => {
  it('is missed in the answer and in what the other side is told', async () => {
    const said = read(told(await on.press('dana', 'contact.end', { id: 'AMIR', until: 'today', to: '' })));
    expect(said).toContain(`${OVER} Please name another one.`);
    await on.until('2026-06-02', '12:00');
    expect(on.received('rosa').join()).toContain(ENDED);
  });

  it('of the other side: its own steward is asked, and the host is not', async () => {
    await on.press('dana', 'contact.add', LUZ);
    await on.client.contact.update({ where: { id: 'LUZ' }, data: { isSecond: true } });
    await on.press('dana', 'contact.end', { id: 'LUZ', until: 'today', to: '' });
    await on.until('2026-06-02', '12:00');
    const rosa = on.holding('rosa', 'Personas');
    expect(read(rosa)).toContain('Luz Marín ya no es la segunda persona de Grace Pantry. Por favor, nombre a otra.');
  });
});
