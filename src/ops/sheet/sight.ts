/** Owns the sheet's honest part: what whoever operates Tend can see, what nobody can, what lies out of its reach, and what it is not for. */
import { lowest } from '../../domain/trust/floors.ts';
import type { Section, SheetFacts } from './sheet.ts';

export function sight({ isPostgres, config }: SheetFacts): readonly Section[] {
  return [
    {
      title: 'What an operator can see',
      says: [
        '- **With the database**: who is in which partnership, promises, check-ins and minutes, published comments and results, the audit, and *whether* somebody answered the trust questions; their addresses on each platform.',
        '- **With the database and the installation’s secret, while a round is open**: the answers and comments themselves. The ballots are sealed under a key that this secret unwraps. Whoever holds both could open them; Tend itself opens them once, when the round closes, and shows them to nobody.',
        '- **With both, at any time**: answers that were given by name, and the tokens of workspaces that installed the app themselves.',
        '- **In the log and the metrics**: ids, codes, counts and times. No name, no words, no answer, no token.',
        '- **On the command line**: `preview` names people; `outbox`, `doctor` and `sheet` do not.',
      ],
    },
    {
      title: 'What an operator cannot see',
      says: [
        `- **Pooled answers after a round has closed**: ballots and key are deleted in the transaction that stores the results, and the database file is rewritten without them. Means are stored for groups of at least ${lowest.people} people from ${lowest.organisations} organisations, never per person.`,
        '- **Comments of groups too small to be shown**: they are destroyed unread.',
        '- **Links**: only a hash keyed by the secret is stored.',
      ],
    },
    {
      title: 'What lies out of Tend’s reach',
      says: [
        isPostgres
          ? '- **PostgreSQL’s own log archive (WAL), replicas, and snapshots of its machine** may still hold ballots with the wrapped key of a closed round, as long as you keep them. Keep them no longer than you must. Who holds one of them and the installation’s secret could open those answers.'
          : '- **Snapshots of the machine or its disk** that were made while a round was open still hold its ballots and wrapped key, as long as you keep them. Who holds one and the installation’s secret could open those answers.',
        '- **Dumps and copies of the database made by other means than `tend backup`** while a round is open: the same. Tend’s own backups hold neither ballots nor their key.',
        '- **What was posted** lies with Slack or Teams under their rules, and mail with its relay and readers.',
        ...(config.mail === null ? [] : ['- **The mail relay** sees who gets a link, and the link.']),
        '- **Your proxy** sees all that passes it. Keep paths below `/l/` out of its access log: such an address is a key.',
      ],
    },
  ];
}

export function notFor(): Section {
  return {
    title: 'What it is not for',
    says: [
      'Not for patient or student records: it is no medical record, makes no referrals, and asks people never to write about those they serve. A guard sends back what looks like it; the guard is a help, not a filter.',
      'No passive listening, no rankings, no scores for persons, no answers that decide funding.',
    ],
  };
}
