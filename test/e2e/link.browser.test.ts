/** The page of a link in a real browser: without script, on a phone, by keyboard, in both languages and both lights, held to axe-core. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LinkStage, linkStage, ROSA } from '../support/linkstage.ts';
import { checkIn, commitment } from '../support/rows.ts';
import { isThere } from './browser.ts';
import { PATIENCE } from './patience.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const;

const isSkipped = !isThere() && !process.env.CI;
if (isSkipped) console.warn('The browser test is skipped: there is no /usr/bin/chromium here.');

describe.skipIf(isSkipped)('the page of a link in a browser', () => {
  let on: LinkStage;
  let browser: Browser;
  let path: string;

  beforeAll(async () => {
    if (!isThere()) throw new Error('chromium must be installed where CI is set');
    on = await linkStage();
    const ours = { partnershipId: 'food', ownerContactId: 'dana-food', ownerOrganisationId: 'mercy' } as const;
    const theirs = { partnershipId: 'food', ownerContactId: ROSA, ownerOrganisationId: 'grace' } as const;
    const rows = [
      commitment({
        id: 'leaflets',
        ...ours,
        toOrganisationId: 'grace',
        state: 'done',
        doneOn: '2026-06-01',
        doneById: 'dana-food',
      }),
      commitment({ id: 'boxes', ...theirs, toOrganisationId: 'mercy', what: '40 boxes', due: '2026-06-02' }),
    ];
    await on.client.commitment.createMany({ data: rows });
    await on.client.checkIn.create({ data: checkIn({ partnershipId: 'food', meetsWhere: 'Grace Pantry' }) });
    path = await on.carried();
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await on?.close();
  });

  const visit = async (at: string, options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE.timeout);
    page.on('console', said => {
      if (said.type() === 'error' && !/status of 4\d\d/.test(said.text())) on.troubles.push(said.text());
    });
    await page.goto(new URL(at, on.url).href);
    return page;
  };

  /** What axe finds, a line for each: the rule and where it is broken. */
  const faults = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      type Found = { violations: { id: string; nodes: { target: unknown[] }[] }[] };
      const axe = (globalThis as unknown as { axe: { run: (options: object) => Promise<Found> } }).axe;
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
      return violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')}`));
    });
  };
  const isTooWide = (page: Page): Promise<unknown> =>
    page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  test('without script, on a phone, she says yes, answers a promise and makes one', async () => {
    const page = await visit(path, { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Yes, here' }).click();
    await page.getByText('Thank you, Rosa.').waitFor();
    await page.getByRole('button', { name: 'Yes, it is done' }).click();
    await page.getByText('It counts as confirmed when they say so themselves.').waitFor();
    await page.getByLabel('Write to Tend').fill('promise 20 chairs by June 12');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'A promise' }).waitFor();
    expect(await isTooWide(page)).toBe(false);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Written down. Grace Pantry gives Mercy Hospital “20 chairs”').waitFor();
    expect(await on.client.commitment.findFirst({ where: { what: '20 chairs' } })).toMatchObject({ state: 'open' });
    await page.context().close();
  });

  test('by keyboard alone: past the frame, to a button, and the answer comes first', async () => {
    const page = await visit(path, { viewport: { width: 1280, height: 900 } });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate('document.activeElement.textContent.trim()');
      if (label === 'How I write to you') break;
    }
    await page.keyboard.press('Enter');
    await page.locator('#told').waitFor();
    expect(new URL(page.url()).hash).toBe('#told');
    await page.context().close();
  });

  test.each([
    ['light', PHONE],
    ['dark', PHONE],
    ['light', { viewport: { width: 1280, height: 900 } }],
  ] as const)('axe finds nothing in the %s', async (colorScheme, size) => {
    const page = await visit(path, { ...size, colorScheme });
    expect(await faults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.getByRole('button', { name: 'How I write to you' }).click();
    await page.locator('#told').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a promise' }).last().click();
    await page.getByLabel('By when?').fill('some day');
    await page.getByLabel('What is promised?').fill('chairs');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please look at this again').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  test('nor on the pages that refuse', async () => {
    const page = await visit(`/l/${'A'.repeat(43)}`, { ...PHONE, colorScheme: 'dark' });
    expect(await faults(page)).toEqual([]);
    await page.goto(new URL(`${path}/form/NOTHERE`, on.url).href);
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  test('in Spanish the whole page is Spanish, and axe finds nothing there either', async () => {
    await on.client.person.update({ where: { id: 'rosa' }, data: { language: 'es' } });
    const page = await visit(path, PHONE);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await faults(page)).toEqual([]);
    const words = await page.locator('body').innerText();
    expect(words).not.toMatch(/Skip to|Write to|Just now|About this|Next check-in|Give|Hello/);
    await page.context().close();
    await on.press('dana', 'contact.end_link', { id: ROSA });
    const over = await visit(path, PHONE);
    expect(await faults(over)).toEqual([]);
    await over.getByRole('button', { name: 'Pedir un enlace nuevo' }).click();
    await over.getByText('que le lleve un enlace nuevo').waitFor();
    expect(await faults(over)).toEqual([]);
    await over.context().close();
    expect(on.troubles).toEqual([]);
  });
});
