/** Proves that typed words are no dead end for who is in several partnerships, or sets them up and is in none. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';

let on: Stage;
/** Dana looks after Food and Oak for the host; Cora coordinates and Lena leads, neither is in any. */
beforeEach(async () => {
  on = await stage({ coordinator: false, only: [] });
  const { client } = on;
  const more = ['cora', 'lena', 'pat', 'max'];
  const name = (id: string) => `${id.slice(0, 1).toUpperCase()}${id.slice(1)} Hill`;
  await client.person.createMany({ data: more.map(id => rows.person({ id, name: name(id) })) });
  await client.account.createMany({ data: more.map(id => rows.account({ id: `${id}-web`, user: id, personId: id })) });
  await client.organisation.create({ data: rows.organisation({ id: 'oakschool', name: 'Oak School' }) });
  await client.partnership.create({ data: rows.partnership({ id: 'oak', name: 'Readers' }) });
  const organisations = ['mercy', 'oakschool'].map(organisationId => ({ partnershipId: 'oak', organisationId }));
  await client.partnershipOrganisation.createMany({ data: organisations });
  const inOak = { partnershipId: 'oak', role: 'steward' } as const;
  await client.contact.create({ data: rows.contact({ ...inOak, personId: 'dana', organisationId: 'mercy' }) });
  await client.contact.create({ data: rows.contact({ ...inOak, personId: 'pat', organisationId: 'oakschool' }) });
  const max = { partnershipId: 'oak', personId: 'max', organisationId: 'oakschool', role: 'member' } as const;
  await client.contact.create({ data: rows.contact(max) });
  await client.hostRole.create({ data: rows.hostRole({ personId: 'cora', role: 'coordinator' }) });
  await client.hostRole.create({ data: rows.hostRole({ personId: 'lena', role: 'leader' }) });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const answer = async (who: string, typed: string) => read(told(await on.type(who, typed)));

describe('“people”', () => {
  it.each(['dana', 'cora', 'lena'])('alone asks %s which partnership, and opens it', async who => {
    const which = form(await on.type(who, 'people'));
    expect(which.fields).toMatchObject([{ choices: [{ label: 'Fresh Food' }, { label: 'Readers' }] }]);
    expect(told(await on.send(who, which, { partnership: 'oak' })).summary).toContain('Readers');
  });

  it('with a partner’s name, opens that one', async () => {
    for (const typed of ['people Oak', 'people at the Oak School', 'who is who in Readers', 'contacts for oak school'])
      expect(await answer('cora', typed)).toContain('Pat Hill, steward');
    expect(await answer('rosa', 'personas de Grace')).toContain('Dana Lee');
    expect(await answer('rosa', 'people Oak')).toContain('No conozco ninguna alianza suya con ese nombre');
  });

  it('in a channel, is about the partnership that meets there, also for who is in others', async () => {
    const { platform, tenant, conversation } = CHANNEL;
    await on.client.place.create({ data: rows.place({ platform, tenant, conversation, partnershipId: 'oak' }) });
    for (const who of ['dana', 'cora'])
      expect(told(await on.type(who, 'people', CHANNEL)).summary).toContain('Readers');
  });

  it('stands as a button on the home screen of who sets partnerships up and is in none, and in their help', async () => {
    const home = told(await on.type('cora', 'hi'));
    expect(form(await on.tap('cora', home, 'People')).fields).toHaveLength(1);
    const help = told(await on.type('cora', 'help'));
    expect(read(help)).toContain('“people”: who is in it');
    expect(labels(help)).toContain('People');
  });
});

describe('“hand over”', () => {
  it('opens one’s own card with the ways to do it, of which partnership is asked where there are several', async () => {
    const which = form(await on.type('dana', 'hand over'));
    const mine = told(await on.send('dana', which, { partnership: 'oak' }));
    expect(mine.summary).toBe('Dana Lee, Mercy Hospital');
    expect(labels(mine)).toEqual(expect.arrayContaining(['Hand over', 'Cover while away']));
    expect(labels(told(await on.type('pat', 'cover while away')))).toContain('Cover while away');
    expect(await answer('cora', 'handover')).toContain('You are in no partnership yourself');
  });
});

describe('who is in no partnership', () => {
  it.each(['brief', 'brief Oak', 'agenda', 'minutes', 'talked', 'event', 'feedback late again', 'promise a shelf'])(
    'hears at “%s” what is theirs instead',
    async typed => {
      expect(await answer('cora', typed)).toBe(
        'You are in no partnership yourself, and this is for those who are. Say “people” to look at one.',
      );
    },
  );

  it('is still told to be added where nothing else is theirs', async () => {
    await on.client.hostRole.deleteMany();
    expect(await answer('cora', 'brief')).toBe('You are in no partnership yet. A steward can add you.');
  });

  it('reads what is theirs to read: the agreement as coordinator, visits and numbers as either', async () => {
    expect(await answer('cora', 'agreement Oak')).toContain('Our agreement: Readers');
    expect(form(await on.type('cora', 'agreement')).fields).toHaveLength(1);
    for (const who of ['cora', 'lena']) {
      expect(await answer(who, 'visits Oak')).toContain('Visits and talks: Readers');
      expect(await answer(who, 'numbers Oak')).toContain('Shared numbers: Readers');
    }
  });

  it('is offered no promise that would be refused', async () => {
    expect(labels(told(await on.type('cora', 'promises')))).toEqual([]);
    expect(labels(told(await on.type('dana', 'promises')))).toEqual(['Make a promise']);
  });
});

describe('what is for some only', () => {
  it('says for whom it is, and never sends a steward to the steward', async () => {
    for (const typed of ['report', 'objectives']) {
      expect(await answer('dana', typed)).toBe(
        'This is for those who lead or coordinate at the host. Please ask them.',
      );
    }
    for (const typed of ['groups', 'audit']) {
      expect(await answer('dana', typed)).toBe('This is for those who coordinate at the host. Please ask them.');
    }
    expect(await answer('lena', 'add a partnership')).toBe(
      'The stewards of the host start new partnerships. Please ask them.',
    );
    expect(await answer('max', 'share 412 families got a food box')).toBe(
      'Numbers are shared by stewards. Please ask the steward of your side.',
    );
  });
});
