/** One quarter of one installation: the hospital on Teams, the school on Slack, a congregation by a link that is carried. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../support/linkstage.ts';
import { overheard } from '../../support/overheard.ts';
import { inChapters } from '../chapters.ts';
import { fill, press } from '../slack/eyes.ts';
import { handsIn } from './hands.ts';
import { SCHOOL } from './roster.ts';
import { type Town, town } from './stage.ts';

/** Dana's reminder as it comes to her at Teams. */
const REMINDED = /^Due Friday, March 13: you promised Oak School “200 leaflets”/;

describe('a quarter on Teams, Slack and a link at once', () => {
  const heard = overheard();
  let on: Town;
  let at: ReturnType<typeof handsIn>;
  let luz: Visitor;
  beforeAll(async () => {
    on = await town(heard.log);
    at = handsIn(on);
  });
  afterAll(async () => {
    heard.stop();
    await on?.stop();
  });
  inChapters();
  afterEach(() => expect(on.teams.problems()).toEqual([]));

  const onPage = async (words: RegExp): Promise<void> => expect((await luz.look()).words).toMatch(words);
  /** What is written on the page, and what it answers. */
  const luzWrites = async (words: string): Promise<string> => {
    await luz.look();
    return (await luz.write(words)).told?.words ?? '';
  };

  test('Helen is asked on Slack and says yes there; Dana reads it on Teams', async () => {
    await at.danaSays('hi');
    for (const below of [/^Healthy Start/, /^Sunday Walks/]) {
      await at.dana(/^Show it$/, {}, below);
      await at.dana(/^Helen/);
      await at.dana(/^Show what they will get$/);
      await at.dana(/^Send it$/);
      await at.atSlack(/Dana Lee at Mercy Hospital asked me to write/);
      await press(on.helen, 'Yes, here');
      await at.settled();
    }
    await at.atTeams(
      new RegExp(`Helen Park at Oak School said yes\\. I may write to them\\.\\s+${SCHOOL} is active now`),
    );
  });

  test('Omar of the school is a guest at Teams, and says yes there', async () => {
    await at.dana(/^Show it$/, {}, /^Healthy Start/);
    await at.dana(/^Omar/);
    await at.dana(/^Show what they will get$/);
    await at.dana(/^Send it$/);
    expect(on.omar.reads()).toMatch(/Dana Lee at Mercy Hospital asked me to write/);
    await on.omar.presses(/^Yes, here/);
    await at.settled();
    await at.atTeams(/Omar Haddad at Oak School said yes\. I may write to them/);
  });

  test('Luz has neither: Dana carries her a link, and she says yes on its page, in the same words', async () => {
    await at.dana(/^Show it$/, {}, /^Sunday Walks/);
    await at.dana(/^Luz/);
    await at.dana(/^Show what they will get$/);
    await at.dana(/^Send it$/);
    await at.atTeams(/I have no way to write to Luz myself/);
    luz = await at.linkOpened();
    expect(luz.screen().words).toContain('Dana Lee at Mercy Hospital asked me to write');
    expect((await luz.press('Yes, here')).told?.words).toContain('Thank you, Luz. I cannot write to you myself');
    await at.settled();
    await at.atTeams(/Luz Moreno at Grace Church said yes\..*By a link Dana Lee carried/);
    expect(on.rows('SELECT DISTINCT state FROM "Partnership"')).toEqual([{ state: 'active' }]);
  });

  test('what Dana promises on Teams Helen reads on Slack; what is written down for her she accepts there', async () => {
    await at.danaSays('promise 200 leaflets by March 13');
    await at.dana(/^Make a promise$/);
    await at.dana(/^Save$/);
    await at.atTeams(/Mercy Hospital gives Oak School “200 leaflets” by Friday, March 13/);
    await on.helen.says('promises');
    await at.atSlack(/Their promises “200 leaflets”: open, due Friday, March 13/);
    await at.danaSays('promise a room for the talk by March 11');
    await at.dana(/^Make a promise$/);
    await at.dana(/^Save$/, { 'Who promises?': at.choice('Helen Park, Oak School') });
    await at.atSlack(/“a room for the talk”, for Mercy Hospital, by Wednesday, March 11\. Is that right\?/);
    await press(on.helen, 'Yes, I promise');
    await at.settled();
    await at.atTeams(/Helen Park said yes to “a room for the talk”, by Wednesday, March 11/);
  });

  test('what Luz promises on her page, Dana reads on Teams in the same words', async () => {
    await luz.look();
    await luz.write('promise 20 walkers by March 13');
    const made = 'Grace Church gives Mercy Hospital “20 walkers” by Friday, March 13';
    expect((await luz.submit({})).told?.words).toContain(made);
    await at.danaSays('promises');
    await at.atTeams(/“20 walkers”: open, due Friday, March 13/);
    await onPage(/“20 walkers”: open, due Friday, March 13/);
  });

  test('Helen is reminded on Slack and runs late; Dana agrees on Teams, and both read the same new date', async () => {
    await at.moved('2026-03-10');
    await at.atSlack(/^Due Wednesday, March 11: you promised Mercy Hospital “a room for the talk”/);
    await press(on.helen, 'Running late');
    await fill(on.helen, { 'Why?': 'the hall is painted', 'New date': 'March 13' });
    await at.settled();
    await at.moved('2026-03-11');
    await at.atTeams(/late with “a room for the talk”, due Wednesday, March 11\..*hall is painted.*Friday, March 13/);
    await at.dana(/^That works$/, {}, /a room for the talk/);
    await at.atTeams(/“a room for the talk”: open, due Friday, March 13/);
    await at.atSlack(/“a room for the talk” has a new date: Friday, March 13\. It was Wednesday, March 11/);
  });

  test('the day before, each is reminded where they are; who cannot be written to has it on her page', async () => {
    await at.moved('2026-03-12');
    await at.turned(REMINDED, REMINDED);
    await at.atSlack(/^Due Friday, March 13: you promised Mercy Hospital “a room for the talk”/);
    await at.atTeams(/I could not reach.*Luz Moreno, Grace Church.*Give Luz a link/);
    await onPage(/What needs you\s+Due Friday, March 13: “20 walkers” for Mercy Hospital/);
  });

  test('Done on Teams, “not yet” on Slack: the very card at Teams turns, and turns again', async () => {
    await press(on.helen, 'Done');
    await at.settled();
    await at.dana(/^Done$/, {}, /you promised Oak School “200 leaflets”/);
    await at.turned(REMINDED, /^“200 leaflets”: done, not confirmed, due Friday, March 13/m);
    await at.atSlack(/Dana Lee says this is done: “200 leaflets”, due Friday, March 13/);
    await press(on.helen, 'Not yet');
    await fill(on.helen, {});
    await at.settled();
    await at.atTeams(/Oak School says “200 leaflets” is not done yet\. It is open again/);
    await at.turned(REMINDED, REMINDED);
    await luz.look();
    expect((await luz.press('Done')).told?.words).toContain('I will ask Mercy Hospital');
  });

  test('Dana confirms both on Teams, Helen on Slack: kept, wherever it is read', async () => {
    await at.moved('2026-03-13');
    await at.atTeams(/Luz Moreno says this is done: “20 walkers”.*By a link Dana Lee carried/);
    await at.dana(/^Yes, it is done$/, {}, /20 walkers/);
    await at.dana(/^Yes, it is done$/, {}, /a room for the talk/);
    await at.dana(/^Done$/, {}, /200 leaflets/);
    await press(on.helen, 'Yes, it is done');
    await at.settled();
    await at.turned(/^Due today: you promised Oak School “200 leaflets”/, /“200 leaflets”: kept, due Friday, March 13/);
    await at.atSlack(/^“200 leaflets”: kept, due Friday, March 13/);
    // He was asked as well; the first answer of his side turned his card too.
    expect(on.omar.reads()).toMatch(/^“200 leaflets”: kept, due Friday, March 13/m);
    await at.atSlack(/“a room for the talk”.*Kept/);
    expect(await luzWrites('brief')).toContain('“20 walkers”, Luz Moreno, Grace Church, kept March 12');
    expect(on.rows('SELECT DISTINCT state FROM "Commitment"')).toEqual([{ state: 'kept' }]);
  });

  test('on Monday the leaders read on Teams a week that counts all three', async () => {
    await at.danaSays('here leaders', on.leaders);
    await at.moved('2026-03-16');
    await at.atTeams(/Week of March 9.*We kept 1 of 1\. Partners kept 2 of 2\./, on.leaders);
  });

  test('minutes that Dana writes on Teams are read in the channel on Slack and on Luz’s page', async () => {
    await at.dana(/^Give Luz a link$/);
    const before = luz.path;
    luz = await at.linkOpened();
    expect(luz.path).not.toBe(before);
    await at.moved('2026-03-17');
    await at.atSlack(/It is time for the check-in of Sunday Walks.*20 walkers/, 'CWALK');
    await at.danaSays('minutes Sunday Walks');
    await at.dana(/^Send$/, { 'What did we say and decide': 'Twelve came, and the path is dry.' });
    const said = /March 17.*Twelve came, and the path is dry\./s;
    await at.atTeams(said);
    await at.atSlack(said, 'CWALK');
    expect(await luzWrites('brief')).toMatch(said);
    // Whoever never met is not asked how it goes.
    await at.danaSays('visited Healthy Start');
    await at.atTeams(/you visited Healthy Start at Oak School on Tuesday, March 17/);
  });

  test('the pulse asks Helen on Slack and Omar on Teams; a carried link neither brings nor opens it, and Dana sees who answered', async () => {
    await at.moved('2026-07-20');
    await at.atSlack(/How is Mercy Hospital doing as your partner\?.*not what/);
    expect(on.omar.reads()).toMatch(/How is Mercy Hospital doing as your partner\?.*not what/);
    await on.omar.presses(/^Start$/);
    await at.settled();
    await on.omar.presses(/^Send$/, { 'Mercy Hospital did what it said': '4' });
    await press(on.helen, 'Start');
    await fill(on.helen, { 'f:R': 'Agree' });
    await at.settled();
    await at.danaSays('pulse');
    await at.atTeams(/^Who was asked.*Helen Park: answered/m);
    await at.atTeams(/^Who was asked.*Omar Haddad: answered/m);
    await at.dana(/^Give Luz a link$/);
    luz = await at.linkOpened();
    expect(luz.screen().words).not.toMatch(/How is Mercy Hospital doing|Start/);
    expect(await luzWrites('pulse')).toContain('You are not asked this time');
  });

  test('nothing went wrong on the way: no complaint, nothing failed, unknown or said twice', () => {
    expect(on.complaints()).toEqual([]);
    expect(on.rows(`SELECT id, state FROM "Post" WHERE state <> 'sent'`)).toEqual([]);
    // Luz was reached by her page, as far as it shows what was to be told.
    const unreached = `SELECT DISTINCT p.name FROM "Delivery" d JOIN "Person" p ON p.id = d."personId" WHERE d.state = 'unreached'`;
    expect(on.rows(unreached)).toEqual([]);
    const markers = on.fake.world.messages.flatMap(({ metadata }) => metadata?.event_payload.post ?? []);
    expect(new Set(markers).size).toBe(markers.length);
    expect(on.teams.world.calls.filter(({ method }) => method === 'PUT').length).toBeGreaterThan(5);
    expect(on.fake.calls('chat.update').length).toBeGreaterThan(5);
  });

  test('no line of the log, however talkative, holds a name, an address, a word anybody wrote, or a key', () => {
    const people = 'Dana,Helen,Park,Omar,Haddad,Luz,Moreno,Evelyn,Brooks,Mercy,Oak School,Grace,Sunday Walks,@'.split(
      ',',
    );
    const written = [
      'leaflets',
      'a room for',
      'walkers',
      'hall is painted',
      'Twelve came',
      'did what it said',
      'Agree',
    ];
    const keys = ['xoxb-', 'signing-secret', luz.path.split('/').at(-1) ?? ''];
    expect(heard.holding([...people, ...written, ...keys])).toEqual([]);
    expect(keys.at(-1)).toMatch(/^[\w-]{43}$/);
    // Else nothing was listened to.
    expect(heard.printed.length).toBeGreaterThan(20);
    expect(heard.printed.length).toBe(heard.handed.length);
    for (const line of heard.printed) expect(JSON.parse(line)).toMatchObject({ event: expect.any(String) });
  });
});
