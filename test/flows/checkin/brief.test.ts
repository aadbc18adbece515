/** Proves the brief on the real store: what is known of the people, what is to be made good, and where it is asked for (product §3). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckIn } from '../../../src/domain/checkin/checkin.ts';
import { form, labelled, labels, linesOf, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
/** Monday, June 8, noon; the next check-in is on July 7. */
beforeEach(async () => {
  on = await stage({ coordinator: false, from: ['2026-06-08', '12:00'], only: [] });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const briefs = async (user: string, words = 'brief') => linesOf(told(await on.type(user, words)));
const change = async (user: string, note: string) => {
  const asked = form(await on.press(user, 'contact.ask_change', { id: 'rosa-food' }));
  const as = { name: 'Rosa Díaz', email: 'rosa@grace.example', phone: '', role: 'steward', language: 'es' };
  return on.send(user, asked, { ...as, note });
};

describe('the people in a brief', () => {
  it('say how and when they would like to be reached, and what was noted of them, to both sides', async () => {
    await on.client.person.update({
      where: { id: 'rosa' },
      data: { workingDays: 'Tue Thu', politeTo: '13:00', pausedUntil: '2026-06-18' },
    });
    await on.client.contact.update({ where: { id: 'rosa-food' }, data: { consent: 'email' } });
    await change('dana', 'Mornings are best');
    expect(await briefs('dana')).toContain(
      '- Rosa Díaz: Grace Pantry, steward, Spanish, by e-mail, works Tuesday and Thursday, 9:00 AM to 1:00 PM, no messages until June 18; good to know: Mornings are best',
    );
    expect((await briefs('rosa')).join()).toContain('conviene saber: Mornings are best');
    expect(read(told(await on.press('rosa', 'contact.show', { id: 'rosa-food' })))).toContain('Mornings are best');
  });

  it('what was noted is theirs to change and to take out, and goes with them', async () => {
    await change('dana', 'Mornings are best');
    const asked = form(await on.press('rosa', 'contact.ask_change', { id: 'rosa-food' }));
    expect(asked.fields.find(field => field.name === 'note')).toMatchObject({ value: 'Mornings are best' });
    expect(labels(told(await on.press('rosa', 'contact.show', { id: 'rosa-food' })))).toContain('Retirar este texto…');
    const texts = form(await on.press('rosa', 'privacy.ask_remove', { type: 'contact', id: 'rosa-food' }));
    expect(JSON.stringify(texts)).toContain('Mornings are best');
    await on.send('rosa', texts, { texts: 'Contact:rosa-food:note' });
    expect((await on.contact('rosa-food')).note).not.toContain('Mornings');
    await change('rosa', 'Mejor por la tarde');
    await on.store.as({ kind: 'clock' }, door => door.privacy.forget('rosa'));
    expect((await on.contact('rosa-food')).note).toBe('');
  });

  it('a note that looks like somebody’s record comes back, and a form without the field keeps what stood there', async () => {
    const back = await change('dana', 'Her patient, born 3/4/2011, MRN 448812');
    expect(back.fix?.note ?? read(told(back))).toContain('patient');
    expect((await on.contact('rosa-food')).note).toBe('');
    await change('dana', 'Side door');
    const old = { id: 'rosa-food', name: 'Rosa Díaz', email: 'rosa@grace.example', phone: '', language: 'es' };
    await on.press('dana', 'contact.change', old);
    expect((await on.contact('rosa-food')).note).toBe('Side door');
  });

  it('another side does not write what is noted of somebody', async () => {
    await on.press('rosa', 'contact.change', {
      id: 'dana-food',
      name: 'Dana',
      email: '',
      phone: '',
      language: 'en',
      note: 'x',
    });
    expect((await on.contact('dana-food')).note).toBe('');
  });

  it('who stands in for a colleague is there once, as that', async () => {
    await on.client.person.create({ data: rows.person({ id: 'ben', name: 'Ben Carter' }) });
    const ben = { partnershipId: 'food', personId: 'ben', organisationId: 'mercy' } as const;
    await on.client.contact.create({ data: rows.contact({ ...ben, role: 'backup' }) });
    const cover = { ...ben, role: 'steward', coversId: 'dana-food', until: '2026-06-19' } as const;
    await on.client.contact.create({ data: rows.contact(cover) });
    const named = (await briefs('rosa')).filter(line => line.includes('Ben'));
    expect(named).toEqual([
      '- Ben Carter: Mercy Hospital, persona encargada, cubre a Dana Lee hasta el 19 de junio, inglés',
    ]);
  });
});

describe('what a brief says of promises', () => {
  const owned = {
    partnershipId: 'food',
    ownerContactId: 'dana-food',
    ownerOrganisationId: 'mercy',
    toOrganisationId: 'grace',
  } as const;

  it('names what was not kept until something made it good', async () => {
    const failed = { ...owned, state: 'not_kept', due: '2026-05-15', closedOn: '2026-06-01' } as const;
    await on.client.commitment.create({ data: rows.commitment({ ...failed, id: 'fans', what: 'Fans' }) });
    await on.client.commitment.create({ data: rows.commitment({ ...failed, id: 'rugs', what: 'Rugs' }) });
    await on.client.commitment.create({
      data: rows.commitment({ ...failed, id: 'old', what: 'Old news', closedOn: '2026-01-05' }),
    });
    const repair = { ...owned, what: '2 rugs', repairsId: 'rugs', due: '2026-06-19' };
    await on.client.commitment.create({ data: rows.commitment({ ...repair, id: 'rugs2' }) });
    const said = await briefs('dana');
    expect(said).toContain('- “Fans”, Dana Lee, Mercy Hospital, was due May 15 and was not kept');
    expect(said).toContain('- “Rugs”, Dana Lee, Mercy Hospital, was not kept. To make it good: “2 rugs” by June 19.');
    expect(said.join()).not.toContain('Old news');
    await on.client.commitment.update({ where: { id: 'rugs2' }, data: { state: 'kept', closedOn: '2026-06-08' } });
    expect((await briefs('dana')).join()).not.toContain('“Rugs”');
  });

  it('names the backup, the day asked for, and what waits for a yes; an agenda does not count that', async () => {
    const asked = { ...owned, backupContactId: 'dana-food', newDate: '2026-06-30', what: 'Chairs', due: '2026-06-12' };
    await on.client.commitment.create({ data: rows.commitment(asked) });
    await on.client.commitment.create({
      data: rows.commitment({ ...owned, state: 'proposed', what: 'A van', due: '2026-06-15' }),
    });
    const said = await briefs('dana');
    expect(said).toContain(
      '- “Chairs”, Dana Lee, Mercy Hospital, by June 12 (backup: Dana Lee; new date asked for: June 30)',
    );
    expect(said).toContain('- “A van”, Dana Lee, Mercy Hospital, by June 15, waits for a yes');
    await on.client.checkIn.create({ data: rows.checkIn({ id: 'july', partnershipId: 'food', on: '2026-07-07' }) });
    expect(linesOf(told(await on.type('dana', 'agenda'))).join()).not.toContain('A van');
  });
});

describe('a check-in whose day is over, without minutes', () => {
  const met = (id: string, day: string, over: Partial<CheckIn> = {}) =>
    on.client.checkIn.create({ data: rows.checkIn({ id, partnershipId: 'food', on: day, ...over }) });
  const FRIDAY = 'How was the check-in of Fresh Food on Friday, June 5? There are no minutes yet.';

  it('is no next one: the brief opens with the next, and asks for what was', async () => {
    await met('friday', '2026-06-05', { state: 'open' });
    await met('july', '2026-07-07');
    const brief = told(await on.type('dana', 'brief'));
    expect(linesOf(brief)[1]).toContain('Tuesday, July 7');
    expect(read(brief)).toContain(FRIDAY);
    const write = form(await on.tap('dana', brief, 'Write minutes'));
    expect(write.hidden.id).toBe('friday');
    await on.tap('dana', brief, 'We met: nothing to note');
    expect(read(told(await on.type('dana', 'brief')))).not.toContain('How was');
  });

  it('alone leaves no next one, and is asked for in the other side’s words too', async () => {
    await met('friday', '2026-06-05', { state: 'open' });
    const brief = told(await on.type('rosa', 'resumen de Grace'));
    expect(read(brief)).toContain('No hay ninguna reunión prevista.');
    expect(read(brief)).toContain('¿Cómo fue la reunión de Fresh Food del viernes, 5 de junio?');
    expect(labels(brief)).toContain('Escribir el acta');
  });

  it('takes no more points: “agenda”, and what is put on the next one, go past it', async () => {
    await met('friday', '2026-06-05', { state: 'open' });
    await met('july', '2026-07-07');
    await met('may', '2026-05-05', { state: 'missed' });
    await on.client.checkInLine.create({
      data: rows.line({ checkInId: 'may', kind: 'agenda', text: 'A key for the door', finished: false }),
    });
    expect(linesOf(told(await on.type('dana', 'agenda'))).join()).toContain('July 7');
    await on.press('dana', 'checkin.met', { id: 'may' });
    const carried = await on.client.checkInLine.findMany({ where: { kind: 'carried' } });
    expect(carried).toMatchObject([{ checkInId: 'july', text: 'A key for the door' }]);
  });

  it('today it is still the one they meet in', async () => {
    await met('today', '2026-06-08', { state: 'open' });
    await met('july', '2026-07-07');
    const brief = told(await on.type('dana', 'brief'));
    expect(linesOf(brief)[1]).toContain('Monday, June 8');
    expect(read(brief)).not.toContain('How was');
  });
});

describe('where a brief is asked for', () => {
  it('is a button on the home screen and on the partnership’s card, for either side', async () => {
    for (const [user, label] of [
      ['dana', 'Brief'],
      ['rosa', 'Ver el resumen'],
    ] as const) {
      const hub = told(await on.press(user, 'partnership.show', { id: 'food' }));
      expect(labelled(hub, label)).toMatchObject({ action: 'checkin.brief', values: { partnership: 'food' } });
      const home = told(await on.type(user, user === 'dana' ? 'hi' : 'hola'));
      expect(read(told(await on.tap(user, home, label)))).toMatch(/^(?:Brief|Resumen): Fresh Food/);
    }
    expect(read(told(await on.type('rosa', 'ver el resumen')))).toContain('Resumen: Fresh Food');
  });

  it('stands beside tomorrow’s check-in on the list of what needs one', async () => {
    await on.client.checkIn.create({ data: rows.checkIn({ id: 'soon', partnershipId: 'food', on: '2026-06-09' }) });
    const home = told(await on.type('dana', 'hi'));
    const brief = labelled(home, 'Brief');
    expect(brief).toMatchObject({ values: { partnership: 'food' }, spoken: 'Brief: Fresh Food' });
  });

  it('somebody in several is asked which', async () => {
    await rows.another(on.client, 'oak');
    const also = { partnershipId: 'oak', personId: 'dana', organisationId: 'mercy', role: 'steward' } as const;
    await on.client.contact.create({ data: rows.contact(also) });
    const asked = form(await on.tap('dana', told(await on.type('dana', 'hi')), 'Brief'));
    expect(asked.fields[0]).toMatchObject({ name: 'partnership', choices: [{}, {}] });
  });
});
