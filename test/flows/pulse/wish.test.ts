/** Proves [Put this on our next agenda] on the real store: a tick nobody needs, kept when answers change, telling neither who nor what. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bare } from '../../../src/cards/text.ts';
import { form, linesOf, told } from '../../support/reading.ts';
import { checkIn } from '../../support/rows.ts';
import { OPENS, type Pulse, pulse, ROUND } from './stage.ts';

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
  await on.open();
  await on.until(OPENS);
});
afterEach(() => on.close());

const plan = (id: string, day: string) =>
  on.client.checkIn.create({ data: checkIn({ id, partnershipId: 'food', on: day, slot: day }) });
const lines = () => on.client.checkInLine.findMany({ orderBy: { position: 'asc' } });
const TOPIC = 'A partner asked to talk about: A fair say';

describe('the form', () => {
  it('offers it under each of the six statements, empty, and says before what it shows and to whom', async () => {
    const filled = form(await on.press('ruth', 'pulse.start', { id: ROUND, how: 'pooled' }));
    const names = filled.fields.map(field => field.name);
    expect(names.slice(0, 4)).toEqual(['R', 'agendaR', 'T', 'agendaT']);
    const wishes = filled.fields.filter(field => field.kind === 'several');
    expect(wishes).toHaveLength(6);
    for (const field of wishes) {
      expect(field).toMatchObject({ required: false, value: [], choices: [{ label: 'Put this on our next agenda' }] });
    }
    const intro = filled.intro.flatMap(block =>
      'text' in block && Array.isArray(block.text) ? [bare(block.text)] : [],
    );
    expect(intro.join(' ')).toContain('There all of you read that a partner asked for it.');
    expect(intro.join(' ')).toContain('It never says who, or what you answered.');
  });

  it('begins empty again when answers are changed', async () => {
    await on.answer('ruth', '4', 'pooled', { agendaF: 'yes' });
    const again = form(await on.press('ruth', 'pulse.start', { id: ROUND, how: 'pooled' }));
    expect(again.fields.every(field => !('value' in field) || field.value?.length === 0)).toBe(true);
  });
});

describe('what is asked for', () => {
  it('stands on the next agenda from the close on, once, naming nobody, whoever changed their answers meanwhile', async () => {
    await plan('next', '2026-09-01');
    await on.answer('ben', '1', 'pooled', { agendaF: 'yes' });
    await on.answer('rosa', '5', 'by_name', { agendaF: 'yes', agendaM: 'yes' });
    await on.answer('ben', '5');
    await on.until('2026-08-07');
    expect(await lines()).toEqual([]);
    await on.until('2026-08-08');
    expect((await lines()).map(({ text, byId, kind, checkInId }) => [text, byId, kind, checkInId])).toEqual([
      [TOPIC, null, 'agenda', 'next'],
      ['A partner asked to talk about: Keeping in touch', null, 'agenda', 'next'],
    ]);
    expect(await on.client.agendaWish.count()).toBe(0);
    await on.until('2026-08-12');
    expect(await lines()).toHaveLength(2);
  });

  it('waits for a check-in where none is planned, and stands on the first one that is', async () => {
    await on.answer('ben', '2', 'pooled', { agendaF: 'yes' });
    await on.until('2026-08-10');
    expect(await lines()).toEqual([]);
    expect(await on.client.agendaWish.count()).toBe(1);
    await plan('later', '2026-09-15');
    await on.client.round.update({ where: { id: ROUND }, data: { wakeAt: new Date('2026-08-10T16:00:00Z') } });
    await on.until('2026-08-11');
    expect((await lines()).map(each => [each.checkInId, each.text])).toEqual([['later', TOPIC]]);
  });

  it('is read in the language of whoever looks, and may be taken off like any other point', async () => {
    await plan('next', '2026-09-01');
    await on.answer('ben', '2', 'pooled', { agendaF: 'yes' });
    await on.until('2026-08-08');
    const seen = async (who: string) => linesOf(told(await on.press(who, 'checkin.show', { id: 'next' }))).join('\n');
    expect(await seen('dana')).toContain(TOPIC);
    expect(await seen('rosa')).toContain('Un aliado pidió hablar de esto: Una voz justa');
    expect(await seen('rosa')).not.toMatch(/Ben/);
  });

  it('is lost with the ballots where the round is void', async () => {
    await plan('next', '2026-09-01');
    await on.answer('ben', '2', 'pooled', { agendaF: 'yes' });
    await on.client.round.update({ where: { id: ROUND }, data: { wrappedKey: null } });
    await on.until('2026-08-08');
    expect([await lines(), await on.client.agendaWish.count()]).toEqual([[], 0]);
  });
});
