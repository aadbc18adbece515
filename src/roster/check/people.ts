/** Owns who is who: which rows of contacts.csv mean one human being, and whether they agree about them. */
import { gather } from '../../domain/gather.ts';
import { nameKey, sharedMailboxes } from '../../domain/roster.ts';
import { between, notices } from '../mistakes.ts';
import { type ContactRow, FILE } from './contacts.ts';
import type { Findings } from './findings.ts';

/** Rows of one person. `key` is the same in whatever order the rows come. */
export type Group = { readonly key: string; readonly rows: readonly ContactRow[] };

type Marks = ReadonlyMap<ContactRow, readonly string[]>;

// What a person has once, with the column's name as the operator reads it; `name` may differ in case and spacing.
const ONCE = ['email', 'phone', 'language', 'time_zone', 'working_days', 'slack', 'teams'] as const;

/**
 * Rows mean one person when they share name and e-mail, a Slack or Teams id, or organisation and name where that
 * name has no second e-mail address there (product "Words": asked, counted and bundled once).
 */
export function groupPeople(rows: readonly ContactRow[], found: Findings): readonly Group[] {
  const groups = joined(marksOf(rows, found));
  for (const { rows: same } of groups) for (const column of ONCE) agree(same, column, found);
  remarkMailboxes(rows, found);
  return groups;
}

function marksOf(rows: readonly ContactRow[], found: Findings): Marks {
  const marks = new Map<ContactRow, string[]>(rows.map(row => [row, []]));
  for (const row of rows) {
    if (row.email && row.name) marks.get(row)?.push(`email ${row.email} ${nameKey(row.name)}`);
  }
  for (const column of ['slack', 'teams'] as const) markAccounts(rows, column, marks, found);
  const sameName = gather(
    rows.filter(row => row.name && row.organisation),
    row => `name ${nameKey(row.organisation ?? '')} ${nameKey(row.name ?? '')}`,
  );
  for (const [mark, same] of sameName) {
    if (new Set(same.flatMap(row => row.email ?? [])).size < 2) for (const row of same) marks.get(row)?.push(mark);
    else tellApart(same, found);
  }
  for (const [row, own] of marks) if (own.length === 0) own.push(`line ${row.line}`);
  return marks;
}

/** An account is one human's: under two names one of the two rows has the wrong id. */
function markAccounts(
  rows: readonly ContactRow[],
  column: 'slack' | 'teams',
  marks: Map<ContactRow, string[]>,
  found: Findings,
): void {
  const owners = new Map<string, { readonly name: string; readonly line: number }>();
  for (const row of rows) {
    const account = row[column];
    if (!account || !row.name) continue;
    const owner = owners.get(account) ?? { name: nameKey(row.name), line: row.line };
    owners.set(account, owner);
    if (owner.name === nameKey(row.name)) marks.get(row)?.push(`${column} ${account}`);
    else found.amiss(FILE, row.line, column, between.accountShared(owner.line));
  }
}

// Two of one name at one organisation: a row without an address could mean either.
function tellApart(same: readonly ContactRow[], found: Findings): void {
  const withAddress = same.filter(row => row.email);
  const lines = [...gather(withAddress, row => row.email).values()].map(([first]) => first?.line ?? 0);
  for (const row of same) {
    if (row.email === null) found.amiss(FILE, row.line, 'email', between.whichOne(lines));
  }
  found.remark(FILE, lines[0] ?? null, 'email', notices.nameWithTwoAddresses(same[0]?.name ?? '', lines));
}

/** Marks shared by any two rows join all the rows that bear them (a union of sets, found by their leading mark). */
function joined(marks: Marks): readonly Group[] {
  const leader = new Map<string, string>();
  const find = (mark: string): string => {
    let at = mark;
    for (let up = leader.get(at); up !== undefined; up = leader.get(at)) at = up;
    return at;
  };
  for (const [first = '', ...others] of marks.values()) {
    for (const other of others) {
      // The lesser mark leads, so that a group's key depends on nothing but its members.
      const [low = '', high = ''] = [find(first), find(other)].sort();
      if (low !== high) leader.set(high, low);
    }
  }
  const groups = gather(marks.keys(), row => find(marks.get(row)?.[0] ?? ''));
  return [...groups].map(([key, rows]) => ({ key, rows }));
}

/** Cells left empty agree with everything: one row may know what the others leave out. */
function agree(rows: readonly ContactRow[], column: (typeof ONCE)[number], found: Findings): void {
  const first = rows.find(row => row[column]);
  for (const row of rows) {
    const differs = first && row[column] && row[column] !== first[column];
    if (differs) found.amiss(FILE, row.line, column, between.personDiffers(column, first[column] ?? '', first.line));
  }
}

function remarkMailboxes(rows: readonly ContactRow[], found: Findings): void {
  const people = rows.flatMap(({ name, email }) => (name && email ? [{ name, email }] : []));
  for (const address of sharedMailboxes(people)) {
    const sharing = rows.filter(row => row.email === address && row.name);
    const names = new Map(sharing.toReversed().map(row => [nameKey(row.name ?? ''), row.name ?? '']));
    const lines = sharing.map(row => row.line);
    found.remark(
      FILE,
      lines[0] ?? null,
      'email',
      notices.sharedMailbox(address, [...names.values()].toReversed(), lines),
    );
  }
}
