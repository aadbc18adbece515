/** Owns what both sides agree about their partnership: when it rests, what it is about, how close it is, and its end. */
import type { Level, Partnership } from '../partnership.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate, Zone } from '../time.ts';
import * as time from '../time.ts';

const LONGEST_PURPOSE = 500;
const LONGEST_NAME = 120;

type Rest = { readonly months: readonly number[]; readonly until: CivilDate | null };

/** Resting months come back each year; a rest until a date ends by itself. @throws Refusal on `months` or `until` */
export function rest(partnership: Partnership, { months, until }: Rest, today: CivilDate): Partnership {
  const valid = [...new Set(months)].filter(month => month >= 1 && month <= 12).sort((one, other) => one - other);
  if (valid.length === 12) throw new Refusal('rest.all_year', {}, 'months');
  if (until !== null && until <= today) throw new Refusal('date.past', {}, 'until');
  return { ...partnership, restMonths: valid.join(','), restUntil: until, state: restState(partnership, until) };
}

/** A draft stays a draft, and what has ended stays so. */
function restState({ state }: Partnership, until: CivilDate | null): Partnership['state'] {
  if (state !== 'active' && state !== 'resting') return state;
  return until === null ? 'active' : 'resting';
}

type About = {
  readonly name: string;
  readonly purpose: string;
  readonly level: Level;
  readonly cohort: string;
  readonly timeZone: Zone;
  readonly pulse: boolean;
};

/** @throws Refusal on `name`, `purpose`, `cohort` or `zone` */
export function about(partnership: Partnership, said: About): Partnership {
  const name = said.name.trim().replace(/\s+/g, ' ');
  const purpose = said.purpose.trim();
  const cohort = said.cohort.trim();
  if (name === '') throw new Refusal('partnership.name_missing', {}, 'name');
  if (name.length > LONGEST_NAME) throw new Refusal('text.long', { most: LONGEST_NAME }, 'name');
  if (purpose.length > LONGEST_PURPOSE) throw new Refusal('text.long', { most: LONGEST_PURPOSE }, 'purpose');
  if (cohort.length > LONGEST_NAME) throw new Refusal('text.long', { most: LONGEST_NAME }, 'cohort');
  if (!time.isZone(said.timeZone)) throw new Refusal('zone.unknown', {}, 'zone');
  return { ...partnership, ...said, name, purpose, cohort };
}

/** The last state; nothing is deleted. */
export function end(partnership: Partnership): Partnership {
  return { ...partnership, state: 'ended', restUntil: null };
}

/** @throws Refusal where nothing can be changed any more */
export function demandRunning(partnership: Partnership): void {
  if (partnership.state === 'ended') throw new Refusal('partnership.ended');
}
