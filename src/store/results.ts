/** Owns how a round's frozen groups and its published results are kept as rows, and read back. */
import type { Ask, NotAskedBecause } from '../domain/pulse/asked.ts';
import type { Figure } from '../domain/trust/figure.ts';
import type { GroupResult, Results } from '../domain/trust/publish.ts';
import type { Rating } from '../domain/trust/rating.ts';
import { type Code, isCode, isStatement } from '../domain/trust/statements.ts';
import type { GroupId, Tree } from '../domain/trust/tree.ts';
import type { Id } from '../ports/chat.ts';
import type { RoundResult } from './generated/client.ts';

/** What is fixed when a round opens: later moves of people or partnerships change nothing in it. */
export type Frozen = {
  readonly tree: Tree;
  readonly asks: readonly Ask[];
  readonly withinReach: readonly GroupId[];
  readonly notAsked: Readonly<Partial<Record<NotAskedBecause, number>>>;
};

export const frozenText = (frozen: Frozen): string => JSON.stringify(frozen);
export const frozenOf = (text: string): Frozen => JSON.parse(text);

/** The row that holds what is told of a group beside its statements. */
const WHOLE = 'group';

type Whole = { readonly asked: number; readonly answered: number; readonly rating: Rating | null };
type Part = Pick<Figure, 'voices' | 'low'> & { readonly kind: Figure['shown']['kind'] };

/** One row per group and statement, scores in hundredths, and one per group for response and rating. */
export function rowsOf(roundId: Id, { groups }: Results): readonly RoundResult[] {
  return groups.flatMap(({ group, asked, answered, figures, rating }) => {
    const whole: Whole = { asked, answered, rating };
    const base = { roundId, groupId: group };
    const parts = Object.entries(figures).map(([statement, { shown, people, organisations, voices, low }]) => {
      const more: Part = { kind: shown.kind, voices, low };
      return { ...base, statement, score: shown.value * 100, people, organisations, more: JSON.stringify(more) };
    });
    const total = { statement: WHOLE, score: 0, people: answered, organisations: 0, more: JSON.stringify(whole) };
    return [{ ...base, ...total }, ...parts];
  });
}

/** The groups as they were published, the portfolio first. */
export function resultsOf(rows: readonly RoundResult[]): readonly GroupResult[] {
  const wholes = rows.filter(row => row.statement === WHOLE);
  const depth = (id: GroupId) => ['portfolio', 'cohort', 'partnership'].findIndex(kind => id.startsWith(kind));
  return wholes
    .map(({ groupId, more }): GroupResult => {
      const { asked, answered, rating }: Whole = JSON.parse(more);
      const parts = rows.filter(row => row.groupId === groupId);
      const figures = Object.fromEntries(
        parts.flatMap(row => (isStatement(row.statement) ? [[row.statement, figureOf(row)]] : [])),
      );
      return { group: groupId, asked, answered, figures, rating };
    })
    .sort((a, b) => depth(a.group) - depth(b.group) || (a.group < b.group ? -1 : 1));
}

export function figureOf({ score, people, organisations, more }: RoundResult): Figure {
  const { kind, voices, low }: Part = JSON.parse(more);
  return { shown: { kind, value: score / 100 }, people, organisations, voices, low };
}

export const codeOf = ({ statement }: RoundResult): Code | null => (isCode(statement) ? statement : null);
