/** Owns judging the three files: every mistake at once, or a roster to plan with. */
import { nameKey } from '../domain/roster.ts';
import { type ContactRow, checkContacts, isHostRole } from './check/contacts.ts';
import { collect, complete, inOrder } from './check/findings.ts';
import { checkOrganisations } from './check/organisations.ts';
import { checkPartnerships } from './check/partnerships.ts';
import { checkPatients } from './check/patients.ts';
import { type Group, groupPeople } from './check/people.ts';
import { checkSides, checkTwice, remarkSizes } from './check/sides.ts';
import type { Mistake, Notice } from './mistakes.ts';
import { type Contents, read } from './read.ts';
import type { Roster, SheetContact, SheetHostRole, SheetPerson } from './roster.ts';

/** `roster` is null exactly when there are mistakes. Both lists are in the order of the files. */
export type Judgement = {
  readonly roster: Roster | null;
  readonly mistakes: readonly Mistake[];
  readonly notices: readonly Notice[];
};

/** Files first, then cells, then what rows must be together: each step goes on past mistakes, so that all come in one go. `noPatients`: the operator gave their word. */
export function check(contents: Contents, noPatients = false): Judgement {
  const { sheets, mistakes } = read(contents);
  const found = collect([...mistakes]);
  if (!noPatients) checkPatients(sheets, found);
  const organisations = checkOrganisations(sheets['organisations.csv'], found);
  const partnerships = checkPartnerships(sheets['partnerships.csv'], found);
  const sheet = sheets['contacts.csv'];
  const rows = checkContacts(sheet, organisations, partnerships, found);
  const groups = groupPeople(rows, found);
  checkTwice(groups, found);
  // With rows missing, a steward or a partner may only seem to be.
  if (sheet.whole) {
    checkSides(rows, organisations, partnerships, found);
    remarkSizes(rows, organisations, partnerships, found);
  }
  const amiss = found.mistakes.length > 0;
  return {
    roster: amiss ? null : { organisations: organisations.rows, partnerships: partnerships.rows, ...peopleOf(groups) },
    mistakes: inOrder(found.mistakes),
    notices: inOrder(found.notices),
  };
}

/** Rows of one human become a person, with a contact or a role at the host for each row. */
function peopleOf(groups: readonly Group[]): Pick<Roster, 'people' | 'contacts' | 'hostRoles'> {
  const people: SheetPerson[] = [];
  const contacts: SheetContact[] = [];
  const hostRoles: SheetHostRole[] = [];
  for (const { key, rows } of groups) {
    const full = rows.flatMap(row => complete(row) ?? []);
    people.push({ key, lines: full.map(row => row.line), cells: personOf(full) });
    for (const { line, role, until, channel, ...row } of full) {
      const organisation = nameKey(row.organisation);
      if (isHostRole(role)) hostRoles.push({ line, organisation, person: key, role, until });
      else
        contacts.push({ line, partnership: nameKey(row.partnership), organisation, person: key, role, channel, until });
    }
  }
  return { people, contacts, hostRoles };
}

type Full = { readonly [C in keyof ContactRow]: Exclude<ContactRow[C], undefined> };

// The rows agree; what one of them leaves empty another may know.
function personOf(rows: readonly Full[]): SheetPerson['cells'] {
  const known = <C extends keyof Full>(column: C): Full[C] | null => rows.find(row => row[column])?.[column] ?? null;
  return {
    name: rows.map(row => row.name).sort()[0] ?? '',
    email: known('email'),
    phone: known('phone'),
    language: known('language') ?? 'en',
    timeZone: known('time_zone') ?? '',
    workingDays: known('working_days') ?? 'Mon-Fri',
    slack: known('slack'),
    teams: known('teams'),
  };
}
