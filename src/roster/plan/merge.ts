/** Owns what becomes of one held row: cell by cell, the file's word against the one held and the one last imported. */
import type { Cell, CellsOf, Change, HeldRow, Kept, Remembered, Table } from '../../domain/roster.ts';

export type Merged = {
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
  readonly remember: readonly Remembered[];
};

type Verdict = 'same' | 'write' | 'keep';

const isEmpty = (cell: Cell): boolean => cell === null || cell === '';

/**
 * Only a cell that changed in the file since the last import is written, and only over what that import left there:
 * what chat said since stays. Of a row no file ever spoke of, only empty cells are filled.
 */
function decide(file: Cell, held: Cell, imported: Cell | undefined): Verdict {
  if (file === held) return 'same';
  if (imported === undefined) return isEmpty(held) ? 'write' : 'keep';
  return file !== imported && held === imported ? 'write' : 'keep';
}

export function merge<T extends Table>(table: T, row: HeldRow<CellsOf[T]>, file: CellsOf[T]): Merged {
  const { id } = row;
  const changes: Change[] = [];
  const kept: Kept[] = [];
  let news = false;
  const before: Readonly<Record<string, Cell | undefined>> = row.cells;
  const imported: Readonly<Record<string, Cell | undefined>> = { ...row.imported };
  for (const [cell, said] of Object.entries(file) as [string, Cell][]) {
    const now = before[cell] ?? null;
    const verdict = decide(said, now, imported[cell]);
    if (verdict === 'write') changes.push({ table, id, cell, from: now, to: said } as unknown as Change);
    if (verdict === 'keep') kept.push({ table, id, cell, file: said, kept: now } as unknown as Kept);
    news ||= imported[cell] !== said;
  }
  return { changes, kept, remember: news ? [{ table, id, cells: file } as Remembered] : [] };
}
