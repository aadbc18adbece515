/** Proves shared numbers on the real store: shared in a form or by words, posted, listed, put right, taken out, and never small (product §6). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../src/store/generated/client.ts';
import { metric } from '../../domain/metric/rows.ts';
import { fixed, form, labels, linesOf, read, shown, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

let on: Stage;
/** Monday, June 8, noon. */
beforeEach(async () => {
  on = await stage({ coordinator: false, from: ['2026-06-08', '12:00'] });
  await on.client.place.create({ data: rows.place({ ...CHANNEL, id: 'place', partnershipId: 'food' }) });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const BOXES = { amount: '412', counts: 'people', words: 'families got a food box', source: 'Our own count, May' };
const SENTENCE = '412 families got a food box. Source: Our own count, May.';

async function share(user = 'dana', over: Partial<typeof BOXES> = {}) {
  const asked = form(await on.press(user, 'metric.ask', { partnership: 'food' }));
  const card = told(await on.send(user, asked, { ...BOXES, ...over }));
  return { card, id: asked.hidden.nonce ?? '' };
}
const stored = () => on.client.metric.findMany();
const owed = async () =>
  (await on.client.delivery.findMany({ where: { kind: { startsWith: 'metric.' }, state: 'waiting' } }))
    .map(each => `${each.kind} ${each.personId ?? each.placeId}`)
    .sort();
/** Whatever is kept, shown, owed or logged. */
async function anywhere(words: RegExp): Promise<readonly string[]> {
  const found = on.posts().map(post => JSON.stringify(post.card));
  for (const name of Object.keys(Prisma.ModelName)) {
    const all = await on.client.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}"`);
    found.push(...all.map(row => `${name} ${JSON.stringify(row)}`));
  }
  return [...found, ...on.logged()].filter(each => words.test(each));
}

describe('a number', () => {
  it('stands two taps from the partnership, is posted where they meet in both languages, and is listed there and in the brief', async () => {
    const hub = told(await on.press('dana', 'partnership.show', { id: 'food' }));
    const asked = form(await on.tap('dana', hub, 'Share a number'));
    expect(JSON.stringify(asked.intro)).toContain('Both sides and the leaders of Mercy Hospital can read it.');
    const card = told(await on.send('dana', asked, BOXES));
    expect(linesOf(card)[0]).toBe('Shared. I post it where you meet.');
    expect(read(card)).toContain('412 families got a food box.');
    expect(await owed()).toEqual(['metric.shared place']);
    const posted = read(shown(await on.words('metric.shared', 'place')));
    expect(posted).toContain('Mercy Hospital shares a number:');
    expect(posted).toContain('Mercy Hospital comparte una cifra:');
    expect(posted.match(/families got a food box/g)?.length).toBe(2);
    const listed = `June 8: ${SENTENCE}`;
    expect(linesOf(told(await on.press('dana', 'partnership.show', { id: 'food' })))).toContain(`- ${listed}`);
    expect(linesOf(told(await on.type('dana', 'brief')))).toContain(`- ${listed}`);
    expect(linesOf(told(await on.type('dana', 'numbers')))).toContain(listed);
    expect(read(told(await on.type('rosa', 'cifras')))).toContain('8 de junio: 412 families got a food box. Fuente:');
  });

  it('can be typed in one breath, in either language, and fills the form', async () => {
    const asked = form(
      await on.type('dana', "share 1,204 families got a food box. Source: Grace Pantry's own count, May"),
    );
    const values = asked.fields.map(each => ('value' in each ? each.value : null));
    expect(values).toEqual(['1,204', 'people', 'families got a food box', "Grace Pantry's own count, May"]);
    expect(asked.hidden.partnership).toBe('food');
    const card = told(
      await on.send('dana', asked, { amount: '1.204', words: 'boxes', source: 'Us', counts: 'things' }),
    );
    expect(read(card)).toContain('1,204 boxes.');
    const spanish = form(await on.type('rosa', 'compartir 40 voluntarios vinieron (fuente: lista)'));
    expect(spanish.title).toBe('Compartir una cifra');
    expect(spanish.fields).toMatchObject([{ value: '40' }, {}, { value: 'voluntarios vinieron' }, { value: 'lista' }]);
    expect(read(told(await on.type('dana', 'share the agenda with Rosa')))).toContain('I did not understand');
  });

  it('typed by somebody in several partnerships waits for which, and keeps the words', async () => {
    await rows.another(on.client, 'oak');
    const dana = { personId: 'dana', partnershipId: 'oak', organisationId: 'mercy', role: 'steward' } as const;
    await on.client.contact.create({ data: rows.contact({ id: 'dana-oak', ...dana }) });
    const which = form(await on.type('dana', 'share 412 families ate'));
    expect(which.hidden).toEqual({ words: '412 families ate' });
    const long = form(await on.type('dana', `share 412 ${'families ate '.repeat(200)}`));
    expect(long.hidden.words?.length).toBe(500);
    const asked = form(await on.send('dana', which, { partnership: 'food' }));
    expect(asked.fields).toMatchObject([{ value: '412' }, {}, { value: 'families ate' }, {}]);
  });

  it('sent twice is one, and without a place it goes to the other side’s steward', async () => {
    await on.client.place.deleteMany();
    const asked = form(await on.press('dana', 'metric.ask', { partnership: 'food' }));
    for (const id of ['one', 'two']) await on.press('dana', asked.action, { ...asked.hidden, ...BOXES }, null, id);
    expect(await stored()).toHaveLength(1);
    expect(await owed()).toEqual(['metric.shared rosa']);
    expect(read(shown(await on.words('metric.shared', 'rosa')))).toContain('comparte una cifra');
  });

  it('leaves no draft, and nothing is shared in what has ended or by who does not speak for a side', async () => {
    await on.client.partnership.update({ where: { id: 'food' }, data: { state: 'draft' } });
    expect(read((await share()).card)).toContain('Nobody is told while this is a draft.');
    expect(await owed()).toEqual([]);
    await on.client.partnership.update({ where: { id: 'food' }, data: { state: 'ended' } });
    expect(read(told(await on.press('dana', 'metric.ask', { partnership: 'food' })))).toContain('has ended');
    await on.client.partnership.update({ where: { id: 'food' }, data: { state: 'active' } });
    const mia = { personId: 'mia', partnershipId: 'food', organisationId: 'grace', role: 'member' } as const;
    await on.client.person.create({ data: rows.person({ id: 'mia' }) });
    await on.client.account.create({ data: rows.account({ id: 'mia-web', user: 'mia', personId: 'mia' }) });
    await on.client.contact.create({ data: rows.contact({ id: 'mia-food', ...mia }) });
    expect(read(told(await on.press('mia', 'metric.ask', { partnership: 'food' })))).toContain('shared by stewards');
    const listed = told(await on.press('mia', 'metric.show', { partnership: 'food' }));
    expect(labels(listed)).toEqual(["That isn't right"]);
  });

  it('goes back where it looks like a record of a patient, is no number, or counts few people beside it', async () => {
    const asked = form(await on.press('dana', 'metric.ask', { partnership: 'food' }));
    const send = async (over: Partial<typeof BOXES>) => fixed(await on.send('dana', asked, { ...BOXES, ...over }));
    expect((await send({ words: 'families, Ann Lee born 3/4/1980' })).words).toContain('I kept none of it.');
    expect((await send({ amount: 'many' })).amount).toContain('whole number');
    expect((await send({ words: 'families ate, 3 of them twice' })).words).toContain('could point at one person');
    expect((await send({ source: '' })).source).toContain('who counted it');
    expect(await stored()).toEqual([]);
  });
});

describe('a small count of people', () => {
  it('is nowhere: not in a row, a card, a digest, an export or a log', async () => {
    const typed = await on.type('dana', 'share 7 zebrafamilies');
    expect(typed.unkept).toBe(true);
    const { card } = await share('rosa', { amount: '7', words: 'familias zebra', source: 'Lista' });
    expect(read(card)).toContain('Menos de 11 familias zebra.');
    expect(read(card)).toContain('Anoté «menos de 11», y no cuántas eran.');
    await on.until('2026-06-15', '12:00');
    const told = (await anywhere(/zebra/)).map(each => each.replace(/\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g, ''));
    expect(told.length).toBeGreaterThan(1);
    expect(told.filter(each => /\b7 (?:zebra|familias)|"amount":7\b/.test(each))).toEqual([]);
    expect(await stored()).toMatchObject([{ amount: null, counts: 'people' }]);
    expect(on.received('dana').join('\n')).not.toMatch(/\b7 familias/);
    const held = await on.store.as({ kind: 'person', person: 'rosa' }, door => door.privacy.about('rosa'));
    expect(held.sharedNumbers).toMatchObject([{ amount: 'few' }]);
    const ledger = await on.store.as({ kind: 'clock' }, door => door.privacy.ledger('food'));
    expect(ledger.sharedNumbers).toMatchObject([{ amount: 'few', words: 'familias zebra' }]);
  });

  it('is said so in the records that its author asks for, in their own language', async () => {
    await share('rosa', { amount: '7', words: 'familias', source: 'Lista' });
    const page = read(told(await on.press('rosa', 'privacy.part', { part: 'sharedNumbers', from: '0' })));
    expect(page).toContain('amount: menos de 11');
  });

  it('comes back into the form as it stands, and may be left so', async () => {
    const { id } = await share('dana', { amount: 'fewer than 11' });
    const asked = form(await on.press('dana', 'metric.ask_change', { id }));
    expect(asked.fields[0]).toMatchObject({ value: 'fewer than 11' });
    const same = { counts: 'people', words: BOXES.words, source: BOXES.source };
    expect(read(told(await on.send('dana', asked, { amount: 'fewer than 11', ...same })))).toContain('how it stands');
  });
});

describe('putting it right', () => {
  it('is its own side’s: changed, the card where they meet says so', async () => {
    const { id } = await share();
    await on.until('2026-06-08', '13:00');
    for (const who of ['rosa'] as const) {
      expect(read(told(await on.press(who, 'metric.ask_change', { id })))).toContain('otra persona');
    }
    const asked = form(await on.press('dana', 'metric.ask_change', { id }));
    expect(read(told(await on.send('dana', asked, { ...BOXES, amount: '421' })))).toContain('Changed.');
    await on.until('2026-06-08', '14:00');
    const held = read(await on.held('metric.shared', 'place'));
    expect(held).toContain('421 families got a food box.');
    expect(held).toContain('Corrected on June 8.');
  });

  it('is asked for by anybody in it, and answered: by a change, or by why it stands', async () => {
    const { id } = await share();
    const ask = async (words: string) => {
      const asked = form(await on.press('rosa', 'metric.ask_correction', { id }));
      return told(await on.send('rosa', asked, { words }));
    };
    expect(read(await ask('Eran 421'))).toContain('Se lo pregunto a Mercy Hospital.');
    await ask('Eran 421');
    expect(await owed()).toEqual(['metric.correction dana', 'metric.shared place']);
    const question = shown(await on.words('metric.correction', 'dana'));
    expect(read(question)).toContain('Rosa Díaz says that this number in Fresh Food is not right:');
    expect(labels(question)).toEqual([
      ...['Change it', 'It is right', "That isn't right", 'Remove this text…', 'Shared numbers', 'Stop these'],
    ]);
    const why = form(await on.tap('dana', question, 'It is right'));
    await on.send('dana', why, { words: 'We counted each family once' });
    expect(await owed()).toEqual(['metric.answered rosa', 'metric.shared place']);
    expect(read(shown(await on.words('metric.answered', 'rosa')))).toContain('We counted each family once');
    expect(read(told(await on.type('dana', 'numbers')))).toContain('Dana Lee answers: We counted each family once');
    await ask('Eran 421 de verdad');
    const change = form(await on.tap('dana', shown(await on.words('metric.correction', 'dana')), 'Change it'));
    await on.send('dana', change, { ...BOXES, amount: '421' });
    const answer = read(shown(await on.words('metric.answered', 'rosa')));
    expect(answer).toContain('cambió la cifra por la que usted preguntó');
    expect(answer).toContain('421 families');
  });

  it('taken out by a steward it says nothing any more, wherever it stood', async () => {
    const { id } = await share('dana', { words: 'zebra boxes', counts: 'things' });
    await on.until('2026-06-15', '12:00');
    expect((await anywhere(/zebra/)).length).toBeGreaterThan(1);
    const asked = form(await on.press('rosa', 'privacy.ask_remove', { type: 'metric', id }));
    await on.send('rosa', asked, { texts: `Metric:${id}:words` });
    await on.until('2026-06-15', '13:00');
    expect(await anywhere(/zebra|412/)).toEqual([expect.stringContaining('"amount":412')]);
    expect(read(await on.held('metric.shared', 'place'))).toContain(
      'Mercy Hospital shared a number. It was taken out.',
    );
    expect(read(told(await on.type('dana', 'numbers')))).toContain('No number is shared yet.');
  });
});

describe('who reads it', () => {
  it('leaders, in the week, the quarter and its spreadsheet; the partnership in its own week; nobody outside', async () => {
    await on.client.hostRole.create({ data: rows.hostRole({ personId: 'dana', role: 'leader' }) });
    const { id } = await share('rosa', { amount: '40' });
    await on.client.metric.create({ data: metric({ sharedOn: '2026-06-08', amount: null, words: 'children came' }) });
    const week = linesOf(told(await on.press('dana', 'digest.show', {})));
    expect(week).toContain('Grace Pantry shared: 40 families got a food box. Source: Our own count, May.');
    expect(week).toContain('Grace Pantry shared: Fewer than 11 children came. Source: Our own count, May.');
    expect(linesOf(told(await on.press('rosa', 'digest.show', {}))).join('\n')).toContain('Grace Pantry compartió: 40');
    const quarter = linesOf(told(await on.type('dana', 'report Q2 2026'))).join('\n');
    expect(quarter).toContain('Grace Pantry shared: Fewer than 11 children came.');
    await rows.another(on.client, 'oak');
    await on.client.account.create({ data: rows.account({ id: 'oak-web', user: 'oak', personId: 'oak-person' }) });
    for (const [action, values] of [
      ['metric.show', { partnership: 'food' }],
      ['metric.ask', { partnership: 'food' }],
      ['metric.ask_change', { id }],
      ['metric.change', { id, ...BOXES }],
      ['metric.ask_correction', { id }],
      ['metric.correct', { id, words: 'x' }],
      ['metric.answer', { id, words: 'x' }],
    ] as const) {
      expect(told(await on.press('oak', action, values)).summary).toContain('I cannot find that any more');
    }
  });
});
