/** Proves that who hands over, or is covered, in one partnership is offered the same in their others, each told before (product §3). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixed, form, labelled, labels, linesOf, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';
import { AMIR } from './filled.ts';

const SAME = 'The same in other partnerships';

let on: Stage;
/** Monday, June 1. Dana looks after Food, Elm and Oak; Amir is her backup in Food, and a member in Oak. */
beforeEach(async () => {
  on = await stage({ coordinator: false });
  await on.press('dana', 'contact.add', AMIR);
  await on.account('Amir Patel', 'amir');
  const amir = (await on.contact('AMIR')).personId;
  for (const [id, partner] of [
    ['elm', 'luz'],
    ['oak', 'pat'],
  ] as const) {
    const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
    await on.client.organisation.create({ data: rows.organisation({ id: `${id}school`, name: `${name} School` }) });
    await on.client.partnership.create({ data: rows.partnership({ id, name: `${name} Readers` }) });
    const both = ['mercy', `${id}school`].map(organisationId => ({ partnershipId: id, organisationId }));
    await on.client.partnershipOrganisation.createMany({ data: both });
    await on.client.person.create({ data: rows.person({ id: partner }) });
    await on.client.account.create({ data: rows.account({ id: `${partner}-web`, user: partner, personId: partner }) });
    const row = { partnershipId: id, role: 'steward' } as const;
    await on.client.contact.create({
      data: rows.contact({ ...row, id: `dana-${id}`, personId: 'dana', organisationId: 'mercy' }),
    });
    await on.client.contact.create({
      data: rows.contact({ ...row, personId: partner, organisationId: `${id}school` }),
    });
  }
  const inOak = { partnershipId: 'oak', personId: amir, organisationId: 'mercy' };
  await on.client.contact.create({ data: rows.contact({ id: 'amir-oak', ...inOak }) });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const handover = (from: string, who = 'dana') =>
  on.press(who, 'contact.handover', { nonce: 'OVER', id: 'dana-food', to: 'AMIR', from, leaves: 'yes' });
const stewards = async (partnershipId: string) => {
  const found = await on.client.contact.findMany({
    where: { partnershipId, organisationId: 'mercy', role: 'steward', until: null },
    include: { person: true },
  });
  return found.map(each => each.person.name);
};

describe('a handover', () => {
  it('is offered for all the others at once; each other side is told before, and it happens by itself', async () => {
    const said = told(await handover('June 8'));
    expect(read(said)).toContain('Dana Lee does the same work in 2 more partnerships, too.');
    const asked = form(await on.tap('dana', said, SAME));
    expect(asked.intro.length).toBeGreaterThan(0);
    expect(asked.fields).toMatchObject([
      {
        kind: 'several',
        value: ['dana-elm', 'dana-oak'],
        choices: [{ label: 'Elm Readers' }, { label: 'Oak Readers' }],
      },
    ]);
    const done = told(await on.send('dana', asked, { contacts: 'dana-elm,dana-oak' }));
    expect(read(done)).toContain('Amir Patel takes over from Dana Lee on Monday, June 8');
    expect(linesOf(done)).toEqual(expect.arrayContaining(['- Elm Readers', '- Oak Readers']));
    await on.until('2026-06-03', '12:00');
    for (const who of ['luz', 'pat']) {
      expect(on.received(who).join()).toContain('Dana Lee hands over to Amir Patel on Monday, June 8');
    }
    expect(await stewards('oak')).toEqual([]);
    await on.until('2026-06-08', '12:00');
    for (const id of ['food', 'elm', 'oak']) expect(await stewards(id)).toEqual(['Amir Patel']);
    // Three packs whole would be a message that nobody reads to its end.
    const packs = on.holding('amir', 'All you need to know');
    expect(read(packs).match(/Today you take over/g)).toHaveLength(3);
    expect(read(packs)).not.toContain('Brief:');
    expect(read(told(await on.tap('amir', packs, 'All you need to know')))).toContain('Brief:');
    expect((await on.contact('amir-oak')).role).toBe('steward');
    expect((await on.contact('dana-elm')).until).toBe('2026-06-07');
  });

  it('twice pressed is done once, and only where it was ticked', async () => {
    const asked = form(await on.tap('dana', told(await handover('today')), SAME));
    await on.send('dana', asked, { contacts: 'dana-elm' });
    await on.send('dana', asked, { contacts: 'dana-elm' });
    expect(await stewards('elm')).toEqual(['Amir Patel']);
    expect(await stewards('oak')).toEqual(['Dana Lee']);
    const inElm = { partnershipId: 'elm', organisationId: 'mercy' };
    expect(await on.client.contact.count({ where: inElm })).toBe(2);
    const none = form(await on.press('dana', 'contact.ask_alike', { id: 'AMIR' }));
    expect(fixed(await on.send('dana', none, { contacts: '' })).contacts).toContain('at least one');
  });

  it('is offered by nobody who may not do it there, and not where it is planned already', async () => {
    const said = told(await handover('June 8', 'rosa'));
    expect(labels(said)).not.toContain(SAME);
    await on.press('dana', 'contact.handover', {
      ...{ nonce: 'ELM', id: 'dana-elm', person: 'Kim Wu, kim@mercy.example', from: 'June 15', leaves: 'no' },
    });
    const asked = form(await on.tap('dana', told(await handover('June 8')), SAME));
    expect(asked.fields).toMatchObject([{ choices: [{ label: 'Oak Readers' }] }]);
    const forged = { ...asked.hidden, contacts: 'dana-elm,rosa-food' };
    expect(fixed(await on.press('dana', 'contact.alike', forged)).contacts).toContain('at least one');
    expect(read(told(await on.press('rosa', 'contact.ask_alike', { id: 'OVER' })))).toContain('No queda nada');
  });
});

describe('a cover', () => {
  it('is offered likewise, with its last day, and the last one of them offers nothing more', async () => {
    const cover = { nonce: 'COVER', id: 'dana-food', to: 'AMIR', from: 'June 8', until: 'June 12' };
    const said = told(await on.press('dana', 'contact.cover', cover));
    const asked = form(await on.tap('dana', said, SAME));
    const done = told(await on.send('dana', asked, { contacts: 'dana-elm,dana-oak' }));
    expect(read(done)).toContain('That is from Monday, June 8 until Friday, June 12');
    const rowsOf = await on.client.contact.findMany({ where: { coversId: { in: ['dana-elm', 'dana-oak'] } } });
    expect(rowsOf).toMatchObject([
      { since: '2026-06-08', until: '2026-06-12' },
      { since: '2026-06-08', until: '2026-06-12' },
    ]);
    expect(labelled(said, SAME).action).toBe('contact.ask_alike');
    const again = told(await on.press('dana', 'contact.ask_alike', { id: 'COVER' }));
    expect(read(again)).toContain('nothing left');
  });
});
