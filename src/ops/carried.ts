/** Owns what an operator reads of rows that were carried: what there is now, and why it was not done. */
import type { CivilDate } from '../domain/time.ts';

type Carried = readonly { readonly table: string; readonly rows: number }[];

/** What people would count, by its table: one, and several. */
const COUNTED: readonly (readonly [string, string, string])[] = [
  ['Partnership', 'partnership', 'partnerships'],
  ['Organisation', 'organization', 'organizations'],
  ['Person', 'person', 'people'],
  ['Commitment', 'promise', 'promises'],
  ['CheckIn', 'check-in', 'check-ins'],
  ['Round', 'round of trust questions', 'rounds of trust questions'],
  ['Delivery', 'message', 'messages'],
];

const number = (count: number): string => count.toLocaleString('en-US');
const total = (carried: Carried): number => carried.reduce((sum, each) => sum + each.rows, 0);
const counted = (rows: number, [one, more]: readonly [string, string]): string =>
  `${number(rows)} ${rows === 1 ? one : more}`;

/** "4 partnerships, 9 organizations, 1 person; 1,204 rows in all" */
export function held(carried: Carried): string {
  const things = COUNTED.map(([table, one, more]) =>
    counted(carried.find(each => each.table === table)?.rows ?? 0, [one, more]),
  );
  return `${things.join(', ')}; ${counted(total(carried), ['row', 'rows'])} in all`;
}

export const copied = (table: string, rows: number): string =>
  `${table}: ${counted(rows, ['row', 'rows'])}, the same on both sides`;

/** `secret`: the setting, or the file it stands in. */
export function backedUp(
  file: string,
  secret: string,
  { carried, openUntil }: { readonly carried: Carried; readonly openUntil: CivilDate | null },
): readonly string[] {
  const round =
    openUntil === null
      ? []
      : [
          `Trust questions are open until ${openUntil}: a Tend restored from this file says to everybody asked that this round does not count.`,
        ];
  return [
    `Backup written: ${file}, readable by you alone.`,
    `It holds ${held(carried)}.`,
    'Left out: answers to trust questions that are still open, and their keys.',
    ...round,
    `Left out as well: the secret. Keep ${secret} in another place than this file. Without it nobody can read answers by name, workspaces must let Tend in again, and links in letters end.`,
  ];
}

type Remade = {
  readonly carried: Carried;
  readonly takenAt: Date;
  readonly since: Since;
  /** What must be put right first; null where nothing must. */
  readonly mend: string | null;
};

type Since = {
  readonly rounds: number;
  readonly posts: number;
  readonly unsaid: number;
  readonly week: CivilDate | null;
};

export function restored(file: string, database: string, { carried, takenAt, since, mend }: Remade): readonly string[] {
  const when = `${takenAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return [
    `Restored: ${database}, from ${file}, as everything stood on ${when}.`,
    `It holds ${held(carried)}.`,
    ...(since.rounds === 0
      ? []
      : ['The open round of trust questions does not count: its answers are in no backup. Everybody asked is told.']),
    ...(since.posts === 0
      ? []
      : [
          `${counted(since.posts, ['message was', 'messages were'])} on the way: each is looked up before it is sent again.`,
        ]),
    ...(since.unsaid === 0
      ? []
      : [
          `${counted(since.unsaid, ['message', 'messages'])} for many that may have gone out since ${when} will not be sent again: npm run tend -- outbox lists them.`,
        ]),
    ...(since.week === null
      ? []
      : [`The digest of the week of ${since.week} may have been posted since, and is not posted again.`]),
    `What people did and heard after ${when} is not in it: a reminder of those hours may come a second time.`,
    'Who was forgotten since, and words that were taken out since, are in it again: do that once more.',
    ...(mend === null ? [] : [mend]),
    'Start Tend on it when you are ready, and no longer on what it was before.',
  ];
}

export function moved(
  from: string,
  to: string,
  { carried, again, secret }: { readonly carried: Carried; readonly again: boolean; readonly secret: string },
): readonly string[] {
  return [
    again
      ? `${to} holds all of ${from} already, and the same. Nothing was written.`
      : `Moved: ${from} to ${to}; every table was read again on both sides, and is the same.`,
    `It holds ${held(carried)}.`,
    secret,
    `Start Tend with DATABASE_URL naming ${to}. ${from} stays as it was, and refuses to start.`,
  ];
}

const SEALED = 'Answers by name, workspaces’ tokens and links open only with the secret';

/** Where the secret is now, and where it may be from now on; null: in TEND_SECRET. */
export function secretGoesAlong(from: string | null, to: string | null): string {
  if (from === null) return `${SEALED} in TEND_SECRET: keep it set to the same.`;
  if (to === null) return `${SEALED} in ${from}: set TEND_SECRET to what that file holds.`;
  return `${SEALED} in ${from}: copy it to ${to} before the first start.`;
}

export const otherSecret = (file: string): string =>
  `The secret here is not the one of the backup. Set TEND_SECRET to that one, or put it in ${file}, before you start Tend: else answers by name cannot be read, workspaces must let Tend in again, and links in letters end.`;

/** What keeps rows from being carried, and what to do. `name`: the database or file; `detail`: what there is to say beside it. */
export const hindrances = {
  absent: (name: string) =>
    `${name} is not there. Look at its name, in DATABASE_URL or where you wrote it, and at the folder you are in.`,
  foreign: (name: string) => `${name} is no backup and no database of Tend. Name another file.`,
  older: (name: string) =>
    `${name} was last used by an older version of Tend. Back it up with that version, or start this one on it once.`,
  there: (name: string) => `${name} is there already, and was left as it is. Name another file.`,
  occupied: (name: string, table: string) =>
    `${name} holds an installation already${table === '' ? '' : ` (its ${table} is another)`}, and was left as it is. Name an empty database.`,
  kind: (name: string, kind: string) =>
    `${name} belongs to a ${kind} installation, for life: a rehearsal never becomes a real one, nor the other way round.`,
  open: (name: string, day: string) =>
    `${name}: trust questions are open until ${day}, and their answers go nowhere else. Move it once that day is over and Tend has run.`,
  traces: (name: string) =>
    `${name} still holds traces of trust answers. Start Tend on it once, so that they are destroyed, stop it and move it then.`,
  differs: (name: string, table: string) =>
    `${name}: what was written to its ${table} is not what was read. Nothing was kept. Look at its disk, and try again.`,
} as const satisfies Readonly<Record<string, (name: string, detail: string) => string>>;
