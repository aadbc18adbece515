/** Owns a small roster that is right, and ways to make it wrong. */
import { check, type Judgement } from '../../src/roster/check.ts';
import { COLUMNS, type FileName } from '../../src/roster/columns.ts';
import { print } from '../../src/roster/template.ts';

export type Tables = Record<FileName, string[][]>;

const NY = 'America/New_York';

/** Lines of contacts.csv: 2 Evelyn (leader), 3 Dana and 4 Rosa in Food, 5 Dana and 6 Helen in School. */
export const small = (): Tables => ({
  'organisations.csv': [
    ['Mercy Hospital', 'health', 'yes', 'hospital', 'US-NY'],
    ['Grace Pantry', 'community', 'no', 'food pantry', 'US-NY'],
    ['Oak School', 'community', 'no', 'school', ''],
  ],
  'partnerships.csv': [
    ['Food', 'Fresh food.', 'cooperating', 'Direct', NY, 'every 2 weeks Thursday 15:30', 'Front office', 'yes', ''],
    ['School', '', 'networking', 'Direct', NY, 'none', '', 'no', ''],
  ],
  'contacts.csv': [
    person('', 'Mercy Hospital', 'Evelyn Hart', 'leader', 'evelyn@example.org'),
    person('Food', 'Mercy Hospital', 'Dana Lee', 'steward', 'dana@example.org'),
    person('Food', 'Grace Pantry', 'Rosa Díaz', 'steward', 'rosa@example.org'),
    person('School', 'Mercy Hospital', 'Dana Lee', 'steward', 'dana@example.org'),
    person('School', 'Oak School', 'Helen Park', 'steward', 'helen@example.org'),
  ],
});

export const person = (partnership: string, organisation: string, name: string, role: string, email = ''): string[] => [
  partnership,
  organisation,
  name,
  role,
  email,
  '',
  'en',
  NY,
  'Mon-Fri',
  'slack',
  '',
  '',
  '',
];

/** Writes into the cell an editor shows on this line under this column. */
export function put(tables: Tables, file: FileName, line: number, column: string, text: string): Tables {
  const index = (COLUMNS[file] as readonly string[]).indexOf(column);
  const row = tables[file][line - 2];
  if (index < 0 || row === undefined) throw new RangeError(`${file} ${line} ${column}`);
  row[index] = text;
  return tables;
}

export const texts = (tables: Tables): Record<FileName, string> => ({
  'organisations.csv': print('organisations.csv', tables['organisations.csv']),
  'partnerships.csv': print('partnerships.csv', tables['partnerships.csv']),
  'contacts.csv': print('contacts.csv', tables['contacts.csv']),
});

export const judge = (tables: Tables): Judgement => check(texts(tables));

/** `file:line:column` of every mistake. */
export const placesOf = ({ mistakes }: Pick<Judgement, 'mistakes'>): readonly string[] =>
  mistakes.map(({ file, line, column }) => `${file}:${line ?? ''}:${column ?? ''}`);
