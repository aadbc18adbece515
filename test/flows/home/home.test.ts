/** Proves the home screens: what needs me, and what is mine to see by who I am (product §8, §9). */
import { afterEach, describe, expect, it } from 'vitest';
import { labels, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { CHANNEL, type Stage } from '../../support/stage.ts';
import { kept, ours, theirs, week } from '../digest/stage.ts';

let at: Stage;
afterEach(() => at.close());

const home = async (user: string) => told(await at.type(user, 'hi'));

async function someDays(): Promise<void> {
  at = await week();
  await ours(at, { id: 'late', what: '200 leaflets in Spanish', due: '2026-05-29' });
  await ours(at, { id: 'later', what: 'Three scales', due: '2026-07-02' });
  await theirs(at, {
    id: 'table',
    what: 'A table by the door',
    state: 'done',
    doneOn: '2026-06-01',
    due: '2026-06-02',
  });
  await at.client.checkIn.create({ data: rows.checkIn({ id: 'june', partnershipId: 'food', on: '2026-06-02' }) });
}

describe('the home screen of a liaison', () => {
  it('shows what needs her with the buttons that settle it, promises both ways, check-ins, and all her partnerships by need', async () => {
    await someDays();
    await rows.another(at.client, 'calm');
    const dana = { partnershipId: 'calm', personId: 'dana', organisationId: 'mercy', role: 'steward' } as const;
    await at.client.contact.create({ data: rows.contact({ id: 'dana-calm', ...dana }) });
    const card = await home('dana');
    expect(read(card).split('\n')).toEqual([
      'Hello Dana.',
      'What needs you',
      'Grace Pantry says “A table by the door” is done. Is it?',
      'Since Friday, May 29, this is overdue: “200 leaflets in Spanish” for Grace Pantry.',
      'Fresh Food (transparency): 1 of our promises overdue, with no word before the date. About “200 leaflets in Spanish”.',
      'Tomorrow at 10:00 AM is the check-in of Fresh Food.',
      'Your promises',
      'Grace Pantry: “Three scales”: open, due Thursday, July 2.',
      'Next check-ins',
      'Fresh Food: Tuesday, June 2, 10:00 AM',
      'Your partnerships',
      'Fresh Food: open 2 from us (1 overdue), 0 to us; next check-in June 2; 1 of our promises overdue, with no word before the date.',
      'Partnership calm: open 0 from us, 0 to us; no check-in planned.',
    ]);
    expect(labels(card).slice(0, 3)).toEqual(['Yes, it is done', 'Not yet', 'Show it']);
    expect(labels(card)).toContain('How I write to you');
    expect(read(told(await at.tap('dana', card, 'Yes, it is done')))).toBe('Thank you. Kept.');
    expect(read(await home('dana'))).not.toContain('table');
  });

  it('shows the soonest promises of each side, and how many more there are', async () => {
    await someDays();
    for (let day = 10; day < 22; day += 1) {
      await ours(at, { id: `ours${day}`, what: `Box ${day}`, due: `2026-07-${day}` });
      await theirs(at, { id: `theirs${day}`, what: `Crate ${day}`, due: `2026-07-${day}` });
    }
    const said = read(await home('dana')).split('\n');
    const [mine, toUs, meetings] = ['Your promises', 'Promises to you', 'Next check-ins'].map(each =>
      said.indexOf(each),
    );
    expect(said.slice((mine ?? 0) + 10, toUs)).toEqual(['“Box 18”: open, due Saturday, July 18.', 'And 3 more.']);
    expect(said.slice((toUs ?? 0) + 10, meetings)).toEqual(['“Crate 19”: open, due Sunday, July 19.', 'And 2 more.']);
  });

  it('shows who says they are a contact of hers, to be answered right there', async () => {
    at = await week();
    const claim = { id: 'new', user: 'new', claims: 'rosa-food', name: 'Rosa D.' };
    await at.client.account.create({ data: rows.account(claim) });
    const card = await home('dana');
    expect(labels(card)[0]).toContain('Rosa Díaz');
    expect(JSON.stringify(await home('rosa'))).not.toContain('Rosa D.');
  });
});

describe('somebody who does not know what to say', () => {
  it('is helped: what can be pressed and typed, as far as it is theirs; without a word the home screen is shown', async () => {
    at = await week();
    const dana = told(await at.type('dana', 'help'));
    expect(read(dana)).toContain('“here Grace Pantry”: in a channel');
    expect(labels(dana)).toContain('Add a partnership');
    const rosa = told(await at.type('rosa', '/tend ayuda', CHANNEL));
    expect(rosa.language).toBe('es');
    expect(read(rosa)).not.toContain('aquí Grace');
    expect(labels(rosa)).toEqual([
      'Hacer una promesa',
      'Hablamos',
      'Todas las promesas',
      'Decir algo',
      'Personas',
      'Esta semana hasta hoy',
      'Preguntas de confianza',
      'Inicio',
      'Cómo le escribo',
    ]);
    for (const nothing of ['', '/tend']) expect(read(told(await at.type('dana', nothing)))).toContain('Hello Dana.');
    expect(read(told(await at.type('nobody', 'help')))).toContain('We have not met yet');
  });
});

describe('the home screen of a partner', () => {
  it('is in their language: what needs me, promises both ways, the next check-ins, and my settings', async () => {
    await someDays();
    const card = await home('rosa');
    expect(card.language).toBe('es');
    expect(read(card).split('\n')).toEqual([
      'Hola, Rosa.',
      'Lo que necesita su atención',
      'Fresh Food (transparencia): 1 promesa de Mercy Hospital vencida, sin aviso antes de la fecha. Sobre «200 leaflets in Spanish».',
      'Reunión mañana, 10:00 a.m.: Fresh Food.',
      'Sus promesas',
      '«A table by the door»: hecha, sin confirmar, para el martes, 2 de junio.',
      'Promesas para ustedes',
      '«200 leaflets in Spanish»: abierta, para el viernes, 29 de mayo.',
      '«Three scales»: abierta, para el jueves, 2 de julio.',
      'Próximas reuniones',
      'Fresh Food: martes, 2 de junio, 10:00 a.m.',
    ]);
    expect(labels(card)).toEqual([
      'La promesa',
      'Ver',
      'Agenda',
      'Ver el resumen',
      'Hacer una promesa',
      'Hablamos',
      'Ver el resumen',
      'Todas las promesas',
      'Decir algo',
      'Personas',
      'Cómo le escribo',
    ]);
  });
});

describe('the home screen of who leads', () => {
  it('is the portfolio in one line and the last week told, without anybody’s name', async () => {
    await someDays();
    await ours(at, { id: 'nurse', what: 'A nurse on Thursday', ...kept });
    await at.until('2026-06-08', '12:00');
    const card = await home('lena');
    expect(read(card).split('\n').slice(0, 6)).toEqual([
      'Hello Lena.',
      'What needs you',
      'Help with “200 leaflets in Spanish” for Grace Pantry, 10 days overdue.',
      'All partnerships',
      '1 of 1 partnership is live. Promises kept this quarter: ours 1 of 1, partners’ 1 of 1.',
      'Week of June 1',
    ]);
    expect(read(card)).not.toContain('One thing we need from you');
    expect(JSON.stringify(card)).not.toMatch(/Dana|Rosa/);
    expect(labels(card)).toEqual([
      'We talked',
      'Visited',
      'This week so far',
      'The last weekly post',
      'Report',
      'Objectives',
      'How I write to you',
    ]);
  });

  it('asks under what needs her whether answers never decide funding, with its buttons, until she answers', async () => {
    at = await week();
    await at.client.host.update({ where: { id: 'host' }, data: { fundingById: null } });
    const question = 'May I tell partners that what they answer never decides funding? Say yes only if it is so.';
    const card = await home('lena');
    expect(read(card).split('\n').slice(0, 3)).toEqual(['Hello Lena.', 'What needs you', question]);
    expect(card.summary).toBe('Hello Lena. One thing needs you today.');
    expect(labels(card).slice(0, 2)).toEqual(['Yes, never', 'No']);
    expect(read(await home('dana'))).not.toContain('funding');
    await at.tap('lena', card, 'No');
    expect(read(await home('lena'))).toContain('Nothing needs you today.');
  });

  it('does not ask about funding again what another who leads has answered', async () => {
    at = await week();
    await at.client.person.create({ data: rows.person({ id: 'lars', name: 'Lars' }) });
    await at.client.hostRole.create({ data: rows.hostRole({ id: 'lars-leads', personId: 'lars', role: 'leader' }) });
    await at.client.host.update({ where: { id: 'host' }, data: { fundingById: 'lars' } });
    expect(read(await home('lena'))).not.toContain('funding');
    await at.client.hostRole.update({ where: { id: 'lars-leads' }, data: { until: '2026-05-31' } });
    expect(read(await home('lena'))).toContain('never decides funding');
  });

  it('lists what the last week asks of her under what needs her, until she has done it', async () => {
    await someDays();
    await at.client.partnership.update({ where: { id: 'food' }, data: { activeSince: '2025-06-01' } });
    await at.until('2026-06-08', '12:00');
    const card = await home('lena');
    const overdue = 'Help with “200 leaflets in Spanish” for Grace Pantry, 10 days overdue.';
    const unmet = 'Visit or call Fresh Food: no leader of ours has yet.';
    expect(read(card).split('\n').slice(0, 4)).toEqual(['Hello Lena.', 'What needs you', overdue, unmet]);
    expect(card.summary).toBe('Hello Lena. 2 things need you today.');
    expect(labels(card).slice(0, 2)).toEqual(['We talked', 'Visited']);
    await at.tap('lena', card, 'Visited');
    await at.client.commitment.update({ where: { id: 'late' }, data: { due: '2026-06-30' } });
    expect(read(await home('lena'))).not.toMatch(/isit or call|elp with/);
    expect(read(await home('lena'))).toContain('Nothing needs you today.');
  });

  it('has for a coordinator who could not be reached, and the way to add a partnership', async () => {
    at = await week();
    await at.client.hostRole.create({ data: rows.hostRole({ personId: 'lena', role: 'coordinator' }) });
    const lost = {
      kind: 'commitment.accept',
      subjectType: 'commitment',
      subjectId: 'x',
      stage: '',
      state: 'unreached',
    } as const;
    for (const id of ['one', 'two']) {
      await at.client.delivery.create({
        data: { id, key: id, ...lost, personId: 'rosa', dueAt: at.now(), createdAt: at.now() },
      });
    }
    const card = await home('lena');
    expect(read(card)).toContain('Could not reach\nRosa Díaz, since June 1.');
    expect(labels(card)).toContain('Add a partnership');
  });
});

describe('words that nobody understands', () => {
  it.each([
    ['en', 'I did not understand that.', '“promise 40 chairs by next Friday”'],
    ['es', 'No entendí eso.', '«prometo 40 sillas para el próximo viernes»'],
  ] as const)(
    'are answered kindly, with what can be typed, above the home screen (%s)',
    async (language, said, example) => {
      await someDays();
      await at.client.person.update({ where: { id: 'dana' }, data: { language } });
      const card = told(await at.type('dana', 'the weather is fine'));
      expect(card.summary).toContain(said);
      const [first, ...rest] = read(card).split('\n');
      expect(first).toContain(said);
      expect(first).toContain(example);
      expect(rest).toEqual(read(await home('dana')).split('\n'));
    },
  );

  it('are not those of greeting and thanking, nor an empty mention', async () => {
    await someDays();
    for (const words of ['hi', 'Thanks!', 'gracias', ' ', 'ok']) {
      expect(read(told(await at.type('dana', words)))).not.toContain('understand');
    }
  });
});
