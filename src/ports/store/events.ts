/** Owns the rows about joint events: how each contact says one went, and how many said what. */

import type { EventAnswer } from '../../domain/checkin/event.ts';
import type { EventCount } from '../../domain/digest/events.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { Id } from '../chat.ts';

export type EventRows = {
  /** All of one event, the oldest first: whoever is in the partnership reads them. */
  readonly answers: (checkInId: Id) => Promise<readonly EventAnswer[]>;
  /** One's own: a second one takes the place of the first. */
  readonly answer: (row: EventAnswer) => Promise<void>;
  /** Those held on a day of the period, with what was said of them; no names. */
  readonly counted: (from: CivilDate, to: CivilDate) => Promise<readonly EventCount[]>;
};
