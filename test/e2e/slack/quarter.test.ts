/** One quarter on Slack: drafts, a guest, a channel shared with another workspace, promises, a check-in, the pulse and the week. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inChapters } from '../chapters.ts';
import { fill, press, seen, wordsIn } from './eyes.ts';
import { FOOD, SCHOOL } from './roster.ts';
import { type Town, town } from './stage.ts';

/** What Helen was owed of a kind, and where it went. */
const HELENS = `SELECT d.state, o.platform FROM "Delivery" d JOIN "Person" p ON p.id = d."personId" LEFT JOIN "Post" o ON o.id = d."postId"
  WHERE p.name = 'Helen Park' AND d.kind = ?`;

describe('a quarter on Slack', () => {
  let on: Town;
  beforeAll(async () => {
    on = await town();
  });
  afterAll(() => on?.stop());
  inChapters();

  const newest = (channel: string, words: RegExp) => {
    const found = on.fake.messages(channel).findLast(message => words.test(JSON.stringify(message.blocks)));
    if (found === undefined) throw new Error(`nothing in ${channel} says ${words}`);
    return found;
  };

  const settled = async (): Promise<void> => {
    await on.move(0);
    await on.fake.quiet();
  };

  test('Dana opens her home and finds her partnerships; nobody was written to', async () => {
    await on.people.dana.opensHome();
    const home = await vi.waitFor(() => wordsIn(on.fake.home('UDANA').blocks), 10_000);
    expect(home).toContain(FOOD);
    expect(home).toContain(SCHOOL);
    for (const user of ['UROSA', 'UHELEN']) expect(on.fake.messages(user)).toEqual([]);
  });

  test('she sends the introduction; Rosa, a guest of one channel, says yes in her own language', async () => {
    await press(on.people.dana, 'Show it', 'home');
    await settled();
    await press(on.people.dana, /Rosa/);
    await settled();
    await press(on.people.dana, 'Show what they will get');
    await press(on.people.dana, 'Send it');
    await settled();
    await on.move('2026-03-03');
    await seen(on, 'UROSA', /Dana Lee.*Mercy Hospital/);
    await press(on.people.rosa, /^Sí, por aquí/);
    await settled();
    await seen(on, 'UROSA', /Gracias, Rosa/);
    await on.move('2026-03-04');
    await seen(on, 'UDANA', /Rosa Díaz at Grace Pantry said yes/);
    await seen(on, 'CPANTRY', 'Grace Pantry');
  });

  test('a promise is made from a message; its date is asked for, never read from an older day', async () => {
    await on.people.dana.says('We bring 200 leaflets in Spanish by March 13', 'CPANTRY');
    const message = on.fake.conversation('CPANTRY').at(-1);
    if (message === undefined) throw new Error('nothing was said');
    await on.people.dana.messageShortcut('promise_from_message', message);
    await settled();
    // Nothing is in the date's field, so Slack itself does not let it go.
    await vi.waitFor(() => expect(on.fake.modals('UDANA')).toHaveLength(1), 15_000);
    await expect(on.people.dana.fills({})).rejects.toThrow('must not stay empty');
    const sent = await fill(on.people.dana, { 'f:what': '200 leaflets in Spanish', 'f:due': 'March 13' });
    await settled();
    expect([sent.errors, sent.trouble]).toEqual([null, null]);
    await seen(on, 'UDANA', /leaflets in Spanish.*Friday, March 13/);
  });

  test('she is reminded, runs late, and Rosa agrees; both hold the same card', async () => {
    await on.move('2026-03-12');
    await seen(on, 'UDANA', /March 13.*leaflets in Spanish/);
    await press(on.people.dana, /^Running late/);
    await settled();
    const wrong = await fill(on.people.dana, { 'Why?': 'the printer broke down', 'New date': 'yesterday' });
    expect(Object.keys(wrong.errors ?? {})).toEqual(['f:newDate']);
    await fill(on.people.dana, { 'New date': 'March 18' });
    await settled();
    await seen(on, 'UROSA', /18 de marzo/);
    await press(on.people.rosa, 'Nos sirve');
    await settled();
    await seen(on, 'UDANA', /Wednesday, March 18/);
  });

  test('it is done in time, and Rosa confirms: kept, on both sides', async () => {
    await on.move('2026-03-17');
    await press(on.people.dana, /^Done/);
    await settled();
    await press(on.people.rosa, /^Sí, está hecho/);
    await settled();
    await on.move('2026-03-18');
    await seen(on, 'UDANA', /Kept/);
    expect(on.rows('SELECT state FROM "Commitment"')).toEqual([{ state: 'kept' }]);
  });

  test('where they meet, the agenda stands in the channel and the minutes are written from it', async () => {
    await on.move('2026-03-20');
    await seen(on, 'CPANTRY', /How could we help\?.*¿En qué podemos ayudar\?/);
    await press(on.people.dana, /^Write minutes/, newest('CPANTRY', /Write minutes/));
    await fill(on.people.dana, { 'What did we say and decide?': 'Thursdays are busiest.' });
    await settled();
    await seen(on, 'CPANTRY', /Thursdays are busiest\./);
    expect(on.rows(`SELECT state FROM "CheckIn" WHERE "heldOn" IS NOT NULL`)).toEqual([{ state: 'held' }]);
  });

  test('somebody of another workspace is met in the shared channel, for her own eyes, and confirmed by a tap', async () => {
    await on.people.helen.says(`<@${on.bot}> hello`, 'CSCHOOL');
    await settled();
    await press(on.people.helen, /^That’s me|^Tell|^Say/);
    await settled();
    await fill(on.people.helen, { 'Your name': 'Helen Park', 'Your organization': 'Oak School' });
    await settled();
    await on.move('2026-03-23');
    await press(on.people.dana, /^Yes/);
    await settled();
    expect(
      on.rows(`SELECT p.name FROM "Account" a JOIN "Person" p ON p.id = a."personId" WHERE a."user" = 'UHELEN'`),
    ).toEqual([{ name: 'Helen Park' }]);
  });

  test('Helen is asked and says yes; her partnership is active, and its channel hears of it', async () => {
    await press(on.people.dana, 'Send it');
    await settled();
    // Her workspace has not let Tend in, so no message reaches her: she is asked where they meet, once she speaks there.
    await on.move('2026-03-25');
    expect(on.fake.messages('UHELEN')).toEqual([]);
    await on.people.helen.says(`<@${on.bot}> hello`, 'CSCHOOL');
    await press(on.people.helen, /^Yes, here/);
    await settled();
    await seen(on, 'UHELEN', /Thank you, Helen\. I cannot write to you directly/);
    await seen(
      on,
      'UDANA',
      /Helen Park at Oak School said yes, in the channel.*What does not reach them, I list for you/,
    );
    expect(on.rows(`SELECT state FROM "Partnership" WHERE name = '${SCHOOL}'`)).toEqual([{ state: 'active' }]);
    // What is hers alone goes to her next address: pressing in the channel did not put Slack in reach.
    expect(on.rows(HELENS, 'contact.introduction')).toEqual([{ state: 'said', platform: 'web' }]);
    expect(on.rows(`SELECT reachable FROM "Account" WHERE "user" = 'UHELEN'`)).toEqual([{ reachable: 0 }]);
  });

  test('what is hers alone and reaches her nowhere is listed, and Dana is told', async () => {
    on.onSlackAlone('Helen Park');
    await on.people.dana.command('/tend', 'promise two eye charts by March 27', 'CSCHOOL');
    await fill(on.people.dana, {});
    await settled();
    await on.move('2026-03-26');
    await press(on.people.dana, /^Done/);
    await settled();
    await on.move('2026-03-27');
    expect(on.rows(HELENS, 'commitment.done_question')).toEqual([{ state: 'unreached', platform: null }]);
    await seen(on, 'UDANA', /I could not reach Helen Park, Oak School: messages waiting 1/);
  });

  test('on Monday leaders read the week, with its numbers in words', async () => {
    await on.people.dana.command('/tend', 'here leaders', 'CLEADERS');
    await settled();
    await on.move('2026-03-30');
    await seen(on, 'CLEADERS', /Week of March 23/);
  });

  test('the pulse opens: who can be written to is asked in private, who cannot gets a way in where they meet', async () => {
    await on.people.dana.says('visited Oak School');
    await settled();
    // Partners get one bundle a week, on Mondays.
    await on.move('2026-07-20');
    await seen(on, 'UROSA', /¿Cómo le va con Mercy Hospital.*Dana Lee.*Empezar/);
    const inSchool = wordsIn(newest('CSCHOOL', /pulse\.open/).blocks);
    expect(inSchool).toMatch(/open until Friday, August 7.*never in this channel.*Answer the pulse/);
    expect(inSchool).not.toMatch(/Helen/);
    expect(JSON.stringify(on.fake.messages('CPANTRY'))).not.toContain('pulse.open');
    expect(on.fake.messages('UHELEN')).toEqual([]);
    expect(on.rows(HELENS, 'pulse.ask')).toEqual([]);
  });

  test('Rosa answers in her own conversation, in her own language', async () => {
    await press(on.people.rosa, 'Empezar');
    const sent = await fill(on.people.rosa, { 'f:R': 'Muy de acuerdo', 'f:T': 'De acuerdo', 'f:P': 'Saltar' });
    await settled();
    expect([sent.errors, sent.trouble]).toEqual([null, null]);
    await seen(on, 'UROSA', /^Recibido; puede cambiarlo hasta el viernes, 7 de agosto/);
  });

  test('Helen answers from the channel, seen by nobody but her: a private form, a private thanks', async () => {
    const shown = () => JSON.stringify(on.fake.messages('CSCHOOL').filter(message => message.only === null));
    const before = shown();
    await press(on.people.helen, 'Answer the pulse');
    await settled();
    await press(on.people.helen, 'Start');
    const sent = await fill(on.people.helen, { 'f:R': 'Strongly disagree', 'f:M': 'Disagree' });
    await settled();
    expect([sent.errors, sent.trouble]).toEqual([null, null]);
    await seen(on, 'UHELEN', /^Received; change it until Friday, August 7/);
    const hers = on.fake.ephemerals('CSCHOOL', 'UHELEN').map(message => wordsIn(message.blocks));
    expect(hers.some(words => words.includes(`It is about “${SCHOOL}”`))).toBe(true);
    expect(shown()).toBe(before);
    expect(on.rows('SELECT count(*) AS ballots FROM "Ballot"')).toEqual([{ ballots: 2 }]);
  });

  test('her steward sees whether, not what; at the close nothing of the two answers is shown or left', async () => {
    await on.people.dana.says('pulse');
    await settled();
    expect(await seen(on, 'UDANA', 'Who was asked')).toMatch(
      /Fresh Food.*Rosa Díaz: answered.*Healthy Start.*Helen Park: answered/,
    );
    await on.move('2026-08-10');
    expect(on.rows('SELECT count(*) AS ballots FROM "Ballot"')).toEqual([{ ballots: 0 }]);
    const result = /too few answers to show a number.*Asked from Tuesday, July 14 to Friday, August 7/;
    for (const channel of ['CLEADERS', 'CSCHOOL']) await seen(on, channel, result);
    await seen(on, 'CPANTRY', /Asked from Tuesday, July 14.*del martes, 14 de julio/);
    expect(wordsIn(newest('CSCHOOL', /These questions closed/).blocks)).not.toContain('Answer the pulse');
    expect(on.fake.messages('UHELEN')).toEqual([]);
  });

  test('nothing went wrong on the way: every post once, cards brought up to date in place, nobody else in a thread', () => {
    expect(on.complaints()).toEqual([]);
    const markers = on.fake.world.messages.flatMap(({ metadata }) =>
      metadata === null ? [] : [metadata.event_payload.post],
    );
    expect(markers.length).toBeGreaterThan(10);
    expect(new Set(markers).size).toBe(markers.length);
    expect(on.fake.calls('chat.update').length).toBeGreaterThan(5);
    expect(on.rows(`SELECT id FROM "Post" WHERE state NOT IN ('sent', 'dead')`)).toEqual([]);
    // The pantry's channel never hears of the school, nor the school's of the pantry.
    const said = (channel: string) =>
      on.fake
        .messages(channel)
        .map(message => wordsIn(message.blocks))
        .join(' ');
    expect(said('CPANTRY')).not.toContain('Oak School');
    expect(said('CSCHOOL')).not.toContain('Grace Pantry');
  });
});
