/** Proves the life of a check-in on the real store: planned one ahead, briefed, opened, nudged, missed, moved and taken out. */
import { afterEach, describe, expect, it } from 'vitest';
import { form, labels, linesOf, shown, told } from '../../support/reading.ts';
import { type Meeting, meeting } from './stage.ts';

let on: Meeting;
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

describe('by itself', () => {
  it('plans one ahead, briefs both stewards, opens where they meet, asks for minutes, and is missed', async () => {
    on = await meeting({ place: true });
    await on.until('2026-06-08', '12:00');
    expect(await on.checkins()).toMatchObject([
      { on: '2026-07-07', at: '10:00', state: 'planned', slot: '2026-07-07' },
    ]);
    await on.until('2026-07-06', '12:00');
    expect(await on.owed()).toEqual(['checkin.brief dana', 'checkin.brief rosa']);
    await on.until('2026-07-07', '10:00');
    expect((await on.checkins()).map(each => [each.on, each.state])).toEqual([
      ['2026-07-07', 'open'],
      ['2026-08-04', 'planned'],
    ]);
    expect(await on.owed()).toContain('checkin.agenda place');
    await on.until('2026-07-09', '12:00');
    expect((await on.owed()).filter(each => each.includes('wanted'))).toEqual([
      'checkin.minutes_wanted dana',
      'checkin.minutes_wanted rosa',
    ]);
    await on.until('2026-07-15', '12:00');
    expect((await on.checkins())[0]?.state).toBe('missed');
    const owed = await on.owed();
    expect(owed.filter(each => each.startsWith('checkin.missed'))).toEqual([
      'checkin.missed dana',
      'checkin.missed rosa',
    ]);
    expect(owed.filter(each => each.includes('wanted'))).toEqual([]);
  });

  it('goes on for months without stumbling: one row a month, each slot once', async () => {
    on = await meeting();
    await on.until('2026-10-08', '12:00');
    const slots = (await on.checkins()).map(each => each.slot);
    expect(slots).toEqual(['2026-07-07', '2026-08-04', '2026-09-01', '2026-10-06', '2026-11-03']);
  });

  it('the brief is each steward’s own, and moot once the check-in was called off', async () => {
    on = await meeting();
    await on.until('2026-07-06', '12:00');
    const rosas = await on.words('checkin.brief', 'rosa');
    expect(rosas?.language).toBe('es');
    expect(linesOf(shown(rosas))[0]).toBe('# Resumen: Fresh Food');
    const [next] = await on.checkins();
    await on.press('dana', 'checkin.not_held', { id: next?.id ?? '', by: 'rosa-food', why: 'The freezer broke.' });
    expect(await on.words('checkin.brief', 'rosa')).toBeNull();
    expect((await on.owed()).filter(each => each.includes('brief'))).toEqual([]);
  });
});

describe('when the cadence changes', () => {
  it('the planned one moves to the new day and the other side is told in their bundle', async () => {
    on = await meeting();
    await on.until('2026-06-08', '12:00');
    const asked = form(await on.press('rosa', 'checkin.ask_change', { partnership: 'food' }));
    expect(asked.fields.map(field => 'value' in field && field.value)).toEqual(['primer martes mensual 10:00', '']);
    expect(asked.fields[0]).toMatchObject({ hint: expect.stringContaining('primer martes trimestral 10:00') });
    const phrase = 'cada 2 semanas jueves 15:30';
    const said = await on.press('rosa', 'checkin.change', { partnership: 'food', phrase, where: 'Front office' });
    expect(told(said).summary).toContain('La reunión ahora es');
    expect(await on.checkins()).toMatchObject([
      { on: '2026-06-11', at: '15:30', slot: '2026-06-11', state: 'planned' },
    ]);
    expect(await on.owed()).toEqual(['checkin.changed dana']);
    const changed = linesOf(shown(await on.words('checkin.changed', 'dana')));
    expect(changed).toContain('Where: Front office');
    await on.until('2026-06-09', '12:00');
    expect(await on.checkins()).toHaveLength(1);
  });

  it('a phrase that is not understood comes back with examples, and nothing is changed', async () => {
    on = await meeting();
    const values = { partnership: 'food', phrase: 'biweekly', where: '' };
    const reply = await on.press('dana', 'checkin.change', values);
    expect(reply).toMatchObject({ fix: { phrase: expect.stringContaining('every 2 weeks Thursday 15:30') } });
    expect(await on.owed()).toEqual([]);
  });

  it('to none and back again, the old day may come again', async () => {
    on = await meeting();
    await on.until('2026-06-08', '12:00');
    await on.press('dana', 'checkin.change', { partnership: 'food', phrase: 'none', where: '' });
    expect(await on.checkins()).toMatchObject([{ state: 'called_off', calledOffById: null }]);
    await on.until('2026-06-10', '12:00');
    await on.press('dana', 'checkin.change', { partnership: 'food', phrase: 'first Tuesday monthly 10:00', where: '' });
    await on.until('2026-06-11', '12:00');
    expect((await on.checkins()).filter(each => each.state === 'planned')).toMatchObject([{ on: '2026-07-07' }]);
    // What was silently taken out is never told as called off.
    expect((await on.owed()).filter(each => each.includes('called_off'))).toEqual([]);
  });

  it('behind its back, by an import, it is put right as well', async () => {
    on = await meeting();
    await on.until('2026-06-08', '12:00');
    await on.client.partnership.update({
      where: { id: 'food' },
      data: { checkIn: 'weekly Tuesday 10:00', wakeAt: on.now() },
    });
    await on.until('2026-06-08', '13:00');
    expect(await on.checkins()).toMatchObject([{ on: '2026-06-09', state: 'planned' }]);
    await on.client.partnership.update({
      where: { id: 'food' },
      data: { checkIn: 'weekly Tuesday 14:00', wakeAt: on.now() },
    });
    await on.until('2026-06-08', '14:00');
    expect(await on.checkins()).toMatchObject([{ on: '2026-06-09', at: '14:00', state: 'planned' }]);
  });
});

describe('a rest', () => {
  it('takes the planned one out, ends by itself, and plans again; the silence starts afresh', async () => {
    on = await meeting();
    await on.until('2026-06-08', '12:00');
    await on.client.partnership.update({
      where: { id: 'food' },
      data: { state: 'resting', restUntil: '2026-08-20', wakeAt: on.now() },
    });
    await on.until('2026-08-19', '12:00');
    expect((await on.checkins()).map(each => each.state)).toEqual(['called_off']);
    expect(await on.owed()).toEqual([]);
    await on.until('2026-08-20', '12:00');
    expect((await on.client.partnership.findFirst())?.state).toBe('active');
    expect((await on.checkins()).filter(each => each.state === 'planned')).toMatchObject([{ on: '2026-09-01' }]);
    expect(await on.owed()).toEqual([]);
  });
});

describe('silence', () => {
  it('asks the host’s steward once to visit, and is over with one tap', async () => {
    on = await meeting();
    await on.until('2026-07-18', '12:00');
    expect((await on.owed()).filter(each => each.startsWith('partnership'))).toEqual(['partnership.silence dana']);
    const card = await on.words('partnership.silence', 'dana');
    expect(card?.summary).toContain('quiet with Fresh Food for 46 days');
    expect(labels(card).slice(0, 3)).toEqual(['We talked', 'Visited', 'Show the brief']);
    await on.quiet();
    await on.until('2026-07-31', '12:00');
    expect((await on.owed()).filter(each => each.startsWith('partnership'))).toEqual([]);
    await on.press('dana', 'checkin.visited', { partnership: 'food' });
    expect(await on.words('partnership.silence', 'dana')).toBeNull();
    expect((await on.held('partnership.silence', 'dana')).summary).toContain('been in touch with');
  });
});
