/** Owns the rows of shared numbers: inside the partnership with who said what, outside of it as numbers of an organisation. */
import type { Metric } from '../../domain/metric/metric.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { Id } from '../chat.ts';

/** Where and when alone. */
export type MetricAt = Pick<Metric, 'id' | 'partnershipId' | 'organisationId' | 'sharedOn'>;

export type MetricRows = {
  /** For who leads, too, without the people in it. */
  readonly get: (id: Id) => Promise<Metric | null>;
  /** Those of these that the viewer may see, in any order. */
  readonly these: (ids: readonly Id[]) => Promise<readonly Metric[]>;
  /** Newest first. */
  readonly of: (partnershipId: Id) => Promise<readonly Metric[]>;
  /** Shared on a day of the period, and not taken out since; the oldest first. */
  readonly between: (from: CivilDate, to: CivilDate) => Promise<readonly MetricAt[]>;
  /** The viewer shares it as one of their own contacts. */
  readonly add: (row: Metric) => Promise<void>;
  /** Compares `changedAt` with what was read; throws Refusal changed_meanwhile. */
  readonly save: (row: Metric, was: Date) => Promise<void>;
};
