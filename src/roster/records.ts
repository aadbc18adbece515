/** Owns the CSV library: text in, records with their line numbers out, and what its complaints mean. */
import { CsvError, parse } from 'csv-parse/sync';
import { reading, type Words } from './mistakes.ts';

/** `line` is where the record begins, counted from 1. */
export type Record = { readonly line: number; readonly cells: readonly string[] };

type Fault = { readonly line: number; readonly cell: number | null; readonly words: Words };

// A quotation mark gone wrong hides what follows; reading again below it finds the rest, but not without end.
const MOST_RESTARTS = 20;

/** Splits text (lines ending in "\n") into records, without blank lines. After a fault it goes on below the faulty row. */
export function split(text: string): { readonly records: readonly Record[]; readonly faults: readonly Fault[] } {
  const delimiter = delimiterOf(text);
  const records: Record[] = [];
  const faults: Fault[] = [];
  let rest = text;
  let above = 0;
  while (faults.length <= MOST_RESTARTS) {
    const part = splitOnce(rest, delimiter, above);
    records.push(...part.records);
    if (part.fault === null) break;
    faults.push(part.fault);
    const resume = part.resumeAfter - above;
    rest = rest.split('\n').slice(resume).join('\n');
    above += resume;
  }
  return { records, faults };
}

type Part = { readonly records: readonly Record[]; readonly fault: Fault | null; readonly resumeAfter: number };

function splitOnce(text: string, delimiter: string, above: number): Part {
  const records: Record[] = [];
  let end = above;
  const onRecord = (cells: string[], info: { readonly lines: number }): null => {
    end = above + info.lines;
    // The library counts to the row's end; an editor, and so a reader, to its beginning.
    const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    records.push({ line: end - breaks, cells });
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      ltrim: true,
      rtrim: true,
      on_record: onRecord,
    });
    return { records: records.filter(isWritten), fault: null, resumeAfter: end };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records: records.filter(isWritten), ...faultOf(error, text, end, above) };
  }
}

/** A quote that never ends is told where its row begins, a stray one where it stands; reading goes on below it. */
function faultOf(error: CsvError, text: string, end: number, above: number): Omit<Part, 'records'> {
  const cell = typeof error.index === 'number' ? error.index : null;
  const first = end + 1 + blankLinesFrom(text.split('\n'), end - above);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return { fault: { line: first, cell, words: reading.quoteOpen() }, resumeAfter: first };
  }
  const line = above + Number(error.lines ?? 1);
  return { fault: { line, cell, words: reading.quoteStray() }, resumeAfter: line };
}

function blankLinesFrom(lines: readonly string[], index: number): number {
  let count = 0;
  while (lines[index + count]?.trim() === '') count += 1;
  return count;
}

const isWritten = (record: Record): boolean => record.cells.some(cell => cell.trim() !== '');

// Excel separates with semicolons where the comma is the decimal sign. Column names hold neither.
function delimiterOf(text: string): ',' | ';' {
  const header = /\S.*/.exec(text)?.[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}
