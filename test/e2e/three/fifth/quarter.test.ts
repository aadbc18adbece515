/** The fifth quarter: a pillar falls, it is found, explained, repaired and closed with "you said, we did", on Slack, Teams and a page. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { overheard } from '../../../support/overheard.ts';
import { inChapters } from '../../chapters.ts';
import { press } from '../../slack/eyes.ts';
import { handsIn } from '../hands.ts';
import { begun } from './begin.ts';
import { aboutClosing, WISH } from './closing.ts';
import { partnersIn } from './partners.ts';
import { COALITION, FOOD, RIVERSIDE } from './roster.ts';
import { sightOf } from './sight.ts';
import { type City, city } from './stage.ts';
import { aboutWhatLeft } from './unseen.ts';
import { answering, done, lived, minutes, QUIET, SLIPPING, type Story } from './year.ts';

const DIP = /^Alert: reliability/;

describe('the fifth quarter on Slack, Teams and pages', () => {
  const heard = overheard();
  let on: City;
  let story: Story;
  beforeAll(async () => {
    on = await city(heard.log);
    story = { on, at: handsIn(on), they: partnersIn(on), see: sightOf(on) };
    await begun(story);
    await lived(story, QUIET);
  });
  afterAll(async () => {
    heard.stop();
    await on?.stop();
  });
  inChapters();
  afterEach(() => expect(on.teams.problems()).toEqual([]));

  test('four quiet quarters: each is published, and nothing falls', async () => {
    await story.at.moved('2027-02-08');
    await story.see.week(
      'February 1',
      /Partners rate us 8\d of 100 \(January; 12 of 12 answered; 8\d in October 2026\)/,
    );
    const rounds = on.rows<{ state: string }>(`SELECT state FROM "Round" WHERE kind = 'pulse'`);
    expect(rounds.map(each => each.state)).toEqual(['closed', 'closed', 'closed', 'closed']);
    expect(on.rows(`SELECT id FROM "Delivery" WHERE kind = 'dip.found'`)).toEqual([]);
  });

  test('in the fifth, promises slip without a word; six say so, and Mateo writes it on his page', async () => {
    await lived(story, SLIPPING);
    await story.at.moved('2027-04-23');
    await answering(({ partnership, name }) => {
      if (partnership !== COALITION) return '444444';
      return name === 'Ruth Cole' ? '144444' : '244444';
    })(story);
    await story.at.moved('2027-05-05');
    const mateo = await on.opensMail('Mateo Cruz');
    await mateo.press('Decir algo');
    const said = await mateo.submit({ words: WISH, kind: 'feedback' });
    expect(said.told?.words).toContain('Gracias. Lo pasé a Dana Lee.');
    await story.at.moved('2027-05-06');
    await story.at.dana(/^I have seen it$/, {}, new RegExp(WISH));
  });

  test('on Monday the leaders’ week says in plain numbers what fell, what disagrees, and whom we owe an answer', async () => {
    await story.at.moved('2027-05-10');
    const told = await story.see.week(
      'May 3',
      /Partners rate us 67 of 100 \(April; 12 of 12 answered; 8\d in January\)\. Partners rate us lower than before on reliability\./,
    );
    for (const words of [
      'Our promises from earlier weeks: 1 still overdue.',
      'What partners said: 1 new. We owe 1 partner an answer.',
      'Alert: reliability is 36 points lower than before (All partners).',
      'Alert: reliability is 64 points lower than before (Riverside Coalition).',
      'Felt and done disagree on transparency (Riverside Coalition): what was done got worse, answers did not fall.',
      'reliability 48, transparency 76, reciprocity 76',
    ])
      expect(told).toContain(words);
    expect(told).not.toMatch(/lower than before \(Coalitions\)/);
  });

  test('the card finds the leader at Teams and both coordinators, on Slack and at Teams: pillar, evidence, one step', async () => {
    await story.at.moved('2027-05-11');
    for (const card of [
      await story.see.teams(on.leaders, DIP),
      await story.see.teams(on.dana.chat, DIP),
      await story.see.slack('UPRIYA', DIP),
    ]) {
      expect(card).toMatch(/Riverside Coalition: 20 of 100 now, about 84 in the rounds before/);
      expect(card).toMatch(/kept: 1 of 4 \(before: 4 of 4\); Done late: 1 .*Not kept: 1 .*Overdue on the last day: 1/);
      expect(card).toContain('What was felt and what was done agree: both fell.');
      expect(card).toContain('Show what is behind');
      expect(card).not.toContain('Put it on the next agenda');
    }
  });

  test('Priya looks at what is behind on Slack; Dana makes good at Teams what was not kept, and Lucia accepts on Slack', async () => {
    await press(on.onSlack('Priya Nair'), 'Show what is behind');
    await story.at.settled();
    await story.see.slack(
      'UPRIYA',
      /Behind: reliability/,
      /a Spanish speaker at the desk.*forty chairs for the clinic/,
    );
    await story.at.dana(/^Show what is behind$/);
    await story.at.dana(/^Make it good$/, {}, /“a Spanish speaker/);
    await story.at.dana(/^Send$/, {
      'What went wrong?': 'nobody was hired in time',
      'What will you do instead?': 'Ana sits at the desk on Mondays',
      'New date': 'May 17',
    });
    await story.at.atSlack(
      /no cumplió «a Spanish speaker.*reconoce.*nobody was hired.*«Ana sits at the desk/,
      'ULUCIA',
    );
    await story.see.teams(on.leaders, DIP, /Show what is behind/);
    await press(on.onSlack('Lucia Mora'), 'Nos sirve');
    await story.at.settled();
    await story.at.atTeams(/Lucia Mora said yes to “Ana sits at the desk on Mondays”/);
  });

  test('the last thing behind is done: all three cards turn, on both platforms, and offer the next step', async () => {
    await story.at.dana(/^Done$/, {}, /forty chairs for the clinic/);
    await press(on.onSlack('Ruth Cole'), 'Yes, it is done');
    await story.at.settled();
    const turned = /Nothing of this is behind any more\..*Put it on the next agenda/;
    await story.see.teams(on.leaders, DIP, turned);
    await story.see.teams(on.dana.chat, DIP, turned);
    // What it was at the close stays the evidence.
    await story.see.slack('UPRIYA', DIP, /Overdue on the last day: 1/);
    await story.see.slack('UPRIYA', DIP, turned);
  });

  test('Evelyn puts it on the agendas in the leaders’ channel; the card at Teams and the one on Slack turn again', async () => {
    const answer = await on.evelyn.presses(/^Put it on the next agenda$/, {}, on.leaders);
    expect(answer).toContain('It stands on the agendas of 2 check-ins, the first one on Tuesday, May 18.');
    await story.at.settled();
    for (const card of [
      await story.see.teams(on.leaders, DIP, /It stands on the agendas of 2 check-ins\./),
      await story.see.slack('UPRIYA', DIP, /It stands on the agendas of 2 check-ins\./),
    ])
      expect(card).not.toMatch(/Show what is behind|Put it on the next agenda/);
    await story.at.moved('2027-05-17');
    await story.see.week(
      'May 10',
      /The round closed on May 7\. In it, reliability fell\. Nothing of this is behind any more\./,
    );
  });

  test('the new promise is kept on its day: done at Teams, confirmed on Slack', async () => {
    await done('Ana sits at the desk')(story);
    await press(on.onSlack('Lucia Mora'), 'Sí, está hecho');
    await story.at.settled();
    const states = 'SELECT state FROM "Commitment" WHERE what = ?';
    expect(on.rows(states, 'Ana sits at the desk on Mondays')).toEqual([{ state: 'kept' }]);
    expect(on.rows(states, 'a Spanish speaker at the desk')).toEqual([{ state: 'not_kept' }]);
  });

  test('where they meet, in both languages, it is on the agenda, on Slack and at Teams; Dana writes down what was said', async () => {
    const asked =
      /From the trust questions: Doing what was said\. What should we do differently\?.*De las preguntas de confianza: Hacer lo que se dijo\. ¿Qué deberíamos hacer de otra manera\?/s;
    await story.at.moved('2027-05-18');
    await story.see.slack(RIVERSIDE, /^It is time for the check-in of Riverside Coalition/, asked);
    await minutes(COALITION, 'We say it on the day something slips.')(story);
    await story.see.teams(on.leaders, DIP, /1 of 2 have been held\./);
    await story.at.moved('2027-05-20');
    await story.see.teams(on.pantry, /^Check-in: Fresh Food at Grace Pantry\b.*When: Thursday, May 20/, asked);
    await minutes(FOOD, 'Here, too.')(story);
    await story.see.teams(on.leaders, DIP, /2 of 2 have been held\./);
    await story.see.slack('UPRIYA', DIP, /2 of 2 have been held\./);
  });

  aboutClosing(() => story);
  aboutWhatLeft(
    () => story,
    () => heard,
  );
});
