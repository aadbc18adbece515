/** Proves the page of a link over real HTTP and a real database: opening spends nothing, a press is the page's own or refused. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filled, type Post } from '../../e2e/screen.ts';
import { type LinkStage, linkStage, ROSA } from '../../support/linkstage.ts';

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

describe('opening', () => {
  it('shows what waits, whose page it is and who brought it, under strict headers', async () => {
    const path = await on.carried();
    const answer = await on.ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('set-cookie')).toBeNull();
    const markup = await answer.text();
    expect(markup).not.toMatch(/<script|style="|onclick/);
    const { words } = (await on.visit(path)).screen();
    expect(words).toContain('Dana Lee at Mercy Hospital asked me to write');
    expect(words).toContain('This page is for Rosa Díaz.');
    expect(words).toContain('You have this link from Dana Lee.');
    expect(words).toContain('It works until Monday, June 15.');
  });

  it('spends nothing, however often a scanner comes by, and by whatever method that reads', async () => {
    const path = await on.carried();
    const before = await on.client.contact.findMany();
    for (let each = 0; each < 20; each += 1) expect((await on.ask(path)).status).toBe(200);
    expect((await on.ask(path, { method: 'HEAD' })).status).toBe(200);
    expect(await on.client.contact.findMany()).toEqual(before);
    expect(await on.client.delivery.count()).toBe(0);
    expect(await on.client.audit.count({ where: { act: 'link.pressed' } })).toBe(0);
    const visitor = await on.visit(path);
    expect((await visitor.press('Yes, here')).told?.words).toContain('Thank you, Rosa.');
  });

  it('says a page’s reader and its title in their own language', async () => {
    await on.client.person.update({ where: { id: 'rosa' }, data: { language: 'es' } });
    const path = await on.carried();
    expect(await (await on.ask(path)).text()).toContain('<html lang="es">');
    const visitor = await on.visit(path);
    expect(visitor.screen().title).toContain('Su página en Tend');
    expect((await visitor.press('Sí, por aquí')).told?.words).toContain('Gracias, Rosa.');
    expect(visitor.screen().words).not.toMatch(/Just now|Write to Tend|About this page/);
  });
});

describe('a press', () => {
  it('does what it says, answers on the page, and leaves the page as good as before', async () => {
    const path = await on.carried();
    const visitor = await on.visit(path);
    const shown = await visitor.press('Yes, here');
    expect(shown.told?.words).toContain('Dana Lee brings you a link');
    expect(await rosa()).toMatchObject({ consent: 'here', consentMeans: 'carried_link' });
    expect((await visitor.look()).words).not.toContain('May I message you?');
    expect((await visitor.press('How I write to you')).told?.words).toBeTruthy();
  });

  it('sent twice happens once', async () => {
    const visitor = await on.visit(await on.carried());
    const post = visitor.button('Yes, here');
    expect((await visitor.post(post)).status).toBe(303);
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'call' } });
    expect((await visitor.post(post)).status).toBe(303);
    expect(await rosa()).toMatchObject({ consent: 'call' });
  });

  it('never happens by GET', async () => {
    const visitor = await on.visit(await on.carried());
    const { action, fields } = visitor.button('Yes, here');
    const query = filled({ action, fields }, {});
    expect((await on.ask(`${action}?${query}`)).status).toBe(404);
    expect(await rosa()).toMatchObject({ consent: 'asked' });
  });

  it('from anywhere but the page is refused: another site, another origin, a form without or with a wrong stamp', async () => {
    const path = await on.carried();
    const visitor = await on.visit(path);
    const post = visitor.button('Yes, here');
    const refused = [
      await visitor.post(post, {}, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }),
      await visitor.post(post, {}, { 'sec-fetch-site': 'same-site' }),
      await visitor.post(post, {}, { origin: 'https://evil.example' }),
      await visitor.post(withField(post, 'stamp', '')),
      await visitor.post(withField(post, 'stamp', 'f'.repeat(64))),
      await visitor.post(withField(post, 'intent', 'ANOTHERNONCE')),
      await visitor.post({ ...post, fields: post.fields.filter(([name]) => name !== 'stamp') }),
    ];
    for (const answer of refused) {
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('Please open your link again and press there.');
    }
    expect(await rosa()).toMatchObject({ consent: 'asked' });
  });

  it('from a browser that says nothing, or behind a proxy, is the page’s own by its stamp', async () => {
    const visitor = await on.visit(await on.carried());
    const first = visitor.button('Call me');
    const plain = { method: 'POST', body: filled(first, {}) };
    expect((await on.ask(first.action, plain)).status).toBe(303);
    expect(await rosa()).toMatchObject({ consent: 'call' });
    await visitor.look();
    const next = visitor.button('How I write to you');
    expect((await visitor.post(next, {}, { origin: 'https://tend.example.org' })).status).toBe(303);
  });

  it('with the stamp of another link is refused', async () => {
    const carried = await on.visit(await on.carried());
    const mailed = await on.mailed();
    const { fields, action } = carried.button('Yes, here');
    const answer = await carried.post({ action: action.replace(/^\/l\/[\w-]+/, mailed), fields });
    expect(answer.status).toBe(403);
  });

  it('that is no form of ours is refused in plain words', async () => {
    const path = await on.carried();
    const post = (body: RequestInit) => on.ask(`${path}/pressed`, { method: 'POST', ...body });
    const json = { headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await post(json)).status).toBe(400);
    const long = await post({ body: new URLSearchParams({ values: 'x'.repeat(40_000) }) });
    expect(long.status).toBe(413);
    expect(await long.text()).toContain('That is too long');
  });
});

describe('a form', () => {
  it('opens on a page of its own, marks its mistakes, and is taken', async () => {
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here' } });
    const visitor = await on.visit(await on.carried());
    const opened = await visitor.press('Make a promise');
    expect(opened.form?.title).toBe('A promise');
    const wrong = await visitor.submit({ what: '20 chairs', due: 'some day', owner: ROSA });
    expect(wrong.form?.inputs.find(input => input.name === 'due')?.error).toContain('By when?');
    const done = await visitor.submit({ what: '20 chairs', due: 'June 12', owner: ROSA });
    expect(done.told?.words).toContain(
      'Written down. Grace Pantry gives Mercy Hospital “20 chairs” by Friday, June 12',
    );
    const [made] = await on.client.commitment.findMany();
    expect(made).toMatchObject({ state: 'open', ownerContactId: ROSA, recordedMeans: 'carried_link' });
  });

  it('with what looks like a patient’s comes back to be edited, with a tick, and keeps nothing', async () => {
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here' } });
    const visitor = await on.visit(await on.carried());
    await visitor.press('Make a promise');
    const what = 'Crutches for patient #12';
    const back = await visitor.submit({ what, due: 'June 12', owner: ROSA });
    expect(back.form?.inputs.find(input => input.name === 'what')?.error).toContain('about a patient or student');
    expect(back.form?.fields).toContainEqual(['v.what', what]);
    expect(await on.client.commitment.count()).toBe(0);
    await visitor.submit({ what, due: 'June 12', owner: ROSA, aboutNoPatient: 'yes' });
    expect(await on.client.commitment.findMany()).toMatchObject([{ what }]);
    expect(await on.client.audit.findMany({ where: { act: 'privacy.no_patient' } })).toMatchObject([
      { personId: 'rosa', detail: 'commitment.record' },
    ]);
  });

  it('that was forgotten says so, and leads back', async () => {
    const path = await on.carried();
    const answer = await on.ask(`${path}/form/NOTHERE`);
    expect(answer.status).toBe(400);
    const markup = await answer.text();
    expect(markup).toContain('This form is no longer open');
    expect(markup).toContain(`href="${path}"`);
  });

  it('typed words are understood as in chat', async () => {
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'here' } });
    const visitor = await on.visit(await on.carried());
    const opened = await visitor.write('promise 20 chairs by June 12');
    expect(opened.form?.fields).toContainEqual(['v.what', '20 chairs']);
  });
});

describe('what is held about them', () => {
  const FILE = 'Everything Tend holds about me, as a file';

  it('comes as a file by a press on their own page, and is audited; opening the page leaves no mark', async () => {
    await on.client.contact.update({ where: { id: ROSA }, data: { consent: 'email' } });
    const path = await on.mailed();
    const visitor = await on.visit(path);
    const markup = await (await on.ask(path)).text();
    const form = new RegExp(`<form method="post" action="(${path}/held)">[^]*?<button class="quiet">${FILE}`).exec(
      markup,
    );
    expect(await on.client.audit.count({ where: { act: 'privacy.exported' } })).toBe(0);
    const answer = await visitor.post({ ...visitor.button('How I write to you'), action: form?.[1] ?? '' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('tend.json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(await answer.text()).person).toMatchObject([{ id: 'rosa' }]);
    expect(await on.client.audit.findMany({ where: { act: 'privacy.exported' } })).toMatchObject([
      { personId: 'rosa' },
    ]);
  });

  it('is not to be had by a link that somebody else carried', async () => {
    const path = await on.carried();
    const visitor = await on.visit(path);
    expect(await (await on.ask(path)).text()).not.toContain(FILE);
    const post = visitor.button('Yes, here');
    const answer = await visitor.post({ ...post, action: `${path}/held` });
    expect(answer.status).toBe(404);
    expect(await on.client.audit.count({ where: { act: 'privacy.exported' } })).toBe(0);
  });
});
