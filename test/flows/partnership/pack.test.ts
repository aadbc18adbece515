/** Proves the handover pack on the real store and clockwork: on the first day, at a polite hour, with everything (product §3). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as time from '../../../src/domain/time.ts';
import { composing } from '../../../src/flows/compose.ts';
import { linesOf, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';
import { AMIR, promise } from './filled.ts';

let on: Stage;
/** Monday, June 1, 10:00. */
beforeEach(async () => {
  on = await stage({ coordinator: false });
  await on.press('dana', 'contact.add', AMIR);
  await on.account('Amir Patel', 'amir');
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const over = { nonce: 'OVER', id: 'dana-food', to: 'AMIR', from: 'June 9', leaves: 'yes' };
const packs = () => on.posts().filter(post => post.to === 'amir' && read(post.card).includes('Here is all of it'));

describe('the first day', () => {
  it('brings the whole of it to the new steward in the morning, and not before', async () => {
    await promise(on, 'dana', 'dana-food', 'LEAFLETS');
    await on.press('dana', 'contact.handover', over);
    await on.until('2026-06-08', '18:00');
    expect(packs()).toEqual([]);
    await on.until('2026-06-09', '12:00');
    const [pack, ...more] = packs();
    expect(more).toEqual([]);
    const at = pack?.at ?? new Date(0);
    expect(time.dateIn('America/New_York', at)).toBe('2026-06-09');
    expect(time.clockIn('America/New_York', at) >= '09:00').toBe(true);
    const said = pack === undefined ? [] : linesOf(pack.card);
    expect(said.join()).toContain('Today you take over “Fresh Food” from Dana Lee');
    expect(said.join()).toContain('“A shelf”, Amir Patel, Mercy Hospital, by June 30');
    expect(said).toContain('# Who is who');
  });

  it('where it is today, it comes today', async () => {
    await on.press('dana', 'contact.handover', { ...over, from: 'today' });
    await on.until('2026-06-01', '16:00');
    expect(packs()).toHaveLength(1);
  });

  it('of a cover says until when; and nobody gets it who has left meanwhile', async () => {
    const cover = { nonce: 'COVER', id: 'dana-food', to: 'AMIR', from: 'June 9', until: 'June 12' };
    await on.press('dana', 'contact.cover', cover);
    await on.until('2026-06-09', '12:00');
    expect(
      packs()
        .map(post => read(post.card))
        .join(),
    ).toContain('Today you begin to stand in for Dana Lee in “Fresh Food”. Your last day is Friday, June 12.');
    await on.client.contact.updateMany({ where: { personId: amir }, data: { until: '2026-06-08' } });
    const parcel = { delivery: 'd', kind: 'partnership.pack', subject: 'COVER', stage: 's', to: { person: amir } };
    expect(await composed(parcel)).toBeNull();
  });

  let amir = '';
  beforeEach(async () => {
    amir = (await on.contactOf('Amir Patel', 'food')).personId;
  });
  const composed = async (parcel: Parameters<ReturnType<typeof composing>>[0][number]) =>
    (await composing(on.deps)([parcel]))?.card ?? null;
});

describe('what the pack holds', () => {
  it('promises with backups, corrections asked and answered, notes, events, check-ins and minutes of some time', async () => {
    const row = await promise(on);
    await on.client.commitment.update({ where: { id: row.id }, data: { backupContactId: 'rosa-food' } });
    await on.press('dana', 'commitment.correct', { id: row.id, words: 'It was two shelves' });
    await on.press('rosa', 'commitment.answer_correction', { id: row.id, words: 'Sí, dos' });
    await on.press('dana', 'commitment.correct', { id: row.id, words: 'And a door' });
    await on.client.contact.update({ where: { id: 'rosa-food' }, data: { note: 'Side door' } });
    await on.press('rosa', 'feedback.say', {
      ...{ nonce: 'F', partnership: 'food', kind: 'feedback', voice: 'named' },
      words: 'The gate is locked',
    });
    const past = { partnershipId: 'food', state: 'held', minutesById: 'dana-food' } as const;
    for (const [id, day] of [
      ['april', '2026-04-07'],
      ['may', '2026-05-05'],
    ] as const) {
      const minutes = { heldOn: day, minutesOn: day, correctionsUntil: day };
      await on.client.checkIn.create({ data: rows.checkIn({ ...past, id, on: day, ...minutes }) });
      const line = { checkInId: id, kind: 'minute', position: 1000, text: `Said in ${id}`, finished: true } as const;
      await on.client.checkInLine.create({ data: rows.line(line) });
    }
    const march = { ...past, id: 'march', on: '2026-03-03', state: 'missed' } as const;
    await on.client.checkIn.create({ data: rows.checkIn(march) });
    await on.press('rosa', 'checkin.event', {
      ...{ nonce: 'FAIR', partnership: 'food', what: 'Health fair', on: '2026-06-20' },
      ...{ at: '', where: '', coming: '', attendance: '' },
    });
    const said = linesOf(told(await on.press('amir', 'partnership.pack', { id: 'food' })));
    expect(said).toContain('- “A shelf”, Rosa Díaz, Grace Pantry, by June 30 (backup: Rosa Díaz)');
    const corrections = said.slice(said.indexOf('# What was asked to be set right'));
    expect(corrections[1]).toBe('- “A shelf”, June 1, Dana Lee: It was two shelves. Answer by Rosa Díaz: Sí, dos.');
    expect(corrections[2]).toBe('- “A shelf”, June 1, Dana Lee: And a door. It waits for an answer.');
    expect(said.join()).toContain('good to know: Side door');
    expect(said.join()).toContain('The gate is locked');
    expect(said.join()).toContain('Health fair');
    expect(said).toContain('- Said in may');
    expect(said.slice(said.indexOf('# Check-in of April 7'), -1)).toEqual([
      '# Check-in of April 7',
      '- Said in april',
      '# Check-in of March 3',
      'It did not take place.',
    ]);
  });

  it('what was said in confidence to the other side is in no pack of theirs', async () => {
    await on.press('rosa', 'feedback.say', {
      ...{ nonce: 'F', partnership: 'food', kind: 'feedback', voice: 'confidence' },
      words: 'The gate is locked',
    });
    await on.press('rosa', 'contact.add', {
      ...AMIR,
      nonce: 'EVA',
      organisation: '',
      person: 'Eva Ruiz, eva@grace.example',
    });
    await on.client.contact.update({ where: { id: 'EVA' }, data: { consent: 'here' } });
    await on.account('Eva Ruiz', 'eva');
    const evas = read(told(await on.press('eva', 'partnership.pack', { id: 'food' })));
    expect(evas).not.toContain('The gate is locked');
  });
});

describe('what goes with who leaves', () => {
  it('what they would have kept for a colleague, and the events they would have come to', async () => {
    await on.press('dana', 'contact.add', { ...AMIR, nonce: 'KIM', person: 'Kim Wu, kim@mercy.example' });
    const owned = { ownerContactId: 'KIM', ownerOrganisationId: 'mercy', toOrganisationId: 'grace' } as const;
    await on.client.commitment.create({
      data: rows.commitment({
        ...owned,
        id: 'vans',
        partnershipId: 'food',
        backupContactId: 'dana-food',
        due: '2026-07-10',
      }),
    });
    const fair = {
      id: 'fair',
      partnershipId: 'food',
      kind: 'event',
      on: '2026-06-20',
      coming: 'dana-food,rosa-food',
    } as const;
    await on.client.checkIn.create({ data: rows.checkIn(fair) });
    await on.press('dana', 'contact.handover', over);
    await on.until('2026-06-09', '12:00');
    expect((await on.client.commitment.findUnique({ where: { id: 'vans' } }))?.backupContactId).toBe('AMIR');
    expect((await on.client.checkIn.findUnique({ where: { id: 'fair' } }))?.coming).toBe('AMIR,rosa-food');
  });
});
