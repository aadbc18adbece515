/** Proves where a link ends: guessed, worn out or over, what only Tend’s own mail opens, and what is left of it in files and logs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '../../e2e/screen.ts';
import { type LinkStage, linkStage, ROSA } from '../../support/linkstage.ts';
import { checkIn, commitment } from '../../support/rows.ts';

let on: LinkStage;
beforeEach(async () => {
  on = await linkStage();
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const rosa = () => on.contact(ROSA);
const withField = (post: Post, name: string, value: string): Post => ({
  ...post,
  fields: post.fields.map(field => (field[0] === name ? [name, value] : field)),
});

describe('a link that opens nothing', () => {
  it('guessed, it says in both languages what to do, and tells nothing of anybody', async () => {
    for (const token of ['x', 'A'.repeat(43), '%00', '..%2f..']) {
      const answer = await on.ask(`/l/${token}`);
      expect(answer.status).toBe(404);
      const markup = await answer.text();
      expect(markup).toContain('Please copy the whole address');
      expect(markup).toContain('lang="es"');
      expect(markup).not.toMatch(/Rosa|Dana|Mercy/);
    }
  });

  it('too many guesses are slowed down, and keep nobody out who has a link', async () => {
    const path = await on.carried();
    on.freeze();
    const statuses = [];
    for (let each = 0; each < 35; each += 1) statuses.push((await on.ask(`/l/${'A'.repeat(43)}`)).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(404));
    const slowed = await on.ask(`/l/${'B'.repeat(43)}`);
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await on.ask(path)).status).toBe(200);
  });

  it('one link is pressed and opened only so often', async () => {
    const path = await on.carried();
    const visitor = await on.visit(path);
    const post = visitor.button('Call me');
    on.freeze();
    const pressed = [];
    for (let each = 0; each < 61; each += 1) pressed.push((await visitor.post(post)).status);
    expect(pressed.filter(status => status === 429)).toHaveLength(1);
    const opened = [];
    for (let each = 0; each < 121; each += 1) opened.push((await on.ask(`${path}/calendar/next/1.ics`)).status);
    expect(opened.at(-1)).toBe(429);
  });

  it('over, it shows nothing any more but the way to another one, which the steward is asked for', async () => {
    const path = await on.carried();
    const before = await on.visit(path);
    const late = before.button('Yes, here');
    await on.until('2026-06-16', '12:00');
    const answer = await on.ask(path);
    expect(answer.status).toBe(410);
    const markup = await answer.text();
    expect(markup).toContain('This link is over');
    expect(markup).not.toContain('200 leaflets');
    expect((await before.post(late)).status).toBe(410);
    expect(await rosa()).toMatchObject({ consent: 'asked' });
    expect(await on.client.delivery.count({ where: { kind: 'contact.link_wanted' } })).toBe(0);
    const fields = [...markup.matchAll(/name="(intent|stamp)" value="([^"]+)"/g)].map(m => [m[1], m[2]] as const);
    const again = { action: `${path}/again`, fields: fields as Post['fields'] };
    expect((await before.post({ ...again, fields: [] })).status).toBe(403);
    const asked = await before.post(again);
    expect(await asked.text()).toContain('is asked to bring you a new link');
    await before.post(again);
    await on.until('2026-06-17', '12:00');
    expect(on.received('dana').filter(said => said.includes('asks you for a new link'))).toHaveLength(1);
    await on.tap('dana', on.holding('dana', 'Give Rosa a link'), 'Give Rosa a link');
    expect(await on.client.link.count()).toBe(2);
  });

  it('over where there is a relay, a new one comes by mail', async () => {
    await on.close();
    on = await linkStage({ byMail: true });
    const path = await on.mailed('POST0001', 1);
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here' } });
    const visitor = await on.visit(path);
    expect(visitor.screen().status).toBe(200);
    await on.until('2026-06-03', '12:00');
    const markup = await (await on.ask(path)).text();
    const fields = [...markup.matchAll(/name="(intent|stamp)" value="([^"]+)"/g)].map(m => [m[1], m[2]] as const);
    const asked = await visitor.post({ action: `${path}/again`, fields: fields as Post['fields'] });
    expect(await asked.text()).toContain('A new link comes to your e-mail address');
    expect(await on.client.delivery.findMany({ where: { kind: 'contact.link' } })).toMatchObject([
      { personId: 'rosa' },
    ]);
  });
});

describe('what only Tend’s own mail opens', () => {
  beforeEach(async () => {
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here' } });
    await on.client.round.create({
      data: {
        ...{
          id: 'R1',
          opensOn: '2026-05-20',
          closesOn: '2026-06-12',
          floorPeople: 5,
          floorOrganisations: 3,
          tree: '{}',
        },
        openedAt: on.now(),
      },
    });
    await on.client.asked.create({
      data: { roundId: 'R1', personId: 'rosa', contactId: ROSA, partnershipId: 'food' },
    });
  });

  it('the questions about trust are not even offered by a carried link, and forged they are refused', async () => {
    const visitor = await on.visit(await on.carried());
    expect(visitor.screen().words).not.toMatch(/How is Mercy/);
    expect(visitor.screen().cards.flatMap(card => card.buttons.map(each => each.label))).not.toContain('Start');
    const reply = await on.through('pulse.start', { id: 'R1', how: 'pooled' });
    expect(JSON.stringify(reply)).toContain('A link that someone else brought is not enough');
    const cast = await on.through('pulse.cast', { id: 'R1', how: 'pooled', R: '5' });
    expect(JSON.stringify(cast)).toContain('A link that someone else brought is not enough');
    expect(await on.client.ballot.count()).toBe(0);
  });

  it('by her own mail they are there', async () => {
    const visitor = await on.visit(await on.mailed());
    const labels = visitor.screen().cards.flatMap(card => card.buttons.map(each => each.label));
    expect(visitor.screen().words).toMatch(/Mercy Hospital/);
    expect(labels.some(label => /question|answer|start/i.test(label))).toBe(true);
  });
});

describe('the calendar', () => {
  it('has the next check-in as a file that says nothing of the link', async () => {
    const meeting = checkIn({ id: 'meeting', partnershipId: 'food', on: '2026-06-09', meetsWhere: 'Grace Pantry' });
    await on.client.checkIn.create({ data: meeting });
    const path = await on.carried();
    const markup = await (await on.ask(path)).text();
    const file = /href="([^"]+\.ics)"/.exec(markup)?.[1] ?? '';
    const answer = await on.ask(file);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(answer.headers.get('content-disposition')).toContain('tend.ics');
    const text = await answer.text();
    expect(text).toContain('DTSTART:20260609T140000Z');
    expect(text).toContain('SUMMARY:Check-in\\, Fresh Food');
    expect(text).not.toContain(path.slice('/l/'.length));
    expect(text).not.toMatch(/https?:/);
    expect((await on.ask(`${path}/calendar/next/0.ics`)).status).toBe(404);
  });
});

describe('what is logged', () => {
  it('holds no token, no name and no word, whatever happens', async () => {
    await on.client.commitment.create({
      data: commitment({
        ...{
          partnershipId: 'food',
          ownerContactId: 'dana-food',
          ownerOrganisationId: 'mercy',
          toOrganisationId: 'grace',
        },
      }),
    });
    const path = await on.carried();
    const visitor = await on.visit(path);
    await visitor.press('Yes, here');
    await visitor.write('promise a secret thing by June 12');
    await visitor.look();
    await visitor.post(withField(visitor.button('How I write to you'), 'stamp', 'no'));
    await on.ask(`/l/${'A'.repeat(43)}`);
    await on.press('dana', 'contact.end_link', { id: ROSA });
    await on.ask(path);
    const logged = on.logged().join('\n');
    expect(logged).toContain('link refused');
    expect(logged).not.toContain(path.slice('/l/'.length));
    expect(logged).not.toMatch(/Rosa|Dana|secret thing/);
  });
});
