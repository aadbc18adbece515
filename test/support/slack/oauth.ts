/** Owns the consent page: who stands at the browser, what they say, and the codes it hands out. */
import { installedIn } from './lookups.ts';
import type { World } from './world.ts';

const LIFE = 600_000;

type Code = {
  readonly team: string;
  readonly user: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string | null;
  readonly issued: number;
  spent: boolean;
};

/** What the person at the consent page does. */
export type Consent = { readonly team: string; readonly user: string } | 'denies';

export type Codes = {
  consent: Consent;
  readonly find: (code: string) => (Code & { readonly expired: boolean }) | undefined;
  readonly spend: (code: string) => void;
  /** Where the browser goes next, or why the page refuses. */
  readonly authorize: (query: URLSearchParams) => { readonly to: string } | { readonly wrong: string };
};

export function createCodes(world: World): Codes {
  const issued = new Map<string, Code>();
  const codes: Codes = {
    consent: 'denies',
    find(code) {
      const found = issued.get(code);
      return found && { ...found, expired: world.clock().getTime() - found.issued > LIFE };
    },
    spend(code) {
      const found = issued.get(code);
      if (found) found.spent = true;
    },
    authorize(query) {
      const redirectUri = query.get('redirect_uri');
      const to = redirectUri ?? world.app.redirectUris[0];
      if (query.get('client_id') !== world.app.clientId) return { wrong: 'invalid_client_id' };
      if (to === undefined || !world.app.redirectUris.includes(to)) return { wrong: 'bad_redirect_uri' };
      if (!query.get('scope')) return { wrong: 'invalid_scope' };
      return { to: back(to, query, redirectUri) };
    },
  };
  const back = (to: string, query: URLSearchParams, redirectUri: string | null): string => {
    const url = new URL(to);
    const state = query.get('state');
    if (state !== null) url.searchParams.set('state', state);
    if (codes.consent === 'denies') url.searchParams.set('error', 'access_denied');
    else {
      const code = world.ids.next('code-');
      const scopes = [
        ...(query.get('scope') ?? '').split(','),
        ...(installedIn(world, codes.consent.team)?.scopes ?? []),
      ];
      issued.set(code, { ...codes.consent, scopes, redirectUri, issued: world.clock().getTime(), spent: false });
      url.searchParams.set('code', code);
    }
    return url.href;
  };
  return codes;
}
