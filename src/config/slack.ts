/** Owns the settings by which Slack is connected: one workspace by its token, or many that install the app themselves. */
import { z } from 'zod';
import { isLoopback, type Settings } from './settings.ts';

export type SlackSettings = {
  readonly signingSecret: string;
  /** Ends with a slash; Slack's own, or a stand-in's. */
  readonly apiUrl: string;
  readonly login:
    | { readonly kind: 'token'; readonly token: string }
    | {
        readonly kind: 'install';
        readonly clientId: string;
        readonly clientSecret: string;
        readonly stateSecret: string;
      };
  /** Posts a second that Tend allows itself (slack.md "Rate limits"). */
  readonly pace: { readonly workspace: number; readonly channel: number };
};

const SLACKS_OWN = 'https://slack.com/api/';
const rate = (name: string, usual: number) =>
  z.coerce.number(`${name} must be a number`).gt(0, `${name} must be above 0`).max(10_000).default(usual);

export const slackSettings = {
  SLACK_SIGNING_SECRET: z.string().min(8, 'SLACK_SIGNING_SECRET is too short').optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'SLACK_BOT_TOKEN must begin with xoxb-').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'SLACK_STATE_SECRET must have at least 16 characters').optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'SLACK_API_URL must be an address like https://slack.com/api/' })
    .default(SLACKS_OWN),
  SLACK_POSTS_PER_SECOND: rate('SLACK_POSTS_PER_SECOND', 4),
  SLACK_CHANNEL_POSTS_PER_SECOND: rate('SLACK_CHANNEL_POSTS_PER_SECOND', 1),
};

const INSTALL = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];
const CREDENTIALS = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', ...INSTALL];

/** One of them alone means that somebody wants a real bot: it is never a rehearsal by accident. */
export const slackWanted = (given: Settings): boolean => CREDENTIALS.some(name => given[name] !== undefined);

/** What is missing or too much, by name; values are never repeated. */
export function slackMistakes(given: Settings, rehearsal: boolean): readonly string[] {
  const mistakes: string[] = [];
  const has = (name: string): boolean => given[name] !== undefined;
  const install = INSTALL.filter(has);
  const missing = [
    ...(has('SLACK_SIGNING_SECRET') ? [] : ['SLACK_SIGNING_SECRET']),
    ...(install.length > 0 ? INSTALL.filter(name => !has(name)) : []),
    ...(install.length > 0 && !has('PUBLIC_URL') ? ['PUBLIC_URL'] : []),
  ];
  if (missing.length > 0) mistakes.push(`To connect Slack, set ${missing.join(', ')} too.`);
  if (install.length === 0 && !has('SLACK_BOT_TOKEN')) {
    mistakes.push(`To connect Slack, set SLACK_BOT_TOKEN (one workspace) or ${INSTALL.join(', ')} (many).`);
  }
  if (install.length > 0 && has('SLACK_BOT_TOKEN')) {
    mistakes.push(`SLACK_BOT_TOKEN is for one workspace, ${install.join(', ')} for many. Unset one or the other.`);
  }
  if (rehearsal && !isLoopback(hostOf(given.SLACK_API_URL ?? SLACKS_OWN))) {
    mistakes.push(
      'TEND_REHEARSAL=1 needs SLACK_API_URL on this machine (127.0.0.1): a rehearsal never writes to Slack.',
    );
  }
  return mistakes;
}

type Found = z.infer<z.ZodObject<typeof slackSettings>>;

/** The settings as checked; what `slackMistakes` would have named is taken to be there. */
export function slack(found: Found): SlackSettings {
  return {
    signingSecret: found.SLACK_SIGNING_SECRET ?? '',
    apiUrl: found.SLACK_API_URL.endsWith('/') ? found.SLACK_API_URL : `${found.SLACK_API_URL}/`,
    login:
      found.SLACK_BOT_TOKEN === undefined
        ? {
            kind: 'install',
            clientId: found.SLACK_CLIENT_ID ?? '',
            clientSecret: found.SLACK_CLIENT_SECRET ?? '',
            stateSecret: found.SLACK_STATE_SECRET ?? '',
          }
        : { kind: 'token', token: found.SLACK_BOT_TOKEN },
    pace: { workspace: found.SLACK_POSTS_PER_SECOND, channel: found.SLACK_CHANNEL_POSTS_PER_SECOND },
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
