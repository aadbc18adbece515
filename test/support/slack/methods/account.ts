/** Owns auth.test, auth.revoke and team.info: who a token is. */
import { teamOf } from '../lookups.ts';
import type { Run } from '../methods.ts';
import { teamShape } from '../portraits.ts';
import { refuse } from '../refusal.ts';

export const authTest: Run = ({ world }, caller) => {
  const { name, domain, enterprise } = teamOf(world, caller.team);
  return {
    url: `https://${domain}.slack.example/`,
    team: name,
    user: world.app.name.toLowerCase(),
    team_id: caller.team,
    user_id: caller.botUser,
    bot_id: caller.botId,
    is_enterprise_install: false,
    ...(enterprise !== null && { enterprise_id: enterprise }),
  };
};

export const authRevoke: Run = (_inside, caller, args) => {
  if (args.flag('test')) return { revoked: false };
  caller.state = 'token_revoked';
  return { revoked: true };
};

export const teamInfo: Run = ({ world }, caller, args) => {
  const asked = args.text('team') ?? caller.team;
  return asked === caller.team ? { team: teamShape(world, asked) } : refuse('team_not_found');
};
