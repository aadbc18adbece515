/** Proves answering on the real store: asked once, eight taps, changed as a whole, sealed, and nothing of it left lying about. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { form, linesOf, shown, told } from '../../support/reading.ts';
import { COALITION, OPENS, OTHERS, type Pulse, pulse, ROUND } from './stage.ts';

let on: Pulse;
beforeEach(async () => {
  on = await pulse();
  await on.open();
  await on.until(OPENS, '12:00');
});
afterEach(() => on.close());

const points = { R: '5', T: '4', P: 'skip', C: '3', F: '2', M: '1' };
const ballots = () => on.client.ballot.findMany({ orderBy: { contactId: 'asc' } });

describe('when a round opens', () => {
  it('every partner contact is asked once, about their partnership, and nobody at the host', async () => {
    expect(await on.owed('pulse.ask')).toEqual([...COALITION, ...OTHERS].sort());
    const card = shown(await on.words('pulse.ask', 'ruth'));
    expect(linesOf(card)[1]).toContain('It is about “The coalition”.');
    expect(linesOf(card)[1]).toContain('If enough of you answer, the average for all of you here is shown too.');
    expect(linesOf(card)[2]).toBe(
      'Want to be heard by name? Then Dana Lee sees your answers, and they are not averaged.',
    );
  });

  it('opened again by a second tick it is still one', async () => {
    await on.open();
    expect(await on.client.round.count()).toBe(1);
  });

  it('whose partnership is too small to be shown is told before answering, in their language', async () => {
    const [, preface] = linesOf(shown(await on.words('pulse.ask', 'rosa')));
    expect(preface).toContain('Su alianza es demasiado pequeña para mostrarse sola.');
    expect(preface).toContain('no qué respondió: Dana Lee.');
    expect(preface).not.toContain('financiamiento');
  });

  it('is told so by the groups that were fixed when the round opened, wherever the partnership is put meanwhile', async () => {
    await on.client.partnership.update({ where: { id: 'coalition' }, data: { cohort: 'Elsewhere' } });
    await on.client.partnership.update({ where: { id: 'food' }, data: { cohort: 'Elsewhere' } });
    const preface = async (who: string) => linesOf(shown(await on.words('pulse.ask', who)))[1];
    expect(await preface('rosa')).toContain('Sus respuestas cuentan junto con las de alianzas parecidas.');
    expect(await preface('ruth')).toContain('the average for all of you here is shown too');
  });

  it('says that answers never decide funding once somebody who leads has promised it', async () => {
    const asked = told(await on.type('evelyn', 'pulse'));
    expect(linesOf(asked).join()).toContain('never decides funding?');
    expect(told(await on.press('ruth', 'pulse.promise_funding')).summary).toContain('somebody else to answer');
    await on.tap('evelyn', asked, 'Yes, never');
    expect(linesOf(shown(await on.words('pulse.ask', 'ruth')))[1]).toContain(
      'What you say here never decides funding.',
    );
    expect(linesOf(told(await on.type('evelyn', 'pulse'))).join()).not.toContain('funding');
  });

  it('offers both stewards as readers by name, but never oneself', async () => {
    expect(linesOf(shown(await on.words('pulse.ask', 'samuel')))[2]).toContain(
      'Then Dana Lee and Ruth see your answers',
    );
    expect(linesOf(shown(await on.words('pulse.ask', 'ben')))[2]).toContain(
      'Then Dana Lee and Rosa Díaz see your answers',
    );
  });
});

describe('an answer', () => {
  it('is start, six taps and send; the answer to it says only that it arrived', async () => {
    const card = shown(await on.words('pulse.ask', 'ruth'));
    const filled = form(await on.tap('ruth', card, 'Start'));
    const receipt = told(await on.send('ruth', filled, points));
    expect(linesOf(receipt)).toEqual(['Received; change it until Friday, August 7.', '[Change it]']);
    expect(await ballots()).toHaveLength(1);
  });

  it('is replaced as a whole: the form is empty again and one ballot stays', async () => {
    await on.send('ruth', form(await on.press('ruth', 'pulse.start', { id: ROUND, how: 'pooled' })), points);
    const [first] = await ballots();
    const again = told(await on.type('ruth', 'pulse'));
    expect(again.summary).toContain('Received');
    const asked = told(await on.tap('ruth', again, 'Change it'));
    const filled = form(await on.tap('ruth', asked, 'Start by name'));
    expect(filled.fields.every(field => !('value' in field) || field.value?.length === 0)).toBe(true);
    await on.send('ruth', filled, { R: '1' });
    const [second, ...others] = await ballots();
    expect(others).toEqual([]);
    expect(second?.sealed).not.toEqual(first?.sealed);
  });

  it('leaves no trace in the outbox, the log or the audit but that somebody answered', async () => {
    const before = await on.client.delivery.count();
    await on.answer('ruth', '4', 'by_name', { comment: 'Please call first, said Ruth', agendaF: 'yes' });
    expect(await on.client.delivery.count()).toBe(before);
    expect(await on.client.audit.count()).toBe(0);
    expect(on.logged().join()).not.toMatch(/call first|by_name|"4"/);
    const rows = JSON.stringify([
      await on.client.seenIntent.findMany(),
      await on.client.round.findMany({ omit: { tree: true } }),
    ]);
    expect(rows).not.toContain('ruth');
  });

  it('makes the question and the reminder moot, and a card that is held says so', async () => {
    await on.until('2026-07-29');
    expect(await on.owed('pulse.reminder')).toContain('ruth');
    await on.answer('ruth', '4');
    expect(await on.words('pulse.reminder', 'ruth')).toBeNull();
    expect((await on.held('pulse.ask', 'ruth')).summary).toContain('Received; change it until');
    expect(shown(await on.words('pulse.reminder', 'rosa')).summary).toContain('Abierto hasta el viernes, 7 de agosto');
  });
});

describe('nobody answers', () => {
  it('who was not asked', async () => {
    expect(told(await on.press('dana', 'pulse.start', { id: ROUND, how: 'pooled' })).summary).toBe(
      'You are not asked in this round.',
    );
    const forged = { id: ROUND, how: 'pooled', ...points };
    expect(told(await on.press('evelyn', 'pulse.cast', forged)).summary).toBe('You are not asked in this round.');
    expect(await ballots()).toEqual([]);
  });

  it('in a round that is closed or does not exist', async () => {
    const filled = form(await on.press('ruth', 'pulse.start', { id: ROUND, how: 'pooled' }));
    await on.until('2026-08-08');
    expect(told(await on.send('ruth', filled, points)).summary).toContain('These questions are closed.');
    expect(told(await on.press('ruth', 'pulse.start', { id: '1999-Q1', how: 'pooled' })).summary).toContain(
      'I cannot find that',
    );
    expect((await on.held('pulse.ask', 'ruth')).summary).toBe('These questions closed on Friday, August 7. Thank you.');
    expect(buttonsOf(await on.held('pulse.ask', 'ruth')).map(button => button.action)).toEqual([]);
  });

  it('with a forged point or mode', async () => {
    const forged = await on.press('ruth', 'pulse.cast', { id: ROUND, how: 'pooled', ...points, R: '9' });
    expect(told(forged).summary).toBe('I could not read that. Please try again.');
    expect(await ballots()).toEqual([]);
  });

  it('by name where nobody is left to read it', async () => {
    await on.client.contact.updateMany({ where: { personId: 'dana' }, data: { role: 'backup' } });
    expect(linesOf(shown(await on.words('pulse.ask', 'ruth'))).join()).not.toContain('by name');
    const forged = await on.press('ruth', 'pulse.cast', { id: ROUND, how: 'by_name', ...points });
    expect(told(forged).summary).toContain('nobody could read an answer by name');
    expect(await ballots()).toEqual([]);
  });
});
