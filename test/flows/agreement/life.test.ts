/** Proves the agreement in chat: short steps, the other side's yes, two lines on each agenda, what each side may, and its history. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../../src/cards/form.ts';
import { form, labels, read, shown, told } from '../../support/reading.ts';
import { account, another, checkIn, contact, person } from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

const PURPOSE = 'No family leaves the ward without food';

let on: Stage;
beforeEach(async () => {
  on = await stage({ coordinator: false });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const step = async (who: string, name: string): Promise<Form> =>
  form(await on.press(who, 'agreement.ask', { partnership: 'food', step: name }));
const write = async (who: string, name: string, values: Readonly<Record<string, string>>) =>
  on.send(who, await step(who, name), values);
const whole = async (who: string): Promise<string> => read(told(await on.type(who, 'agreement')));
const terms = () => on.client.term.findMany({ orderBy: { createdAt: 'asc' } });
const owed = async (kind: string) =>
  (await on.client.delivery.findMany({ where: { kind } })).map(each => each.personId);

describe('why we work together', () => {
  it('waits for the other side’s yes, is asked of its steward in their language, and stands then', async () => {
    expect(await whole('dana')).toContain('Nothing is written down yet.');
    const reply = read(told(await write('dana', 'purpose', { words: PURPOSE })));
    expect(reply).toContain('I ask Rosa Díaz: is that us?');
    expect(await on.partnership('food')).toMatchObject({ purpose: '', agreementOn: null });
    await on.until('2026-06-02', '10:00');
    const question = on.holding('rosa', 'Sí, así somos');
    expect(read(question)).toContain('Mercy Hospital propone estas palabras para «Por qué trabajamos juntos»');
    expect(read(question)).toContain(PURPOSE);
    const said = read(told(await on.tap('rosa', question, 'Sí, así somos')));
    expect(said).toContain('Todas las partes están de acuerdo.');
    expect(await on.partnership('food')).toMatchObject({ purpose: PURPOSE, agreementOn: '2026-06-02' });
    await on.until('2026-06-03', '12:00');
    expect(on.received('dana').join('\n')).toContain('Grace Pantry says yes to your words for “Why we work together”');
    expect(read(on.posts().filter(post => post.to === 'rosa')[0]?.card as never)).toContain(
      'todas las partes dijeron que sí',
    );
  });

  it('stands on the other side’s home until they say yes, also where it was written before they were there', async () => {
    await on.client.partnership.update({ where: { id: 'food' }, data: { state: 'draft' } });
    await write('dana', 'purpose', { words: PURPOSE });
    await on.client.partnership.update({ where: { id: 'food' }, data: { state: 'active' } });
    const home = told(await on.type('rosa', 'hola'));
    expect(read(home)).toContain('En el acuerdo de Fresh Food hay palabras nuevas que esperan su sí.');
    expect(read(told(await on.type('dana', 'hi')))).not.toContain('new words wait');
    const opened = told(await on.tap('rosa', home, 'Nuestro acuerdo'));
    await on.tap('rosa', opened, 'Sí, así somos');
    expect(await on.partnership('food')).toMatchObject({ purpose: PURPOSE });
    expect(read(told(await on.type('rosa', 'hola')))).not.toContain('esperan su sí');
  });

  it('in other words goes back to who began it, and theirs are asked about no more', async () => {
    await write('dana', 'purpose', { words: PURPOSE });
    const [first] = await terms();
    const change = form(await on.press('rosa', 'agreement.ask_change', { id: first?.id ?? '' }));
    expect(change.fields).toMatchObject([{ name: 'words', value: PURPOSE }]);
    await on.send('rosa', change, { words: 'Nobody goes home hungry' });
    expect((await terms()).map(each => [each.words, each.state])).toEqual([
      [PURPOSE, 'past'],
      ['Nobody goes home hungry', 'proposed'],
    ]);
    expect(await on.words('agreement.asked', 'rosa')).toBeNull();
    const asked = shown(await on.words('agreement.asked', 'dana'));
    expect(labels(asked)).toEqual(['Yes, that is us', 'Change words', 'Our agreement', 'Stop these']);
    expect(told(await on.press('rosa', 'agreement.agree', { id: first?.id ?? '' })).summary).toContain(
      'palabras más nuevas',
    );
    await on.tap('dana', asked, 'Yes, that is us');
    expect((await on.partnership('food')).purpose).toBe('Nobody goes home hungry');
  });

  it('sent or pressed twice happens once', async () => {
    const filled = await step('dana', 'purpose');
    for (const id of ['one', 'two']) {
      await on.press('dana', filled.action, { ...filled.hidden, words: PURPOSE }, null, id);
    }
    const [term, ...others] = await terms();
    expect(others).toEqual([]);
    for (const _ of [1, 2]) await on.press('rosa', 'agreement.agree', { id: term?.id ?? '' });
    expect(await owed('agreement.asked')).toEqual(['rosa']);
    expect(await owed('agreement.answered')).toEqual(['dana']);
  });

  it('is not changed by one side alone once all agreed: not in the host’s form either', async () => {
    await write('dana', 'purpose', { words: PURPOSE });
    await on.press('rosa', 'agreement.agree', { id: (await terms())[0]?.id ?? '' });
    await write('rosa', 'close', { level: 'networking', brought: '' });
    const about = { id: 'food', name: 'Fresh Food', cohort: '', zone: 'America/New_York', pulse: 'yes' };
    const alone = await on.press('dana', 'partnership.about', { ...about, purpose: 'Ours alone', level: 'networking' });
    expect(JSON.stringify(alone)).toContain('All sides agreed to these words.');
    const closer = await on.press('dana', 'partnership.about', { ...about, purpose: PURPOSE, level: 'collaborating' });
    expect(JSON.stringify(closer)).toContain('Each side says for itself how close you are.');
    expect(await on.partnership('food')).toMatchObject({ purpose: PURPOSE, level: 'networking' });
  });

  it('goes back where it looks like a record of a patient', async () => {
    const reply = await write('dana', 'purpose', { words: 'Patient Ann Lee, born 3/4/1980, MRN 55512' });
    expect(JSON.stringify(reply)).toContain('I kept none of it.');
    expect(await terms()).toEqual([]);
  });
});

describe('what a side says of itself', () => {
  it('is three short steps of two fields, each leading to the next, and the other side reads it', async () => {
    const first = await step('rosa', 'close');
    expect(first.fields.map(each => each.name)).toEqual(['level', 'brought']);
    const after = told(await on.send('rosa', first, { level: 'cooperating', brought: 'A flood in 2024' }));
    expect(labels(after)).toEqual(['Qué damos y recibimos', 'Nuestro acuerdo']);
    const second = form(await on.tap('rosa', after, 'Qué damos y recibimos'));
    const more = told(await on.send('rosa', second, { brings: 'A van', gains: '' }));
    const third = form(await on.tap('rosa', more, 'Qué arriesgamos'));
    expect(third.fields.map(each => each.name)).toEqual(['risks', 'answers']);
    await on.send('rosa', third, { risks: 'Our name', answers: 'The cold chain' });
    const card = await whole('dana');
    for (const words of ['A flood in 2024', 'A van', 'Our name', 'The cold chain', 'cooperating']) {
      expect(card).toContain(words);
    }
    expect(card).not.toContain('We gain');
    expect((await step('rosa', 'give')).fields).toMatchObject([{ value: 'A van' }, { value: '' }]);
  });

  it('seen differently, closeness is an item on the next agenda until both say the same; two lines stand there always', async () => {
    await on.client.checkIn.create({ data: checkIn({ id: 'next', partnershipId: 'food', on: '2026-06-09' }) });
    const agenda = async (who: string) => read(told(await on.press(who, 'checkin.show', { id: 'next' })));
    expect(await agenda('dana')).not.toContain('How close');
    await write('dana', 'purpose', { words: PURPOSE });
    await on.press('rosa', 'agreement.agree', { id: (await terms())[0]?.id ?? '' });
    await write('dana', 'close', { level: 'collaborating' });
    expect(await agenda('dana')).toContain(
      'How close: Mercy Hospital says collaborating and Grace Pantry has not said.',
    );
    await write('rosa', 'close', { level: 'networking' });
    const differ = await agenda('dana');
    expect(differ).toContain(`Why we work together: ${PURPOSE}`);
    expect(differ).toContain(
      'We see it in two ways how close we work: Mercy Hospital says collaborating and Grace Pantry says networking.',
    );
    expect(await agenda('rosa')).toContain('Vemos de dos maneras qué tan cerca trabajamos');
    await write('rosa', 'close', { level: 'collaborating' });
    expect(await agenda('dana')).toContain('How close: all sides say collaborating.');
    expect(await agenda('dana')).not.toContain('in two ways');
    expect((await on.partnership('food')).level).toBe('collaborating');
  });
});

describe('who may', () => {
  it('a member where there is a steward, a past contact, another partnership’s partner: nobody writes, outsiders read nothing', async () => {
    await write('dana', 'purpose', { words: PURPOSE });
    const id = (await terms())[0]?.id ?? '';
    const oak = await another(on.client, 'oak');
    await on.client.person.createMany({ data: ['mia', 'gone'].map(each => person({ id: each })) });
    await on.client.contact.createMany({
      data: [
        contact({ partnershipId: 'food', personId: 'mia', organisationId: 'grace' }),
        contact({
          partnershipId: 'food',
          personId: 'gone',
          organisationId: 'grace',
          role: 'steward',
          until: '2026-05-31',
        }),
      ],
    });
    await on.client.account.createMany({
      data: [
        account({ user: 'mia', personId: 'mia' }),
        account({ user: 'gone', personId: 'gone' }),
        account({ user: 'luz', personId: oak.person.id }),
      ],
    });
    for (const who of ['mia', 'gone', 'luz', 'nobody']) {
      await on.press(who, 'agreement.agree', { id });
      const values = { nonce: `n-${who}`, partnership: 'food', step: 'norms', words: 'Mine' };
      await on.press(who, 'agreement.write', values);
    }
    expect((await terms()).map(each => [each.words, each.state])).toEqual([[PURPOSE, 'proposed']]);
    expect(await whole('mia')).toContain(PURPOSE);
    for (const who of ['gone', 'luz', 'nobody']) {
      const seen = await on.press(who, 'agreement.show', { partnership: 'food' });
      const past = await on.press(who, 'agreement.history', { partnership: 'food' });
      expect(JSON.stringify([seen, past])).not.toContain('family');
    }
  });
});

describe('what changed', () => {
  it('is kept: who wrote what when, who agreed, how long it stood; and it is on the trail without words', async () => {
    await write('dana', 'norms', { words: 'We call first' });
    await on.press('rosa', 'agreement.agree', { id: (await terms())[0]?.id ?? '' });
    await on.until('2026-06-10', '12:00');
    await write('rosa', 'norms', { words: 'We call before noon' });
    await on.press('dana', 'agreement.agree', { id: (await terms())[1]?.id ?? '' });
    const card = read(told(await on.press('dana', 'agreement.history', { partnership: 'food' })));
    expect(card).toContain(
      'June 10: Rosa Díaz, Grace Pantry. “How we work together”: We call before noon. Agreed on June 10.',
    );
    expect(card).toContain(
      'June 1: Dana Lee, Mercy Hospital. “How we work together”: We call first. Agreed on June 1. Until June 10.',
    );
    const trail = await on.client.audit.findMany({ where: { act: { startsWith: 'agreement' } } });
    expect(trail.map(each => [each.act, each.personId])).toEqual([
      ['agreement.written', 'dana'],
      ['agreement.agreed', 'rosa'],
      ['agreement.written', 'rosa'],
      ['agreement.agreed', 'dana'],
    ]);
    expect(JSON.stringify(trail)).not.toContain('call');
  });

  it('a steward takes words out wherever they stand, the purpose with them', async () => {
    await write('dana', 'purpose', { words: PURPOSE });
    await on.press('rosa', 'agreement.agree', { id: (await terms())[0]?.id ?? '' });
    const asked = form(await on.press('rosa', 'privacy.ask_remove', { type: 'partnership', id: 'food' }));
    const [field] = asked.fields;
    const chosen = field?.kind === 'several' ? field.choices.map(each => each.value) : [];
    expect(chosen.some(each => each.startsWith('Term:'))).toBe(true);
    await on.send('rosa', asked, { texts: chosen.find(each => each.startsWith('Term:')) ?? '' });
    const everything = JSON.stringify([await terms(), await on.partnership('food')]);
    expect(everything).not.toContain('family');
    expect(await whole('dana')).not.toContain('family');
  });
});
