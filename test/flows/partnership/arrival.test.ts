/** Proves who arrives on the real store: strangers, claims a steward confirms, the first coordinator, host roles (product §1, §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type Card } from '../../../src/cards/card.ts';
import * as setup from '../../../src/flows/setup.ts';
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

describe('the first coordinator', () => {
  it('is whoever types the code, once; somebody unknown becomes a person, sets up the host, and adds a partnership', async () => {
    await on.close();
    let code: string | null = 'K7QM-2Z9X-44';
    const checkCode = async (words: string) => {
      if (words !== code) return false;
      code = null;
      return true;
    };
    on = await stage({ coordinator: false, checkCode });
    await on.client.contact.deleteMany();
    await on.client.partnershipOrganisation.deleteMany();
    await on.client.partnership.deleteMany();
    await on.client.organisation.deleteMany();
    expect(await setup.needsCode(on.store)).toBe(true);
    expect(labels(told(await on.type('boss', 'K7QM-2Z9X-99')))).toContain('Tell you who I am');
    const welcome = told(await on.type('boss', 'K7QM-2Z9X-44'));
    expect(labels(welcome)).toEqual(['Set up']);
    expect(await setup.needsCode(on.store)).toBe(false);
    expect(labels(told(await on.type('thief', 'K7QM-2Z9X-44')))).toContain('Tell you who I am');
    const form1 = form(await on.tap('boss', welcome, 'Set up'));
    expect(form1.fields.map(field => field.name)).toEqual(['name', 'organisation', 'zone']);
    expect(form(await on.press('boss', 'partnership.ask_add')).action).toBe('host.setup');
    await on.press('boss', 'host.setup', { name: 'Kim Wu', organisation: 'Mercy Hospital', zone: 'America/Chicago' });
    expect(form(await on.press('boss', 'partnership.ask_add')).action).toBe('partnership.add');
    expect(await on.client.organisation.findMany()).toMatchObject([
      { name: 'Mercy Hospital', isHost: true, side: 'health' },
    ]);
  });

  it('who mistypes the code is told so, where it is found, and nothing of whether a letter was right', async () => {
    await on.close();
    on = await stage({ coordinator: false, checkCode: async words => words === '01JZ-8K3M-2Z9X-44QA-7B6C-5D4E-2F' });
    for (const who of ['nobody', 'dana']) {
      const answers = ['01JZ-8K3M-2Z9X-44QA-7B6C-5D4E-2G', 'ZZZZ-ZZZZ-ZZZZ-ZZZ1'].map(async words =>
        read(told(await on.type(who, words))),
      );
      const [near, far] = await Promise.all(answers);
      expect(near).toContain('That code is not right.');
      expect(near).toContain('where Tend was started');
      expect(near).toBe(far);
    }
    const strange = told(await on.type('nobody', '01JZ-8K3M-2Z9X-44QA-7B6C-5D4E-2G'));
    expect(read(strange)).toContain('Ese código no es correcto.');
    expect(labels(strange)).toContain('Tell you who I am');
    expect(read(told(await on.type('rosa', '01JZ-8K3M-2Z9X-44QA-7B6C-5D4E-2G')))).toContain(
      'Ese código no es correcto.',
    );
    // A long word is no code.
    expect(read(told(await on.type('nobody', 'congregations')))).not.toContain('code');
  });

  it('where no code is out, a code is a word like any other', async () => {
    expect(read(told(await on.type('nobody', '01JZ-8K3M-2Z9X-44QA-7B6C-5D4E-2G')))).not.toContain('That code');
  });

  it('is the person of the settings, written down where nobody has that address, once', async () => {
    const deps = {
      store: on.store,
      clock: { now: on.now, wall: on.now },
      newId: () => `id${Math.floor(on.posts().length)}x`,
    };
    await setup.nameCoordinator(deps, 'ROSA@grace.example');
    await setup.nameCoordinator({ ...deps, newId: () => 'never' }, 'rosa@grace.example');
    const roles = await on.client.hostRole.findMany({ where: { personId: 'rosa' } });
    expect(roles).toMatchObject([{ role: 'coordinator', until: null }]);
    let next = 0;
    await setup.nameCoordinator({ ...deps, newId: () => `new${++next}` }, 'joan.whitfield@mercy.example');
    expect(await on.client.person.findFirst({ where: { email: 'joan.whitfield@mercy.example' } })).toMatchObject({
      name: 'Joan Whitfield',
    });
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
    expect(told(await on.press('rosa', 'host.roles')).summary).toContain('otra persona');
    expect(buttonsOf(list).length).toBeGreaterThan(0);
  });
});
