/** Owns a whole Tend connected to a stand-in for Slack, rehearsed by its clock, and the people who use it there. */
import Database from 'better-sqlite3';
import * as blockkit from '../../support/slack/blockkit.ts';
import type { Hands } from '../../support/slack/hands.ts';
import { createFakeSlack } from '../../support/slack/slack.ts';
import { running, slackSettings } from '../running.ts';
import { writeRoster } from './roster.ts';

const FROM = new Date('2026-03-02T14:00:00Z');

export type Town = Awaited<ReturnType<typeof town>>;

/** Mercy's workspace with the app, Oak School's without it; Rosa is a guest of one channel, Helen sits in the shared one. */
export async function town() {
  // Its time goes on by what happens, so that no trigger runs out because the machine is slow.
  let at = Date.now();
  const fake = createFakeSlack({ check: blockkit, clock: () => new Date(at++) });
  await fake.start();
  const mercy = fake.team({ id: 'TMERCY', name: 'Mercy Hospital' });
  const oak = fake.team({ id: 'TOAK', name: 'Oak School' });
  const users = {
    dana: fake.user(mercy, { id: 'UDANA', name: 'dana', realName: 'Dana Lee' }),
    evelyn: fake.user(mercy, { id: 'UEVELYN', name: 'evelyn', realName: 'Evelyn Brooks' }),
    rosa: fake.user(mercy, { id: 'UROSA', name: 'rosa', realName: 'Rosa Díaz', guest: 'single channel' }),
    helen: fake.user(oak, { id: 'UHELEN', name: 'helen', realName: 'Helen Park' }),
  };
  const { token, botUser } = fake.installs(mercy);
  const bot = fake.world.users.get(botUser);
  if (bot === undefined) throw new Error('the app has no bot user');
  fake.channel(mercy, { id: 'CPANTRY', name: 'grace-pantry', members: [users.dana, users.rosa, bot] });
  fake.channel(mercy, {
    id: 'CSCHOOL',
    name: 'oak-school',
    members: [users.dana, users.helen, bot],
    sharedWith: [oak],
  });
  fake.channel(mercy, { id: 'CLEADERS', name: 'leaders', members: [users.dana, users.evelyn, bot] });
  const tend = await running({ from: FROM, roster: writeRoster, settings: slackSettings(fake.apiUrl(), token) });
  fake.meets(tend.url);
  const people: Readonly<Record<keyof typeof users, Hands>> = {
    dana: fake.person(mercy, users.dana),
    evelyn: fake.person(mercy, users.evelyn),
    rosa: fake.person(mercy, users.rosa),
    helen: fake.person(oak, users.helen),
  };
  return {
    ...tend,
    fake,
    bot: botUser,
    people,
    /** From now on somebody reads no console: what Slack does not take reaches them nowhere. */
    onSlackAlone: (name: string) => {
      const open = new Database(tend.file);
      const of = `SELECT id FROM "Person" WHERE name = ?`;
      open.prepare(`UPDATE "Account" SET reachable = 0 WHERE platform = 'web' AND "personId" IN (${of})`).run(name);
      open.close();
    },
    stop: async () => {
      await tend.stop();
      await fake.stop();
    },
  };
}
