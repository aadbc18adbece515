/** Proves people coming and going on the real store: added, changed, leaving, and who may do it (product §1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { form, labels, read, told } from '../../support/reading.ts';
import { type Stage, stage } from '../../support/stage.ts';
import { AMIR, LUZ, promise } from './filled.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage({ coordinator: false });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

describe('adding somebody', () => {
  it('host staff add to any side, see what the person will get, and nothing is sent', async () => {
    const asked = form(await on.press('dana', 'contact.ask_add', { partnership: 'food' }));
    expect(asked.fields.map(field => field.name)).toEqual([
      'picked',
      'person',
      'organisation',
      'newOrganisation',
      'role',
      'language',
    ]);
    const card = told(await on.press('dana', 'contact.add', LUZ));
    expect(read(card)).toContain('Here is what Luz will get');
    expect(read(card)).toContain('Hola, Luz.');
    expect(await on.contact('LUZ')).toMatchObject({ role: 'member', consent: 'none', organisationId: 'grace' });
    await on.press('dana', 'contact.add', LUZ);
    expect(await on.client.contact.count()).toBe(3);
    const twice = await on.press('dana', 'contact.add', { ...LUZ, nonce: 'LUZ2' });
    expect(twice.fix?.person).toContain('already');
  });

  it('a coalition grows by an organization that is named', async () => {
    await on.press('dana', 'contact.add', { ...LUZ, organisation: '', newOrganisation: 'Oak School' });
    const organisations = await on.client.partnershipOrganisation.findMany({ where: { partnershipId: 'food' } });
    expect(organisations).toHaveLength(3);
    const missing = await on.press('dana', 'contact.add', {
      ...LUZ,
      nonce: 'X',
      organisation: '',
      newOrganisation: '',
    });
    expect(missing.fix?.newOrganisation).toContain('Which organization');
  });

  it('a partner’s steward adds on their own side; the host’s steward sends the first note', async () => {
    const asked = form(await on.press('rosa', 'contact.ask_add', { partnership: 'food' }));
    expect(asked.fields.map(field => field.name)).toEqual(['picked', 'person', 'role', 'language']);
    const { organisation: _own, ...own } = LUZ;
    const said = told(await on.press('rosa', 'contact.add', own));
    expect(read(said)).toContain('He pedido a Dana Lee');
    await on.until('2026-06-02', '12:00');
    expect(on.received('dana').join()).toContain(
      'Luz Marín at Grace Pantry is new here. Rosa Díaz added them (member)',
    );
    const note = told(await on.tap('dana', on.holding('dana', 'Show what they will get'), 'Show what they will get'));
    expect(labels(note)).toContain('Send it');
  });

  it('a partner’s steward adds nobody to the host, and a member nobody at all', async () => {
    expect(told(await on.press('rosa', 'contact.add', AMIR)).summary).toContain('otra persona');
    await on.press('dana', 'contact.add', LUZ);
    await on.account('Luz Marín', 'luz');
    expect(
      told(await on.press('luz', 'contact.add', { ...LUZ, nonce: 'X', person: 'Tom, tom@grace.example' })).summary,
    ).toContain('otra persona');
    expect(await on.client.contact.count()).toBe(3);
  });
});

describe('changing somebody', () => {
  it('name, address, language by their side or themselves; the role never by themselves', async () => {
    await on.press('dana', 'contact.add', LUZ);
    await on.account('Luz Marín', 'luz');
    const changed = {
      id: 'LUZ',
      name: 'Luz M. Ortiz',
      email: 'ortiz@grace.example',
      phone: '555 010 2233',
      language: 'en',
    };
    await on.press('luz', 'contact.change', { ...changed, role: 'steward' });
    const luz = await on.client.contact.findUniqueOrThrow({ where: { id: 'LUZ' }, include: { person: true } });
    expect(luz).toMatchObject({
      role: 'member',
      person: { name: 'Luz M. Ortiz', email: 'ortiz@grace.example', language: 'en' },
    });
    await on.press('rosa', 'contact.change', { ...changed, role: 'backup' });
    expect((await on.contact('LUZ')).role).toBe('backup');
    const wrong = await on.press('dana', 'contact.change', { ...changed, email: 'nowhere' });
    expect(wrong.fix?.email).toContain('e-mail');
    expect(told(await on.press('luz', 'contact.change', { ...changed, id: 'dana-food' })).summary).toContain(
      'somebody else',
    );
  });

  it('the host always keeps a steward', async () => {
    const values = { id: 'dana-food', name: 'Dana Lee', email: '', phone: '', language: 'en', role: 'member' };
    expect(told(await on.press('dana', 'contact.change', values)).summary).toContain('hand over');
    expect((await on.contact('dana-food')).role).toBe('steward');
  });
});

describe('somebody leaves', () => {
  it('“Rosa left” opens the form; the promises go to the colleague chosen, and it stands in their history', async () => {
    await on.press('dana', 'contact.add', LUZ);
    await promise(on);
    const asked = form(await on.type('dana', 'Rosa left'));
    expect(asked).toMatchObject({ action: 'contact.end', hidden: { id: 'rosa-food' } });
    expect(asked.fields.map(field => field.name)).toEqual(['until', 'to']);
    const said = told(await on.press('dana', 'contact.end', { id: 'rosa-food', until: 'today', to: 'LUZ' }));
    expect(read(said)).toContain('the last day of Rosa Díaz is Monday, June 1');
    expect(read(said)).toContain('Promises handed on to Luz Marín: 1');
    expect(read(said)).toContain('Grace Pantry has no steward now');
    expect(await on.contact('rosa-food')).toMatchObject({ until: '2026-06-01' });
    expect(await on.client.commitment.findUnique({ where: { id: 'SHELF' } })).toMatchObject({
      ownerContactId: 'LUZ',
      ownerOrganisationId: 'grace',
      state: 'open',
    });
    const history = await on.client.commitmentEvent.findMany({
      where: { commitmentId: 'SHELF' },
      orderBy: { at: 'asc' },
    });
    expect(history.map(event => event.what)).toEqual(['recorded', 'handed_on']);
    await on.until('2026-06-02', '12:00');
    expect(told(await on.press('rosa', 'partnership.show', { id: 'food' })).summary).not.toContain('Fresh Food');
  });

  it('with a later last day and nobody named, the promises stay until then and go to the steward’s heir', async () => {
    await on.press('dana', 'contact.add', { ...LUZ, role: 'backup' });
    await promise(on);
    const said = told(await on.press('dana', 'contact.end', { id: 'rosa-food', until: 'next Friday', to: '' }));
    expect(read(said)).toContain('Still open, owned by Rosa Díaz');
    expect(labels(said)).toEqual(['Hand on the promises']);
    await on.until('2026-06-05', '11:00');
    expect((await on.client.commitment.findUniqueOrThrow({ where: { id: 'SHELF' } })).ownerContactId).toBe('rosa-food');
    const last = (await on.contact('rosa-food')).until ?? '';
    await on.until(last, '13:00');
    expect((await on.client.commitment.findUniqueOrThrow({ where: { id: 'SHELF' } })).ownerContactId).toBe('LUZ');
  });

  it('the other side’s steward hears of it; the last host steward hands over instead', async () => {
    await on.press('rosa', 'contact.end', { id: 'rosa-food', until: 'viernes' });
    await on.until('2026-06-02', '12:00');
    expect(on.received('dana').join()).toContain('Rosa Díaz at Grace Pantry leaves. Last day: Friday, June 5');
    expect(told(await on.press('dana', 'contact.end', { id: 'dana-food', until: 'today' })).summary).toContain(
      'hand over',
    );
    expect(told(await on.press('rosa', 'contact.end', { id: 'dana-food', until: 'hoy' })).summary).toContain(
      'otra persona',
    );
  });

  it('asks which one where a name fits two, and says so where it fits nobody', async () => {
    await on.press('dana', 'contact.add', { ...LUZ, person: 'Rosa Kim, kim@grace.example' });
    expect(labels(told(await on.type('dana', 'Rosa has left')))).toEqual([
      'Rosa Díaz, Grace Pantry',
      'Rosa Kim, Grace Pantry',
    ]);
    expect(told(await on.type('dana', 'Ros left')).summary).toContain('nobody by that name');
  });
});
