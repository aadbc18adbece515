/** Proves what stewards see on the real store: whether and never what, answers by name that were meant for them, and whom to call. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, linesOf, shown, told } from '../../support/reading.ts';
import { checkIn, contact } from '../../support/rows.ts';
import { COALITION, OPENS, OTHERS, type Pulse, pulse, ROUND } from './stage.ts';

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
  await on.open();
  await on.until(OPENS);
});
afterEach(() => on.close());

describe('typed by the host’s steward', () => {
  it('shows who was asked and whether they answered, never what', async () => {
    await on.answer('ben', '1', 'by_name', { comment: 'Not what we agreed.' });
    const card = told(await on.type('dana', 'pulse'));
    expect(linesOf(card)).toContain('# Fresh Food: 1 of 2 answered');
    expect(linesOf(card)).toContain('- Ben: answered');
    expect(linesOf(card)).toContain('- Rosa Díaz: not yet');
    expect(JSON.stringify(card)).not.toMatch(/agreed|isagree/);
    expect(await on.client.audit.count()).toBe(0);
  });

  it('is still there after the close', async () => {
    await on.answer('ben', '4');
    await on.until('2026-08-08');
    const lines = linesOf(told(await on.type('dana', 'pulse')));
    expect(lines[1]).toBe('The trust questions closed on Friday, August 7.');
    expect(lines).toContain('- Rosa Díaz: no answer');
    expect(lines.at(-1)).toBe('[Last results]');
  });

  it('shows a leader no people', async () => {
    expect(JSON.stringify(told(await on.type('evelyn', 'pulse')))).not.toContain('Rosa');
  });
});

describe('answers by name', () => {
  it('are read by those who were named, after the close, and each reading is audited', async () => {
    await on.answer('ben', '2', 'by_name', { comment: 'Please call first.' });
    expect(linesOf(told(await on.press('dana', 'pulse.read_named', { id: ROUND })))).toEqual([
      'There are no answers by name for you here.',
    ]);
    await on.until('2026-08-08');
    expect(await on.owed('pulse.named')).toEqual(['dana', 'rosa']);
    const notice = shown(await on.words('pulse.named', 'rosa'));
    expect(notice.summary).toContain('Alguien respondió las preguntas de confianza con su nombre');
    expect(JSON.stringify(notice)).not.toMatch(/ben/i);
    expect(await on.client.audit.count()).toBe(0);
    const lines = linesOf(told(await on.tap('rosa', notice, 'Leerlas')));
    expect(lines).toContain('# Ben, Grace Pantry (Fresh Food)');
    expect(lines).toContain('“Please call first.” Ben');
    expect(await on.client.audit.findMany({ select: { personId: true, act: true, subjectId: true } })).toEqual([
      { personId: 'rosa', act: 'pulse.named_read', subjectId: 'ben-in' },
    ]);
  });

  it('are nobody else’s to read', async () => {
    await on.answer('ben', '2', 'by_name');
    await on.until('2026-08-08');
    for (const who of ['ben', 'ruth', 'evelyn', 'priya']) {
      expect(told(await on.press(who, 'pulse.read_named', { id: ROUND })).summary).toContain('no answers by name');
    }
    expect(await on.client.audit.count()).toBe(0);
  });

  it('tell of a low point, and of a fall since the last answer by name', async () => {
    await on.answer('ben', '5', 'by_name');
    await on.until('2026-10-13');
    await on.open('2026-10-13');
    await on.until('2026-10-14');
    await on.answer('ben', '4', 'by_name', { R: '3', T: '2' });
    await on.until('2026-11-07');
    const lines = linesOf(told(await on.press('dana', 'pulse.read_named', { id: '2026-Q4' })));
    expect(lines).toContain('Much lower than last time: Doing what was said and Telling us early.');
    expect(lines.join()).not.toContain('Low:');
  });

  it('are read by nobody who was not named when the form opened', async () => {
    const round = await on.client.round.findFirstOrThrow({ where: { state: 'open' } });
    const filled = form(await on.press('ben', 'pulse.start', { id: round.id, how: 'by_name' }));
    // Meanwhile Priya becomes a steward of the same partnership.
    const steward = {
      id: 'priya-food',
      partnershipId: 'food',
      personId: 'priya',
      organisationId: 'mercy',
      role: 'steward',
    } as const;
    await on.client.contact.create({ data: contact(steward) });
    await on.send('ben', filled, { R: '2', T: '2', P: '2', C: '2', F: '2', M: '2' });
    await on.until('2026-08-08');
    expect(told(await on.press('priya', 'pulse.read_named', { id: ROUND })).summary).toContain('no answers by name');
    expect(linesOf(told(await on.press('dana', 'pulse.read_named', { id: ROUND }))).join()).toContain('Ben');
  });

  it('show what of it is wanted on an agenda, and on which it stands', async () => {
    const next = { id: 'next', partnershipId: 'food', on: '2026-09-01' };
    await on.client.checkIn.create({ data: checkIn(next) });
    await on.answer('ben', '2', 'by_name', { agendaF: 'yes', agendaM: 'yes' });
    await on.until('2026-08-08');
    const lines = linesOf(told(await on.press('dana', 'pulse.read_named', { id: ROUND })));
    expect(lines).toContain('Asked for, and on the agenda of Tuesday, September 1: A fair say and Keeping in touch.');
  });
});

describe('somebody silent for two rounds', () => {
  beforeEach(async () => {
    for (const who of [...COALITION, ...OTHERS]) if (who !== 'rosa') await on.answer(who, '4');
    await on.until('2026-10-13');
    expect(await on.owed('pulse.call')).toEqual([]);
    await on.open('2026-10-13');
    await on.until('2026-10-14');
    for (const who of [...COALITION, ...OTHERS]) if (who !== 'rosa') await on.answer(who, '4');
    await on.until('2026-11-07');
  });

  it('is not asked until a steward spoke with them', async () => {
    const calls = await on.client.delivery.findMany({ where: { kind: 'pulse.call' } });
    expect(calls.map(call => [call.personId, call.subjectId])).toEqual([['dana', 'rosa-food']]);
    const card = shown(await on.words('pulse.call', 'dana'));
    expect(card.summary).toContain('Please call Rosa Díaz of Grace Pantry.');
    expect(told(await on.press('rosa', 'pulse.spoke', { id: 'rosa-food' })).summary).toContain('a otra persona');
    expect(told(await on.press('ruth', 'pulse.spoke', { id: 'rosa-food' })).summary).toContain('I cannot find that');
    await on.open('2027-01-12');
    expect(await on.client.asked.count({ where: { roundId: '2027-Q1', personId: 'rosa' } })).toBe(0);
    expect(told(await on.tap('dana', card, 'Spoke')).summary).toBe(
      'Good. Rosa Díaz will be asked again in the next round.',
    );
    expect(await on.words('pulse.call', 'dana')).toBeNull();
    expect((await on.held('pulse.call', 'dana')).summary).toContain('Rosa Díaz will be asked again');
    await on.open('2027-04-13');
    expect(await on.client.asked.count({ where: { roundId: '2027-Q2', personId: 'rosa' } })).toBe(1);
  });
});
