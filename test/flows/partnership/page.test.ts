/** Proves that a link's page shows by itself what is news there, says only what is true, and reaches who uses it (product §1, §8). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LinkStage, linkStage, ROSA } from '../../support/linkstage.ts';
import { read, shown } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';

let on: LinkStage;
beforeEach(async () => {
  on = await linkStage();
  await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here', answeredOn: '2026-05-01' } });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const mercys = { partnershipId: 'food', ownerContactId: 'dana-food', ownerOrganisationId: 'mercy' } as const;
const graces = { partnershipId: 'food', ownerContactId: ROSA, ownerOrganisationId: 'grace' } as const;
type Row = Parameters<typeof rows.commitment>[0];

/** A promise of Mercy's to which this happened. */
async function happened(what: string, event: string, day: string, more: Partial<Row> = {}, text = ''): Promise<void> {
  const row = rows.commitment({ ...mercys, toOrganisationId: 'grace', what, ...more });
  await on.client.commitment.create({ data: row });
  const at = new Date(`${day}T15:00:00Z`);
  const dates = event === 'moved' ? { fromDate: '2026-06-05', toDate: row.due } : {};
  const line = { commitmentId: row.id, what: event, on: day, at, byId: 'dana-food', text, ...dates } as const;
  await on.client.commitmentEvent.create({ data: rows.commitmentEvent(line) });
}
const closed = (state: Row['state'], on: string) => ({ state, closedOn: on, doneOn: on }) as Partial<Row>;
const page = async () => (await on.visit(await on.carried())).screen().words;
const language = (said: 'en' | 'es') => on.client.person.update({ where: { id: 'rosa' }, data: { language: said } });

describe('the page shows without a word typed', () => {
  it.each([
    [
      'en',
      [
        'What became of promises',
        'May 28: “Leaflets” from Mercy Hospital: kept, Dana Lee',
        'May 27: “Boxes” from Mercy Hospital: not kept, Dana Lee',
        'May 26: “Chairs” from Mercy Hospital: moved from June 5 to June 19, Dana Lee',
        'May 25: “A van” from Mercy Hospital: declined, Dana Lee',
        'May 22: “Soap” from Mercy Hospital: not done yet, open again, Dana Lee: “two are missing”',
      ],
    ],
    [
      'es',
      [
        'Qué fue de las promesas',
        '28 de mayo: «Leaflets» de Mercy Hospital: cumplida, Dana Lee',
        '27 de mayo: «Boxes» de Mercy Hospital: no cumplida, Dana Lee',
        '26 de mayo: «Chairs» de Mercy Hospital: cambió de fecha del 5 de junio al 19 de junio, Dana Lee',
        '25 de mayo: «A van» de Mercy Hospital: rechazada, Dana Lee',
        '22 de mayo: «Soap» de Mercy Hospital: todavía sin hacer, abierta de nuevo, Dana Lee: «two are missing»',
      ],
    ],
  ] as const)('what became of promises in the last weeks, newest first (%s)', async (said, lines) => {
    await language(said);
    await happened('Leaflets', 'kept', '2026-05-28', closed('kept', '2026-05-28'));
    await happened('Boxes', 'not_kept', '2026-05-27', closed('not_kept', '2026-05-27'));
    await happened('Chairs', 'moved', '2026-05-26', { due: '2026-06-19' }, 'in_time');
    await happened('A van', 'declined', '2026-05-25', closed('declined', '2026-05-25'));
    await happened('Soap', 'reopened', '2026-05-22', {}, 'two are missing');
    await happened('Long ago', 'kept', '2026-04-01', closed('kept', '2026-04-01'));
    await happened('Not yet', 'recorded', '2026-05-30', { state: 'proposed' });
    const words = await page();
    expect(words).toContain(lines.join('\n'));
    expect(words).not.toContain('Long ago');
    expect(words).not.toMatch(/Not yet” from|«Not yet» de/);
  });

  it('what was heard by a link is not said to be kept', async () => {
    await happened('Leaflets', 'kept', '2026-05-28', { state: 'done', doneOn: '2026-05-27', answeredOn: '2026-05-28' });
    await on.client.commitmentEvent.updateMany({ data: { means: 'carried_link', byId: ROSA } });
    const words = await page();
    expect(words).toContain('“Leaflets” from Mercy Hospital: said to be done, not counted as confirmed, Rosa Díaz');
    expect(words).not.toContain(': kept');
  });

  it.each([
    ['en', 'Minutes of May 5', 'Nothing in the last four weeks.'],
    ['es', 'Acta del 5 de mayo', 'Nada en las últimas cuatro semanas.'],
  ] as const)('the last minutes, and that nothing became of anything (%s)', async (said, minutes, nothing) => {
    await language(said);
    const held = { state: 'held', heldOn: '2026-05-05', minutesOn: '2026-05-05', minutesById: 'dana-food' } as const;
    await on.client.checkIn.create({
      data: rows.checkIn({ id: 'may', partnershipId: 'food', on: '2026-05-05', ...held }),
    });
    const line = {
      checkInId: 'may',
      kind: 'minute',
      position: 1000,
      text: 'The freezer works again',
      finished: true,
    } as const;
    await on.client.checkInLine.create({ data: rows.line(line) });
    const words = await page();
    expect(words).toContain(minutes);
    expect(words).toContain('The freezer works again');
    expect(words).toContain(nothing);
  });

  it('that the last check-in was missed, where and when the next one is', async () => {
    await on.client.checkIn.create({
      data: rows.checkIn({ id: 'may', partnershipId: 'food', on: '2026-05-26', state: 'missed' }),
    });
    await on.client.checkIn.create({ data: rows.checkIn({ id: 'june', partnershipId: 'food' }) });
    await on.client.partnership.update({ where: { id: 'food' }, data: { meetsWhere: 'Grace Pantry, back door' } });
    const words = await page();
    expect(words).toContain('Check-in with Fresh Food, Tuesday, May 26: did not take place.');
    expect(words).toContain('When: Tuesday, June 9, 10:00 AM (Eastern Time). Where: Grace Pantry, back door');
  });

  it('what colleagues have open with the other side, beside her own', async () => {
    await on.client.person.create({ data: rows.person({ id: 'luz', name: 'Luz Marín' }) });
    const luz = { id: 'luz-food', partnershipId: 'food', personId: 'luz', organisationId: 'grace' } as const;
    await on.client.contact.create({ data: rows.contact(luz) });
    const theirs = { ...graces, toOrganisationId: 'mercy' } as const;
    await on.client.commitment.createMany({
      data: [
        rows.commitment({ ...theirs, what: 'A room', due: '2026-07-10' }),
        rows.commitment({ ...theirs, ownerContactId: 'luz-food', what: 'Two ovens', due: '2026-07-20' }),
      ],
    });
    const words = await page();
    expect(words).toContain('Your promises\n“A room”: open, due Friday, July 10.');
    expect(words).toContain('Also open between you\nLuz Marín, Grace Pantry: “Two ovens”: open, due Monday, July 20.');
    expect(words.match(/Two ovens/g)).toHaveLength(1);
  });

  it.each([
    ['en', 'This page shows what waits for you', 'shows everything'],
    ['es', 'Esta página muestra lo que le espera', 'lo muestra todo'],
  ] as const)('and after a yes it promises no more than that (%s)', async (said, true_, untrue) => {
    await language(said);
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'asked', answeredOn: null } });
    const rosa = await on.visit(await on.carried());
    await rosa.press(said === 'en' ? 'Yes, here' : 'Sí, por aquí');
    expect(rosa.screen().words).toContain(true_);
    expect(rosa.screen().words).not.toContain(untrue);
  });
});

it.each([
  ['en', 'I did not understand that.'],
  ['es', 'No entendí eso.'],
] as const)(
  'words that nobody understands get their sentence; how things stand is on the page already (%s)',
  async (said, sorry) => {
    await language(said);
    const rosa = await on.visit(await on.carried());
    await rosa.write('bla bla');
    expect(rosa.screen().told?.words).toContain(sorry);
    expect(rosa.screen().words.match(/Hello Rosa|Hola, Rosa/g)).toHaveLength(1);
  },
);

describe('who uses the page is reached by it', () => {
  let at = 0;
  const lost = async (kind: string, subject: { readonly type: string; readonly id: string }) => {
    at += 1;
    const when = { dueAt: on.now(), createdAt: on.now(), state: 'unreached', reason: 'no_address' } as const;
    const about = { subjectType: subject.type, subjectId: subject.id, stage: `${at}`, partnershipId: 'food' };
    await on.client.delivery.create({
      data: { id: `d${at}`, key: `d${at}`, kind, personId: 'rosa', ...about, ...when },
    });
  };
  const list = async () => {
    const owed = { kind: 'partnership.unreached', subjectType: 'partnership', subjectId: 'food', personId: 'dana' };
    const when = { dueAt: on.now(), createdAt: on.now(), stage: 'x' };
    await on.client.delivery.upsert({
      where: { key: 'list' },
      create: { id: 'list', key: 'list', ...owed, ...when },
      update: {},
    });
    return on.words('partnership.unreached', 'dana');
  };
  beforeEach(async () => {
    await lost('commitment.accept', { type: 'commitment', id: 'x' });
    await lost('checkin.minutes', { type: 'checkin', id: 'y' });
  });

  it('opening tells nothing; with a press all that the page shows has reached her, and Dana is not told otherwise', async () => {
    const rosa = await on.visit(await on.carried());
    expect(read(shown(await list()))).toContain('Rosa Díaz, Grace Pantry: messages waiting 2');
    await rosa.press('I have read this');
    expect(rosa.screen().told?.words).toContain('Thank you, Rosa.');
    expect(await list()).toBeNull();
    expect(
      rosa
        .screen()
        .cards.flatMap(card => card.buttons)
        .map(each => each.label),
    ).not.toContain('I have read this');
  });

  it('what the page does not show is still waiting, and so is what came after', async () => {
    await lost('digest.twin', { type: 'digest', id: 'z' });
    const rosa = await on.visit(await on.carried());
    await rosa.write('hi');
    expect(read(shown(await list()))).toContain('messages waiting 1');
    await lost('commitment.due_today', { type: 'commitment', id: 'x' });
    expect(read(shown(await list()))).toContain('messages waiting 2');
  });

  it('what concerns another partnership is not touched by this link', async () => {
    await rows.another(on.client, 'oak');
    await on.client.delivery.updateMany({ where: { id: { in: [`d${at}`] } }, data: { partnershipId: 'oak' } });
    const rosa = await on.visit(await on.carried());
    await rosa.write('hi');
    expect(await on.client.delivery.count({ where: { personId: 'rosa', state: 'unreached' } })).toBe(1);
  });
});
