/** Owns how close each side says they work together, and when that is something to talk about (product §7). */
import type { Level, Partnership } from '../partnership.ts';
import { ownOf, type Term } from './term.ts';

export const levels: readonly Level[] = ['networking', 'coordinating', 'cooperating', 'collaborating'];

/** One side's own view; null: it has not said. */
export type View = { readonly organisation: string; readonly level: Level | null };

export const viewsOf = (terms: readonly Term[], organisations: readonly string[]): readonly View[] =>
  organisations.map(organisation => ({ organisation, level: ownOf(terms, organisation, 'level')?.level ?? null }));

/** The one they all name, of those who have said; null where they differ, or nobody has. */
export function agreedLevel(views: readonly View[]): Level | null {
  const said = new Set(views.flatMap(each => each.level ?? []));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

export const differ = (views: readonly View[]): boolean => new Set(views.flatMap(each => each.level ?? [])).size > 1;

/** The partnership's level follows what the sides say once they say the same. */
export function levelled<Row extends Pick<Partnership, 'level'>>(partnership: Row, views: readonly View[]): Row {
  const level = agreedLevel(views);
  return level === null || level === partnership.level ? partnership : { ...partnership, level };
}
