/** Proves the list of talks and visits: whose by side, the last ones, what is set right and by whom, and what outsiders see of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, linesOf, read, shown, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
/** Monday, June 8, noon. */
beforeEach(async () => {
  on = await stage({ coordinator: false, from: ['2026-06-08', '12:00'] });
  const held = { partnershipId: 'food', state: 'held', kind: 'visit', attended: 'dana-food' } as const;
  await on.client.checkIn.createMany({
    data: [
      rows.checkIn({ id: 'old', ...held, on: '2026-04-01' }),
      rows.checkIn({ id: 'led', ...held, on: '2026-05-04', leaders: true }),
      rows.checkIn({ id: 'call', ...held, on: '2026-05-11', kind: 'talk', attended: 'rosa-food' }),
      rows.checkIn({ id: 'fair', ...held, on: '2026-05-20', kind: 'event' }),
      rows.checkIn({ id: 'last', ...held, on: '2026-06-02' }),
    ],
  });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const LAST = [
  'June 2: visit (Mercy Hospital)',
  'May 11: talk (Grace Pantry)',
  'May 4: visit (leaders of Mercy Hospital)',
];
const correct = async (who: string, id: string, words: string) => {
  const asked = form(await on.press(who, 'checkin.ask_correction', { id }));
  return { asked, card: told(await on.send(who, asked, { words })) };
};

describe('talks and visits', () => {
  it('stand on brief and card, the last three by side, and all of them behind their button', async () => {
    const hub = told(await on.press('dana', 'partnership.show', { id: 'food' }));
    const inList = LAST.map(each => `- ${each}`);
    expect(linesOf(hub).filter(each => /visit|talk/.test(each) && each.startsWith('- '))).toEqual(inList);
    expect(linesOf(told(await on.type('dana', 'brief')))).toEqual(expect.arrayContaining(inList));
    const card = told(await on.tap('dana', hub, 'Visits and talks'));
    const all = linesOf(card).filter(each => !each.startsWith('['));
    expect(all).toEqual(['# Visits and talks: Fresh Food', ...LAST, 'April 1: visit (Mercy Hospital)']);
    const theirs = read(told(await on.type('rosa', 'visitas')));
    expect(theirs).toContain('4 de mayo: visita (dirección de Mercy Hospital)');
    expect(theirs).not.toMatch(/Dana|Rosa/);
  });

  it('are set right by anybody in it: the words stand beside it with a name, and the stewards hear of it', async () => {
    const { asked, card } = await correct('rosa', 'last', 'Fue el 3 de junio');
    expect(asked.fields[0]).toMatchObject({ hint: 'Sus palabras estarán al lado, con su nombre.' });
    expect(read(card)).toContain('Rosa Díaz dice: Fue el 3 de junio');
    await on.press('rosa', asked.action, { ...asked.hidden, words: 'Fue el 3 de junio' });
    expect(await on.client.checkInLine.count()).toBe(1);
    const heard = shown(await on.words('checkin.correction', 'dana'));
    expect(read(heard)).toContain('not right about the visit with Fresh Food of June 2.');
    expect(labels(heard)).toContain('Visits and talks');
    const brief = linesOf(told(await on.type('dana', 'brief'))).join('\n');
    expect(brief).toContain('June 2: visit (Mercy Hospital). Rosa Díaz says: Fue el 3 de junio');
  });

  it('lose words that a steward takes out, and keep the day', async () => {
    await correct('rosa', 'last', 'Zebra');
    const listed = told(await on.type('dana', 'visits'));
    const asked = form(await on.tap('dana', listed, 'Remove this text…'));
    const line = await on.client.checkInLine.findFirstOrThrow();
    await on.send('dana', asked, { texts: `CheckInLine:${line.id}:text` });
    const after = read(told(await on.type('dana', 'visits')));
    expect(after).not.toContain('Zebra');
    expect(after).toContain('June 2: visit (Mercy Hospital)');
  });

  it('are days and kinds for who leads, with no person’s word; nothing for anybody outside', async () => {
    await correct('rosa', 'last', 'Zebra');
    const { client } = on;
    await client.person.create({ data: rows.person({ id: 'lena' }) });
    await client.account.create({ data: rows.account({ id: 'lena-web', user: 'lena', personId: 'lena' }) });
    await client.hostRole.create({ data: rows.hostRole({ personId: 'lena', role: 'leader' }) });
    const seen = told(await on.press('lena', 'checkin.talks', { partnership: 'food' }));
    expect(read(seen)).toContain('June 2: visit');
    expect(read(seen)).not.toMatch(/Zebra|Rosa|Dana/);
    expect(labels(seen)).toEqual([]);
    await rows.another(client, 'oak');
    await client.account.create({ data: rows.account({ id: 'oak-web', user: 'oak', personId: 'oak-person' }) });
    const outside = told(await on.press('oak', 'checkin.talks', { partnership: 'food' }));
    expect(outside.summary).toContain('I cannot find that any more');
  });
});
