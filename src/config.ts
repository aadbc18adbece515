/** Owns what the environment may say: every setting read once, every mistake named at once; the only reader of process.env. */
import { z } from 'zod';
import { type MailSettings, mail, mailMistakes, mailSettings } from './config/mail.ts';
import { isLoopback, type Settings } from './config/settings.ts';
import { type SlackSettings, slack, slackMistakes, slackSettings, slackWanted } from './config/slack.ts';
import { type Setting, told } from './config/table.ts';
import { type TeamsSettings, teams, teamsMistakes, teamsSettings, teamsWanted } from './config/teams.ts';

export type Config = {
  /** Where it listens; a rehearsal listens on loopback only. */
  readonly host: string;
  readonly port: number;
  /** A rehearsal leaves nothing this machine: console, movable clock, its own database. */
  readonly rehearsal: boolean;
  /** Path of the SQLite file, or the address of a PostgreSQL database. */
  readonly database: string;
  /** On this machine only; null: nothing is counted. */
  readonly metricsPort: number | null;
  readonly publicUrl: string | null;
  /** Wraps keys; null, with a SQLite file alone: one is made and kept in `secretFile`. */
  readonly secret: string | null;
  readonly secretFile: string;
  /** E-mail of the first coordinator; null: whoever types the one-time code printed at first start. */
  readonly coordinator: string | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Null where there is no relay: then stewards carry the links themselves. */
  readonly mail: MailSettings | null;
  /** Null where Slack is not connected. */
  readonly slack: SlackSettings | null;
  /** Null where Microsoft Teams is not connected. */
  readonly teams: TeamsSettings | null;
};

/** Caught once in `cli.ts`, which prints the mistakes and ends with a failure. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.name = 'ConfigError';
    this.mistakes = mistakes;
  }
}

const DATABASE = /^(file:.+|postgres(ql)?:\/\/[^/]+\/.+)/;

const settings = z.object({
  NODE_ENV: z.string().default(''),
  TEND_REHEARSAL: z.literal('1', 'TEND_REHEARSAL must be 1, or not set').optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('PORT must be a number').int().min(0).max(65535).default(3978),
  DATABASE_URL: z
    .string()
    .regex(DATABASE, 'DATABASE_URL must be file:PATH (SQLite) or postgresql://USER:PASSWORD@HOST:PORT/NAME')
    .optional(),
  METRICS_PORT: z.coerce.number('METRICS_PORT must be a number').int().min(0).max(65535).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be an address like https://tend.example.org' })
    .optional(),
  TEND_SECRET: z
    .string()
    .min(32, 'TEND_SECRET must have at least 32 characters, for example: openssl rand -hex 32')
    .optional(),
  TEND_COORDINATOR: z.email('TEND_COORDINATOR must be an e-mail address').optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'LOG_LEVEL must be silent, error, warn, info or debug')
    .default('info'),
  ...mailSettings,
  ...slackSettings,
  ...teamsSettings,
});

export { type Setting, told };

/** Names of all settings, for the test that holds `.env.example` against them. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/**
 * Reads the settings from an environment. Empty values count as not set.
 * @throws ConfigError with all mistakes together
 */
export function read(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  const [onSlack, onTeams] = [slackWanted(given), teamsWanted(given)];
  const connects = onSlack || onTeams;
  const rehearsal = given.TEND_REHEARSAL === '1' || !connects;
  const mistakes = [
    ...(parsed.success ? [] : parsed.error.issues.map(issue => issue.message)),
    ...(onSlack ? slackMistakes(given, rehearsal) : []),
    ...(onTeams ? teamsMistakes(given, rehearsal) : []),
    ...mailMistakes(given, rehearsal),
    ...unsafe(given, connects, rehearsal),
  ];
  if (!parsed.success || mistakes.length > 0) throw new ConfigError(mistakes);
  const found = parsed.data;
  const database = placeOf(found.DATABASE_URL ?? (rehearsal ? 'file:data/rehearsal.db' : 'file:data/tend.db'));
  return {
    host: found.HOST,
    port: found.PORT,
    rehearsal,
    database,
    metricsPort: found.METRICS_PORT ?? null,
    publicUrl: found.PUBLIC_URL ?? null,
    secret: found.TEND_SECRET ?? null,
    secretFile: `${database}.secret`,
    coordinator: found.TEND_COORDINATOR ?? null,
    logLevel: found.LOG_LEVEL,
    mail: mail(found),
    slack: onSlack ? slack(found) : null,
    teams: onTeams ? teams(found) : null,
  };
}

/** A database named on the command line as DATABASE_URL names one; null for anything else. */
export const databaseIn = (given: string): string | null => (DATABASE.test(given) ? placeOf(given) : null);

const placeOf = (url: string): string => url.replace(/^file:/, '');

/** Never a rehearsal by accident: production without a platform says what is missing and stops. */
function unsafe(given: Settings, connects: boolean, rehearsal: boolean): readonly string[] {
  const mistakes: string[] = [];
  if (given.NODE_ENV === 'production' && !connects) {
    mistakes.push(
      'NODE_ENV=production needs a chat platform: set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, or MicrosoftAppType, ' +
        'MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId. ' +
        'Unset NODE_ENV to rehearse on this machine.',
    );
  } else if (given.NODE_ENV === 'production' && rehearsal) {
    mistakes.push('NODE_ENV=production and TEND_REHEARSAL=1 exclude each other. Unset one of them.');
  }
  if (given.DATABASE_URL?.startsWith('postgres') && given.TEND_SECRET === undefined) {
    mistakes.push(
      'DATABASE_URL=postgresql://… needs TEND_SECRET, the same for every process on that database; for example: openssl rand -hex 32',
    );
  }
  const host = given.HOST ?? '127.0.0.1';
  if (rehearsal && !isLoopback(host)) {
    mistakes.push(`HOST=${host} would show the rehearsal to other machines; a rehearsal listens on 127.0.0.1 only.`);
  }
  return mistakes;
}
