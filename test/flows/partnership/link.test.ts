/** Proves the link a steward carries: who gets one, what is told of it, and what is pressed by it (product §1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import { type LinkStage, linkStage, pathIn, ROSA } from '../../support/linkstage.ts';
import { labelled, labels, read, told, turned } from '../../support/reading.ts';
import { another, commitment, contact } from '../../support/rows.ts';
import { stage } from '../../support/stage.ts';
import { OAK } from './filled.ts';

let on: LinkStage;
beforeEach(async () => {
  on = await linkStage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const carry = () => on.press('dana', 'contact.link', { id: ROSA });
const hrefs = (card: Card) =>
  card.blocks
    .flatMap(block =>
      block.kind === 'text' ? block.text : block.kind === 'facts' ? block.facts.flatMap(f => f.value) : [],
    )
    .flatMap(span => (span.kind === 'link' ? [span.url] : []));

describe('the card of a link', () => {
  it('has it to copy and to mail, says until when it works and what it counts for', async () => {
    const card = told(await carry());
    const [url = '', mailto = ''] = hrefs(card);
    expect(url).toMatch(/^https:\/\/tend\.example\.org\/l\/[\w-]{43}$/);
    const mail = new URL(mailto);
    expect(decodeURIComponent(mail.pathname)).toBe('rosa@grace.example');
    expect(mail.searchParams.get('body')).toBe(
      `Hello Rosa,\r\n\r\nHere is your page, no account needed:\r\n${url}\r\n\r\nDana Lee`,
    );
    expect(read(card)).toContain('It works until Monday, June 15.');
    expect(read(card)).toContain('by a link Dana Lee carried');
    expect(read(card)).toContain('does not confirm a promise');
    const audit = await on.client.audit.findMany({ where: { act: 'link.carried' } });
    expect(audit).toMatchObject([{ personId: 'dana', subjectId: ROSA, detail: '' }]);
    expect(on.logged().join()).not.toContain(url.slice(-43));
  });

  it('speaks their language in the mail and the steward’s on the card', async () => {
    await on.client.person.update({ where: { id: 'rosa' }, data: { language: 'es' } });
    const card = told(await carry());
    expect(new URL(hrefs(card)[1] ?? '').searchParams.get('body')).toContain('Hola, Rosa:');
    expect(read(card)).toContain('Give Rosa this link');
  });

  it('is made once for one press: the same again makes none, and says how to get one', async () => {
    const values = { id: ROSA };
    await on.press('dana', 'contact.link', values, null, 'same');
    const again = told(await on.press('dana', 'contact.link', values, null, 'same'));
    expect(read(again)).toContain('Press the button once more for a new one');
    expect(labels(again)).toEqual(['Give Rosa a link']);
    expect(await on.client.link.count()).toBe(1);
  });

  it.each([
    ['en', 'A link given before is over now.'],
    ['es', 'El enlace que se dio antes ya no sirve.'],
  ] as const)('says that an earlier one is over only where there was one (%s)', async (language, said) => {
    await on.client.person.update({ where: { id: 'dana' }, data: { language } });
    expect(read(told(await carry()))).not.toContain(said);
    expect(read(told(await carry()))).toContain(said);
    await on.press('dana', 'contact.end_link', { id: ROSA });
    expect(read(told(await carry()))).not.toContain(said);
  });

  it('can be taken back', async () => {
    const path = pathIn(told(await carry()));
    expect(read(told(await on.press('dana', 'contact.end_link', { id: ROSA })))).toContain('Taken back.');
    expect((await on.ask(path)).status).toBe(410);
    expect(read(told(await on.press('dana', 'contact.end_link', { id: ROSA })))).toBe('No link for Rosa Díaz is out.');
  });
});

describe('somebody who is asked in two partnerships', () => {
  it.each([
    ['en', ['for “Fresh Food”', 'for “Winter Coats”']],
    ['es', ['para «Fresh Food»', 'para «Winter Coats»']],
  ] as const)('reads in each introduction which one it is about (%s)', async (language, names) => {
    await on.client.person.update({ where: { id: 'rosa' }, data: { language } });
    await another(on.client, 'coats');
    await on.client.partnership.update({ where: { id: 'coats' }, data: { name: 'Winter Coats' } });
    const dana = { partnershipId: 'coats', personId: 'dana', organisationId: 'mercy', role: 'steward' } as const;
    await on.client.contact.create({ data: contact(dana) });
    const grace = { partnershipId: 'coats', organisationId: 'grace' } as const;
    await on.client.partnershipOrganisation.create({ data: grace });
    const asked = { ...grace, personId: 'rosa', consent: 'asked', answeredOn: null, role: 'member' } as const;
    await on.client.contact.create({ data: contact({ id: 'rosa-coats', ...asked }) });
    const page = (await on.visit(await on.mailed())).screen().words;
    for (const name of names) expect(page).toContain(name);
  });
});

describe('a link is made', () => {
  const refused = async (reply: Reply) => read(told(reply));

  it('only by who answers for the partnership at the host, and not by a link', async () => {
    await on.client.account.create({
      data: { id: 'r', platform: 'web', tenant: 'console', user: 'rosa', personId: 'rosa', createdAt: on.now() },
    });
    expect(await refused(await on.press('rosa', 'contact.link', { id: ROSA }))).toContain('for somebody else');
    await carry();
    expect(await refused(await on.through('contact.link', { id: ROSA }))).toContain('for somebody else');
    expect(await on.client.link.count()).toBe(1);
  });

  it('not for a draft, not after a no, not for the host’s own people', async () => {
    const consents = { none: 'Please press “Send it” first', no: 'They said: no thanks' } as const;
    for (const [consent, said] of Object.entries(consents)) {
      await on.client.contact.update({ where: { id: ROSA }, data: { consent: consent as 'none' | 'no' } });
      expect(await refused(await carry())).toContain(said);
    }
    expect(await on.client.link.count()).toBe(0);
    await on.press('dana', 'contact.link', { id: 'dana-food' });
    expect(await on.client.link.count()).toBe(0);
  });

  it('where Tend has no address of its own, it says who can mend that', async () => {
    const bareStage = await stage();
    const reply = await bareStage.press('dana', 'contact.link', { id: ROSA });
    expect(read(told(reply))).toContain('Whoever runs Tend can set PUBLIC_URL');
    expect(await bareStage.client.link.count()).toBe(0);
    await bareStage.close();
  });
});

describe('[Send it] for somebody Tend cannot write to', () => {
  it('makes the link at once, and owes no message that would reach nobody', async () => {
    await on.press('dana', 'partnership.add', OAK);
    const luz = await on.contactOf('Luz Marín', 'OAK');
    const card = turned(await on.press('dana', 'contact.send', { id: luz.id }));
    expect(read(card)).toContain('I have no way to write to Luz myself');
    expect(pathIn(card)).toMatch(/^\/l\//);
    expect(await on.contact(luz.id)).toMatchObject({ consent: 'asked' });
    expect(await on.client.delivery.count({ where: { kind: 'contact.introduction' } })).toBe(0);
  });

  it('writes, as ever, where there is an account or a relay', async () => {
    await on.press('dana', 'partnership.add', OAK);
    const luz = await on.contactOf('Luz Marín', 'OAK');
    await on.account('Luz Marín', 'luz');
    expect(read(turned(await on.press('dana', 'contact.send', { id: luz.id })))).toContain('Sent. Luz gets it');
    expect(await on.client.delivery.count({ where: { kind: 'contact.introduction' } })).toBe(1);
  });
});

describe('a yes by a link', () => {
  it('that Dana carried is shown as such, says honestly how she hears on, and is weaker than her own', async () => {
    await carry();
    const thanks = turned(await on.through('contact.consent', { id: ROSA, answer: 'here' }));
    expect(read(thanks)).toContain('Dana Lee brings you a link when something waits');
    expect(await on.contact(ROSA)).toMatchObject({ consent: 'here', consentMeans: 'carried_link', channel: 'web' });
    await on.mailed();
    turned(await on.through('contact.consent', { id: ROSA, answer: 'here' }, 'POST0001'));
    expect(await on.contact(ROSA)).toMatchObject({ consent: 'here', consentMeans: 'self' });
  });

  it('is told to the stewards with the name of whoever carried it', async () => {
    await on.client.contact.create({
      data: contact({ id: 'dana2', partnershipId: 'food', personId: 'dana', organisationId: 'mercy', role: 'backup' }),
    });
    const { person } = await another(on.client, 'priya');
    await on.client.contact.create({
      data: contact({ partnershipId: 'food', personId: person.id, organisationId: 'mercy', role: 'steward' }),
    });
    await carry();
    await on.through('contact.consent', { id: ROSA, answer: 'here' });
    const card = await on.words('contact.answered', person.id);
    expect(card && read(card)).toContain('I cannot write to them: bring them a link');
    expect(card && read(card)).toContain('By a link Dana Lee carried.');
  });
});

describe('the could-not-reach list', () => {
  it('offers a link for whoever may have one', async () => {
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here' } });
    await on.client.commitment.create({
      data: commitment({
        ...{
          partnershipId: 'food',
          ownerContactId: 'dana-food',
          ownerOrganisationId: 'mercy',
          toOrganisationId: 'grace',
        },
        id: 'flyers',
      }),
    });
    await on.press('dana', 'commitment.done', { id: 'flyers' });
    await on.until('2026-06-02', '12:00');
    const card = on.holding('dana', 'Give Rosa a link');
    expect(labelled(card, 'Give Rosa a link').action).toBe('contact.link');
  });
});
