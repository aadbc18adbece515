/** Owns oauth.v2.access: a code for a bot token. */
import type { Args } from '../arguments.ts';
import { install } from '../founding.ts';
import { teamOf } from '../lookups.ts';
import type { Inside } from '../methods.ts';
import { refuse } from '../refusal.ts';
import type { Fields } from '../world.ts';

export function oauthAccess({ world, codes }: Inside, args: Args, basic: string | undefined): Fields {
  const [id, secret] = credentials(args, basic);
  if (id !== world.app.clientId) return refuse('invalid_client_id');
  if (secret !== world.app.clientSecret) return refuse('bad_client_secret');
  const given = args.text('code') ?? '';
  const code = codes.find(given);
  if (!code) return refuse('invalid_code');
  if (code.spent) return refuse('code_already_used');
  if (code.expired) return refuse('code_expired');
  if ((args.text('redirect_uri') ?? null) !== code.redirectUri) return refuse('bad_redirect_uri');
  codes.spend(given);
  const { token, botUser, scopes } = install(world, code.team, code.scopes);
  const { name, enterprise } = teamOf(world, code.team);
  return {
    access_token: token,
    token_type: 'bot',
    scope: [...scopes].join(','),
    bot_user_id: botUser,
    app_id: world.app.id,
    team: { id: code.team, name },
    enterprise: enterprise === null ? null : { id: enterprise, name: enterprise },
    is_enterprise_install: false,
    authed_user: { id: code.user },
  };
}

/** In the header, as Slack would rather have it, or in the body. */
function credentials(args: Args, basic: string | undefined): readonly (string | undefined)[] {
  const coded = basic?.match(/^Basic (.+)$/i)?.[1];
  if (coded === undefined) return [args.text('client_id'), args.text('client_secret')];
  return Buffer.from(coded, 'base64').toString('utf8').split(':').map(decodeURIComponent);
}
