/** One quarter in a real browser: a partnership begins in chat, promises, meets, answers the pulse, and is told of its week. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isThere, type Visitor, visit } from './browser.ts';
import { inChapters } from './chapters.ts';
import { type Stage, staged } from './stage.ts';

const CLUB = 'Harbor Youth Club';
const COALITION = 'Healthy Riverside Coalition';
const FOOD = 'Fresh Food at Grace Pantry';

/** Enough of the coalition to be shown, and enough of the others that what remains of all can be shown too. */
const ANSWERING = [
  ...['Pastor Samuel Reed', 'Ruth Coleman', 'Tamika Jones', 'Joan Novak', 'Andre Wilson', 'Lucía Ortega', 'Mateo Vega'],
  ...['Rosa Díaz', 'Ben Carter', 'Helen Park', 'Tom Fischer', 'Irene Kowalski', 'Carmen Rivera'],
];

const isSkipped = !isThere() && !process.env.CI;
if (isSkipped) console.warn('The browser test is skipped: there is no /usr/bin/chromium here.');

describe.skipIf(isSkipped)('a quarter in the browser', () => {
  let stage: Stage;
  let visitor: Visitor;

  beforeAll(async () => {
    if (!isThere()) throw new Error('chromium must be installed where CI is set');
    stage = await staged(new Date('2026-03-02T14:00:00Z'));
    visitor = await visit(stage.url);
  });
  afterAll(async () => {
    await visitor?.close();
    await stage?.stop();
  });
  inChapters();
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    console.error(`A picture of the page: ${await visitor.picture(task.name)}`);
  });

  const says = (words: string | RegExp) => visitor.card(words).waitFor();
  /** The groups whose numbers the newest results show here. */
  const groupsShown = async () => {
    const results = visitor.card('How partners rate Mercy Hospital');
    await results.waitFor();
    return results
      .getByRole('table', { name: /^By group/ })
      .getByRole('rowheader')
      .allInnerTexts();
  };

  test('Dana adds a partnership in one form; nothing is sent before she says so', async () => {
    await visitor.be('Dana Lee');
    await visitor.write('hi');
    await visitor.press('Add a partnership');
    await visitor.fill({
      'Who is the partner?': CLUB,
      'Who is your contact there?': 'Nadia Haddad, nadia@example.org',
      'How often do you check in?': 'every 2 weeks Thursday 15:30',
      'What do we promise first, and by when?': '50 flyers in two weeks',
    });
    await says('Here is what Nadia will get');
    await says('“50 flyers” by Monday, March 16');
    expect(stage.rows('SELECT id FROM "Delivery" WHERE kind = \'contact.introduction\'')).toEqual([]);
    await visitor.press('Send it');
    await says(/Sent\..*Nadia/s);
  });

  test('Nadia is asked, says yes, and the partnership is active', async () => {
    await stage.move(0);
    await visitor.be('Nadia Haddad');
    await says('Dana Lee at Mercy Hospital asked me to write. I am Tend, a bot.');
    await visitor.press('Yes, here');
    await says('Thank you, Nadia.');
    await stage.move(0);
    await visitor.be('Dana Lee');
    await says(`${CLUB} is active now`);
  });

  test('reminders come a week before, and on the last working day before', async () => {
    await visitor.wait('2026-03-09');
    await visitor.be('Dana Lee');
    await says(/Coming up: due Monday, March 16.*Harbor Youth Club “50 flyers”/s);
    await visitor.wait('2026-03-13');
    await visitor.be('Dana Lee');
    await says(/Due Monday, March 16: you promised Harbor Youth Club “50 flyers”/);
  });

  test('she runs late, says why, and Nadia agrees to the new date', async () => {
    await visitor.press('Running late: 50 flyers');
    await visitor.fill({ 'Why?': 'the printer broke down', 'New date': 'Friday, March 20' });
    await says(/tell Harbor Youth Club.*Friday, March 20/s);
    await stage.move(0);
    await visitor.be('Nadia Haddad');
    await says(/late with “50 flyers”.*the printer broke down.*Friday, March 20/s);
    await visitor.press(/^That works/);
    await says(/date is now Friday, March 20/);
    await stage.move(0);
    await visitor.be('Dana Lee');
    await says(/“50 flyers”.*Friday, March 20.*Monday, March 16/s);
  });

  test('it is done in time, and Nadia confirms: kept', async () => {
    await visitor.wait('2026-03-18');
    await visitor.be('Dana Lee');
    await visitor.press('Done: 50 flyers');
    await says(/ask Harbor Youth Club/);
    await stage.move(0);
    await visitor.be('Nadia Haddad');
    await visitor.press(/^Yes, it is done/);
    await says('Kept.');
    await stage.move(0);
    await visitor.be('Dana Lee');
    await says(/Harbor Youth Club says “50 flyers” is done.*Kept/s);
  });

  test('the check-in has a brief and an agenda; its minutes reach everybody, and a line becomes a promise', async () => {
    await says(`Brief: ${CLUB}`);
    await visitor.wait('2026-03-20');
    await visitor.at(CLUB, 'Dana Lee');
    await says('How could we help?');
    await visitor.press('Write minutes');
    await visitor.fill({
      'What did we say and decide?': 'Thursdays are busiest.',
      'What will we do?': 'Bring a second table\nAsk the school for chairs',
      'Thanks to whom, for what?': 'To Nadia, for the keys',
    });
    await stage.move(0);
    await visitor.at(CLUB);
    await says(/Minutes: Harbor Youth Club.*Thursdays are busiest\..*To Nadia, for the keys/s);
    await visitor.be('Dana Lee');
    await visitor.press('Make it a promise: Bring a second table');
    await visitor.fill({ 'By when?': 'in two weeks' });
    await says(/“Bring a second table” by Friday, April 3/);
  });

  test('on Monday leaders read the week, and the club reads its own', async () => {
    await visitor.wait('2026-03-23');
    await visitor.at('Leaders');
    await says(/Week of March 16.*1 done \(1 confirmed by partners\).*Check-ins: 1 held/s);
    await visitor.at(CLUB);
    await says(/Harbor Youth Club · Week of March 16.*Mercy Hospital kept 1 of 1\..*Check-ins: 1 held/s);
    expect(await visitor.page.locator('ol.thread').textContent()).not.toContain('Grace Pantry');
  });

  test('the pulse asks thirteen people, each by six taps; who is new is not asked', async () => {
    await visitor.wait('2026-04-21');
    await visitor.be('Nadia Haddad');
    await expect(visitor.page.getByRole('button', { name: 'Start', exact: true }).count()).resolves.toBe(0);
    for (const [at, name] of ANSWERING.entries()) {
      await visitor.be(name);
      await visitor.press(/^(Start|Empezar)$/);
      for (const code of ['R', 'T', 'P', 'C', 'F', 'M'])
        await visitor.page
          .locator(`input[name="v.${code}"]`)
          .nth(at % 2 === 0 ? 3 : 4)
          .check();
      await visitor.fill({});
      await says(/Received; change it until Friday, May 8|8 de mayo/);
    }
  });

  test('after the close the coalition’s average is shown, and that of two people never', async () => {
    await visitor.wait('2026-05-11');
    await visitor.at('Leaders');
    await says(/How partners rate Mercy Hospital.*13 of 15 answered/s);
    expect(await groupsShown()).toContain(COALITION);
    expect(await groupsShown()).not.toContain(FOOD);
    await visitor.at(COALITION);
    expect(await groupsShown()).toContain(COALITION);
    await visitor.at(FOOD);
    await says(/How partners rate Mercy Hospital.*Not shown:[^.]*Fresh Food at Grace Pantry/s);
    for (const name of [COALITION, FOOD]) expect(await groupsShown()).not.toContain(name);
    expect(stage.rows('SELECT "roundId" FROM "Ballot"')).toEqual([]);
  });

  test('the leaders’ week now says how partners rate them', async () => {
    await visitor.wait('2026-05-18');
    await visitor.at('Leaders');
    await says(/Week of May 11.*Partners rate us \d+ of 100 \(April; 13 of 15 answered, 2 more were not asked\)/s);
  });

  test('on a phone nothing runs off the side, and whatever is pressed or filled in has a name', async () => {
    const { page } = visitor;
    await page.setViewportSize({ width: 360, height: 740 });
    const pages: Readonly<Record<string, () => Promise<void>>> = {
      messages: () => visitor.be('Dana Lee'),
      home: () => visitor.follow('Home'),
      form: () => visitor.press('Make a promise'),
      leaders: () => visitor.at('Leaders'),
      coalition: () => visitor.at(COALITION, 'Dana Lee'),
    };
    for (const [name, show] of Object.entries(pages)) {
      await show();
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(beyond), name).toBe(0);
      const nameless = /^\s*- (button|link|textbox|combobox|checkbox|radio)(?! ").*$/gm;
      const heard = await page.locator('body').ariaSnapshot();
      expect(heard.match(nameless) ?? [], name).toEqual([]);
      expect(heard, name).toMatch(/^\s*- button "/m);
    }
  });

  test('nothing went wrong on the way, and nothing left this machine', () => {
    expect(visitor.troubles).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
