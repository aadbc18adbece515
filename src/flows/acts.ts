/** Owns the one table of what time, or a message that arrived, changes on a row. */
import type { Acts } from './act.ts';
import { acts as agreement } from './agreement/tellers.ts';
import { acts as checkin } from './checkin/acts.ts';
import { acts as commitment } from './commitment/acts.ts';
import { acts as digest } from './digest/acts.ts';
import { acts as feedback } from './feedback/acts.ts';
import { acts as portfolio } from './feedback/portfolio.ts';
import { acts as home } from './home/day.ts';
import { acts as partnership } from './partnership/acts.ts';
import { acts as rounds } from './pulse/acts.ts';

export const rowActs: Acts = {
  ...agreement,
  ...commitment,
  ...checkin,
  ...partnership,
  ...digest,
  ...feedback,
  ...portfolio,
  ...home,
  ...rounds,
};
