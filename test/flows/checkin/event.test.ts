/** Proves joint events on the real store: planned ahead, told, called off, asked about on both sides, and read by both (product §3). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixed, form, labels, linesOf, read, shown, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

let on: Stage;
/** Monday, June 8, noon. */
beforeEach(async () => {
  on = await stage({ coordinator: false, from: ['2026-06-08', '12:00'], only: ['partnership', 'checkin'] });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const FAIR = {
  what: 'Health fair',
  on: '2026-06-20',
  at: '10:00',
  where: 'The library',
  coming: 'dana-food,rosa-food',
};

async function plan(user = 'dana', over: Partial<typeof FAIR> & { readonly attendance?: string } = {}) {
  const asked = form(await on.type(user, user === 'dana' ? 'event' : 'evento'));
  const card = told(await on.send(user, asked, { ...FAIR, attendance: '', ...over }));
  return { card, id: asked.hidden.nonce ?? '' };
}
const owed = async () => {
  const waiting = await on.client.delivery.findMany({ where: { state: 'waiting', kind: { startsWith: 'event.' } } });
  return waiting.map(each => `${each.kind} ${each.personId ?? each.placeId}`).sort();
};
const brief = async (user: string) => linesOf(told(await on.type(user, user === 'dana' ? 'brief' : 'ver el resumen')));
const bindPlace = () =>
  on.client.place.create({ data: rows.place({ ...CHANNEL, id: 'place', partnershipId: 'food' }) });

describe('an event to come', () => {
  it('is planned with day, hour, place and who comes from each side, and stands in brief, agenda, home and next dates', async () => {
    const { card } = await plan();
    const said = linesOf(card);
    expect(said[0]).toBe('Written down. I will tell the other side.');
    expect(said).toContain('“Health fair”, Saturday, June 20, 10:00 AM (Eastern Time), The library');
    expect(said).toContain('- Mercy Hospital: Dana Lee');
    expect(said).toContain('- Grace Pantry: Rosa Díaz');
    expect(labels(card)).toEqual(['Change it', 'Call it off', 'Remove this text…']);
    const inBrief = await brief('dana');
    expect(inBrief).toContain(
      '- “Health fair”, Saturday, June 20, 10:00 AM (Eastern Time), The library. To come: Dana Lee and Rosa Díaz',
    );
    expect(inBrief).toContain('- Joint event “Health fair”: Saturday, June 20');
    expect(read(told(await on.type('rosa', 'hola')))).toContain(
      'Fresh Food: actividad conjunta «Health fair», sábado, 20 de junio',
    );
    await on.client.checkIn.create({ data: rows.checkIn({ id: 'july', partnershipId: 'food', on: '2026-07-07' }) });
    expect(linesOf(told(await on.type('dana', 'agenda'))).join()).toContain('Health fair');
  });

  it('is told where they meet, in both languages; without a place to the other side’s steward', async () => {
    await plan();
    expect(await owed()).toEqual(['event.planned rosa']);
    expect(read(shown(await on.words('event.planned', 'rosa')))).toContain('Hay una actividad conjunta prevista');
    await on.client.delivery.deleteMany();
    await bindPlace();
    await plan();
    expect(await owed()).toEqual(['event.planned place']);
    const posted = read(shown(await on.words('event.planned', 'place')));
    expect(posted).toContain('A joint event is planned');
    expect(posted).toContain('Hay una actividad conjunta prevista');
  });

  it('leaves no draft', async () => {
    await on.client.partnership.update({ where: { id: 'food' }, data: { state: 'draft' } });
    await bindPlace();
    await plan();
    expect(await owed()).toEqual([]);
  });

  it('is one event however often it is sent, and is changed by either side, which tells the plan anew', async () => {
    const { id } = await plan();
    await on.press('dana', 'checkin.event', { ...FAIR, nonce: id, partnership: 'food', attendance: '' });
    expect(await on.client.checkIn.count({ where: { kind: 'event' } })).toBe(1);
    const asked = form(await on.press('rosa', 'event.ask_change', { id }));
    expect(asked.fields.find(field => field.name === 'at')).toMatchObject({ value: '10:00' });
    await on.send('rosa', asked, { ...FAIR, on: '2026-06-27', at: '', where: 'Gym' });
    expect((await brief('dana')).join()).toContain('“Health fair”, Saturday, June 27, Gym');
    expect(await owed()).toEqual(['event.planned dana']);
    const late = await on.send('rosa', asked, { ...FAIR, on: '2026-06-01' });
    expect(fixed(late).on).toContain('por venir');
    const wrong = await on.send('rosa', asked, { ...FAIR, at: 'noonish' });
    expect(Object.keys(fixed(wrong))).toEqual(['at']);
  });

  it('is called off by somebody, and those who would have come hear by whom', async () => {
    await bindPlace();
    const { id, card } = await plan();
    const asked = form(await on.tap('dana', card, 'Call it off'));
    await on.send('dana', asked, { by: 'rosa-food', why: 'The hall is closed' });
    expect(await owed()).toEqual(['event.off place', 'event.off rosa']);
    const posted = linesOf(shown(await on.words('event.off', 'place')));
    expect(posted).toContain('Rosa Díaz called off the joint event “Health fair” of Saturday, June 20.');
    expect(posted).toContain('Why: The hall is closed');
    expect((await brief('dana')).join()).toContain('Rosa Díaz called off the joint event');
    await on.until('2026-06-23');
    expect(await owed()).not.toContain('event.asked dana');
    expect(told(await on.press('dana', 'event.went', { id, went: 'well' })).summary).toContain('called off');
  });
});

describe('an event that is over', () => {
  it('is asked about on both sides the next working morning: two taps, which both sides read', async () => {
    const { id } = await plan();
    await on.client.delivery.deleteMany();
    expect(told(await on.press('rosa', 'event.went', { id, went: 'well' })).summary).toContain('por venir');
    await on.until('2026-06-22', '12:00');
    expect(await owed()).toEqual(['event.asked dana', 'event.asked rosa']);
    const question = shown(await on.words('event.asked', 'rosa'));
    expect(read(question)).toBe(
      '¿Cómo salió «Health fair» del sábado, 20 de junio? Ambas partes pueden leer lo que usted diga.',
    );
    expect(labels(question)).toEqual(['Salió bien', 'Más o menos', 'No salió bien', 'No se hizo', 'No recibir más']);
    const second = told(await on.tap('rosa', question, 'Salió bien'));
    const thanks = told(await on.tap('rosa', second, 'Sí, pero de otra manera'));
    expect(linesOf(thanks)).toContain('- Rosa Díaz, Grace Pantry: salió bien; lo haría de otra manera');
    expect(await on.client.checkIn.findUnique({ where: { id } })).toMatchObject({
      state: 'held',
      heldOn: '2026-06-20',
    });
    expect((await on.client.partnership.findFirst())?.lastContactOn).toBe('2026-06-20');
    expect(await on.words('event.asked', 'rosa')).toBeNull();
    expect(labels(shown(await on.words('event.asked', 'dana')))).not.toContain('It did not happen');
    await on.press('dana', 'event.went', { id, went: 'mixed' });
    const line = (await brief('dana')).find(each => each.startsWith('- “Health fair”, June 20. ')) ?? '';
    expect(line).toContain('Rosa Díaz, Grace Pantry: it went well; would do it another way');
    expect(line).toContain('Dana Lee, Mercy Hospital: so-so');
  });

  it('is asked of everybody who has not answered, though somebody of the same name has', async () => {
    await on.client.person.updateMany({ data: { name: 'Rosa Díaz' } });
    const { id } = await plan();
    await on.client.delivery.deleteMany();
    await on.until('2026-06-22', '12:00');
    await on.press('rosa', 'event.went', { id, went: 'well' });
    expect(await on.words('event.asked', 'rosa')).toBeNull();
    expect(read(shown(await on.words('event.asked', 'dana')))).toContain('How did “Health fair” on Saturday');
  });

  it('said otherwise later, the last word stands; the second tap alone says nothing', async () => {
    const { id } = await plan('dana', { on: '2026-06-06' });
    expect(read(told(await on.press('rosa', 'event.again', { id, again: 'yes' })))).toContain('¿Cómo salió');
    await on.press('rosa', 'event.went', { id, went: 'badly' });
    await on.press('rosa', 'event.again', { id, again: 'no' });
    await on.press('rosa', 'event.went', { id, went: 'mixed' });
    expect(await on.client.eventAnswer.findMany()).toMatchObject([
      { went: 'mixed', again: 'no', contactId: 'rosa-food' },
    ]);
  });

  it('written down afterwards it is held, with who came; either side sets that right', async () => {
    const { card, id } = await plan('rosa', { on: '2026-06-06', attendance: 'unas 40 familias' });
    expect(linesOf(card)).toContain('- unas 40 familias');
    const asked = form(await on.press('dana', 'event.ask_attendance', { id }));
    const after = told(await on.send('dana', asked, { attended: 'rosa-food,ghost', attendance: '45 families' }));
    expect(linesOf(after)).toContain('- 45 families');
    expect(linesOf(after)).not.toContain('- unas 40 familias');
    expect((await on.client.checkIn.findUnique({ where: { id } }))?.attended).toBe('rosa-food');
    expect((await on.client.partnership.findFirst())?.lastContactOn).toBe('2026-06-06');
    await on.until('2026-06-09', '12:00');
    expect(await owed()).toEqual(['event.asked dana', 'event.asked rosa']);
  });

  it('that did not happen is said to be so; of which nobody speaks for two weeks, it is let go without a word', async () => {
    const { id } = await plan();
    await on.until('2026-06-20', '12:00');
    const asked = form(await on.press('dana', 'checkin.ask_not_held', { id }));
    await on.send('dana', asked, { by: '', why: '' });
    expect((await on.client.checkIn.findUnique({ where: { id } }))?.state).toBe('missed');
    const { id: other } = await plan('dana', { what: 'Walk', on: '2026-06-24' });
    await on.until('2026-07-09', '12:00');
    expect((await on.client.checkIn.findUnique({ where: { id: other } }))?.state).toBe('missed');
    const missed = await on.client.delivery.findMany({ where: { kind: 'checkin.missed', subjectId: other } });
    expect(missed).toEqual([]);
  });

  it('stands in the week of leaders and of the partnership as counts, without a name', async () => {
    const { id } = await plan('dana', { on: '2026-06-08', at: '08:00' });
    await on.press('rosa', 'event.went', { id, went: 'well' });
    await on.client.hostRole.create({ data: rows.hostRole({ personId: 'dana', role: 'leader' }) });
    const week = read(told(await on.press('dana', 'digest.show', {})));
    expect(week).toContain('Joint events: 1 held. How they went: 1 of 1 answer said well.');
    expect(week).not.toContain('Health fair');
  });
});

describe('what is kept', () => {
  it('is in one’s own record and in the partnership’s; nobody outside reads, says or changes anything', async () => {
    const { id } = await plan('dana', { on: '2026-06-06' });
    await on.press('rosa', 'event.went', { id, went: 'well' });
    const held = await on.store.as({ kind: 'person', person: 'rosa' }, door => door.privacy.about('rosa'));
    expect(held.eventAnswers).toMatchObject([{ checkInId: id, went: 'well' }]);
    await rows.another(on.client, 'oak');
    const account = rows.account({ id: 'oak-web', user: 'oak', personId: 'oak-person' });
    await on.client.account.create({ data: account });
    for (const [action, values] of [
      ['checkin.show', {}],
      ['event.went', { went: 'badly' }],
      ['event.again', { again: 'no' }],
      ['event.ask_change', {}],
      ['event.change', FAIR],
      ['event.ask_attendance', {}],
      ['event.attendance', { nonce: 'x', attended: '', attendance: '9' }],
    ] as const) {
      expect(told(await on.press('oak', action, { id, ...values })).summary).toContain('I cannot find that any more');
    }
    expect(await on.client.eventAnswer.count()).toBe(1);
  });
});
