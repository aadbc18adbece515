/** Owns what each setting is for, in a line, and whether its value may be shown: secrets and addresses of people may not. */

export type Told = { readonly what: string; readonly isShown: boolean };

const shown = (what: string): Told => ({ what, isShown: true });
const hidden = (what: string): Told => ({ what, isShown: false });

/** Every setting there is. */
export const table: Readonly<Record<string, Told>> = {
  NODE_ENV: shown('`production` refuses to start as a rehearsal'),
  TEND_REHEARSAL: shown('1 rehearses with a stand-in on this machine'),
  HOST: shown('address it listens on'),
  PORT: shown('port it listens on'),
  DATABASE_URL: hidden('the database; may hold a password'),
  METRICS_PORT: shown('port for numbers, on this machine only'),
  PUBLIC_URL: shown('address under which platforms and people reach it'),
  TEND_SECRET: hidden('wraps keys and hashes tokens; a file beside the database where it is not set'),
  TEND_COORDINATOR: hidden('e-mail of the first coordinator'),
  LOG_LEVEL: shown('how much is logged'),
  SMTP_URL: hidden('the mail relay; may hold a password'),
  SMTP_FROM: shown('in whose name links are mailed'),
  SLACK_SIGNING_SECRET: hidden('by which requests from Slack are known'),
  SLACK_BOT_TOKEN: hidden('by which Tend writes to one workspace'),
  SLACK_CLIENT_ID: shown('the app, where several workspaces install it'),
  SLACK_CLIENT_SECRET: hidden('the app’s secret at installation'),
  SLACK_STATE_SECRET: hidden('signs the way through an installation'),
  SLACK_API_URL: shown('Slack’s own, or a stand-in’s'),
  SLACK_POSTS_PER_SECOND: shown('posts a second, a workspace'),
  SLACK_CHANNEL_POSTS_PER_SECOND: shown('posts a second, a channel'),
  MicrosoftAppType: shown('how Tend proves itself to Teams'),
  MicrosoftAppId: shown('the bot’s registration'),
  MicrosoftAppPassword: hidden('the registration’s secret'),
  MicrosoftAppTenantId: shown('the tenant of the registration'),
  TEAMS_LOCAL: shown('1 lets clients on this machine take the place of Teams'),
  TEAMS_LOCAL_URL: shown('where a stand-in hands out its own keys'),
};

export type Setting = { readonly name: string; readonly what: string; readonly value: string };

/** What is set in an environment; of what is not shown only that it is set. */
export function told(env: Readonly<Record<string, string | undefined>>): readonly Setting[] {
  return Object.entries(table).map(([name, { what, isShown }]) => {
    const given = env[name] ?? '';
    const value = given === '' ? 'not set' : isShown ? given : 'set, not shown';
    return { name, what, value };
  });
}
