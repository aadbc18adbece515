/** Owns the sheet's part on keys: which there are, what each opens, and where it lies; never a key. */
import type { Section, SheetFacts } from './sheet.ts';

/** What each key derived from the installation's secret is for. */
export type Purposes = Readonly<Record<string, string>>;

export function keys({ config, isPostgres, purposes }: SheetFacts): Section {
  const { secret, secretFile, slack, teams, mail } = config;
  const secretAt =
    secret === null ? `the file ${secretFile}, readable by its owner only` : 'the environment (TEND_SECRET)';
  const rows: (readonly string[])[] = [
    ['the installation’s secret', 'all derived keys below', secretAt],
    ...Object.entries(purposes).map(([name, what]) => [
      name,
      what,
      'derived from that secret when needed (HKDF-SHA256); stored nowhere',
    ]),
    [
      'the key of an open round',
      'its sealed ballots',
      'the table Round, wrapped by round-key; deleted when the round closes',
    ],
  ];
  if (isPostgres) rows.push(['PostgreSQL’s password', 'the database', 'the environment (DATABASE_URL)']);
  if (slack !== null) {
    rows.push(['Slack’s signing secret', 'proves that a request is Slack’s', 'the environment (SLACK_SIGNING_SECRET)']);
    rows.push(
      slack.login.kind === 'token'
        ? ['Slack’s bot token', 'writing to the workspace', 'the environment (SLACK_BOT_TOKEN)']
        : [
            'Slack’s bot tokens (OAuth)',
            'writing to each workspace',
            'the table Installation, sealed by tenant-token (AES-256-GCM)',
          ],
    );
    if (slack.login.kind === 'install')
      rows.push([
        'Slack’s client and state secrets',
        'installing the app',
        'the environment (SLACK_CLIENT_SECRET, SLACK_STATE_SECRET)',
      ]);
  }
  if (teams !== null) {
    const { kind } = teams.login;
    if (kind === 'password')
      rows.push(['the Teams registration’s secret', 'writing to Teams', 'the environment (MicrosoftAppPassword)']);
    if (kind === 'identity')
      rows.push(['the machine’s managed identity', 'writing to Teams', 'with the machine; Tend holds no secret']);
    if (kind === 'local') rows.push(['a key made at start', 'vouches for clients of this machine', 'memory only']);
  }
  if (mail?.login != null) rows.push(['the relay’s password', 'mailing links', 'the environment (SMTP_URL)']);
  return {
    title: 'Keys, and where they lie',
    says: [
      'No key lies readable in the database. Keep the installation’s secret out of the database’s backups: with both, what is sealed is open.',
    ],
    table: { head: ['key', 'opens', 'lies in'], rows },
  };
}
