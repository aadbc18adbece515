/** Proves who becomes the first coordinator on the real store: by the one-time code, or by the settings (product “Coordinator”). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as setup from '../../../src/flows/setup.ts';
import { form, labels, read, told } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
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
