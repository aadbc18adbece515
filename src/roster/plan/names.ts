/** Owns finding organisations and partnerships again: by the name they bear, or bore when they were last imported. */
import { type HeldRow, NEW, nameKey, type Ref } from '../../domain/roster.ts';
import type { FileName } from '../columns.ts';
import { type Mistake, held as say } from '../mistakes.ts';
import type { Lined } from '../roster.ts';

type Named = { readonly name: string };
/** Where a mistake is shown, and how its sentence names one and several of them. */
type Kind = { readonly file: FileName; readonly column: string; readonly one: string; readonly many: string };

export const ORGANISATIONS: Kind = {
  file: 'organisations.csv',
  column: 'organisation',
  one: 'organisation',
  many: 'organisations',
};
export const PARTNERSHIPS: Kind = {
  file: 'partnerships.csv',
  column: 'partnership',
  one: 'partnership',
  many: 'partnerships',
};

/** Refs by name key; `mistakes` where a row fits two that are held, or two rows fit one. */
export function matchNames(
  rows: readonly Lined<Named>[],
  held: readonly HeldRow<Named>[],
  kind: Kind,
): { readonly refs: ReadonlyMap<string, Ref>; readonly mistakes: readonly Mistake[] } {
  const known = new Map<string, Set<string>>();
  for (const { id, cells, imported } of held) {
    // A name that chat changed since is still found by the one that the files go on using.
    for (const name of [cells.name, imported?.name ?? cells.name]) {
      known.set(nameKey(name), (known.get(nameKey(name)) ?? new Set()).add(id));
    }
  }
  const refs = new Map<string, Ref>();
  const lines = new Map<Ref, number>();
  const mistakes: Mistake[] = [];
  for (const { line, cells } of rows) {
    const key = nameKey(cells.name);
    const ids = [...(known.get(key) ?? [])];
    const ref = ids[0] ?? `${NEW}${kind.one} ${key}`;
    const words = ids.length > 1 ? say.two(kind.many) : lines.has(ref) ? say.same(lines.get(ref) ?? 0, kind.one) : null;
    if (words) mistakes.push({ file: kind.file, line, column: kind.column, ...words });
    refs.set(key, ref);
    lines.set(ref, line);
  }
  return { refs, mistakes };
}
