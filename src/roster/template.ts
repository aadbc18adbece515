/** Owns writing the three files: any rows of text, and the example an operator starts from. */
import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type FileName } from './columns.ts';
import { CONTACTS, ORGANISATIONS, PARTNERSHIPS } from './sample.ts';

type Texts = Readonly<Record<FileName, string>>;

/** One file of UTF-8 with a byte order mark and CRLF, which Excel opens as it is; cells in the order of COLUMNS. */
export const print = (file: FileName, rows: readonly (readonly string[])[]): string =>
  stringify([...rows.map(row => [...row])], {
    header: true,
    columns: [...COLUMNS[file]],
    bom: true,
    record_delimiter: 'windows',
    // With CRLF between rows the library leaves a lone "\n" in a cell unquoted.
    quoted_match: /[\r\n]/,
  });

/** The example, which is also the rehearsal's roster: 4 partnerships, 9 organisations, 24 contacts, no mistake. */
export const sample = (): Texts => ({
  'organisations.csv': print('organisations.csv', ORGANISATIONS),
  'partnerships.csv': print('partnerships.csv', PARTNERSHIPS),
  'contacts.csv': print('contacts.csv', CONTACTS),
});
