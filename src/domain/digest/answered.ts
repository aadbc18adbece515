/** Owns what the weeks after a fall tell of it: what was done since, week by week until it is settled, and then no more (product §6). */
import type { Step } from '../dip/behind.ts';
import type { Fallen } from '../dip/weigh.ts';
import type { CivilDate } from '../time.ts';
import type { TrustCode } from '../trust/statements.ts';

export type Answered = Step & {
  readonly pillar: TrustCode;
  /** The day the round closed. */
  readonly closedOn: CivilDate;
  /** How much is behind in it today; nothing where nothing was when the round closed. */
  readonly left: number;
  /** The check-ins on whose agendas it was put, and how many of them have been held. */
  readonly agendas: { readonly all: number; readonly held: number };
};

type Told = { readonly dips: readonly Fallen[]; readonly answers: readonly Answered[] };

/** Nothing is left to do, and people have talked about it. */
const isSettled = ({ next, agendas }: Pick<Answered, 'next' | 'agendas'>): boolean =>
  next === null && agendas.held >= agendas.all;

/** The pillars that a week leaves to the one after it: those that fell in it, and those it did not tell as settled. */
export function toFollow({ dips, answers }: Told): ReadonlySet<TrustCode> {
  const fell = dips.filter(each => each.level !== 'none').map(each => each.pillar);
  return new Set([...fell, ...answers.filter(each => !isSettled(each)).map(each => each.pillar)]);
}

/** What was told a week ago is no news. */
export function isNews(now: readonly Answered[], last: readonly Answered[]): boolean {
  const said = new Set(last.map(each => toldOf(each)));
  return now.some(each => !said.has(toldOf(each)));
}

const toldOf = ({ pillar, closedOn, left, isCaughtUp, agendas }: Answered): string =>
  JSON.stringify([pillar, closedOn, left, isCaughtUp, agendas.all, agendas.held]);
