/** Proves handovers and dated covers on the real store and clockwork: told before, happening by themselves (product §3). */
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

describe('a handover', () => {
  it('is planned, told to the other side before, and happens by itself on its day with the promises', async () => {
    await on.press('dana', 'contact.add', AMIR);
    await on.account('Amir Patel', 'amir');
    await promise(on, 'dana', 'dana-food', 'LEAFLETS');
    const form1 = form(await on.press('dana', 'contact.ask_handover', { id: 'dana-food' }));
    expect(form1.fields.map(field => field.name)).toEqual(['to', 'picked', 'person', 'from', 'leaves']);
    const said = await on.press('dana', 'contact.handover', {
      nonce: 'OVER',
      id: 'dana-food',
      to: 'AMIR',
      from: 'June 8',
      leaves: 'yes',
    });
    expect(read(told(said))).toContain('Amir Patel takes over from Dana Lee on Monday, June 8');
    expect((await on.contact('AMIR')).role).toBe('backup');
    await on.until('2026-06-02', '12:00');
    expect(on.received('rosa').join()).toContain(
      'desde el lunes, 8 de junio, su contacto es Amir Patel en lugar de Dana Lee',
    );
    expect(on.received('amir').join()).toContain('you are the steward of “Fresh Food” in place of Dana Lee');
    expect(labels(on.holding('amir', 'All you need to know'))).toContain('All you need to know');
    expect((await on.contact('dana-food')).until).toBe('2026-06-07');
    await on.until('2026-06-08', '12:00');
    expect(await on.contact('AMIR')).toMatchObject({ role: 'steward', coversId: 'dana-food', until: null });
    expect((await on.client.commitment.findUniqueOrThrow({ where: { id: 'LEAFLETS' } })).ownerContactId).toBe('AMIR');
    const people = read(told(await on.press('amir', 'partnership.show', { id: 'food' })));
    expect(people).toContain('Amir Patel, steward');
    expect(people).not.toContain('Amir Patel, backup');
    await on.until('2026-06-10', '12:00');
    const current = await on.client.contact.findMany({
      where: { partnershipId: 'food', organisationId: 'mercy', until: null },
    });
    expect(current.map(each => each.id)).toEqual(['AMIR']);
  });

  it('comes before leaving for the last steward of our side, and is asked for before anything is filled in', async () => {
    const said = await on.press('dana', 'contact.ask_end', { id: 'dana-food' });
    expect(read(told(said))).toContain('Please hand over to somebody first');
  });

  it('today it happens at once, to somebody new, and who stays is a member', async () => {
    const values = {
      nonce: 'OVER',
      id: 'dana-food',
      to: '',
      person: 'Kim Wu, kim@mercy.example',
      from: 'today',
      leaves: 'no',
    };
    await on.press('dana', 'contact.handover', values);
    await on.press('dana', 'contact.handover', values);
    expect(await on.contact('OVER')).toMatchObject({ role: 'steward', consent: 'here', organisationId: 'mercy' });
    expect(await on.contact('dana-food')).toMatchObject({ role: 'member', until: null });
    expect(await on.client.contact.count()).toBe(3);
  });

  it('of a partner to somebody new waits for the host’s steward, who is asked to send the first note', async () => {
    const over = { nonce: 'OVER', id: 'rosa-food', to: '', from: '8 de junio', leaves: 'yes' };
    const said = await on.press('rosa', 'contact.handover', { ...over, person: 'Luz Marín, luz@grace.example' });
    expect(read(told(said))).toContain('He pedido a Dana Lee que envíe la primera nota.');
    await on.until('2026-06-02', '12:00');
    const asked = on.holding('dana', 'Show what they will get');
    expect(read(asked)).toContain('Luz Marín at Grace Pantry is new here. Rosa Díaz added them');
    await on.tap('dana', asked, 'Show what they will get');
    await on.press('dana', 'contact.send', { id: 'OVER' });
    expect((await on.contact('OVER')).consent).toBe('asked');
  });

  it('the old steward’s own words go with them', async () => {
    await on.press('dana', 'contact.add', LUZ);
    await on.press('dana', 'contact.words', { id: 'LUZ', words: 'We met on Friday.' });
    expect((await on.contact('LUZ')).introduction).toBe('We met on Friday.');
    await on.press('dana', 'contact.handover', {
      nonce: 'OVER',
      id: 'dana-food',
      to: '',
      person: 'Kim Wu, kim@mercy.example',
      from: 'today',
      leaves: 'no',
    });
    expect((await on.contact('LUZ')).introduction).toBe('');
  });

  it('says at the field what is missing or turned around', async () => {
    const cover = { nonce: 'C', id: 'dana-food', to: '', person: '', from: 'June 8', until: 'June 12' };
    expect((await on.press('dana', 'contact.cover', cover)).fix).toHaveProperty('person');
    const turned = { ...cover, person: 'Kim Wu, kim@mercy.example', from: 'June 12', until: 'June 8' };
    expect((await on.press('dana', 'contact.cover', turned)).fix).toHaveProperty('until');
    expect(await on.client.contact.count()).toBe(2);
    expect(
      told(
        await on.press('rosa', 'contact.cover', {
          ...cover,
          person: 'Kim Wu, kim@mercy.example',
          from: '8 de junio',
          until: '12 de junio',
        }),
      ).summary,
    ).toContain('otra persona');
  });
});

describe('a dated cover', () => {
  it('begins and ends by itself; the covered steward stays, and the other side was told', async () => {
    await on.press('dana', 'contact.add', AMIR);
    await on.account('Amir Patel', 'amir');
    const said = await on.press('dana', 'contact.cover', {
      nonce: 'COVER',
      id: 'dana-food',
      to: 'AMIR',
      from: 'June 8',
      until: 'June 12',
    });
    expect(read(told(said))).toContain(
      'Amir Patel stands in for Dana Lee. That is from Monday, June 8 until Friday, June 12',
    );
    await on.until('2026-06-03', '12:00');
    expect(on.received('rosa').join()).toContain(
      'Amir Patel, de Mercy Hospital, suple a Dana Lee desde el lunes, 8 de junio hasta el viernes, 12 de junio',
    );
    expect((await on.contact('COVER')).role).toBe('backup');
    await on.until('2026-06-08', '12:00');
    expect((await on.contact('COVER')).role).toBe('steward');
    expect((await on.contact('dana-food')).role).toBe('steward');
    // He manages as a steward, though his own row is only a backup's.
    expect(
      told(
        await on
          .press('amir', 'partnership.ask_about', { id: 'food' })
          .then(reply => ({ tell: { language: 'en', summary: reply.ask?.title ?? '', blocks: [] } })),
      ).summary,
    ).toBe('About this partnership');
    await promise(on, 'amir', 'COVER', 'COVERED');
    await on.until('2026-06-15', '12:00');
    const staff = await on.client.contact.findMany({
      where: { organisationId: 'mercy', until: null },
      orderBy: { id: 'asc' },
    });
    expect(staff.map(each => [each.id, each.role])).toEqual([
      ['AMIR', 'backup'],
      ['dana-food', 'steward'],
    ]);
    expect((await on.client.commitment.findUniqueOrThrow({ where: { id: 'COVERED' } })).ownerContactId).toBe(
      'dana-food',
    );
  });
});
