/** Proves a held check-in on the real store: points, minutes, lines into promises, carry-over, corrections, called off. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../src/cards/card.ts';
import { form, labels, linesOf, shown, told } from '../../support/reading.ts';
import { type Meeting, meeting } from './stage.ts';

let on: Meeting;
let id: string;

/** July 7, 11:00: the check-in is open, the next one is planned for August 4. */
beforeEach(async () => {
  on = await meeting({ place: true });
  await on.until('2026-06-08', '12:00');
  id = (await on.checkins())[0]?.id ?? '';
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const open = () => on.until('2026-07-07', '11:00');
const WORDS = { said: '', willDo: '', thanks: '', notes: '', attended: '', unfinished: '' };
const send = (over: Partial<Record<keyof typeof WORDS, string>>, user = 'dana', nonce = 'N1') =>
  on.press(user, 'checkin.minutes', { id, nonce, ...WORDS, ...over });
const nextLines = async () => {
  const next = (await on.checkins()).find(each => each.on === '2026-08-04');
  return (await on.lines(next?.id ?? '')).map(line => `${line.kind}: ${line.text}`);
};

describe('a point for the agenda', () => {
  it('stands on it once, however often it is sent, for both sides to see', async () => {
    const asked = form(await on.press('rosa', 'checkin.ask_point', { id }));
    const values = { ...asked.hidden, words: 'Who opens the door?' };
    await on.press('rosa', 'checkin.point', values);
    await on.press('rosa', 'checkin.point', values);
    expect(await on.lines(id)).toHaveLength(1);
    const shownToDana = told(await on.type('dana', 'brief grace pantry'));
    expect(linesOf(shownToDana)).toContain('- Who opens the door? (Rosa Díaz)');
  });

  it('without words is sent back to its field', async () => {
    const reply = await on.press('rosa', 'checkin.point', { id, nonce: 'n1', words: ' ' });
    expect(reply).toEqual({ fix: { words: 'Por favor, escriba unas palabras.' } });
  });
});

describe('minutes', () => {
  it('hold the check-in, count as contact, and go where they meet in both languages', async () => {
    await open();
    const card = told(
      await send({
        said: 'The line was shorter',
        willDo: 'Dana brings 200 leaflets',
        attended: 'dana-food,rosa-food,forged',
      }),
    );
    expect(card.summary).toBe('Minutes: Fresh Food, Tuesday, July 7');
    expect((await on.checkins())[0]).toMatchObject({
      state: 'held',
      heldOn: '2026-07-07',
      minutesOn: '2026-07-07',
      minutesById: 'dana-food',
      correctionsUntil: '2026-07-10',
      attended: 'dana-food,rosa-food',
    });
    expect((await on.client.partnership.findFirst())?.lastContactOn).toBe('2026-07-07');
    expect(await on.owed()).toContain('checkin.minutes place');
    expect((await on.owed()).filter(each => each.includes('agenda'))).toEqual([]);
    const posted = linesOf(shown(await on.words('checkin.minutes', 'place')));
    expect(posted).toContain('# What we said and decided');
    expect(posted).toContain('# Lo que dijimos y decidimos');
    await on.until('2026-07-20', '12:00');
    expect((await on.owed()).filter(each => each.includes('wanted') || each.includes('missed'))).toEqual([]);
  });

  it('sent twice are there once; other minutes come back to be sent as a correction', async () => {
    await open();
    await send({ said: 'One' });
    await send({ said: 'One' });
    expect(await on.lines(id)).toHaveLength(1);
    const reply = await send({ said: 'Two' }, 'rosa', 'N2');
    expect(reply).toMatchObject({ fix: { said: expect.stringContaining('corrección') } });
    expect(await on.lines(id)).toHaveLength(1);
  });

  it('go to everybody in their bundle where no place is bound', async () => {
    await on.client.place.deleteMany();
    await open();
    await send({ notes: '- One\n- Two' });
    expect((await on.owed()).filter(each => each.includes('minutes'))).toEqual(['checkin.minutes rosa']);
    expect((await on.lines(id)).map(line => line.text)).toEqual(['One', 'Two']);
  });

  it('empty ones come back, and before their day there are none', async () => {
    expect(await send({ said: 'Early' })).toMatchObject({
      tell: { summary: 'The day of this check-in is still to come.' },
    });
    await open();
    expect(await send({})).toMatchObject({ fix: { said: expect.stringContaining('at least one line') } });
  });
});

describe('a line', () => {
  it('becomes a promise, which finishes it and ties them together', async () => {
    await open();
    const card = told(await send({ willDo: 'Dana brings 200 leaflets' }));
    const promise = buttonsOf(card).find(button => button.label.startsWith('Make it a promise'));
    const asked = form(await on.press('dana', promise?.action ?? '', promise?.values ?? {}));
    const values = Object.fromEntries(
      asked.fields.map(field => [field.name, 'value' in field ? String(field.value ?? '') : '']),
    );
    await on.press('dana', asked.action, { ...values, ...asked.hidden, due: 'July 17' });
    const [line] = await on.lines(id);
    expect(line).toMatchObject({ finished: true, commitmentId: asked.hidden.nonce });
    expect(linesOf(told(await on.press('dana', 'checkin.show', { id })))).toContain(
      'Dana brings 200 leaflets (now a promise)',
    );
  });

  it('that is unfinished opens the next agenda, once, until it is finished', async () => {
    await open();
    await send({ said: 'The bus is late\nGood mood', willDo: 'Rosa clears a table' });
    expect(await nextLines()).toEqual(['carried: Rosa clears a table']);
    const bus = (await on.lines(id)).find(line => line.text === 'The bus is late')?.id ?? '';
    await on.press('rosa', 'checkin.unfinished', { line: bus });
    await on.press('rosa', 'checkin.unfinished', { line: bus });
    expect(await nextLines()).toEqual(['carried: Rosa clears a table', 'carried: The bus is late']);
    await on.press('dana', 'checkin.finished', { line: bus });
    const brief = linesOf(told(await on.type('dana', 'brief')));
    expect(brief).toContain('- Rosa clears a table (Dana Lee)');
    expect(brief).not.toContain('- The bus is late (Dana Lee)');
  });

  it('of many is picked from a list', async () => {
    await open();
    await send({ notes: Array.from({ length: 20 }, (_, at) => `Line ${at}`).join('\n') });
    const asked = form(await on.press('dana', 'checkin.ask_line', { id }));
    const [field] = asked.fields;
    const last = field?.kind === 'pick' ? (field.choices.at(-1)?.value ?? '') : '';
    const promise = form(await on.press('dana', asked.action, { line: last }));
    expect(promise.fields[0]).toMatchObject({ name: 'what', value: 'Line 19' });
  });
});

describe('what was not dealt with', () => {
  it('comes back after "nothing to note", and after a missed check-in', async () => {
    await on.press('rosa', 'checkin.point', { id, nonce: 'p1', words: 'The bus' });
    await open();
    const card = told(await on.press('dana', 'checkin.met', { id }));
    expect(labels(card)).toEqual(['Finished', 'Write minutes']);
    expect(await nextLines()).toEqual(['carried: The bus']);
    await on.until('2026-08-12', '12:00');
    expect((await on.checkins()).map(each => each.state)).toEqual(['held', 'missed', 'planned']);
    const [, , september] = await on.checkins();
    expect((await on.lines(september?.id ?? '')).map(line => line.text)).toEqual(['The bus']);
  });

  it('comes back when the form of the minutes says so', async () => {
    await on.press('rosa', 'checkin.point', { id, nonce: 'p1', words: 'The bus' });
    await on.press('rosa', 'checkin.point', { id, nonce: 'p2', words: 'The door' });
    await open();
    await send({ said: 'We talked', unfinished: 'p2' });
    expect(await nextLines()).toEqual(['carried: The door']);
  });
});

it('"nothing to note" is a whole answer, and minutes may still follow', async () => {
  await open();
  await on.quiet();
  await on.press('rosa', 'checkin.met', { id });
  await on.until('2026-07-20', '12:00');
  expect(await on.owed()).toEqual([]);
  expect(linesOf(told(await on.type('dana', 'brief')))).toContain('You met, and there was nothing to note.');
  await send({ said: 'The bus' });
  expect((await on.checkins())[0]).toMatchObject({ minutesOn: '2026-07-20', heldOn: '2026-07-07' });
});

describe('a correction', () => {
  it('stands below the minutes with its name, the stewards hear of it, and after three working days it is too late', async () => {
    await open();
    await send({ said: 'It was 400' });
    await on.quiet();
    const values = { id, nonce: 'k1', words: 'It was 40' };
    const card = told(await on.press('rosa', 'checkin.correct', values));
    await on.press('rosa', 'checkin.correct', values);
    expect(linesOf(card)).toContain('- Corrección de Rosa Díaz: It was 40');
    expect(await on.owed()).toEqual(['checkin.correction dana']);
    expect(linesOf(shown(await on.words('checkin.correction', 'dana')))).toContain(
      'Correction by Rosa Díaz: It was 40',
    );
    expect(await on.client.audit.count({ where: { act: 'checkin.corrected' } })).toBe(1);
    await on.until('2026-07-13', '12:00');
    const late = await on.press('rosa', 'checkin.correct', { ...values, nonce: 'k2' });
    expect(told(late).summary).toContain('Ya pasaron los días para corregir');
  });
});

describe('a check-in called off', () => {
  it('is recorded with who and why, posted where they meet, and told to the stewards', async () => {
    await on.press('dana', 'checkin.not_held', { id, by: 'rosa-food', why: 'The freezer broke.' });
    expect((await on.checkins())[0]).toMatchObject({ state: 'called_off', calledOffById: 'rosa-food' });
    expect(await on.owed()).toEqual(['checkin.called_off place', 'checkin.called_off rosa']);
    expect(linesOf(shown(await on.words('checkin.called_off', 'place')))).toContain('Why: The freezer broke.');
    const again = await on.press('dana', 'checkin.met', { id });
    expect(told(again).summary).toBe('This check-in was called off.');
  });

  it('after its hour is told where they meet, and in no message of its own to anybody', async () => {
    await open();
    await on.quiet();
    await on.press('dana', 'checkin.not_held', { id, by: 'rosa-food', why: 'The freezer broke.' });
    expect(await on.owed()).toEqual(['checkin.called_off place']);
  });

  it('that nobody called off did not take place', async () => {
    await open();
    await on.quiet();
    await on.press('dana', 'checkin.not_held', { id, by: '', why: '' });
    expect((await on.checkins())[0]?.state).toBe('missed');
    expect(await on.owed()).toEqual(['checkin.missed rosa']);
  });
});
