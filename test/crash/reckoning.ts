/** Owns the reckoning at the end: every delivery that was to be against what the database says became of it and what the stand-ins hold. */
import { gather } from '../../src/domain/gather.ts';
import type { Look } from './database.ts';
import type { Accepted } from './standins.ts';
import { askedOf, dueWord, partner, pressedWord, type Someone } from './town.ts';

export type Reckoning = {
  readonly delivered: number;
  /** Listed for people: its fate is unknown, or it reached nobody. */
  readonly unknown: number;
  readonly unreached: number;
  readonly lost: readonly string[];
  /** Times that something was taken once more, by what it was. */
  readonly doubledOnSlack: readonly string[];
  readonly doubledOnTeams: readonly string[];
};

type Row = {
  readonly kind: string;
  readonly subject: string;
  readonly person: string;
  readonly state: string;
  readonly post: string | null;
  readonly remote: string | null;
  readonly poststate: string | null;
  /** Set where it is looked up by itself some day. */
  readonly looked: string | null;
};

const DELIVERIES = `SELECT d."kind" AS kind, d."subjectId" AS subject, d."personId" AS person, d."state" AS state,
    d."postId" AS post, p."remoteId" AS remote, p."state" AS poststate, p."notBefore" AS looked
  FROM "Delivery" d LEFT JOIN "Post" p ON p."id" = d."postId"`;

/** Something somebody was to hear once: reminders of all that fell due, questions about all that was acknowledged as done. */
type Expected = { readonly kind: string; readonly subject: string; readonly to: Someone; readonly word: string };

export function expected(people: number, presses: number): readonly Expected[] {
  const each = (count: number, one: (n: number) => Expected) => Array.from({ length: count }, (_, n) => one(n));
  return [
    ...each(people, n => ({
      kind: 'commitment.due_today',
      subject: `due${n}`,
      to: partner(n),
      word: dueWord(n),
    })),
    ...each(presses, n => ({
      kind: 'commitment.done_question',
      subject: `later${n}`,
      to: askedOf(n),
      word: pressedWord(n),
    })),
  ];
}

export async function reckoned(
  all: readonly Expected[],
  accepted: readonly Accepted[],
  look: Look,
): Promise<Reckoning> {
  const rows = new Map<string, Row>(
    (await look.rows<Row>(DELIVERIES)).map(row => [`${row.kind} ${row.subject} ${row.person}`, row]),
  );
  const fates = all.map(one => ({ one, fate: fateOf(one, rows.get(nameOf(one)), accepted) }));
  const count = (fate: string): number => fates.filter(each => each.fate === fate).length;
  const doubled = (platform: Accepted['platform']): readonly string[] =>
    doublesIn(accepted.filter(each => each.platform === platform));
  return {
    delivered: count('delivered'),
    unknown: count('unknown'),
    unreached: count('unreached'),
    lost: fates.flatMap(({ one, fate }) =>
      ['delivered', 'unknown', 'unreached'].includes(fate) ? [] : [`${nameOf(one)}: ${fate}`],
    ),
    doubledOnSlack: doubled('slack'),
    doubledOnTeams: doubled('teams'),
  };
}

const nameOf = ({ kind, subject, to }: Expected): string => `${kind} ${subject} ${to.id}`;

/** Said counts only where the stand-in holds the very message, with this promise in it. */
function fateOf(one: Expected, row: Row | undefined, accepted: readonly Accepted[]): string {
  if (row === undefined) return 'never owed';
  if (row.state === 'unreached') return 'unreached';
  if (row.state === 'waiting' && row.poststate === 'unknown' && row.looked === null) return 'unknown';
  if (row.state !== 'said') return `${row.state}, ${row.poststate ?? 'in no post'}`;
  const held = accepted.find(each => each.remote === row.remote);
  if (held === undefined) return 'said, but nobody holds it';
  return held.words.includes(one.word) ? 'delivered' : 'said, but not in it';
}

/** Each promise is spoken of once to each person, and each Post is one message; named with where (and on Slack when) each was taken. */
function doublesIn(accepted: readonly Accepted[]): readonly string[] {
  const spoken = accepted.flatMap(({ to, words, remote }) => words.map(word => [`${word} to ${to}`, remote] as const));
  const posts = accepted.flatMap(({ marker, remote }) =>
    marker === null ? [] : [[`post ${marker}`, remote] as const],
  );
  const taken = gather([...spoken, ...posts], ([what]) => what);
  return [...taken].flatMap(([what, [first, ...again]]) =>
    again.map(([, remote]) => `${what}: ${first?.[1]}, then ${remote}`),
  );
}
