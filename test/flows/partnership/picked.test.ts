/** Proves that somebody chosen in a platform's list of people is written down, and known from then on (product §1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/ports/chat.ts';
import { fixed, form, read, told } from '../../support/reading.ts';
import * as rows from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';
import { LUZ, OAK } from './filled.ts';

const AMIR: Profile = { name: 'Amir Patel', email: 'amir@oak.example', isActive: true };
const PROFILES: Readonly<Record<string, Profile | null>> = {
  UAMIR: AMIR,
  UGUEST: { name: 'R. Díaz', email: 'rosa@grace.example', isActive: true },
  UROSA: { name: 'Rosa Díaz', email: 'rosa@grace.example', isActive: true },
  UDANA: { name: 'Dana Lee', email: 'dana@mercy.example', isActive: true },
  UNEW: { name: 'New Volunteer', email: 'dana@mercy.example', isActive: true },
  USHY: { name: 'Kim Wu', email: null, isActive: true },
  UBOT: { name: 'Polly', email: null, isActive: false },
  UMUTE: null,
};

let on: Stage;
const started = async (coordinator = true) => {
  on = await stage({
    only: [],
    coordinator,
    isHome: account => account.tenant === 'T1',
    profile: async account => PROFILES[account.user] ?? null,
  });
};
beforeEach(() => started());
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const accountOf = (user: string) =>
  on.client.account.findFirst({ where: { platform: 'slack', user }, include: { person: true } });
const add = (picked: string, more: object = {}) =>
  on.press('dana', 'contact.add', { ...LUZ, person: '', picked, ...more });

describe('a partnership is added with somebody from the list', () => {
  it('their name and address come from the platform, their account is theirs at once, and it is audited', async () => {
    const asked = form(await on.press('dana', 'partnership.ask_add'));
    expect(asked.fields.find(field => field.kind === 'person')).toMatchObject({ name: 'picked', required: false });
    const said = told(await on.press('dana', 'partnership.add', { ...OAK, person: '', picked: 'slack:T2/UAMIR' }));
    expect(read(said)).toContain('Hello Amir');
    const account = await accountOf('UAMIR');
    expect(account).toMatchObject({ tenant: 'T2', person: { name: 'Amir Patel', email: 'amir@oak.example' } });
    expect(await on.contactOf('Amir Patel', 'OAK')).toMatchObject({ channel: null, consent: 'none' });
    expect(await on.client.audit.findMany({ where: { act: 'account.picked' } })).toMatchObject([
      { personId: 'dana', subjectId: account?.id, detail: account?.personId },
    ]);
    const again = { platform: 'slack', tenant: 'T2', user: 'UAMIR' } as const;
    expect(read(told(await on.type(again, 'hi')))).toContain('Hello Amir.');
  });

  it('without either it says so where one types', async () => {
    expect(fixed(await on.press('dana', 'partnership.add', { ...OAK, person: '', picked: '' }))).toHaveProperty(
      'person',
    );
  });
});

describe('somebody is added from the list', () => {
  it('who is known by their account is that person, whatever the platform says', async () => {
    await on.client.person.create({ data: rows.person({ id: 'kim', name: 'Kim Wu' }) });
    await on.client.account.create({
      data: rows.account({ platform: 'slack', tenant: 'T2', user: 'UMUTE', personId: 'kim' }),
    });
    await add('slack:T2/UMUTE');
    expect(await on.contact('LUZ')).toMatchObject({ personId: 'kim', channel: null });
  });

  it('who wrote before and was not known is known now', async () => {
    await on.client.account.create({
      data: rows.account({ id: 'waits', platform: 'slack', tenant: 'T2', user: 'USHY', claims: '?', name: 'Kim' }),
    });
    await add('slack:T2/USHY');
    expect(await accountOf('USHY')).toMatchObject({ id: 'waits', person: { name: 'Kim Wu', email: null } });
    expect(await on.contact('LUZ')).toMatchObject({ channel: null });
  });

  it('where the platform tells nothing, the name is asked for, and what is typed counts', async () => {
    expect(fixed(await add('slack:T2/UMUTE')).person).toContain('could not learn who that is');
    await add('slack:T2/UMUTE', { person: 'Kim Wu, kim@grace.example' });
    expect(await accountOf('UMUTE')).toMatchObject({ person: { name: 'Kim Wu', email: 'kim@grace.example' } });
  });

  it('where it does not even tell whose workspace, the same; no account is theirs until they write themselves', async () => {
    expect(fixed(await add('slack:unknown/USHY')).person).toContain('could not learn who that is');
    await add('slack:unknown/USHY', { person: 'Kim Wu, kim@grace.example' });
    expect(await on.contactOf('Kim Wu', 'food')).toMatchObject({ consent: 'none' });
    expect(await accountOf('USHY')).toBeNull();
  });

  it('bots and accounts that are switched off are kindly refused', async () => {
    expect(fixed(await add('slack:T2/UBOT')).picked).toContain('switched off, or it belongs to an app');
    expect(await on.client.contact.count()).toBe(2);
    expect(await accountOf('UBOT')).toBeNull();
  });

  it('a value that no picker gives is not read', async () => {
    expect(told(await add('slack:UBOT')).summary).toContain('could not read that');
    expect(told(await add('mail:T2/UAMIR')).summary).toContain('could not read that');
  });

  it('who is here already stays once', async () => {
    expect(fixed(await add('slack:T1/UROSA')).person).toContain('already');
    expect(await accountOf('UROSA')).toBeNull();
  });
});

describe('an address that somebody has already', () => {
  beforeEach(async () => {
    await rows.another(on.client, 'oak');
    const dana = { partnershipId: 'oak', personId: 'dana', organisationId: 'mercy', role: 'steward' } as const;
    await on.client.contact.create({ data: rows.contact({ id: 'dana-oak', ...dana }) });
  });
  const toOak = (picked: string) => add(picked, { partnership: 'oak', organisation: 'oak-org' });

  it('is that person, where the host’s own workspace gives it, also under another name', async () => {
    await toOak('slack:T1/UGUEST');
    expect(await on.contact('LUZ')).toMatchObject({ personId: 'rosa' });
  });

  it('is that person, where a foreign workspace gives it, by their name and to who answers for them', async () => {
    await toOak('slack:T2/UROSA');
    expect(await on.contact('LUZ')).toMatchObject({ personId: 'rosa' });
    expect(await accountOf('UROSA')).toMatchObject({ personId: 'rosa' });
  });

  it('is nobody under another name, where a foreign workspace gives it', async () => {
    for (const user of ['UGUEST', 'UNEW']) {
      expect(fixed(await toOak(`slack:T2/${user}`)).picked).toContain('let them write to me');
      expect(await accountOf(user)).toBeNull();
    }
    expect(await on.client.person.count()).toBe(3);
  });

  it('of the host’s own staff is for a coordinator alone', async () => {
    await on.client.hostRole.deleteMany();
    await on.client.person.create({ data: rows.person({ id: 'lena', name: 'New Volunteer' }) });
    await on.client.person.update({ where: { id: 'dana' }, data: { email: null } });
    await on.client.person.update({ where: { id: 'lena' }, data: { email: 'dana@mercy.example' } });
    await on.client.hostRole.create({ data: rows.hostRole({ personId: 'lena', role: 'leader' }) });
    expect(fixed(await toOak('slack:T2/UNEW'))).toHaveProperty('picked');
  });
});

describe('from the list too', () => {
  const cover = { nonce: 'COVER', id: 'dana-food', from: 'June 8', until: 'June 12', person: '' };

  it('a stand-in goes before the colleague with whom the form began', async () => {
    await on.press('dana', 'contact.add', {
      ...LUZ,
      nonce: 'TOM',
      organisation: 'mercy',
      person: 'Tom, tom@mercy.org',
    });
    await on.press('dana', 'contact.cover', { ...cover, to: 'TOM', picked: 'slack:T1/USHY' });
    expect((await on.contactOf('Kim Wu', 'food')).coversId).toBe('dana-food');
  });

  it('a colleague may be chosen as well', async () => {
    await on.press('dana', 'contact.add', {
      ...LUZ,
      nonce: 'KIM',
      organisation: 'mercy',
      person: '',
      picked: 'slack:T1/USHY',
    });
    const { personId } = await on.contact('KIM');
    await on.press('dana', 'contact.handover', {
      ...cover,
      nonce: 'OVER',
      to: '',
      leaves: 'no',
      picked: 'slack:T1/USHY',
    });
    expect(await on.contact('OVER')).toMatchObject({ personId });
    expect(await on.client.person.count()).toBe(3);
  });

  it('a role at the host is given', async () => {
    await on.press('dana', 'host.role', { nonce: 'ROLE', role: 'leader', person: '', picked: 'slack:T1/UAMIR' });
    const role = await on.client.hostRole.findUniqueOrThrow({ where: { id: 'ROLE' }, include: { person: true } });
    expect(role.person.name).toBe('Amir Patel');
  });
});
