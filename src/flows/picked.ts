/** Owns looking up whom somebody chose in a platform's list of people, before the transaction that wants to know. */
import type { Account, Intent, PlatformName, Profile } from '../ports/chat.ts';
import type { HandleDeps } from './ask.ts';
import { profileOf } from './learn.ts';

/**
 * `account` is null where the platform does not tell in which workspace they are at home. `isHome`: in the host's own, whose
 * word on an e-mail address is believed.
 */
export type Picked = { readonly account: Account | null; readonly profile: Profile | null; readonly isHome: boolean };

/** As in a directory: a tenant that cannot be told apart. */
const UNKNOWN = 'unknown';

const PICKED = /^(web|slack|teams|email):([^/\s]+)\/(\S+)$/;

/** A form's field of the name `picked`, whatever the form. */
export async function pickedIn(deps: HandleDeps, intent: Intent): Promise<Picked | null> {
  const chosen = intent.kind === 'pressed' ? PICKED.exec(intent.values.picked ?? '') : null;
  if (chosen === null) return null;
  const [, platform, tenant = '', user = ''] = chosen;
  if (tenant === UNKNOWN) return { account: null, profile: null, isHome: false };
  const account: Account = { platform: platform as PlatformName, tenant, user };
  return { account, profile: await profileOf(deps, account, intent.id), isHome: deps.isHome?.(account) ?? false };
}
