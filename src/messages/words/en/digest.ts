/** Owns every English sentence of the weekly digest, its twin, and the liaison's look. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';

export const buttons = {
  reason: 'Add a reason',
  warning: 'Add a warning',
  promises: 'All promises',
  make: 'Make a promise',
  save: 'Save',
  wrong: "That isn't right",
};

export const title = (day: string): string => `Week of ${day}`;
export const titleSoFar = (day: string): string => `Week of ${day}, so far`;
export const twinTitle = (partnership: string, title: string): string => `${partnership} · ${title}`;
export const lookTitle: string = 'Before Monday: your week';

/** Whose promises are counted: ours, all partners', or those of somebody named. */
export type Whose = { readonly kind: 'ours' | 'partners' } | { readonly kind: 'named'; readonly name: string };

export type Counts = {
  readonly due: number;
  readonly done: number;
  readonly confirmed: number;
  readonly moved: number;
  readonly late: number;
  readonly notKept: number;
  readonly overdue: number;
  readonly ahead: number;
};

const who = (whose: Whose): string => (whose.kind === 'named' ? whose.name : whose.kind === 'ours' ? 'We' : 'Partners');

const confirmed = (count: number, whose: Whose): string => {
  const by = whose.kind === 'ours' ? ' by partners' : '';
  return count === 0 ? `not confirmed${by} yet` : `${count} confirmed${by}`;
};

const promises = (count: number): string => (isOne.en(count) ? '1 promise' : `${count} promises`);

const partnerships = (count: number): string => (isOne.en(count) ? '1 partnership' : `${count} partnerships`);

const some = (count: number, what: string): string => (count === 0 ? '' : `${count} ${what}`);

const told = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(', ');

/** Without a full stop: what slipped may follow in the same sentence. */
export const counted = (whose: Whose, n: Counts): string => {
  if (n.due === 0) return `${who(whose)} had no promises due`;
  if (n.done === n.due && n.confirmed === n.done) return `${who(whose)} kept ${n.done} of ${n.due}`;
  const parts = told(
    n.done === 0 ? '' : `${n.done} done (${confirmed(n.confirmed, whose)})`,
    some(n.moved, 'moved in time'),
    some(n.late, 'done late'),
    some(n.notKept, 'not kept'),
    some(n.overdue, 'overdue'),
    some(n.ahead, 'still to come'),
  );
  return `${who(whose)} had ${promises(n.due)} due: ${parts}`;
};

/** Where neither side had any. */
export const noneDue: string = 'No promises were due in the week, on either side.';

export const earlier = (whose: Whose, late: number, notKept: number, still: number): string => {
  const parts = told(some(late, 'done late'), some(notKept, 'not kept'), some(still, 'still overdue'));
  const from =
    whose.kind === 'named' ? `Promises of ${whose.name}` : `${whose.kind === 'ours' ? 'Our' : 'Partners’'} promises`;
  return parts === '' ? '' : `${from} from earlier weeks: ${parts}.`;
};

/** The only thing that slipped stands in the first sentence itself. */
export const slippedInline = (what: string, to: string, why: string): Text => say`: “${what}” for ${to}; ${why}`;

export const headings = {
  slipped: 'What slipped, and why',
  warned: 'Good to know',
  reopened: 'Reopened since it was told as done',
  signals: 'Worth a look',
  dips: 'What partners feel, and what was done',
  asks: 'What we need from you',
  ahead: 'Still to come',
  rated: 'How partners rate us',
};

export type Slipped = { readonly what: string; readonly from: string; readonly to: string; readonly due: string };

export const how = {
  notKept: 'not kept',
  overdue: 'overdue',
  keptLate: (day: string): string => `done late, ${day}`,
  overdueThenDone: (day: string): string => `overdue that week, done since, ${day}`,
  overdueThenNot: 'overdue that week, not kept since',
  stillOverdue: 'still overdue',
  newDate: (day: string): string => `; the new date is ${day}`,
  dateAgreed: (day: string): string => `; a new date was agreed, ${day}`,
  dateAsked: (day: string): string => `; a new date was asked for, ${day}`,
  datePassed: (day: string): string => `; the new date, ${day}, has passed as well`,
};
export const slipOurs = (s: Slipped, state: string): Text => say`“${s.what}” for ${s.to}, due ${s.due}: ${state}.`;
export const slipTheirs = (s: Slipped, state: string): Text => say`“${s.what}” from ${s.from}, due ${s.due}: ${state}.`;
export const slipTwin = (s: Slipped, state: string): Text =>
  say`${s.from} to ${s.to}: “${s.what}”, due ${s.due}: ${state}.`;
export const slipBack = (s: Slipped): Text => say`“${s.what}” from ${s.from} to ${s.to}, due ${s.due}.`;
export const why = (reason: string): string => ` Why: ${reason}`;
export const noReason: string = ' No reason given yet.';
export const noReasonShort: string = 'no reason given yet';
export const noted = (words: string): string => ` Our liaison adds: ${words}`;
export const ahead = (s: Slipped): Text => say`“${s.what}” for ${s.to}, due ${s.due}.`;
export const more = (count: number): Text => say`And ${count} more.`;

export const checkIns = (held: number, missed: number, calledOff: number, unsaid: number): string => {
  const parts = told(
    `${held} held`,
    some(missed, 'missed'),
    some(calledOff, 'called off'),
    some(unsaid, 'with no word yet'),
  );
  return `Check-ins: ${parts}.`;
};
export const events = (held: number, well: number, of: number): string => {
  const took = held === 0 ? '' : `Joint events: ${held} held.`;
  const went = of === 0 ? '' : `How they went: ${well} of ${of} ${isOne.en(of) ? 'answer' : 'answers'} said well.`;
  return `${took} ${went}`.trim();
};
export const loops = (said: number, closed: number, settled: number, owed: number, weeks: number): string => {
  const both = `${isOne.en(settled) ? 'concern' : 'concerns'} closed by both sides`;
  const parts = told(some(said, 'new'), some(closed, 'closed by who said it'), some(settled, both));
  const since =
    weeks === 0 ? '' : `, ${isOne.en(owed) ? '' : 'the oldest '}for ${weeks} ${isOne.en(weeks) ? 'week' : 'weeks'}`;
  const owe = owed === 0 ? '' : ` We owe ${isOne.en(owed) ? '1 partner' : `${owed} partners`} an answer${since}.`;
  return `${parts === '' ? '' : `What partners said: ${parts}.`}${owe}`.trim();
};
export const loopsTwin = (said: number, closed: number, owes: boolean, host: string): string => {
  const parts = told(some(said, 'new'), some(closed, 'closed by who said it'));
  return `${parts === '' ? '' : `What was said: ${parts}.`}${owes ? ` ${host} owes an answer.` : ''}`.trim();
};
export const live = (now: number, of: number): string =>
  `${now} of ${partnerships(of)} ${isOne.en(now) ? 'is' : 'are'} live.`;
export const starting = (now: number, of: number): string => `Starting: ${now} of ${partnerships(of)} live.`;
export const unreached = (count: number): string =>
  isOne.en(count)
    ? '1 message could not reach anybody. The coordinator has the list.'
    : `${count} messages could not reach anybody. The coordinator has the list.`;

export const exactly = {
  exact: (n: number) => `${n}`,
  at_least: (n: number) => `at least ${n}`,
  at_most: (n: number) => `at most ${n}`,
};
export const rated = (
  points: string,
  month: string,
  answered: number,
  asked: number,
  byName: number,
  notAsked: number,
  before: string,
): string => {
  const others =
    notAsked === 0 ? '' : isOne.en(notAsked) ? ', 1 more was not asked' : `, ${notAsked} more were not asked`;
  const named = byName === 0 ? '' : `, ${byName} more by name`;
  return `Partners rate us ${points} of 100 (${month}; ${answered} of ${asked} answered${named}${others}${before}).`;
};
export const ratedBefore = (points: string, month: string): string => `; ${points} in ${month}`;
export const lower = (pillars: string): string => `Partners rate us lower than before on ${pillars}.`;
export const pillars = (r: string, t: string, p: string): string =>
  `Trust index, of three: reliability ${r}, transparency ${t}, reciprocity ${p}.`;
export const pillarsBefore = (month: string, r: string, t: string, p: string): string =>
  `In ${month}: ${r}, ${t}, ${p}.`;
export const ratingWords = {
  nearly_none: 'Nearly none',
  few: 'Few',
  about_half: 'About half',
  most: 'Most',
  nearly_all: 'Nearly all',
};
export const ratingInWords = (word: string, organisations: number): string =>
  `${word} of the ${organisations} organizations rate us 4 of 5 or better.`;
export const ratingShare = (share: string, organisations: number, between: string): string =>
  `${share}% of ${organisations} organizations rate us 4 of 5 or better${between}.`;
export const between = (from: number, to: number): string => ` (between ${from} and ${to}%)`;

export const thanks = (names: string): string => `Thanks to give: ${names}.`;
export const ask = {
  overdue: (what: string, to: string, days: number): Text => say`help with “${what}” for ${to}, ${days} days overdue`,
  owed: (weeks: number): Text =>
    say`see to it that a partner gets an answer: it has been owed for ${weeks} ${isOne.en(weeks) ? 'week' : 'weeks'}`,
  silent: (partnership: string, days: number): Text =>
    say`visit or call ${partnership}: no meeting, talk or visit for ${days} days`,
  meet: (partnership: string, day: string): Text =>
    say`visit or call ${partnership}: a leader of ours last did on ${day}`,
  unmet: (partnership: string): Text => say`visit or call ${partnership}: no leader of ours has yet`,
  thank: (organisation: string): Text => say`thank ${organisation}`,
};
export const oneAsk = (asked: Text): Text => say` One thing we need from you: ${asked}.`;

export const trend = {
  title: 'Promises kept, by week, in %',
  ours: 'We',
  theirs: 'Partners',
  none: '–',
  row: { ours: (rates: string): string => `we ${rates}`, theirs: (rates: string): string => `partners ${rates}` },
  rates: (from: string, rows: string): string => `Promises kept, by week from ${from}: ${rows}.`,
  gaps: ' “–”: none counted that week.',
  partly: ' The chart leaves some of this out.',
  notYet: 'No chart of promises kept: it needs two of the last eight weeks in which promises of one side counted.',
};

export const made = (day: string): string =>
  `How these numbers are made: a promise counts in the week of the last date agreed in time. Kept: done in time. Confirmed: the other side said yes. Read on ${day}.`;
export const madeRating = (people: number, organisations: number): string =>
  ` The rating: confidential answers of at least ${people} people from ${organisations} organizations.`;

export const empty = (day: string): Text =>
  say`Week of ${day}: nothing was due, nothing slipped, and no check-in was planned. I will write again when there is something to tell.`;

export const look = {
  intro: say`This is what leaders read about your partnerships on Monday at eight. You can add a reason or a warning to a promise. Facts stay as they are.`,
  soFar: say`Your partnerships, this week so far.`,
  quiet: say`Nothing was due this week, and nothing slipped.`,
};
export const form = {
  reasonTitle: 'A reason or a warning',
  words: 'What should leaders know?',
  hint: 'One or two sentences. Leaders read it with the promise; the partner does not. Never write about a patient or student.',
};
export const correction = {
  intro: (day: string): string => `What I wrote about the week of ${day}. Somebody will answer you.`,
  about: 'Which line?',
  other: 'Something else in this week',
  words: 'What is not right?',
  submit: 'Send',
  /** How it reads to who is to answer. */
  said: (day: string, words: string): string => `In the post on the week of ${day}, this is not right: ${words}`,
};
export const replies = {
  noted: (what: string): Text => say`Added to “${what}”. Leaders read it with the promise.`,
  noDigest: say`There is no weekly post yet.`,
};
