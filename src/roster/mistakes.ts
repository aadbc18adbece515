/** Owns every sentence that tells an operator what is wrong in a roster and what would be right. */
import { SMALL_COHORT } from '../domain/trust/floors.ts';
import { COLUMNS, FILES, type FileName, MOST_ROWS } from './columns.ts';
import { codePoint, quoted } from './quote.ts';

/** `line` counts as an editor does, from 1 and where the row begins; null speaks of the whole file, a null column of the whole row. */
export type Where = { readonly file: FileName; readonly line: number | null; readonly column: string | null };

export type Words = { readonly wrong: string; readonly right: string };

/** What stops an import. */
export type Mistake = Where & Words;

/** What an operator may want to know; stops nothing. */
export type Notice = Where & { readonly says: string };

const either = (choices: readonly string[]): string => {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
};

const listed = (names: readonly string[]): string =>
  names.length === 0 || names.length > 12 ? '' : ` The file has ${names.map(quoted).join(', ')}.`;

/** Files and rows as such: found while reading. */
export const reading = {
  missing: (file: FileName): Words => ({
    wrong: `There is no file ${file} in this folder.`,
    right: `Put ${FILES.join(', ')} into one folder; "template DIR" writes an example of them.`,
  }),
  tooLarge: (): Words => ({
    wrong: 'This file is too large to be a roster.',
    right: `Write at most ${MOST_ROWS} rows of plain text.`,
  }),
  notUtf8: (more: number): Words => ({
    wrong: `This line is not UTF-8 text${more > 0 ? `, and ${more} more below are not` : ''}.`,
    right: 'Save the file as "CSV UTF-8", so that accents stay what they are.',
  }),
  utf16: (): Words => ({
    wrong: 'This file is UTF-16 text ("Unicode text" in Excel).',
    right: 'Save the file as "CSV UTF-8".',
  }),
  empty: (file: FileName): Words => ({
    wrong: 'This file is empty.',
    right: `Begin with the line ${COLUMNS[file].join(',')}.`,
  }),
  tooManyRows: (): Words => ({
    wrong: `This is row ${MOST_ROWS + 1}; nothing from here on was read.`,
    right: `Write at most ${MOST_ROWS} rows in one file.`,
  }),
  quoteOpen: (): Words => ({
    wrong: 'A quoted cell begins in this row and never ends.',
    right: 'Close it with ", and write a quotation mark inside a quoted cell twice.',
  }),
  quoteStray: (): Words => ({
    wrong: 'A quotation mark stands where a cell neither begins nor ends.',
    right: 'Put the whole cell between quotation marks and write those inside it twice: "the ""old"" school".',
  }),
  columnUnknown: (name: string, file: FileName): Words => ({
    wrong: `There is no column ${quoted(name)}.`,
    right: `Keep only the columns ${COLUMNS[file].join(', ')}.`,
  }),
  columnUnnamed: (): Words => ({
    wrong: 'This cell stands under no column name.',
    right: 'Name its column in the first line, or empty the cell.',
  }),
  columnMissing: (name: string): Words => ({
    wrong: `The column ${name} is missing.`,
    right: `Add ${name} to the first line; its cells may be empty where that makes sense.`,
  }),
  columnTwice: (name: string): Words => ({
    wrong: `The column ${name} is there twice.`,
    right: `Keep one column ${name}.`,
  }),
  tooManyCells: (found: number, expected: number): Words => ({
    wrong: `This row has ${found} cells, the first line has ${expected}.`,
    right: 'Put a cell that holds the separator between quotation marks, or remove what is too much.',
  }),
  tooLong: (found: number, most: number): Words => ({
    wrong: `This cell has ${found} characters.`,
    right: `Write at most ${most} characters.`,
  }),
  hidden: (letter: string): Words => ({
    wrong: `This cell holds ${codePoint(letter)}, ${letter === '\uFFFD' ? 'the mark of a letter that was lost' : 'a character that cannot be seen'}.`,
    right: 'Type the cell again as plain text.',
  }),
  lineBreak: (): Words => ({ wrong: 'This cell has a line break in it.', right: 'Write it in one line.' }),
} as const;

/** One cell, judged by itself. */
export const cell = {
  empty: (): Words => ({ wrong: 'This cell is empty.', right: 'Fill it in.' }),
  choice: (text: string, choices: readonly string[]): Words => ({
    wrong: text === '' ? 'This cell is empty.' : `${quoted(text)} is not one of the choices.`,
    right: `Write ${either(choices)}.`,
  }),
  zone: (text: string): Words => ({
    wrong: `${quoted(text)} is not a time zone.`,
    right: 'Write an IANA name, like America/New_York or Europe/Madrid.',
  }),
  region: (text: string): Words => ({
    wrong: `${quoted(text)} is not a holiday region.`,
    right: 'Write a country and, where it has states, the state, like US-NY, PR or ES-MD; or leave it empty.',
  }),
  cadence: (text: string): Words => ({
    wrong: `${quoted(text)} is not understood as a rhythm of check-ins.`,
    right:
      'Write it like "first Tuesday monthly 10:00", "every 2 weeks Thursday 15:30", "quarterly second Wednesday 09:00", "last weekday monthly 16:00" or "none".',
  }),
  workingDays: (text: string): Words => ({
    wrong: `${quoted(text)} are not working days.`,
    right: 'Write them like "Mon-Fri" or "Tue Thu".',
  }),
  email: (text: string): Words => ({
    wrong: `${quoted(text)} is not an e-mail address.`,
    right: 'Write one address, like rosa@example.org, or leave the cell empty.',
  }),
  phone: (text: string): Words => ({
    wrong: `${quoted(text)} is not a phone number.`,
    right: 'Write 7 to 15 digits, like +1 518 555 0100, or leave the cell empty.',
  }),
  slack: (text: string): Words => ({
    wrong: `${quoted(text)} is not a Slack id.`,
    right:
      'Write the workspace and the member id, like T0123ABCD/U0456EFGH, or leave the cell empty: it is learned in chat.',
  }),
  teams: (text: string): Words => ({
    wrong: `${quoted(text)} is not a Teams id.`,
    right:
      'Write the tenant id and the object id, both like 8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60, with / between them, or leave the cell empty: it is learned in chat.',
  }),
  place: (text: string): Words => ({
    wrong: `${quoted(text)} is not a channel or group chat.`,
    right:
      'Write it like slack:T0123ABCD/C0456EFGH or teams:TENANT-ID/CONVERSATION-ID, or leave the cell empty: it is bound in chat.',
  }),
  date: (text: string): Words => ({
    wrong: `${quoted(text)} is not a date.`,
    right: 'Write year, month and day, like 2027-06-30, or leave the cell empty.',
  }),
} as const;

/** Rows that do not fit each other. */
export const between = {
  nameTwice: (name: string, line: number): Words => ({
    wrong: `${quoted(name)} stands on line ${line} already.`,
    right: 'Give each its own name, or keep one of the two rows.',
  }),
  noHost: (): Words => ({
    wrong: 'No organisation is the host.',
    right: 'Write yes in the column host for the organisation that runs Tend.',
  }),
  hostTwice: (line: number): Words => ({
    wrong: `The organisation on line ${line} is the host already.`,
    right: 'Write yes for one organisation and no for all others.',
  }),
  hostSide: (): Words => ({
    wrong: 'The host is not on the side health.',
    right: 'Write health: the host is the health organisation that runs Tend.',
  }),
  hostMoved: (was: string): Words => ({
    wrong: `The host is ${quoted(was)} since the first import.`,
    right: 'Write yes for that organisation: an import cannot hand Tend to another one.',
  }),
  cohortSpelled: (other: string, line: number): Words => ({
    wrong: `Line ${line} writes this cohort ${quoted(other)}.`,
    right: 'Write it with the same letters everywhere.',
  }),
  unknownName: (name: string, file: FileName, names: readonly string[]): Words => ({
    wrong: `${quoted(name)} is not in ${file}.`,
    right: `Write a name from that file, or add it there.${listed(names)}`,
  }),
  partnershipForHostRole: (role: string): Words => ({
    wrong: `A ${role} belongs to the host, not to one partnership.`,
    right: 'Leave the partnership empty in this row; add another row if they are steward, backup or member too.',
  }),
  partnershipNeeded: (role: string): Words => ({
    wrong: `A ${role} needs a partnership.`,
    right: 'Write the partnership; only a leader or coordinator has none.',
  }),
  hostRoleElsewhere: (role: string): Words => ({
    wrong: `A ${role} works for the host.`,
    right: 'Write the host organisation.',
  }),
  addressNeeded: (channel: string, column: string): Words => ({
    wrong: `The channel is ${channel} and the ${column} is empty.`,
    right: `Write the ${column}, or choose another channel.`,
  }),
  noHostContact: (): Words => ({
    wrong: 'Nobody of the host is a contact of this partnership.',
    right: 'Add the host’s steward to contacts.csv.',
  }),
  noHostSteward: (): Words => ({
    wrong: 'This partnership has no steward at the host.',
    right: 'Give one contact of the host the role steward.',
  }),
  noPartner: (): Words => ({
    wrong: 'No other organisation has a contact in this partnership.',
    right: 'Add at least one contact of a partner to contacts.csv.',
  }),
  contactTwice: (line: number): Words => ({
    wrong: `Line ${line} is the same contact of this partnership.`,
    right: 'Keep one of the two rows.',
  }),
  roleTwice: (role: string, line: number): Words => ({
    wrong: `Line ${line} makes the same person ${role} already.`,
    right: 'Keep one of the two rows.',
  }),
  whichOne: (lines: readonly number[]): Words => ({
    wrong: `Lines ${lines.join(' and ')} name two people of this name with different e-mail addresses, and this row has none.`,
    right: 'Write the e-mail address here too.',
  }),
  accountShared: (line: number): Words => ({
    wrong: `Line ${line} gives this account to somebody of another name.`,
    right: 'An account belongs to one person: correct the name or the account.',
  }),
  personDiffers: (column: string, other: string, line: number): Words => ({
    wrong: `Line ${line} is the same person with ${quoted(other)} as ${column}.`,
    right: `Write the same ${column} in both rows, or leave one of them empty where that is allowed.`,
  }),
} as const;

/** The files against what is held already. */
export const held = {
  two: (what: string): Words => ({
    wrong: `This row fits two different ${what} that Tend already has.`,
    right: 'Make name, e-mail, Slack and Teams id those of one of them.',
  }),
  same: (line: number, what: string): Words => ({
    wrong: `This row and line ${line} fit the same ${what} that Tend already has.`,
    right: 'Keep one of the two rows, or give each its own e-mail address.',
  }),
} as const;

/** What stops nothing. */
export const notices = {
  sharedMailbox: (email: string, names: readonly string[], lines: readonly number[]): string =>
    `${quoted(email)} is the address of ${names.map(quoted).join(' and ')} (lines ${lines.join(', ')}): a shared mailbox. They are ${names.length} people, and nobody is asked for the pulse by it.`,
  nameWithTwoAddresses: (name: string, lines: readonly number[]): string =>
    `${quoted(name)} has different e-mail addresses at one organisation (lines ${lines.join(', ')}): counted as different people.`,
  noPartnerSteward: (): string =>
    'No partner in this partnership is a steward: reminders go to each owner and nobody stands in.',
  hostStewardEnds: (until: string): string => `The host has no steward here after ${until}.`,
  twoStewards: (): string =>
    'The host has more than one steward here: make all but one backup or member, unless one covers for the other until a date.',
  unused: (): string => 'No contact works for this organisation.',
  smallCohort: (cohort: string, count: number): string =>
    `The cohort ${quoted(cohort)} has ${count} partner ${count === 1 ? 'organisation' : 'organisations'}: with fewer than ${SMALL_COHORT}, its pulse may often have to stay hidden.`,
} as const;
