/** Owns every English sentence about a pillar that fell: what was felt, what was done, and the one step. */
import { say, type Text } from '../../../cards/text.ts';
import type { Tally } from '../../../domain/dip/evidence.ts';
import { isOne } from '../../plural.ts';

export const titles = {
  watch: (pillar: string): string => `Watch: ${pillar}`,
  alert: (pillar: string): string => `Alert: ${pillar}`,
};
export const levels = {
  watch: say` It could be chance.`,
  alert: say` Two or more organizations gave low answers.`,
};
export const felt = (group: string, now: string, before: number): Text =>
  say`${group}: ${now} of 100 now, about ${before} in the rounds before.`;
export const more = (count: number): Text =>
  isOne.en(count)
    ? say`1 more group fell; it stands in the results.`
    : say`${count} more groups fell; they stand in the results.`;

/** What the ledger counts, each with its number and the number of the months before. */
export const evidence = {
  heading: (from: string, to: string): string => `What was done from ${from} to ${to}, and in the three months before`,
  kept: (host: string): string => `Promises ${host} kept`,
  given: (host: string): string => `Promises ${host} gave, and got`,
  sent: 'Minutes sent after check-ins',
  of: (count: string, all: string): string => `${count} of ${all}`,
  and: (one: string, other: string): string => `${one} and ${other}`,
  tallies: {
    late: 'Done late',
    notKept: 'Not kept',
    overdue: 'Overdue on the last day',
    moved: 'New date agreed in time',
    warned: 'Late, and said so before it was due',
    unwarned: 'Late, with no word before',
    unseen: 'Words of partners nobody saw in time',
    closed: 'Words of partners closed by who said them',
    owed: 'Words of partners that wait for an answer',
  } satisfies Partial<Record<Tally, string>>,
  value: (now: string, before: string): string => `${now} (before: ${before})`,
  some: 'some',
  someNote: say`“Some”: from fewer than three partnerships, so no number is told here.`,
};

export const gaps = {
  felt_alone: say`What was felt and what was done disagree: answers fell, what was done did not. The numbers cannot tell why, so ask.`,
  done_alone: say`What was felt and what was done disagree: what was done got worse, answers did not fall.`,
  agree: say`What was felt and what was done agree: both fell.`,
  unknown: say`Too little was done to say if it fell as well.`,
};
/** In the results and the digest, beside others. */
export const gapLines = {
  felt_alone: (pillar: string, group: string): Text =>
    say`Felt and done disagree on ${pillar} (${group}): answers fell, what was done did not.`,
  done_alone: (pillar: string, group: string): Text =>
    say`Felt and done disagree on ${pillar} (${group}): what was done got worse, answers did not fall.`,
};

export const buttons = {
  behind: 'Show what is behind',
  agenda: 'Put it on the next agenda',
  minutes: 'Write minutes',
  open: 'Open',
};

export const steps = {
  caughtUp: say`Nothing of this is behind any more.`,
  agenda: (count: number): Text =>
    isOne.en(count)
      ? say`It stands on the agenda of 1 check-in.`
      : say`It stands on the agendas of ${count} check-ins.`,
  held: (held: number, count: number): Text => say`${held} of ${count} have been held.`,
};

/** In the weeks after; what was done follows. */
export const since = {
  fell: (pillar: string, day: string): Text => say`The round closed on ${day}. In it, ${pillar} fell. `,
  behind: (count: number): Text =>
    isOne.en(count) ? say`1 thing is still behind.` : say`${count} things are still behind.`,
  nothing: say`Nothing was done about it yet.`,
};

export const agenda = {
  line: (topic: string): string => `From the trust questions: ${topic}. What should we do differently?`,
  put: (count: number, day: string): Text =>
    isOne.en(count)
      ? say`It stands on the agenda of the check-in on ${day}.`
      : say`It stands on the agendas of ${count} check-ins, the first one on ${day}.`,
  none: say`None of these partnerships has a check-in ahead. Once there is one, press again.`,
};

export const behind = {
  title: (pillar: string): string => `Behind: ${pillar}`,
  none: say`Nothing is behind here.`,
  minutes: (partnership: string, day: string): Text => say`${partnership}: no minutes of ${day}.`,
  unseen: (partnership: string, count: number): Text =>
    isOne.en(count)
      ? say`${partnership}: something a partner said waits to be seen.`
      : say`${partnership}: ${count} things partners said wait to be seen.`,
  owed: (partnership: string, count: number): Text =>
    isOne.en(count)
      ? say`${partnership}: something a partner said waits for an answer.`
      : say`${partnership}: ${count} things partners said wait for an answer.`,
};

/** Below an answer by name. */
export const named = {
  heading: (pillar: string): string => `What was done for ${pillar}`,
  disagree: say`What was felt and what was done disagree. The answer is low, and the list shows nothing that went wrong.`,
  agree: say`What was felt and what was done agree: something went wrong there.`,
  unknown: say`The list has too little to hold against it.`,
};
