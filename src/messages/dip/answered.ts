/** Owns how it is said what was done since a pillar fell: on its card, and in the weeks after. */
import { join, say, type Text } from '../../cards/text.ts';
import type { Answered } from '../../domain/digest/answered.ts';
import { shortDay } from '../dates.ts';
import { wordsFor as pulseWords, type Reading } from '../pulse/view.ts';
import { wordsFor } from './view.ts';

/** Nothing where nothing was done. */
export function doneSince(
  reading: Pick<Reading, 'language'>,
  { isCaughtUp, agendas }: Pick<Answered, 'isCaughtUp' | 'agendas'>,
): readonly Text[] {
  const { steps } = wordsFor(reading);
  return [
    ...(isCaughtUp ? [steps.caughtUp] : []),
    ...(agendas.all > 0 ? [steps.agenda(agendas.all)] : []),
    ...(agendas.held > 0 ? [steps.held(agendas.held, agendas.all)] : []),
  ];
}

/** One line of a week: what is still behind first. */
export function since(reading: Reading, told: Answered): Text {
  const { since: words } = wordsFor(reading);
  const { pillar, closedOn, next, left } = told;
  const behind = next === 'behind' ? [words.behind(left)] : [];
  const done = [...behind, ...doneSince(reading, told)];
  const day = shortDay(closedOn, reading.language, reading.today);
  return say`${words.fell(pulseWords(reading).pillars[pillar], day)}${join(done.length === 0 ? [words.nothing] : done, ' ')}`;
}
