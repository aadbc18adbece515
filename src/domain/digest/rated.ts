/** Owns how partners rate the host, as a digest tells it: published numbers of the whole portfolio only (product §4, §6). */

import type { CivilDate } from '../time.ts';
import type { RatingTold, Trust } from '../trust/score.ts';

/** The last closed round; there is none of it where R, T and P are not all published. */
export type Rated = {
  readonly round: string;
  readonly opensOn: CivilDate;
  readonly index: Trust['index'];
  /** The index is never told without the three beside it. */
  readonly pillars: Trust['pillars'];
  readonly rating: RatingTold | null;
  /** As it was published then; absent where nothing was, and in weeks told before it was kept. */
  readonly before?: Pick<Rated, 'opensOn' | 'index' | 'pillars'>;
  /** People asked, and those who answered by average. */
  readonly asked: number;
  readonly answered: number;
  /** Of those asked, who answered by name: in no number; not counted in weeks told before this was. */
  readonly byName?: number;
  /** People of partners who were not asked; not counted in weeks told before this was. */
  readonly notAsked?: number;
  /** Frozen when the round opened: fewer than this, and nothing is shown. */
  readonly floor: { readonly people: number; readonly organisations: number };
};
