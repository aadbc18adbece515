/** Owns the settings by which Microsoft Teams is connected: the bot's own registration, or a stand-in on this machine. */
import { z } from 'zod';
import { isLoopback, type Settings } from './settings.ts';

export type TeamsSettings = {
  readonly appId: string;
  /** The host's own tenant, in which the bot is registered. */
  readonly tenant: string;
  readonly login:
    | { readonly kind: 'password'; readonly password: string }
    | { readonly kind: 'identity' }
    /** Keys and tokens come from here, on this machine; null: Tend vouches for what comes from this machine unsigned. */
    | { readonly kind: 'local'; readonly url: string | null };
};

/** In local mode nothing is registered anywhere, so these stand for it. */
const LOCAL_APP = '00000000-0000-4000-8000-00000000007d';
const LOCAL_TENANT = '00000000-0000-4000-8000-000000000001';

const guid = (name: string) => z.guid(`${name} must be an id like 00000000-0000-0000-0000-000000000000`).optional();

export const teamsSettings = {
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], 'MicrosoftAppType must be SingleTenant or UserAssignedMSI')
    .optional(),
  MicrosoftAppId: guid('MicrosoftAppId'),
  MicrosoftAppPassword: z.string().min(8, 'MicrosoftAppPassword is too short').optional(),
  MicrosoftAppTenantId: guid('MicrosoftAppTenantId'),
  TEAMS_LOCAL: z.literal('1', 'TEAMS_LOCAL must be 1, or not set').optional(),
  TEAMS_LOCAL_URL: z
    .url({ protocol: /^https?$/, error: 'TEAMS_LOCAL_URL must be an address like http://127.0.0.1:56160' })
    .optional(),
};

const REGISTERED = ['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'];

/** One of them alone means that somebody wants a real bot: it is never a rehearsal by accident. */
export const teamsWanted = (given: Settings): boolean =>
  [...REGISTERED, 'TEAMS_LOCAL', 'TEAMS_LOCAL_URL'].some(name => given[name] !== undefined);

/** What is missing or too much, by name; values are never repeated. */
export function teamsMistakes(given: Settings, rehearsal: boolean): readonly string[] {
  const has = (name: string): boolean => given[name] !== undefined;
  if (has('TEAMS_LOCAL') || has('TEAMS_LOCAL_URL')) return localMistakes(given);
  if (rehearsal) return ['TEND_REHEARSAL=1 needs TEAMS_LOCAL=1 with it: a rehearsal never writes to Teams.'];
  // A managed identity has no password; with one, nobody could tell which of the two was meant.
  const isManaged = given.MicrosoftAppType === 'UserAssignedMSI';
  const missing = REGISTERED.filter(name => !has(name) && !(isManaged && name === 'MicrosoftAppPassword'));
  return [
    ...(missing.length > 0 ? [`To connect Microsoft Teams, set ${missing.join(', ')} too.`] : []),
    ...(isManaged && has('MicrosoftAppPassword')
      ? ['MicrosoftAppType=UserAssignedMSI has no password. Unset MicrosoftAppPassword, or use SingleTenant.']
      : []),
  ];
}

/** The stand-in's keys are believed, so it must be this machine alone that can speak with them. */
function localMistakes(given: Settings): readonly string[] {
  const mistakes: string[] = [];
  const real = REGISTERED.filter(name => given[name] !== undefined);
  const host = given.HOST ?? '127.0.0.1';
  if (given.TEAMS_LOCAL === undefined) mistakes.push('TEAMS_LOCAL_URL is for TEAMS_LOCAL=1 only. Set both or none.');
  if (given.TEAMS_LOCAL_URL !== undefined && !isLoopback(hostOf(given.TEAMS_LOCAL_URL)))
    mistakes.push('TEAMS_LOCAL_URL must be on this machine (127.0.0.1).');
  if (real.length > 0)
    mistakes.push(`TEAMS_LOCAL=1 and ${real.join(', ')} exclude each other. Unset one or the other.`);
  if (!isLoopback(host)) mistakes.push(`TEAMS_LOCAL=1 listens on 127.0.0.1 only, not on HOST=${host}.`);
  if (given.NODE_ENV === 'production') mistakes.push('NODE_ENV=production and TEAMS_LOCAL=1 exclude each other.');
  return mistakes;
}

type Found = z.infer<z.ZodObject<typeof teamsSettings>>;

/** The settings as checked; what `teamsMistakes` would have named is taken to be there. */
export function teams(found: Found): TeamsSettings {
  if (found.TEAMS_LOCAL !== undefined) {
    const url = found.TEAMS_LOCAL_URL?.replace(/\/$/, '') ?? null;
    return { appId: LOCAL_APP, tenant: LOCAL_TENANT, login: { kind: 'local', url } };
  }
  const password = found.MicrosoftAppPassword;
  return {
    appId: (found.MicrosoftAppId ?? '').toLowerCase(),
    tenant: (found.MicrosoftAppTenantId ?? '').toLowerCase(),
    login: password === undefined ? { kind: 'identity' } : { kind: 'password', password },
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
