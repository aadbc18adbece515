/** Owns the host's one row as a viewer may reach it: what its own clockwork must remember. */
import type { CivilDate } from '../../domain/time.ts';
import type { Id } from '../chat.ts';

type HostRow = {
  readonly id: Id;
  /** Somebody who leads now confirmed that answers never decide funding (product §4). */
  readonly fundingPromise: boolean;
  /** The leader who last said yes or no to it. */
  readonly fundingById: Id | null;
  /** What the next round opens with. */
  readonly floorPeople: number;
  readonly floorOrganisations: number;
  /** That nothing happened was said; it is not said again until a week was not empty (product §6). */
  readonly emptyWeekSaid: boolean;
  /** What those who lead want to reach, in whole percent: our kept rate, and the trust rating. */
  readonly keptObjective: number | null;
  readonly ratingObjective: number | null;
  /** The opening day of the round before which all partners were last told what was said and done. */
  readonly toldBefore: CivilDate | null;
  readonly wakeAt: Date | null;
};

/** Whoever is in a partnership may read it; the clock and those who lead may save it. */
export type HostRows = {
  readonly get: () => Promise<HostRow | null>;
  /** Also wakes it. */
  readonly save: (row: HostRow) => Promise<void>;
};
