/** Owns every English sentence about what the leaders want to reach. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';

export const heading: string = 'Where we are with objectives';
export const button: string = 'Objectives';

export const kept = (atLeast: number, told: string): Text => say`Our promises, at least ${atLeast}% kept: ${told}`;
export const rating = (atLeast: number, told: string): Text =>
  say`Trust rating, at least ${atLeast}% of organizations: ${told}`;

export const soFar = (kept: number, of: number): string => `${kept} of ${of} so far this quarter.`;
export const inQuarter = (kept: number, of: number, overdue: number): string => {
  const late = overdue === 0 ? '' : `, ${overdue} ${isOne.en(overdue) ? 'is' : 'are'} still overdue`;
  return `${of === 0 ? 'None kept' : `${kept} of ${of}`} in the quarter that ended${late}.`;
};
export const noneInQuarter: string = 'Nothing counted in the quarter that ended.';

/** Without a full stop or a number: the table of a report. */
export const short = {
  reached: 'Reached',
  holds: 'Holds',
  holds_so_far: 'Holds so far',
  again_so_far: 'Held last quarter, holds so far',
  below: 'Not yet',
  unknown: 'No number',
};
export const keptState = {
  reached: 'Reached: it holds for the second quarter running.',
  holds: 'It holds. One more quarter and it is reached.',
  holds_so_far: 'It holds so far.',
  again_so_far: 'It held last quarter, and holds so far.',
  below: 'Not yet.',
  unknown: 'Nothing has counted yet this quarter.',
};
export const ratingState = {
  reached: 'Reached: it holds for the second round running.',
  holds: 'It holds. One more round and it is reached.',
  below: 'Not yet.',
  unknown: 'No number can be shown yet.',
};

export const form = {
  title: 'What do we want to reach?',
  intro: say`An objective is reached when it holds two times running: two quarters for promises, two rounds for the rating. Leaders read in the weekly post where we are. Partners do not see objectives.`,
  kept: 'Our promises kept, at least',
  keptHint: 'Kept in time, of all our promises that count in a quarter.',
  rating: 'Organizations that rate us 4 of 5 or better, at least',
  ratingHint: 'The trust rating of a round. It can be shown from six organizations on.',
  percent: (step: number): string => `${step}%`,
  none: 'No objective',
  save: 'Save',
};
export const saved = say`Saved. The next weekly post tells where we are.`;
export const gone = say`Saved. There is no objective now.`;
