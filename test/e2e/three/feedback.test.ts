/** Something said on Slack, answered at Teams and posted on Slack; in confidence too; and by a carried link under a name. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../support/linkstage.ts';
import { overheard } from '../../support/overheard.ts';
import { inChapters } from '../chapters.ts';
import { fill, press } from '../slack/eyes.ts';
import { handsIn } from './hands.ts';
import { type Town, town } from './stage.ts';

describe('something said across Slack, Teams and a link', () => {
  const heard = overheard();
  let on: Town;
  let at: ReturnType<typeof handsIn>;
  let luz: Visitor;
  beforeAll(async () => {
    on = await town(heard.log);
    at = handsIn(on);
    await at.danaSays('hi');
    await at.dana(/^Show it$/, {}, /^Sunday Walks/);
    await at.dana(/^Helen/);
    await at.dana(/^Show what they will get$/);
    await at.dana(/^Send it$/);
    await at.atSlack(/Dana Lee at Mercy Hospital asked me to write/);
    await press(on.helen, 'Yes, here');
    await at.settled();
  });
  afterAll(async () => {
    heard.stop();
    await on?.stop();
  });
  inChapters();
  afterEach(() => expect(on.teams.problems()).toEqual([]));

  const says = async (words: string, chosen: Parameters<typeof fill>[1]): Promise<void> => {
    await on.helen.says(words);
    await at.settled();
    await press(on.helen, 'Open the form');
    await fill(on.helen, { 'In which partnership?': 'Sunday Walks from Grace Church' });
    await fill(on.helen, chosen);
    await at.settled();
  };

  test('Helen says it on Slack, has her receipt at once, and Dana answers at Teams', async () => {
    await says('say the gate is locked on Sundays', {});
    await at.atSlack(/Thank you\. I have passed it on to Dana Lee\. Somebody looks at it by Wednesday, March 4/);
    await at.moved('2026-03-03');
    await at.atTeams(/Helen Park, Oak School, has something to say in Sunday Walks.*the gate is locked on Sundays/s);
    await at.dana(/^I have seen it$/, {}, /has something to say/);
    await at.atSlack(/Dana Lee has seen what you said/);
    await at.dana(/^It is done$/, {}, /the gate is locked/);
    await at.dana(/^Send$/, { 'What did you do?': 'The porter opens it at nine' });
    await at.atSlack(/Mercy Hospital says it is done: The porter opens it at nine\. Is it closed for you\?/);
  });

  test('she closes it, agrees to the words, and they are posted where they meet without her name', async () => {
    await press(on.helen, 'Yes, closed');
    await at.settled();
    await at.atSlack(/May I post this where Sunday Walks from Grace Church meets\?/);
    await press(on.helen, 'Yes, post it');
    await at.settled();
    await at.moved('2026-03-04');
    const posted = await at.atSlack(/You said, we did/, 'CWALK');
    expect(posted).toMatch(/the gate is locked on Sundays.*What Mercy Hospital did: The porter opens it at nine\./);
    expect(posted).not.toContain('Helen');
    await at.atTeams(/It is closed for who said it/);
  });

  test('in confidence Dana reads her words at Teams, and nothing that left for Teams knows who it was', async () => {
    await says('feedback nobody answers the phone', {
      'Who may know that it is from you?': 'Nobody. My words go there without my name',
    });
    await at.atSlack(/Your words go to Dana Lee[^.]*, not your name/);
    await at.moved('2026-03-05');
    await at.atTeams(/Somebody in Sunday Walks.*in confidence.*nobody answers the phone/s);
    const calls = on.teams.world.calls.filter(each => JSON.stringify(each).includes('answers the phone'));
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter(each => /helen|oak school/i.test(JSON.stringify(each)))).toEqual([]);
    await at.dana(/^I have seen it$/, {}, /answers the phone/);
    await at.atSlack(/Dana Lee has seen what you said/);
  });

  test('on a page by a link that Dana carried it stands under a name, by her hands; confidence is not offered', async () => {
    await at.danaSays('hi');
    await at.dana(/^Show it$/, {}, /^Sunday Walks/);
    await at.dana(/^Luz/);
    await at.dana(/^Show what they will get$/);
    await at.dana(/^Send it$/);
    luz = await at.linkOpened();
    await luz.press('Yes, here');
    await luz.look();
    await luz.press('Say something');
    expect(luz.screen().words).toContain('what you say here stands under your name');
    expect(luz.screen().words).not.toContain('In confidence');
    expect((await luz.submit({ words: 'The chairs are too low', kind: 'feedback' })).told?.words).toContain(
      'Thank you.',
    );
    await at.moved('2026-03-06');
    await at.atTeams(
      /Luz Moreno, Grace Church, has something to say.*The chairs are too low.*By a link Dana Lee carried/s,
    );
    expect(on.rows(`SELECT "voice", "means" FROM "Feedback" WHERE "words" = 'The chairs are too low'`)).toEqual([
      { voice: 'named', means: 'carried_link' },
    ]);
  });

  test('no line of the log holds a name or a word of it, and nothing went wrong', () => {
    expect(on.complaints()).toEqual([]);
    expect(heard.holding(['Helen', 'Luz', 'Moreno', 'gate is locked', 'the phone', 'chairs', 'porter'])).toEqual([]);
    expect(on.rows(`SELECT id, state FROM "Post" WHERE state <> 'sent'`)).toEqual([]);
  });
});
