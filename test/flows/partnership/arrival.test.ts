/** Proves who arrives on the real store: strangers, claims a steward confirms, host roles (product §1, §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type Card } from '../../../src/cards/card.ts';
import { form, labels, read, told } from '../../support/reading.ts';
import { contact, hostRole, person } from '../../support/rows.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const ROSA = { language: 'es', name: 'Rosa Díaz', organisation: 'Grace Pantry', email: '' };
const account = (user: string) => on.client.account.findFirstOrThrow({ where: { user } });

function namesNobody(card: Card): void {
  expect(read(card) + labels(card).join()).not.toMatch(/Mercy|Grace|Rosa|Dana|Fresh/);
}

describe('somebody unknown', () => {
  it('is asked who they are, in both languages, and no partner is ever named', async () => {
    const card = told(await on.type('new', 'hi'));
    namesNobody(card);
    expect(labels(card)).toEqual(['Tell you who I am', 'Decirle quién soy']);
    expect(read(card)).toContain('Aún no nos conocemos');
    for (const [action, values] of [
      ['partnership.show', { id: 'food' }],
      ['contact.show', { id: 'rosa-food' }],
      ['nonsense', {}],
    ] as const) {
      namesNobody(told(await on.press('new', action, values)));
    }
    expect(form(await on.tap('new', card, 'Decirle quién soy'))).toMatchObject({
      language: 'es',
      action: 'stranger.say',
    });
    expect((await on.press('new', 'stranger.say', { ...ROSA, name: ' ' })).fix).toHaveProperty('name');
    expect((await on.press('new', 'stranger.say', { ...ROSA, email: 'rosa' })).fix).toHaveProperty('email');
  });

  it('gets the same answer whether or not anybody fits, and one claim at a time', async () => {
    const fits = told(await on.press('new', 'stranger.say', ROSA));
    const fitsNot = told(await on.press('other', 'stranger.say', { ...ROSA, name: 'Max Nobody' }));
    expect(read(fits)).toBe(read(fitsNot));
    namesNobody(fits);
    const claimed = await account('new');
    expect(told(await on.press('new', 'stranger.say', { ...ROSA, name: 'Dana Lee' })).summary).toContain(
      'already asked',
    );
    expect(await account('new')).toEqual(claimed);
    expect(told(await on.type('new', 'hello?')).summary).toContain('already asked');
    expect(await on.client.delivery.count({ where: { kind: 'contact.claimed', subjectId: claimed.id } })).toBe(1);
  });

  it('the steward confirms with one tap, and from then on they are known', async () => {
    await on.client.hostRole.deleteMany();
    await on.press('new', 'stranger.say', ROSA);
    await on.until('2026-06-01', '12:00');
    const asked = on.holding('dana', 'Yes, that is Rosa Díaz');
    expect(read(asked)).toContain('says: “Rosa Díaz, Grace Pantry”. Is that Rosa Díaz at Grace Pantry?');
    await on.tap('dana', asked, 'Yes, that is Rosa Díaz');
    expect(await account('new')).toMatchObject({ personId: 'rosa', claims: null, name: 'Rosa Díaz' });
    await on.until('2026-06-01', '14:00');
    expect(
      on
        .posts()
        .map(post => read(post.card))
        .join(),
    ).toContain('Una persona encargada dijo que es usted');
    expect(told(await on.type('new', 'ajustes')).language).toBe('es');
    expect(told(await on.tap('dana', asked, 'Yes, that is Rosa Díaz')).summary).toContain('settled');
    expect(labels(on.posts().find(post => post.to === 'dana')?.card ?? asked)).not.toContain('Yes, that is Rosa Díaz');
  });

  it('No: they stay unknown and may try again; nobody else may answer', async () => {
    await on.press('new', 'stranger.say', ROSA);
    const { id } = await account('new');
    await on.press('rosa', 'account.confirm', { id, who: 'rosa-food' });
    expect((await account('new')).personId).toBeNull();
    await on.press('dana', 'account.refuse', { id });
    expect(await account('new')).toMatchObject({ personId: null, claims: null });
    await on.press('new', 'stranger.say', ROSA);
    expect((await account('new')).claims).toBe('rosa-food');
  });

  it('who coordinates is confirmed by another coordinator, never by a steward', async () => {
    await on.client.hostRole.deleteMany();
    await on.client.person.create({ data: person({ id: 'kim', name: 'Kim Wu', email: 'kim@mercy.example' }) });
    await on.client.contact.create({
      data: contact({ id: 'kim-food', partnershipId: 'food', personId: 'kim', organisationId: 'mercy' }),
    });
    await on.client.hostRole.create({ data: hostRole({ personId: 'kim', role: 'coordinator' }) });
    await on.client.hostRole.create({ data: hostRole({ personId: 'rosa', role: 'coordinator' }) });
    await on.press('second', 'stranger.say', { ...ROSA, name: 'Kim Wu', organisation: 'Mercy Hospital' });
    const { id } = await account('second');
    await on.press('dana', 'account.confirm', { id, who: 'kim-food' });
    expect((await account('second')).personId).toBeNull();
    await on.press('rosa', 'account.confirm', { id, who: 'kim-food' });
    expect((await account('second')).personId).toBe('kim');
  });

  it('an e-mail alone is enough; a shared mailbox needs the name too', async () => {
    await on.type('new', 'This is rosa@grace.example');
    expect((await account('new')).claims).toBe('rosa-food');
    await on.press('dana', 'contact.add', {
      nonce: 'LUZ',
      partnership: 'food',
      person: 'Luz Marín, rosa@grace.example',
      organisation: 'grace',
      role: 'member',
      language: 'es',
    });
    await on.press('second', 'stranger.say', { ...ROSA, name: 'Somebody', email: 'rosa@grace.example' });
    expect((await account('second')).claims).toBe('?');
    await on.press('third', 'stranger.say', { ...ROSA, name: 'luz marín', email: 'rosa@grace.example' });
    expect((await account('third')).claims).toBe('LUZ');
  });

  it('whom nobody fits is the coordinator’s question, who may know better', async () => {
    await on.press('new', 'stranger.say', { ...ROSA, name: 'Rosita' });
    await on.until('2026-06-01', '12:00');
    const asked = on.holding('dana', 'I know who it is');
    const choose = form(await on.tap('dana', asked, 'I know who it is'));
    expect(choose.fields[0]).toMatchObject({ choices: [{ value: 'dana-food' }, { value: 'rosa-food' }] });
    await on.press('dana', 'account.confirm', { ...choose.hidden, who: 'rosa-food' });
    expect((await account('new')).personId).toBe('rosa');
  });

  it('who was already introduced gets the introduction where they wrote', async () => {
    await on.press('dana', 'contact.add', {
      nonce: 'LUZ',
      partnership: 'food',
      person: 'Luz Marín, luz@grace.example',
      organisation: 'grace',
      role: 'member',
      language: 'en',
    });
    await on.press('dana', 'contact.send', { id: 'LUZ' });
    await on.until('2026-06-01', '12:00');
    await on.press('luz', 'stranger.say', { ...ROSA, name: 'Luz Marín', email: 'luz@grace.example' });
    const { id } = await account('luz');
    await on.press('dana', 'account.confirm', { id, who: 'LUZ' });
    await on.until('2026-06-02', '12:00');
    expect(labels(on.latest('luz'))).toContain('Yes, here');
    expect((await on.contact('LUZ')).deliveredOn).toBe('2026-06-01');
    // What reached nobody then has reached her: it is one introduction, and nobody is told to call.
    const introductions = await on.client.delivery.findMany({
      where: { kind: 'contact.introduction', subjectId: 'LUZ' },
    });
    expect(introductions.map(each => each.state)).toEqual(['said']);
  });

  it('hostile words stay words', async () => {
    await on.press('new', 'stranger.say', {
      ...ROSA,
      name: '<!channel> <script>alert(1)</script>',
      organisation: '@everyone \u202Egrace',
    });
    await on.until('2026-06-01', '12:00');
    const said = JSON.stringify(on.holding('dana', 'I know who it is'));
    expect(said).not.toContain('\u202E');
    expect(said).toContain('<script>');
  });
});

describe('coordinators and leaders', () => {
  it('are given and ended by coordinators; somebody always coordinates', async () => {
    const given = told(
      await on.press('dana', 'host.role', {
        nonce: 'R1',
        role: 'leader',
        person: 'Joan Whitfield, joan@mercy.example',
      }),
    );
    expect(read(given)).toContain('Joan Whitfield is a leader now');
    await on.press('dana', 'host.role', { nonce: 'R1', role: 'leader', person: 'Joan Whitfield, joan@mercy.example' });
    expect(await on.client.hostRole.count({ where: { role: 'leader' } })).toBe(1);
    expect(told(await on.press('dana', 'host.end_role', { id: 'dana-coordinates' })).summary).toContain(
      'has to coordinate',
    );
    await on.press('dana', 'host.end_role', { id: 'R1' });
    const list = told(await on.press('dana', 'host.roles'));
    expect(read(list)).not.toContain('Joan');
    // Given again, the old row serves.
    await on.press('dana', 'host.role', { nonce: 'R2', role: 'leader', person: 'Joan Whitfield, joan@mercy.example' });
    expect(read(told(await on.press('dana', 'host.roles')))).toContain('Joan Whitfield, leader');
    expect(told(await on.press('rosa', 'host.roles')).summary).toContain('para quienes coordinan');
    expect(buttonsOf(list).length).toBeGreaterThan(0);
  });
});
