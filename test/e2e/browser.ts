/** Owns a real browser in front of a stage: somebody sits down, reads, presses, writes and moves the clock. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { PATIENCE } from './patience.ts';

/** Where Debian's package puts it; browsers are never downloaded. */
const EXECUTABLE = '/usr/bin/chromium';
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  // Containers often have too small a /dev/shm for its pages.
  ...['--disable-sync', '--no-first-run', '--disable-dev-shm-usage'],
];
const DAY = 86_400_000;

export const isThere = (): boolean => existsSync(EXECUTABLE);

export type Visitor = {
  readonly page: Page;
  /** What went wrong on the way: errors of a page, answers of 400 and above, requests to anywhere else. */
  readonly troubles: readonly string[];
  /** Somebody's messages, or a place as somebody sees it. */
  readonly be: (name: string) => Promise<void>;
  readonly at: (place: string, as?: string) => Promise<void>;
  /** The newest message that says this. */
  readonly card: (words: string | RegExp) => Locator;
  /** The link that is called this. */
  readonly follow: (label: string) => Promise<void>;
  /** The newest button that is called this, by sight or by what a screen reader says. */
  readonly press: (label: string | RegExp) => Promise<void>;
  readonly write: (words: string) => Promise<void>;
  /** Fields by their labels; then the form's own button. */
  readonly fill: (fields: Readonly<Record<string, string>>) => Promise<void>;
  /** By the banner's buttons, week by week, then day by day, until that day is reached. */
  readonly wait: (until: string) => Promise<void>;
  /** Keeps a picture of the page in a temporary folder, and answers where. */
  readonly picture: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export async function visit(url: string): Promise<Visitor> {
  const browser: Browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  const troubles: string[] = [];
  page.on('pageerror', error => troubles.push(`error on a page: ${error.message}`));
  page.on('console', said => said.type() === 'error' && troubles.push(`console: ${said.text()}`));
  page.on('request', request => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      troubles.push(`request to ${request.url()}`);
  });
  page.on('response', answer => {
    if (answer.status() >= 400) troubles.push(`${answer.status()} from ${answer.url()}`);
  });
  // A click does not wait for the page it leads to: what is read next must not be the one that is going.
  const leaving = async (click: () => Promise<void>) => {
    await Promise.all([page.waitForEvent('load'), click()]);
  };
  const link = async (name: string) => {
    await page.goto(url);
    await leaving(() => page.locator('main a', { has: page.getByText(name, { exact: true }) }).click());
  };
  return {
    page,
    troubles,
    be: link,
    at: async (place, as) => {
      await link(place);
      if (as === undefined) return;
      await page.getByLabel('You are here as').selectOption({ label: await optionOf(page, as) });
      await leaving(() => page.getByRole('button', { name: 'Switch' }).click());
    },
    card: words => page.locator('article.card').filter({ hasText: words }).last(),
    follow: label => leaving(() => page.getByRole('link', { name: label, exact: true }).click()),
    press: label => leaving(() => page.getByRole('button', { name: label }).last().click()),
    write: async words => {
      await page.getByLabel('Write to Tend').fill(words);
      await leaving(() => page.getByRole('button', { name: 'Send', exact: true }).click());
    },
    fill: async fields => {
      for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
      await leaving(() => page.locator('form[action$="/submitted"] button').click());
    },
    wait: async until => {
      const wanted = new Date(`${until}T00:00:00Z`).getTime();
      for (let now = await clock(page); now < wanted; now = await clock(page)) {
        await leaving(() => page.getByRole('button', { name: wanted - now > 7 * DAY ? '+1 week' : '+1 day' }).click());
        const status = page.getByRole('status').filter({ hasText: 'Moved.' });
        if (/failed/.test((await status.textContent()) ?? '')) troubles.push(`failed on the way to ${until}`);
      }
    },
    picture: async name => {
      const path = join(mkdtempSync(join(tmpdir(), 'tend-picture-')), `${name.replace(/\W+/g, '-')}.png`);
      await page.screenshot({ path, fullPage: true });
      return path;
    },
    close: () => browser.close(),
  };
}

async function clock(page: Page): Promise<number> {
  return new Date(await shownTime(page)).getTime();
}

async function shownTime(page: Page): Promise<string> {
  return (await page.locator('.banner time').getAttribute('datetime')) ?? '';
}

/** The list says a role beside each name. */
async function optionOf(page: Page, name: string): Promise<string> {
  const options = await page.getByLabel('You are here as').locator('option').allInnerTexts();
  const found = options.find(option => option.startsWith(name));
  if (found === undefined) throw new Error(`nobody here is called ${name}`);
  return found;
}
