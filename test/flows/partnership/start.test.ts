/** Proves getting started in chat on the real store: a partnership added by one form, a draft, the introduction, the first yes (product §1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutPickers } from '../../../src/cards/form.ts';
import { fixed, form, labels, read, told, turned } from '../../support/reading.ts';
import { CHANNEL, type Stage, stage } from '../../support/stage.ts';
import { OAK } from './filled.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

async function added(values: Partial<typeof OAK> = {}) {
  const reply = await on.press('dana', 'partnership.add', { ...OAK, ...values });
  return { card: told(reply), luz: await on.contactOf('Luz Marín', 'OAK') };
}

describe('adding a partnership', () => {
  it('asks four things', async () => {
    const asked = form(await on.type('dana', 'add a partnership'));
    expect(withoutPickers(asked).fields.map(field => field.name)).toEqual(['partner', 'person', 'checkIn', 'promise']);
    expect(asked.action).toBe('partnership.add');
    // The loosest partners meet once a quarter, and need not say so.
    expect(asked.fields.find(field => field.name === 'checkIn')).toMatchObject({
      value: 'quarterly first Tuesday 10:00',
      required: false,
    });
    await added({ checkIn: '' });
    expect(await on.partnership('OAK')).toMatchObject({
      level: 'networking',
      checkIn: 'quarterly first Tuesday 10:00',
    });
  });

  it('makes a draft with both stewards and an open first promise, and writes to nobody', async () => {
    const { card, luz } = await added();
    expect(read(card)).toContain('“200 leaflets in Spanish” by Friday, June 5');
    expect(read(card)).toContain('Here is what Luz will get');
    expect(labels(card)).toEqual(['Send it', 'Write my own words']);
    expect(await on.partnership('OAK')).toMatchObject({
      name: 'Oak School',
      state: 'draft',
      checkIn: 'first Tuesday monthly 10:00',
    });
    expect(luz).toMatchObject({ role: 'steward', consent: 'none', sentOn: null });
    expect(await on.contactOf('Dana Lee', 'OAK')).toMatchObject({
      role: 'steward',
      organisationId: 'mercy',
      consent: 'here',
    });
    const [promise] = await on.client.commitment.findMany({ where: { partnershipId: 'OAK' } });
    expect(promise).toMatchObject({
      what: '200 leaflets in Spanish',
      due: '2026-06-05',
      state: 'open',
      ownerOrganisationId: 'mercy',
    });
    await on.account('Luz Marín', 'luz');
    await on.until('2026-06-12', '12:00');
    expect(on.received('luz')).toEqual([]);
    // Our own promise is reminded of, though it is only a draft.
    expect(on.received('dana').join()).toContain('200 leaflets');
  });

  it('sent twice it is one partnership', async () => {
    await added();
    const again = told(await on.press('dana', 'partnership.add', OAK));
    expect(again.summary).toContain('Oak School');
    expect(await on.client.commitment.count({ where: { partnershipId: 'OAK' } })).toBe(1);
    expect(await on.client.contact.count({ where: { partnershipId: 'OAK' } })).toBe(2);
  });

  it('says at the field what it cannot read, and keeps nothing', async () => {
    const wrong: readonly [Partial<typeof OAK>, string, string][] = [
      [{ partner: ' ' }, 'partner', 'organization'],
      [{ partner: 'mercy hospital' }, 'partner', 'your own'],
      [{ partner: 'Fresh Food' }, 'partner', 'already'],
      [{ person: 'Luz Marín' }, 'person', 'reach'],
      [{ person: 'luz@oak.example' }, 'person', 'name'],
      [{ checkIn: 'now and then' }, 'checkIn', 'first Tuesday monthly 10:00'],
      [{ promise: '200 leaflets' }, 'promise', 'By when'],
      [{ promise: 'by Friday' }, 'promise', 'plain words'],
    ];
    for (const [values, field, words] of wrong) {
      const fix = fixed(await on.press('dana', 'partnership.add', { ...OAK, ...values }));
      expect(Object.keys(fix)).toEqual([field]);
      expect(fix[field]).toContain(words);
    }
    expect(await on.client.partnership.count()).toBe(1);
    expect(await on.client.organisation.count()).toBe(2);
  });

  it('is for the host’s stewards and coordinators', async () => {
    const said = told(await on.press('rosa', 'partnership.add', OAK));
    expect(said.summary).toContain('encargadas del anfitrión');
    expect(await on.client.partnership.count()).toBe(1);
  });

  it('a person who is here already is not written down twice; one address under two names is a shared mailbox', async () => {
    await added({ person: 'rosa díaz, ROSA@grace.example' }).catch(() => undefined);
    expect(await on.client.contact.count({ where: { partnershipId: 'OAK', personId: 'rosa' } })).toBe(1);
    await on.press('dana', 'partnership.add', {
      ...OAK,
      nonce: 'ELM',
      partner: 'Elm School',
      person: 'Tom Reed, rosa@grace.example',
    });
    const tom = await on.client.person.findFirstOrThrow({ where: { name: 'Tom Reed' } });
    const rosa = await on.client.person.findUniqueOrThrow({ where: { id: 'rosa' } });
    expect([tom.sharedMailbox, rosa.sharedMailbox]).toEqual([true, true]);
  });
});

describe('the introduction', () => {
  it('carries the steward’s own words first, and is sent once however often it is pressed', async () => {
    const { luz } = await added();
    await on.account('Luz Marín', 'luz');
    await on.press('dana', 'contact.words', { id: luz.id, words: 'It was good to meet you on Friday.' });
    await on.press('dana', 'contact.send', { id: luz.id });
    const again = told(await on.press('dana', 'contact.send', { id: luz.id }));
    expect(again.summary).toContain('June 1');
    await on.until('2026-06-01', '16:00');
    expect(on.received('luz')).toHaveLength(1);
    const card = on.latest('luz');
    const [first] = card.blocks;
    expect(first).toEqual({ kind: 'quote', text: 'It was good to meet you on Friday.', by: 'Dana Lee' });
    expect(read(card)).toContain(
      'Hello Luz. Dana Lee at Mercy Hospital asked me to write. I am Tend, a bot. I keep one list of what Mercy Hospital and Oak School promise each other. First on it: “200 leaflets in Spanish”, from Mercy Hospital, by Friday, June 5. No account needed. Please never write about the people you serve. May I message you?',
    );
    expect(labels(card)).toEqual(['Yes, here', 'By e-mail', 'Call me', 'No thanks', 'Español']);
    expect((await on.contact(luz.id)).deliveredOn).toBe('2026-06-01');
    expect(
      fixed(
        await on
          .press('dana', 'contact.words', { id: luz.id, words: '' })
          .then(reply => ({ fix: { words: told(reply).summary } })),
      ),
    ).toMatchObject({ words: expect.stringContaining('sent already') });
  });

  it('arrives on the day it is where they are, from which the ladder is counted', async () => {
    const { luz } = await added();
    await on.account('Luz Marín', 'luz');
    await on.client.person.update({ where: { id: luz.personId }, data: { timeZone: 'Pacific/Honolulu' } });
    // Three in the afternoon of Monday in Honolulu is Tuesday in UTC, and nine in the evening in New York.
    await on.until('2026-06-01', '21:00');
    await on.press('dana', 'contact.send', { id: luz.id });
    await on.until('2026-06-01', '21:30');
    expect(on.received('luz')).toHaveLength(1);
    expect((await on.contact(luz.id)).deliveredOn).toBe('2026-06-01');
  });

  it('only the steward in whose name it is sent writes the words, and only who manages may send', async () => {
    const { luz } = await added();
    await on.account('Luz Marín', 'luz');
    expect(told(await on.press('luz', 'contact.send', { id: luz.id })).summary).toContain('somebody else');
    expect(told(await on.press('rosa', 'contact.send', { id: luz.id })).summary).toContain('encuentro');
    expect((await on.contact(luz.id)).consent).toBe('none');
  });

  it('the first yes makes it active, tells the steward and its place, and settles the card', async () => {
    const { luz } = await added();
    await on.account('Luz Marín', 'luz');
    await on.type('dana', 'here Oak School', CHANNEL);
    await on.press('dana', 'contact.send', { id: luz.id });
    await on.until('2026-06-01', '11:00');
    expect(on.received('grace-channel')).toEqual([]);
    await on.until('2026-06-02', '11:00');
    const thanks = turned(await on.tap('luz', on.latest('luz'), 'Yes, here'));
    expect(thanks.summary).toContain('Thank you, Luz');
    expect(await on.partnership('OAK')).toMatchObject({
      state: 'active',
      activeSince: '2026-06-02',
      checkInAnchor: '2026-06-02',
    });
    expect(await on.contact(luz.id)).toMatchObject({
      consent: 'here',
      channel: 'web',
      answeredOn: '2026-06-02',
      consentMeans: 'self',
    });
    await on.until('2026-06-03', '12:00');
    expect(on.received('dana').join()).toContain('Luz Marín at Oak School said yes');
    expect(on.received('dana').join()).toContain('Oak School is active now');
    expect(on.received('grace-channel')[0]).toContain('Mercy Hospital and Oak School keep one list');
    expect(labels(on.latest('luz'))).not.toContain('Yes, here');
    // Answering again changes nothing and tells nobody.
    await on.press('luz', 'contact.consent', { id: luz.id, answer: 'here' });
    expect(await on.client.delivery.count({ where: { kind: 'contact.answered', subjectId: luz.id } })).toBe(1);
  });

  it('is said in the other language at one tap', async () => {
    const { luz } = await added();
    await on.account('Luz Marín', 'luz');
    await on.press('dana', 'contact.send', { id: luz.id });
    await on.until('2026-06-01', '16:00');
    expect(read(told(await on.tap('luz', on.latest('luz'), 'Español')))).toBe('Desde ahora le hablo en español.');
    const spanish = await on.held('contact.introduction', luz.personId);
    expect(read(spanish)).toContain('Hola, Luz. Dana Lee, de Mercy Hospital, me pidió que le escribiera.');
    expect(labels(spanish)).toEqual(['Sí, por aquí', 'Por correo', 'Llámenme', 'No, gracias', 'English']);
  });

  it('nobody else answers for them', async () => {
    const { luz } = await added();
    await on.press('dana', 'contact.send', { id: luz.id });
    await on.press('dana', 'contact.consent', { id: luz.id, answer: 'here' });
    expect((await on.contact(luz.id)).consent).toBe('asked');
  });
});
