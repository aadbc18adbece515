/** Owns proof that files are read as spreadsheets write them, and that broken ones are named by line. */
import { describe, expect, it } from 'vitest';
import { FILES, MOST_ROWS } from '../../src/roster/columns.ts';
import * as folder from '../../src/roster/folder.ts';
import { type Contents, read } from '../../src/roster/read.ts';
import { small, texts } from './small.ts';

const HEADER = 'organisation,side,host,kind,region';
const organisations = (content: string | Uint8Array): ReturnType<typeof read> & { rows: readonly unknown[] } => {
  const result = read({ ...texts(small()), 'organisations.csv': content });
  return {
    ...result,
    rows: result.sheets['organisations.csv'].rows.map(({ line, cells }) => [line, cells.organisation]),
  };
};
const places = ({ mistakes }: Pick<ReturnType<typeof read>, 'mistakes'>): readonly unknown[] =>
  mistakes.map(({ line, column }) => [line, column]);

describe('what spreadsheets write', () => {
  it.each([
    ['LF', `${HEADER}\nA,health,yes,,\nB,community,no,,\n`],
    ['CRLF and a byte order mark', `\uFEFF${HEADER}\r\nA,health,yes,,\r\nB,community,no,,\r\n`],
    ['old Mac line ends', `${HEADER}\rA,health,yes,,\rB,community,no,,`],
    ['semicolons', 'organisation;side;host;kind;region\r\nA;health;yes;;\r\nB;community;no;"a, b";\r\n'],
    ['another order and case of columns', 'Region,KIND, host ,side,Organisation\n,,yes,health,A\n,,no,community,B\n'],
    ['cells missing at the end', `${HEADER}\nA,health,yes\nB,community,no\n`],
    ['empty cells after the end', `${HEADER},,\nA,health,yes,,,,\nB,community,no,,,,,,\n`],
    ['quotes and spaces', `${HEADER}\n "A" , health,yes,"",""\n"B",community,no,"a ""b"", c",\n`],
  ])('%s', (_, content) => {
    const { rows, mistakes } = organisations(content);
    expect(mistakes).toEqual([]);
    expect(rows).toEqual([
      [2, 'A'],
      [3, 'B'],
    ]);
    expect(organisations(new TextEncoder().encode(content)).rows).toEqual(rows);
  });

  it('counts lines as an editor does, over blank lines and line breaks inside quotes', () => {
    const purpose = '"one\r\n\r\ntwo, ""three"""';
    const text = `partnership,purpose,level,cohort,time_zone,check_in,where,pulse,place\r\n\r\nA,${purpose},networking\r\n  \r\nB,x,networking\r\n,,,\r\nC,${purpose},\r\n`;
    const { rows } = read({ ...texts(small()), 'partnerships.csv': text }).sheets['partnerships.csv'];
    expect(rows.map(({ line, cells }) => [line, cells.partnership])).toEqual([
      [3, 'A'],
      [7, 'B'],
      [9, 'C'],
    ]);
    expect(rows[0]?.cells.purpose).toBe('one\n\ntwo, "three"');
  });

  it('reads a folder saved by a Spanish Excel', async () => {
    const { sheets, mistakes } = read(await folder.open('test/roster/fixtures/excel'));
    expect(mistakes).toEqual([]);
    expect(sheets['organisations.csv'].rows[1]?.cells.organisation).toBe('Casa Esperanza; Ñuñoa');
    expect(sheets['contacts.csv'].rows.map(row => row.cells.name)).toEqual(['Dana Lee', 'Lucía Ortega']);
  });
});

describe('what cannot be read', () => {
  it('names the first line that is not UTF-8, counts the others, and goes on', async () => {
    const { sheets, mistakes } = read(await folder.open('test/roster/fixtures/windows1252'));
    expect(mistakes.map(({ file, line }) => [file, line])).toEqual([
      ['organisations.csv', 3],
      ['contacts.csv', null],
    ]);
    expect(mistakes[0]?.wrong).toContain('1 more');
    expect(sheets['organisations.csv'].rows).toHaveLength(3);
  });

  it('knows UTF-16, empty files and files that are far too large', () => {
    expect(organisations(Uint8Array.of(0xff, 0xfe, 0x6f, 0)).mistakes[0]?.wrong).toContain('UTF-16');
    expect(organisations('\uFEFF\r\n \r\n').mistakes[0]?.wrong).toContain('empty');
    expect(organisations(new Uint8Array(65 * 1024 * 1024)).mistakes[0]?.wrong).toContain('too large');
  });

  it('names missing files, each in its place', () => {
    const { mistakes } = read(Object.fromEntries(FILES.map(file => [file, null])) as Contents);
    expect(mistakes.map(({ file, line }) => [file, line])).toEqual(FILES.map(file => [file, null]));
  });

  it('names every unknown, missing and doubled column', () => {
    const { mistakes, sheets } = organisations('organisation,side,side,hots,kind\nA,health,,yes,\n');
    expect(mistakes.map(({ line, column, wrong }) => [line, column, wrong.replace(/.*"(.*)".*/, '$1')])).toEqual([
      [1, 'side', 'The column side is there twice.'],
      [1, 'hots', 'hots'],
      [1, 'host', 'The column host is missing.'],
      [1, 'region', 'The column region is missing.'],
    ]);
    expect(sheets['organisations.csv'].whole).toBe(false);
  });

  it('names a cell too many and a cell without a column', () => {
    expect(places(organisations(`${HEADER}\nA,health,yes,,,more\n`))).toEqual([[2, null]]);
    expect(places(organisations(`${HEADER},\nA,health,yes,,,more\n`))).toEqual([[2, null]]);
  });

  it('finds several quotation marks gone wrong, and the rows around them', () => {
    const { mistakes, rows } = organisations(
      `${HEADER}\nA "x" y,health,yes,,\nB,community,no,,\nC,"com"munity,no,,\nD,community,no,,\n"E,community,no,,\nF,community,no,,\n`,
    );
    expect(mistakes.map(({ line, column }) => [line, column])).toEqual([
      [2, 'organisation'],
      [4, 'side'],
      [6, 'organisation'],
    ]);
    expect(rows).toEqual([
      [3, 'B'],
      [5, 'D'],
      [7, 'F'],
    ]);
  });

  it.each([
    ['NUL', 'A\u0000B', 'U+0000'],
    ['an escape', 'A\u001B[2J', 'U+001B'],
    ['a right-to-left override', 'A\u202EB', 'U+202E'],
    ['an isolate', 'A\u2066B', 'U+2066'],
    ['a zero-width space', 'A\u200BB', 'U+200B'],
    ['a lost letter', 'A\uFFFDB', 'U+FFFD'],
    ['a line break', '"A\nB"', 'line break'],
    ['501 characters', 'A'.repeat(501), '501'],
    ['10,000 emoji', '😀'.repeat(10_000), '10000'],
  ])('refuses %s by line and column', (_, text, said) => {
    const { mistakes } = organisations(`${HEADER}\nOk,health,yes,,\nB,community,no,${text},\n`);
    expect(mistakes.map(({ line, column }) => [line, column])).toEqual([[3, 'kind']]);
    expect(mistakes[0]?.wrong).toContain(said);
    expect(mistakes[0]?.wrong).not.toContain(text);
  });

  it('lets 500 emoji and text in any script through, and 3,000 characters of purpose', () => {
    expect(
      organisations(
        `${HEADER}\nA,health,yes,${'😀'.repeat(500)},\nबच्चे\u200Dّ <!channel> @everyone <script>,community,no,,\n`,
      ).mistakes,
    ).toEqual([]);
    const tables = small();
    tables['partnerships.csv'][0] = ['Food', 'x'.repeat(3_000)];
    expect(read(texts(tables)).mistakes).toEqual([]);
    tables['partnerships.csv'][0] = ['Food', 'x'.repeat(3_001)];
    expect(places(read(texts(tables)))).toEqual([[2, 'purpose']]);
  });

  it('stops at the row after the 20,000th', () => {
    const { mistakes, rows } = organisations(`${HEADER}\n${'A,community,no,,\n'.repeat(MOST_ROWS + 2)}`);
    expect(mistakes.map(({ line }) => line)).toEqual([MOST_ROWS + 2]);
    expect(rows).toHaveLength(MOST_ROWS);
  });

  it('gives up on a file in which quotation marks go wrong again and again', () => {
    expect(organisations(`${HEADER}\n${'"A" x,health\n'.repeat(20_000)}`).mistakes).toHaveLength(21);
  });
});
