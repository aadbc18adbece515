/** Owns what a row of contacts.csv must keep by itself: names known in the other files, roles where they belong, an address for the channel. */
import { nameKey } from '../../domain/roster.ts';
import * as cells from '../cells.ts';
import { between } from '../mistakes.ts';
import type { Row, Sheet } from '../read.ts';
import type { Findings } from './findings.ts';
import type { Organisations } from './organisations.ts';
import type { Partnerships } from './partnerships.ts';

export const FILE = 'contacts.csv';

const KINDS = {
  partnership: cells.text,
  organisation: cells.filled,
  name: cells.filled,
  role: cells.oneOf('steward', 'backup', 'member', 'leader', 'coordinator'),
  email: cells.maybe(cells.email),
  phone: cells.maybe(cells.phone),
  language: cells.oneOf('en', 'es'),
  time_zone: cells.zone,
  working_days: cells.maybe(cells.workingDays),
  channel: cells.oneOf('slack', 'teams', 'email', 'phone'),
  slack: cells.maybe(cells.slack),
  teams: cells.maybe(cells.teams),
  until: cells.maybe(cells.civilDate),
} satisfies cells.Kinds<typeof FILE>;

/** A contact row as far as it could be read: undefined stands for what was complained about. */
export type ContactRow = { readonly line: number } & cells.Typed<typeof KINDS>;

export const isHostRole = (role: ContactRow['role']): role is 'leader' | 'coordinator' =>
  role === 'leader' || role === 'coordinator';

export function checkContacts(
  sheet: Sheet,
  organisations: Organisations,
  partnerships: Partnerships,
  found: Findings,
): readonly ContactRow[] {
  return sheet.rows.map(row => {
    const given = read(row, found);
    checkPartnership(given, partnerships, found);
    checkOrganisation(given, organisations, found);
    checkAddress(given, found);
    return given;
  });
}

/** Each cell by itself; a wrong one is undefined from here on, so that nothing complains about it twice. */
const read = (row: Row, found: Findings): ContactRow => ({
  line: row.line,
  ...cells.typed(KINDS, row, (column, words) => found.amiss(FILE, row.line, column, words)),
});

/** A role at the host is in no partnership, every other one is in exactly one. */
function checkPartnership({ line, partnership, role }: ContactRow, partnerships: Partnerships, found: Findings): void {
  if (partnership === undefined) return;
  const unknown = partnership !== '' && partnerships.whole && !partnerships.named.has(nameKey(partnership));
  const amiss = found.amiss.bind(null, FILE, line, 'partnership');
  if (partnership !== '' && isHostRole(role)) amiss(between.partnershipForHostRole(role));
  else if (partnership === '' && role !== undefined && !isHostRole(role)) amiss(between.partnershipNeeded(role));
  else if (unknown) amiss(between.unknownName(partnership, 'partnerships.csv', namesOf(partnerships.named)));
}

/** A name not in the other file is only wrong where that file was read whole. */
function checkOrganisation(
  { line, organisation, role }: ContactRow,
  { named, host, whole }: Organisations,
  found: Findings,
): void {
  if (organisation === undefined || organisation === '') return;
  const amiss = found.amiss.bind(null, FILE, line, 'organisation');
  if (!named.has(nameKey(organisation))) {
    if (whole) amiss(between.unknownName(organisation, 'organisations.csv', namesOf(named)));
  } else if (isHostRole(role) && host !== null && nameKey(organisation) !== host) {
    amiss(between.hostRoleElsewhere(role));
  }
}

// Slack and Teams ids are learned in chat; nothing but the file can tell an address or a number.
function checkAddress({ line, channel, email, phone }: ContactRow, found: Findings): void {
  if (channel === 'email' && email === null) found.amiss(FILE, line, 'email', between.addressNeeded('email', 'e-mail'));
  if (channel === 'phone' && phone === null)
    found.amiss(FILE, line, 'phone', between.addressNeeded('phone', 'phone number'));
}

const namesOf = (named: ReadonlyMap<string, { readonly name: string }>): readonly string[] =>
  [...named.values()].map(({ name }) => name);
