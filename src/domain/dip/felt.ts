/** Owns what a round shows of each pillar of each published group beside the rounds before: fallen, risen, or much as it was. */
import { judge, type Result } from '../dip.ts';
import type { Figure } from '../trust/figure.ts';
import type { GroupResult } from '../trust/publish.ts';
import { trust } from '../trust/score.ts';
import { hundredths, type Shown } from '../trust/shown.ts';
import { type TrustCode, trustCodes } from '../trust/statements.ts';
import type { GroupId } from '../trust/tree.ts';
import type { Trend } from './gap.ts';

export type Level = 'none' | 'watch' | 'alert';

export type Felt = {
  readonly group: GroupId;
  readonly pillar: TrustCode;
  readonly level: Level;
  readonly trend: Exclude<Trend, 'unknown'>;
  /** As it was published. */
  readonly now: Shown;
  /** Points of 100: what it is compared with, and how far below that it is. */
  readonly before: number;
  readonly points: number;
};

// A rise counts from where a fall does: half a point of the scale of 1 to 5, in hundredths.
const RISE = -50;

/** `history`: what was published in each round up to this one, the oldest first. Nothing of a group's first round. */
export function feltIn(history: readonly (readonly GroupResult[])[]): readonly Felt[] {
  const groups = (history.at(-1) ?? []).map(each => each.group);
  return groups.flatMap(group => trustCodes.flatMap(pillar => feltOf(history, group, pillar)));
}

export const isDip = ({ level }: Pick<Felt, 'level'>): boolean => level !== 'none';

const GRAVEST: readonly Level[] = ['alert', 'watch', 'none'];

/** Where there is room for some only, what worries most is among them; in their order else. */
export const gravestFirst = <One extends Pick<Felt, 'level'>>(all: readonly One[]): readonly One[] =>
  GRAVEST.flatMap(level => all.filter(each => each.level === level));

function feltOf(history: readonly (readonly GroupResult[])[], group: GroupId, pillar: TrustCode): readonly Felt[] {
  const rounds = history.map(all => all.find(each => each.group === group));
  const series = rounds.map(result => pillarOf(result, pillar));
  const { level, reference, fall } = judge(series.slice(series.findIndex(each => each !== null)));
  const now = rounds.at(-1)?.figures[pillar]?.shown;
  if (reference === null || fall === null || now === undefined) return [];
  const trend = level !== 'none' ? 'fell' : fall <= RISE ? 'rose' : 'steady';
  return [
    { group, pillar, level, trend, now, before: Math.round((reference - 100) / 4), points: Math.round(fall / 4) },
  ];
}

/** Dips exist only where R, T and P are all published. */
function pillarOf(result: GroupResult | undefined, pillar: TrustCode): Result | null {
  const figure: Figure | undefined = result?.figures[pillar];
  if (result === undefined || figure === undefined || trust(result) === null) return null;
  return { mean: hundredths(figure.shown), voices: figure.voices, low: figure.low };
}
