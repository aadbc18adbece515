/** Owns collecting: every check adds what it found, and the reader gets it in the order of the files. */
import { COLUMNS, FILES, type FileName } from '../columns.ts';
import type { Mistake, Notice, Where, Words } from '../mistakes.ts';

export type Findings = {
  readonly mistakes: Mistake[];
  readonly notices: Notice[];
  readonly amiss: (file: FileName, line: number | null, column: string | null, words: Words) => void;
  readonly remark: (file: FileName, line: number | null, column: string | null, says: string) => void;
};

export function collect(mistakes: Mistake[] = [], notices: Notice[] = []): Findings {
  return {
    mistakes,
    notices,
    amiss: (file, line, column, words) => mistakes.push({ file, line, column, ...words }),
    remark: (file, line, column, says) => notices.push({ file, line, column, says }),
  };
}

/** By file, line and column as they stand in the files; what speaks of a whole file or row comes first. */
export function inOrder<W extends Where>(found: readonly W[]): readonly W[] {
  return found.toSorted((a, b) => {
    const byFile = FILES.indexOf(a.file) - FILES.indexOf(b.file);
    return byFile || (a.line ?? 0) - (b.line ?? 0) || columnIndex(a) - columnIndex(b);
  });
}

const columnIndex = ({ file, column }: Where): number => (COLUMNS[file] as readonly (string | null)[]).indexOf(column);

/** The row, where no cell of it is undefined. */
export function complete<R extends object>(row: R): { readonly [C in keyof R]: Exclude<R[C], undefined> } | null {
  const isFull = Object.values(row).every(value => value !== undefined);
  return isFull ? (row as { readonly [C in keyof R]: Exclude<R[C], undefined> }) : null;
}
