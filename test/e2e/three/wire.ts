/** Owns the stand-ins for Slack and for Teams that stand around one Tend, and the real time that all three go by. */

import * as blockkit from '../../support/slack/blockkit.ts';
import { createFakeSlack } from '../../support/slack/slack.ts';
import { createFakeTeams } from '../../support/teams/teams.ts';
import { slackSettings, teamsSettings } from '../running.ts';

export const PUBLIC = 'https://tend.example.org';
/** Days pass in the story while this does on the wall: less than a message that is on its way is held for. */
const BETWEEN = 40_000;

export async function wired() {
  // Real time goes on by what happens, for Slack as for Tend, so that nothing hangs on how fast the machine is.
  let at = Date.now();
  const wall = () => new Date(at++);
  const slack = createFakeSlack({ check: blockkit, clock: wall });
  const teams = createFakeTeams();
  await slack.start();
  await teams.start();
  return {
    wall,
    slack,
    teams,
    /** Lets a workspace's Tend in. */
    installs: (team: Parameters<typeof slack.installs>[0]) => {
      const { token, botUser } = slack.installs(team);
      const bot = slack.world.users.get(botUser);
      if (bot === undefined) throw new Error('the app has no bot user');
      return { token, bot };
    },
    settings: (token: string) => ({
      PUBLIC_URL: PUBLIC,
      ...slackSettings(slack.apiUrl(), token),
      ...teamsSettings(teams.url()),
    }),
    meets: (url: string): void => {
      slack.meets(url);
      teams.meets(url);
    },
    /** Before the story's clock is moved, all that is on its way arrives. */
    before: async (): Promise<void> => {
      await slack.quiet();
      await teams.quiet();
      // Whoever posts at Teams' own pace is let through again.
      at += BETWEEN;
    },
    stop: async (): Promise<void> => {
      await slack.stop();
      await teams.stop();
    },
  };
}
