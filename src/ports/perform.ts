/** Owns the seam by which time changes something: the scheduler hands over an act, a flow carries it out. */
import type { Act } from '../domain/agenda/due.ts';

/** One transaction, as the viewer `clock`; harmless when the act was carried out before. Rejects where it could not be. */
export type Perform = (act: Act) => Promise<void>;
