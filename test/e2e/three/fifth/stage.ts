/** Owns one Tend with Slack, Teams, a mail relay and link pages around it, and the fifteen people of the fifth quarter in front of them. */
import { machine } from '../../../../src/main/world.ts';
import type { Log } from '../../../../src/ports/deps.ts';
import { seededBytes, seededIds } from '../../../support/deps.ts';
import { visitor } from '../../../support/linkstage.ts';
import type { Hands as SlackHands } from '../../../support/slack/hands.ts';
import { relay } from '../../../support/smtp.ts';
import { nobodyReadsTheConsole, running } from '../../running.ts';
import { handsOf, type Hands as TeamsHands } from '../../teams/hands.ts';
import { LEADERS } from '../roster.ts';
import { PUBLIC, wired } from '../wire.ts';
import { aadOf, first, mailOf, PANTRY, PARTNERS, RIVERSIDE, slackOf, writeRoster } from './roster.ts';

const FROM = new Date('2026-02-02T14:00:00Z');

export type City = Awaited<ReturnType<typeof city>>;

/** Mercy's workspace and its tenant, with partners as guests in both, and those who have neither. */
export async function city(also?: Log) {
  const wire = await wired();
  const { slack, teams, wall } = wire;
  const mail = await relay();
  const mercy = slack.team({ id: 'TMERCY', name: 'Mercy Hospital' });
  const { token, bot } = wire.installs(mercy);
  const users = new Map(
    ['Priya Nair', ...PARTNERS.filter(each => each.on === 'slack').map(each => each.name)].map(name => [
      name,
      slack.user(mercy, { id: slackOf(name), name: first(name).toLowerCase(), realName: name, email: mailOf(name) }),
    ]),
  );
  const members = ['Ruth Cole', 'Lucia Mora'].flatMap(name => users.get(name) ?? []);
  slack.channel(mercy, { id: RIVERSIDE, name: 'riverside', members: [...members, bot] });
  const seats = new Map(
    ['Dana Lee', 'Evelyn Brooks', ...PARTNERS.filter(each => each.on === 'teams').map(each => each.name)].map(name => [
      name,
      teams.person({ aad: aadOf(name), name, email: mailOf(name), isGuest: PARTNERS.some(each => each.name === name) }),
    ]),
  );
  const seated = (...names: readonly string[]) => names.flatMap(name => seats.get(name) ?? []);
  const leaders = teams.place(LEADERS, 'channel', seated('Dana Lee', 'Evelyn Brooks'));
  const pantry = teams.place(PANTRY, 'channel', seated('Dana Lee', 'Ben Adler'));
  const tend = await running({
    from: FROM,
    roster: writeRoster,
    settings: {
      ...wire.settings(token),
      ...{ SMTP_URL: `smtp://127.0.0.1:${mail.port}`, SMTP_FROM: 'tend@mercy.example' },
    },
    world: { ...machine, wall, newId: seededIds('fifth'), chance: () => 0.5, bytes: seededBytes('fifth') },
    also,
  });
  nobodyReadsTheConsole(tend.file);
  wire.meets(tend.url);
  const pages: string[] = [];
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(new URL(path, tend.url), { redirect: 'manual', ...init });
    pages.push(await answer.clone().text());
    return answer;
  };
  const opens = (url: string) => visitor(ask, new URL(url).pathname);
  const onSlack = (name: string): SlackHands => slack.person(mercy, slackOf(name));
  const onTeams = (name: string): TeamsHands => {
    const [seat] = seated(name);
    if (seat === undefined) throw new Error(`${name} is not at Teams`);
    return handsOf(teams, seat);
  };
  return {
    ...tend,
    move: async (to: string | null) => {
      await wire.before();
      await tend.move(to ?? 0);
    },
    fake: slack,
    teams,
    mail,
    leaders,
    pantry,
    /** All that link pages ever showed. */
    pages,
    dana: onTeams('Dana Lee'),
    evelyn: onTeams('Evelyn Brooks'),
    onSlack,
    onTeams,
    opens,
    /** Opens the newest link that was mailed to somebody. */
    opensMail: (name: string) => {
      const letter = mail.letters().findLast(each => each.to === mailOf(name));
      const [url] = new RegExp(`${PUBLIC}/l/[\\w-]{43}`).exec(letter?.text ?? '') ?? [];
      if (url === undefined) throw new Error(`${name} has no letter`);
      return opens(url);
    },
    stop: async () => {
      await tend.stop();
      await wire.stop();
      await mail.stop();
    },
  };
}
