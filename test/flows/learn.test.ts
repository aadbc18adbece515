/** Proves that an unknown account is learned by e-mail where its workspace may vouch for it, and asked otherwise (product §1, §9). */
import { afterEach, describe, expect, it } from 'vitest';
import { type Account, NotDelivered, type Profile } from '../../src/ports/chat.ts';
import { form, labels, read, told } from '../support/reading.ts';
import * as rows from '../support/rows.ts';
import { type Stage, stage } from '../support/stage.ts';

const HOME = 'T1';
const at = (tenant: string, user = 'U1'): Account => ({ platform: 'slack', tenant, user });
const ROSA: Profile = { name: 'Rosa D.', email: 'Rosa@Grace.example', isActive: true };

let on: Stage;
let asked: readonly Account[] = [];
afterEach(async () => {
  await on.close();
});

/** A stage on which the platform tells this of everybody. */
async function telling(profile: Profile | null | Error): Promise<void> {
  asked = [];
  on = await stage({
    only: [],
    isHome: account => account.tenant === HOME,
    profile: async account => {
      asked = [...asked, account];
      if (profile instanceof Error) throw profile;
      return profile;
    },
  });
}

const account = (tenant: string) => on.client.account.findFirstOrThrow({ where: { platform: 'slack', tenant } });

async function staysUnknown(who: Account): Promise<void> {
  expect(read(told(await on.type(who, 'hi')))).toContain('We have not met yet');
  expect(await account(who.tenant)).toMatchObject({ personId: null });
  expect(await on.client.audit.count({ where: { act: 'account.learned' } })).toBe(0);
}

describe('at home in the host’s workspace', () => {
  it('somebody is known by their e-mail at once, under their name there, and it stands in the audit', async () => {
    await telling(ROSA);
    expect(read(told(await on.type(at(HOME), 'hola')))).toContain('Hola, Rosa.');
    expect(await account(HOME)).toMatchObject({ personId: 'rosa', claims: null, name: 'Rosa D.' });
    expect(await on.client.audit.findMany({ where: { act: 'account.learned' } })).toMatchObject([
      { subjectType: 'account', partnershipId: 'food', detail: 'rosa', personId: null },
    ]);
    await on.type(at(HOME), 'hola');
    expect(asked).toHaveLength(1);
    expect(on.troubles).toEqual([]);
  });

  it('the first thing they do is done, not lost', async () => {
    await telling(ROSA);
    const said = await on.press(at(HOME), 'person.speak', { language: 'en' });
    expect(told(said).language).toBe('en');
    expect(await on.client.person.findUnique({ where: { id: 'rosa' } })).toMatchObject({ language: 'en' });
  });

  it('a claim that waited is settled, and an introduction that reached nobody goes out again', async () => {
    await telling(ROSA);
    await on.client.contact.update({ where: { id: 'rosa-food' }, data: { consent: 'asked' } });
    await on.client.account.create({
      data: rows.account({ id: 'waits', ...at(HOME), claims: 'rosa-food', name: 'Rosa' }),
    });
    await on.type(at(HOME), 'hola');
    expect(await account(HOME)).toMatchObject({ id: 'waits', personId: 'rosa', claims: null });
    const introduced = { kind: 'contact.introduction', personId: 'rosa', subjectId: 'rosa-food' };
    expect(await on.client.delivery.findMany()).toMatchObject([introduced]);
  });

  it.each<readonly [string, Profile | null | Error]>([
    ['no such address', { ...ROSA, email: 'nobody@grace.example' }],
    ['no address', { ...ROSA, email: null }],
    ['no readable address', { ...ROSA, email: 'rosa at grace' }],
    ['an account that is switched off', { ...ROSA, isActive: false }],
    ['nothing', null],
    ['that it cannot tell now', new NotDelivered('again', 'ratelimited')],
  ])('is not enough where the platform tells %s', async (_what, profile) => {
    await telling(profile);
    await staysUnknown(at(HOME));
    expect(on.troubles).toEqual([]);
  });

  it('a bug of a platform is noted, and whoever writes is asked', async () => {
    await telling(new TypeError('no such thing'));
    await staysUnknown(at(HOME));
    expect(on.troubles).toEqual([expect.stringContaining('no profile TypeError')]);
  });

  it('a shared mailbox is not enough', async () => {
    await telling(ROSA);
    await on.client.person.update({ where: { id: 'rosa' }, data: { sharedMailbox: true } });
    await staysUnknown(at(HOME));
  });

  it('nobody asks the platform about who is known', async () => {
    await telling(ROSA);
    await on.type('dana', 'hi');
    expect(asked).toEqual([]);
  });
});

describe('in a foreign workspace', () => {
  it('whatever it says of an address, a steward is asked; the form begins with the name', async () => {
    await telling(ROSA);
    const hello = told(await on.type(at('T2'), 'hi'));
    expect(labels(hello)).toEqual(['Tell you who I am', 'Decirle quién soy']);
    const filled = form(await on.tap(at('T2'), hello, 'Tell you who I am'));
    expect(filled.fields.map(field => ('value' in field ? field.value : ''))).toEqual(['Rosa D.', '', '']);
    await on.send(at('T2'), filled, { name: 'Rosa D.', organisation: 'Grace', email: 'rosa@grace.example' });
    expect(await account('T2')).toMatchObject({ personId: null, claims: 'rosa-food' });
  });

  it('where a colleague was confirmed before, it is believed about their organisation', async () => {
    await telling({ name: 'Ben', email: 'ben@grace.example', isActive: true });
    await on.client.person.create({ data: rows.person({ id: 'ben', email: 'ben@grace.example' }) });
    const inFood = { partnershipId: 'food', personId: 'ben', organisationId: 'grace' };
    await on.client.contact.create({ data: rows.contact({ id: 'ben-food', ...inFood }) });
    await staysUnknown(at('T2'));
    await on.client.account.create({ data: rows.account({ id: 'rosa-t2', ...at('T2', 'U2'), personId: 'rosa' }) });
    await on.type(at('T2'), 'hi');
    expect(await on.client.account.findFirst({ where: at('T2') })).toMatchObject({ personId: 'ben' });
  });

  it('host staff are never learned, also where a colleague of theirs has an account', async () => {
    await telling({ name: 'Dana Lee', email: 'dana@mercy.example', isActive: true });
    await on.client.account.create({ data: rows.account({ id: 'dana-t2', ...at('T2', 'U2'), personId: 'dana' }) });
    expect(read(told(await on.type(at('T2'), 'hi')))).toContain('We have not met yet');
    expect(await on.client.account.findFirst({ where: at('T2') })).toMatchObject({ personId: null });
  });
});

it('whoever types the code goes by the name their platform gives', async () => {
  on = await stage({
    coordinator: false,
    only: [],
    checkCode: async words => words === 'ABCD-EFGH',
    profile: async () => ({ name: '  Priya   Nair ', email: null, isActive: true }),
  });
  await on.type(at(HOME), 'ABCD-EFGH');
  expect(await on.client.person.findMany({ where: { hostRoles: { some: {} } } })).toMatchObject([
    { name: 'Priya Nair' },
  ]);
});
