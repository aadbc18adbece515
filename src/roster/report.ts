/** Owns what the operator reads after an import or a dry run, line by line; the last line names the database. */
import {
  type Cell,
  type Held,
  isEmpty,
  type Made,
  type Plan,
  type PlanNotice,
  type Ref,
  type Table,
} from '../domain/roster.ts';
import { COLUMN_OF } from './columns.ts';
import type { Mistake, Notice, Where } from './mistakes.ts';
import { quoted, visible } from './quote.ts';

const KIND: Readonly<Record<Table, string>> = {
  organisations: 'organisation',
  partnerships: 'partnership',
  persons: 'person',
  contacts: 'contact',
  hostRoles: 'role at the host',
};

/** For files with mistakes: each with its place, what is wrong and what would be right. */
export function reportMistakes(
  mistakes: readonly Mistake[],
  notices: readonly Notice[],
  database: string,
): readonly string[] {
  return [
    ...mistakes.map(mistake => `${at(mistake)}: ${mistake.wrong} ${mistake.right}`),
    ...notes(notices.map(notice => `${at(notice)}: ${notice.says}`)),
    `${count(mistakes.length, 'mistake')}. Nothing was imported.`,
    `Database: ${database}`,
  ];
}

/** For files without: what was done, or would be on a dry run. `held` is what the plan was made against. */
export function reportPlan(
  plan: Plan,
  held: Held,
  notices: readonly Notice[],
  { dryRun, database }: { readonly dryRun: boolean; readonly database: string },
): readonly string[] {
  const label = labels(plan, held);
  // Columns as they stand in the files: the reader has those open.
  const cellOf = (table: Table, cell: string): string =>
    (COLUMN_OF[table] as Readonly<Record<string, string>>)[cell] ?? cell;
  const shown = (table: Table, cell: string, value: Cell): string =>
    table === 'contacts' && cell === 'organisation' && typeof value === 'string'
      ? quoted(label('organisations', value))
      : written(value);
  const { organisations, partnerships, persons, contacts, hostRoles } = plan.make;
  const made = <T extends Table>(table: T, rows: readonly Made<unknown>[]): readonly string[] =>
    rows.map(({ ref }) => `new ${KIND[table]}: ${label(table, ref)}`);
  return [
    ...made('organisations', organisations),
    ...made('partnerships', partnerships),
    ...made('persons', persons),
    ...made('contacts', contacts),
    ...made('hostRoles', hostRoles),
    ...plan.changes.map(
      ({ table, id, cell, from, to }) =>
        `changed ${KIND[table]}: ${label(table, id)}, ${cellOf(table, cell)} from ${shown(table, cell, from)} to ${shown(table, cell, to)}`,
    ),
    ...plan.endings.map(({ table, id, until }) =>
      until === null ? `comes back: ${label(table, id)}` : `ends: ${label(table, id)}, last day ${until}`,
    ),
    ...plan.kept.map(
      ({ table, id, cell, file, kept }) =>
        `stays as chat has it: ${label(table, id)}, ${cellOf(table, cell)} is ${shown(table, cell, kept)} (the file says ${shown(table, cell, file)})`,
    ),
    ...notes([
      ...notices.map(notice => `${at(notice)}: ${notice.says}`),
      ...plan.notices.map(notice => remark(notice, label)),
    ]),
    summary(plan, dryRun),
    `Database: ${database}`,
  ];
}

type Label = (table: Table, ref: Ref) => string;

/** A name for every id and Ref the plan may speak of: of what is held, and of what it makes. */
function labels(plan: Plan, held: Held): Label {
  const names = new Map<string, string>();
  const name = (table: Table, ref: Ref): string => names.get(`${table} ${ref}`) ?? visible(ref);
  const put = (table: Table, ref: Ref, text: string): void => {
    names.set(`${table} ${ref}`, visible(text));
  };
  for (const table of ['organisations', 'partnerships', 'persons'] as const) {
    for (const { id, cells } of held[table]) put(table, id, cells.name);
    for (const { ref, cells } of plan.make[table]) put(table, ref, cells.name);
  }
  const contact = (ref: Ref, person: Ref, partnership: Ref): void =>
    put('contacts', ref, `${name('persons', person)} in ${name('partnerships', partnership)}`);
  const role = (ref: Ref, person: Ref, what: string): void =>
    put('hostRoles', ref, `${name('persons', person)}, ${what}`);
  for (const { id, person, partnership } of held.contacts) contact(id, person, partnership);
  for (const { ref, person, partnership } of plan.make.contacts) contact(ref, person, partnership);
  for (const { id, person, role: what } of held.hostRoles) role(id, person, what);
  for (const { ref, person, role: what } of plan.make.hostRoles) role(ref, person, what);
  return name;
}

/** With what to do about it where the files were not meant so. */
function remark(notice: PlanNotice, label: Label): string {
  switch (notice.kind) {
    case 'absent':
      return `${KIND[notice.table]} ${label(notice.table, notice.id)} is not in the files any more and stays as it is; write a date under until to end a contact.`;
    case 'renamed':
      return `${quoted(notice.from)} becomes ${quoted(notice.to)}: same address, another name. If this is somebody else, keep the old row with a date under until and add a row with another address.`;
    case 'twice':
      return `Tend has ${quoted(notice.name)} as ${notice.ids.length} people; each was given what the files say.`;
  }
}

/** Says on a dry run that nothing was written, and always that nobody was written to. */
function summary(plan: Plan, dryRun: boolean): string {
  if (isEmpty(plan)) return `${dryRun ? 'Dry run. ' : ''}Nothing to import: the files bring nothing new.`;
  const { organisations, partnerships, contacts, hostRoles } = plan.make;
  const atHost = hostRoles.length > 0 ? ` (${hostRoles.length} of them leaders or coordinators of the host)` : '';
  const parts = [
    `${count(partnerships.length, 'new partnership')}`,
    `${count(organisations.length, 'new organisation')}`,
    `${count(contacts.length + hostRoles.length, 'new contact')}${atHost}`,
    `${count(plan.changes.length, 'changed cell')}`,
    `${count(plan.endings.length, 'ending')}`,
  ];
  const drafts = partnerships.length > 0 ? ' New partnerships are drafts: nobody is written to.' : '';
  return `${dryRun ? 'Dry run, nothing was written. It would be' : 'Imported'}: ${parts.join(', ')}.${drafts}`;
}

const at = ({ file, line, column }: Where): string =>
  [file, line === null ? [] : `line ${line}`, column === null ? [] : `column ${column}`].flat().join(', ');

const notes = (texts: readonly string[]): readonly string[] => texts.map(text => `note: ${text}`);

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const written = (value: Cell): string =>
  value === null || value === '' ? 'empty' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : quoted(value);
