/** Owns reading: three files' bytes become rows by column name, each with its line, and every mistake of form. */
import { COLUMNS, FILES, type FileName, longest, MOST_ROWS } from './columns.ts';
import { decode } from './decode.ts';
import { type Mistake, reading, type Words } from './mistakes.ts';
import { visible } from './quote.ts';
import * as csv from './records.ts';

/** Bytes (or text) by file; null where there is no such file. */
export type Contents = Readonly<Record<FileName, Uint8Array | string | null>>;

/** `cells` by column, trimmed. A cell in `spoiled` was complained about already. */
export type Row = {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly spoiled: ReadonlySet<string>;
};

/** `whole`: no row or column was lost, so that what is not here is really not there. */
export type Sheet = { readonly rows: readonly Row[]; readonly whole: boolean };
type Sheets = Readonly<Record<FileName, Sheet>>;

type Complain = (line: number | null, column: string | null, words: Words) => void;
type Header = {
  readonly names: ReadonlyMap<number, string>;
  readonly unnamed: readonly number[];
  readonly width: number;
  readonly whole: boolean;
};

// Nobody types these: they hide, reorder or erase what stands beside them. Joiners stay, since some scripts need them.
const HIDDEN =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u;
const LOST = '\uFFFD';

/** Never throws for what a file holds: whatever is wrong is a mistake with its place. */
export function read(contents: Contents): { readonly sheets: Sheets; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const sheetOf = (file: FileName): Sheet =>
    readFile(file, contents[file], (line, column, words) => mistakes.push({ file, line, column, ...words }));
  const [organisations, partnerships, contacts] = FILES;
  const sheets = {
    [organisations]: sheetOf(organisations),
    [partnerships]: sheetOf(partnerships),
    [contacts]: sheetOf(contacts),
  };
  return { sheets, mistakes };
}

/** What can be read is, past every fault, so that all mistakes are told at once. */
function readFile(file: FileName, content: Uint8Array | string | null, complain: Complain): Sheet {
  const nothing = { rows: [], whole: false };
  if (content === null) {
    complain(null, null, reading.missing(file));
    return nothing;
  }
  const { text, lossy, mistakes } = decode(content);
  for (const { line, words } of mistakes) complain(line, null, words);
  if (text === null) return nothing;
  const { records, faults } = csv.split(text);
  const [first, ...rest] = records;
  const header = first === undefined ? null : readHeader(file, first, complain);
  for (const fault of faults) complain(fault.line, header?.names.get(fault.cell ?? -1) ?? null, fault.words);
  if (first === undefined && faults.length === 0) complain(null, null, reading.empty(file));
  if (header === null || first === undefined) return nothing;
  const extra = rest[MOST_ROWS];
  if (extra !== undefined) complain(extra.line, null, reading.tooManyRows());
  const rows = rest.slice(0, MOST_ROWS).map(record => readRow(record, header, lossy, complain));
  return { rows, whole: header.whole && faults.length === 0 && extra === undefined };
}

/** Columns in any order and any case: a spreadsheet is somebody's own. */
function readHeader(file: FileName, record: csv.Record, complain: Complain): Header {
  const known: readonly string[] = COLUMNS[file];
  const names = new Map<number, string>();
  const unnamed: number[] = [];
  let whole = true;
  const amiss = (column: string | null, words: Words): void => {
    whole = false;
    complain(record.line, column, words);
  };
  record.cells.forEach((cell, index) => {
    const name = cell.trim().toLowerCase();
    if (name === '') unnamed.push(index);
    else if (!known.includes(name)) amiss(visible(name), reading.columnUnknown(cell.trim(), file));
    else if ([...names.values()].includes(name)) amiss(name, reading.columnTwice(name));
    else names.set(index, name);
  });
  const found = [...names.values()];
  for (const name of known) if (!found.includes(name)) amiss(name, reading.columnMissing(name));
  return { names, unnamed, width: record.cells.length, whole };
}

// Excel leaves out empty cells at the end of a row, and writes empty ones after it: neither is a mistake.
function readRow(record: csv.Record, header: Header, lossy: boolean, complain: Complain): Row {
  const cells: Record<string, string> = {};
  const spoiled = new Set<string>();
  const last = record.cells.findLastIndex(cell => cell.trim() !== '');
  if (last >= header.width) complain(record.line, null, reading.tooManyCells(last + 1, header.width));
  for (const index of header.unnamed)
    if (record.cells[index]?.trim()) complain(record.line, null, reading.columnUnnamed());
  for (const [index, name] of header.names) {
    const text = (record.cells[index] ?? '').trim();
    const amiss = amissIn(text, name, lossy);
    cells[name] = text.normalize('NFC');
    if (amiss === null) continue;
    spoiled.add(name);
    complain(record.line, name, amiss);
  }
  return { line: record.line, cells, spoiled };
}

function amissIn(text: string, column: string, lossy: boolean): Words | null {
  const most = longest(column);
  // Letters as a reader counts them, where counting them matters.
  const length = text.length > most ? [...text].length : text.length;
  if (length > most) return reading.tooLong(length, most);
  const hidden = HIDDEN.exec(text)?.[0] ?? (!lossy && text.includes(LOST) ? LOST : null);
  if (hidden !== null) return reading.hidden(hidden);
  return text.includes('\n') && column !== 'purpose' ? reading.lineBreak() : null;
}
