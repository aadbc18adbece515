/** Owns who calls the Web API: the installation behind a token, and whether its scopes allow the method. */
import { refuse } from './refusal.ts';
import type { Fields, Installation, World } from './world.ts';

export function callerOf(world: World, authorization: string | undefined, args: Fields): Installation {
  const token = authorization?.match(/^Bearer (.+)$/i)?.[1] ?? args.token;
  if (typeof token !== 'string' || token === '') return refuse('not_authed');
  const installation = world.installations.find(each => each.token === token);
  if (!installation) return refuse('invalid_auth');
  if (installation.state !== 'live') return refuse(installation.state);
  return installation;
}

export function demand(caller: Installation, scope: string | null): void {
  if (scope !== null && !caller.scopes.has(scope))
    refuse('missing_scope', { needed: scope, provided: provided(caller) });
}

export function provided(caller: Installation): string {
  return [...caller.scopes].join(',');
}
