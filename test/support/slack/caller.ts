/** Owns who calls the Web API: the installation behind a token, and whether its scopes allow the method. */
import { refuse } from './refusal.ts';
import type { Fields, Installation, World } from './world.ts';

/** The scopes of which a call needs any one. */
export type Needs = readonly string[];

export function callerOf(world: World, authorization: string | undefined, args: Fields): Installation {
  const token = authorization?.match(/^Bearer (.+)$/i)?.[1] ?? args.token;
  if (typeof token !== 'string' || token === '') return refuse('not_authed');
  const installation = world.installations.find(each => each.token === token);
  if (!installation) return refuse('invalid_auth');
  if (installation.state !== 'live') return refuse(installation.state);
  return installation;
}

export function demand(caller: Installation, needs: Needs): void {
  if (needs.length === 0 || needs.some(scope => caller.scopes.has(scope))) return;
  refuse('missing_scope', { needed: needs.join(','), provided: provided(caller) });
}

export function provided(caller: Installation): string {
  return [...caller.scopes].join(',');
}
