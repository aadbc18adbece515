/** Owns every English sentence of My day and the home screens, and how a behaviour signal is said. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';

export const buttons = {
  home: 'Home',
  open: 'Show it',
  make: 'Make a promise',
  talked: 'We talked',
  promises: 'All promises',
  meet: 'Agenda',
  answer: 'Answer',
  tellNow: 'Tell them now',
  thePromise: 'The promise',
  plan: 'Plan a check-in',
  write: 'Write the minutes',
  visited: 'We visited',
  soFar: 'This week so far',
  lastDigest: 'The last weekly post',
};

export const greeting = (first: string): Text => say`Hello ${first}.`;
export const headings = {
  day: 'My day',
  needs: 'What needs you',
  ours: 'Your promises',
  theirs: 'Promises to you',
  meetings: 'Next check-ins',
  partnerships: 'Your partnerships',
  portfolio: 'All partnerships',
  unreached: 'Could not reach',
};
export const nothing: Text = say`Nothing needs you today.`;
/** True for good: the message may stand there for months. */
export const allDone: Text = say`Nothing on this list needs you any more.`;
export const past = (date: string): Text =>
  say`This was your list for ${date}. Your home screen shows how things stand now.`;
export const count = (things: number): string =>
  isOne.en(things) ? 'One thing needs you today.' : `${things} things need you today.`;
export const more = (things: number): Text => say`And ${things} more, on your home screen.`;

export const andMore = (things: number): Text => say`And ${things} more.`;

/** `what`, whose and when; the dates are already worded. */
export const needs = {
  accept: (what: string, by: string): Text => say`A promise waits for your yes: “${what}”${by}.`,
  confirm: (what: string, from: string, by: string): Text => say`${from} says “${what}” is done. Is it?${by}`,
  new_date: (what: string, date: string): Text => say`A new date is asked for “${what}”: ${date}.`,
  withdraw: (what: string): Text => say`The other side would like to take back “${what}”.`,
  help: (what: string, from: string): Text => say`${from} asks for help with “${what}”.`,
  overdue: (what: string, to: string, day: string): Text => say`Since ${day}, this is overdue: “${what}” for ${to}.`,
  today: (what: string, to: string): Text => say`Due today: “${what}” for ${to}.`,
  repair: (what: string, to: string): Text =>
    say`Not kept: “${what}” for ${to}. Say why, and promise what you can keep.`,
  week: (what: string, to: string, day: string): Text => say`Due ${day}: “${what}” for ${to}.`,
  pulse: (host: string, day: string): Text =>
    say`Six short questions about ${host}. They take one minute. Open until ${day}.`,
  agreement: (partnership: string): Text => say`In the agreement of ${partnership}, new words wait for your yes.`,
  checkInToday: (partnership: string, at: string): Text => say`Check-in today, ${at}: ${partnership}.`,
  checkInTomorrow: (partnership: string, at: string): Text => say`Tomorrow at ${at} is the check-in of ${partnership}.`,
  signals: (partnership: string, pillar: string, signals: string): Text => say`${partnership} (${pillar}): ${signals}.`,
  about: (what: string): Text => say`About ${what}.`,
  quoted: (what: string): string => `“${what}”`,
};
export const answerBy = (day: string): string => `, answer by ${day}`;
export const answerUntil = (day: string): string => ` Answer by ${day}.`;

const promises = (count: number, host: string): string => `${count} of ${host === '' ? 'our' : `${host}’s`} promises`;
const unwarned = (count: number, of: number): string =>
  `, ${count === of ? '' : `${count} of them `}with no word before the date`;
const inDays = (count: number): string => (isOne.en(count) ? '1 day' : `${count} days`);
/** `host`: its name for readers of the other side; empty where it is ours. */
export const signals = {
  kept_falling: (now: number, before: number): string => `fewer promises kept: ${now}%, before that ${before}%`,
  /** `unsaid`: how many of them nobody said a word about before. */
  ours_overdue: (count: number, days: number, unsaid: number, host: string): string =>
    `${promises(count, host)} overdue, the oldest ${inDays(days)}${unsaid === 0 ? '' : unwarned(unsaid, count)}`,
  overdue_unwarned: (count: number, host: string): string =>
    `${promises(count, host)} overdue${unwarned(count, count)}`,
  minutes_not_sent: (count: number): string =>
    isOne.en(count) ? 'minutes not sent' : `minutes of ${count} check-ins not sent`,
  feedback_late: (count: number, host: string): string =>
    `${isOne.en(count) ? '1 message waits' : `${count} messages wait`} for ${host === '' ? 'our answer' : `an answer from ${host}`}`,
  silence: (days: number): string => `no meeting, talk or visit for ${days} days`,
  check_ins_missed: (count: number): string => `${count} check-ins missed in a row`,
  out_of_balance: (given: number, got: number, host: string): string =>
    `giving and getting differ, ${isOne.en(given) ? '1 promise' : `${given} promises`} from ${host || 'us'} and ${got} to ${host || 'us'}`,
};

export const line = {
  states: { draft: 'draft', active: 'active', resting: 'resting', ended: 'ended' },
  open: (ours: number, oursOverdue: number, theirs: number, theirsOverdue: number): string =>
    `open ${ours} from us${overdue(oursOverdue)}, ${theirs} to us${overdue(theirsOverdue)}`,
  next: (day: string): string => `next check-in ${day}`,
  noNext: 'no check-in planned',
  promise: (partner: string, promise: Text): Text => say`${partner}: ${promise}`,
  meeting: (partnership: string, when: string): Text => say`${partnership}: ${when}`,
  event: (partnership: string, what: string, when: string): Text => say`${partnership}: joint event “${what}”, ${when}`,
};
const overdue = (count: number): string => (count === 0 ? '' : ` (${count} overdue)`);

export const portfolio = (live: string, ours: string, theirs: string): Text =>
  say`${live} Promises kept this quarter: ours ${ours}, partners’ ${theirs}.`;
export const unreached = (name: string, day: string): Text => say`${name}, since ${day}.`;
