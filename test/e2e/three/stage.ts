/** Owns one Tend connected to stand-ins for Slack and for Teams at once, with its link pages, rehearsed by its clock. */
import { machine } from '../../../src/main/world.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { visitor } from '../../support/linkstage.ts';
import { nobodyReadsTheConsole, running } from '../running.ts';
import { handsOf } from '../teams/hands.ts';
import { ids, LEADERS, writeRoster } from './roster.ts';
import { wired } from './wire.ts';

const FROM = new Date('2026-03-02T14:00:00Z');

export type Town = Awaited<ReturnType<typeof town>>;

/** Mercy's tenant with Dana, Evelyn and a guest, Omar; Oak School's own workspace with Helen; Luz has a browser alone. */
export async function town(also?: Log) {
  const wire = await wired();
  const { slack, teams, wall } = wire;
  const oak = slack.team({ id: 'TOAK', name: 'Oak School' });
  const helen = slack.user(oak, { id: 'UHELEN', name: 'helen', realName: 'Helen Park' });
  const { token, bot } = wire.installs(oak);
  slack.channel(oak, { id: 'CWALK', name: 'sunday-walks', members: [helen, bot] });
  const dana = teams.person({ aad: ids.dana, name: 'Dana Lee' });
  const evelyn = teams.person({ aad: ids.evelyn, name: 'Evelyn Brooks' });
  const omar = teams.person({ aad: ids.omar, name: 'Omar Haddad', isGuest: true, email: 'omar@oak.example' });
  const leaders = teams.place(LEADERS, 'channel', [dana, evelyn]);
  const settings = wire.settings(token);
  const tend = await running({ from: FROM, roster: writeRoster, settings, world: { ...machine, wall }, also });
  nobodyReadsTheConsole(tend.file);
  wire.meets(tend.url);
  const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, tend.url), { redirect: 'manual', ...init });
  return {
    ...tend,
    move: async (to: string | null) => {
      await wire.before();
      await tend.move(to ?? 0);
    },
    fake: slack,
    teams,
    leaders,
    dana: handsOf(teams, dana),
    evelyn: handsOf(teams, evelyn),
    omar: handsOf(teams, omar),
    helen: slack.person(oak, helen),
    /** Somebody opens the link they were given, whatever brought it. */
    opens: (url: string) => visitor(ask, new URL(url).pathname),
    stop: async () => {
      await tend.stop();
      await wire.stop();
    },
  };
}
