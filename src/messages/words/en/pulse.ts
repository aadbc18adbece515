/** Owns every English sentence about the trust pulse. The six statements are product §4's own wording. */
import { say, type Text } from '../../../cards/text.ts';
import type { NotAskedBecause } from '../../../domain/pulse/asked.ts';
import type { Code, TrustCode } from '../../../domain/trust/statements.ts';
import { isOne } from '../../plural.ts';

export const statements: Readonly<Record<Code, (host: string) => string>> = {
  R: host => `${host} did what it said it would do, when it said it would.`,
  T: host => `${host} told us early what we needed to know, good news and bad.`,
  P: () => 'What we get out of this partnership is worth what we put in.',
  C: host => `I am confident that ${host} will deliver what we agreed.`,
  F: host => `${host} gives us a fair say in decisions that affect us.`,
  M: host => `The way ${host} keeps in touch works for us.`,
};

/** A statement in a few words: for tables, agendas and lists. */
export const topics: Readonly<Record<Code, string>> = {
  R: 'Doing what was said',
  T: 'Telling us early',
  P: 'Worth what we put in',
  C: 'Confidence for what is agreed',
  F: 'A fair say',
  M: 'Keeping in touch',
};
export const pillars: Readonly<Record<Code, string>> = {
  R: 'reliability',
  T: 'transparency',
  P: 'reciprocity',
  C: 'confidence',
  F: 'fairness',
  M: 'communication',
};
/** From 1 to 5. */
export const points: readonly string[] = [
  'Strongly disagree',
  'Disagree',
  'Neither agree nor disagree',
  'Agree',
  'Strongly agree',
];
export const skip: string = 'Skip';

export const buttons = {
  start: 'Start',
  startByName: 'Start by name',
  answerHere: 'Answer the pulse',
  change: 'Change it',
  send: 'Send',
  read: 'Read them',
  spoke: 'Spoke',
  spokeWith: (name: string): string => `Spoke with ${name}`,
  results: 'Last results',
  funding: 'Yes, never',
  noFunding: 'No',
};

export const ask = {
  question: (host: string): Text => say`How is ${host} doing as your partner? Six questions, one minute. Skip any.`,
  reminder: (host: string, day: string): Text =>
    say`Open until ${day}. How is ${host} doing as your partner? Six questions, one minute. Skip any. I ask only this one more time.`,
  about: (partnership: string): Text => say`It is about “${partnership}”.`,
  why: (host: string): Text => say`Your answers show ${host} what to keep and what to do better.`,
  floor: (host: string, people: number, organizations: number): Text =>
    say`${host} sees averages only. It sees none till ${people} people from ${organizations} organizations have had their say.`,
  whether: (who: string): Text => say`${who} can see if you answered, not what. Comments may show who you are.`,
  funding: say`What you say here never decides funding.`,
  byName: (who: string, count: number): Text =>
    isOne.en(count)
      ? say`Want to be heard by name? Then ${who} sees your answers, and they are not averaged.`
      : say`Want to be heard by name? Then ${who} see your answers, and they are not averaged.`,
  confidential: (host: string, day: string): Text =>
    say`Your answers are confidential. They are sealed until we close on ${day}. Then I count them, and delete them. What is published can be seen by ${host} and its partners. If no average can be shown, I delete all comments unread.`,
  oneSteward: 'Your steward',
};

/** In a shared channel: nothing of it tells who is asked, and it stays as it is whoever answers. */
export const place = {
  question: (host: string, day: string): Text =>
    say`The trust questions are open until ${day}. How is ${host} doing as your partner? Six questions, one minute. Skip any.`,
  private: say`If you are asked this time, press the button. Questions and answers are shown to you alone, never in this channel.`,
};

/** What the reader's answers can be seen in, said before answering (product §4). */
export const reach = {
  partnership: say`If enough of you answer, the average for all of you here is shown too.`,
  cohort: say`Your partnership is too small to be shown by itself. Your answers count with those of others like you.`,
  portfolio: say`Your group of partnerships is too small to be shown by itself. Your answers count in the average of all partners.`,
  none: say`This time too few people are asked for any average to be shown. What is said without a name is then deleted unread.`,
};

export const form = {
  title: (host: string): string => `Six questions about ${host}`,
  quarter: say`Think of the last three months.`,
  since: say`Think of the time since we began.`,
  pooled: say`Counted in averages only. Leave out what you like.`,
  byName: (who: string, day: string): Text =>
    say`By name: after ${day}, ${who} can read these answers. They are not averaged. Leave out what you like.`,
  again: say`You have sent answers before. What you send now takes their place.`,
  comment: (host: string): string => `One thing ${host} should do differently?`,
  commentHint: 'Comments may show who you are. Please never write about a patient or student.',
  agenda: 'Put this on our next agenda',
  agendaNote: (day: string): Text =>
    say`Tick a box only if you want to talk about it. After ${day} it stands on your next agenda. There all of you read that a partner asked for it. It never says who, or what you answered. In a small group people may guess who. It stays if you change your answers.`,
};

export const received = (day: string): Text => say`Received; change it until ${day}.`;
export const closed = (day: string): Text => say`These questions closed on ${day}. Thank you.`;
export const notOpen = (day: string): Text => say`No questions are open now. The next round opens on ${day}.`;
export const notAsked = (day: string): Text =>
  say`The trust questions are open until ${day}. You are not asked this time.`;
export const voided = (day: string): Text =>
  say`I had to be restored from a backup while the trust questions were open. The answers sent so far are gone, and nobody has read them. This round does not count. The next one opens on ${day}. Sorry for the lost minute.`;

export const results = {
  title: (host: string): string => `How partners rate ${host}`,
  when: (from: string, to: string): Text => say`Asked from ${from} to ${to}.`,
  summary: (host: string, index: string, answered: number, asked: number): Text =>
    say`Partners rate ${host} ${index} of 100. ${answered} of ${asked} answered.`,
  partly: (host: string, answered: number, asked: number): Text =>
    say`How partners rate ${host}: some numbers can be shown. ${answered} of ${asked} answered.`,
  nothing: (host: string, people: number, organizations: number): Text =>
    say`How partners rate ${host}: too few answers to show a number. For that, ${people} people from ${organizations} organizations must have had their say. Comments were deleted unread.`,
  pillars: (index: string, of: Readonly<Record<TrustCode, string>>): Text =>
    say`Trust index: ${index} of 100. Reliability ${of.R}, transparency ${of.T}, reciprocity ${of.P}.`,
  noIndex: say`No trust index: reliability, transparency and reciprocity cannot all be shown.`,
  ratingWords: {
    nearly_none: 'Nearly none',
    few: 'Few',
    about_half: 'About half',
    most: 'Most',
    nearly_all: 'Nearly all',
  },
  rating: (word: string, organizations: number, host: string): Text =>
    say`${word} of the ${organizations} organizations rate ${host} 4 of 5 or more.`,
  interval: (from: string, to: string): Text => say` It is likely between ${from} and ${to}.`,
  response: (answered: number, asked: number): string => `${answered} of ${asked}`,
  exactly: (value: string): string => value,
  atLeast: (value: string): string => `at least ${value}`,
  atMost: (value: string): string => `at most ${value}`,
  hidden: 'not shown',
  byName: (count: number): Text =>
    isOne.en(count) ? say`1 more answered by name.` : say`${count} more answered by name.`,
  statements: 'All partners, 0 to 100',
  groups: 'By group, 0 to 100',
  columns: { statement: 'Statement', points: 'Points', people: 'People', organizations: 'Organizations' },
  groupColumns: { group: 'Group', index: 'Trust index', answered: 'Answered' },
  all: 'All partners',
  noCohort: 'Other partnerships',
  hiddenGroups: (names: string, people: number, organizations: number): Text =>
    say`Not shown: ${names}. For each, ${people} people from ${organizations} organizations must have had their say. The same goes for what is left when others are taken out.`,
  hiddenCount: (count: number): string => (isOne.en(count) ? '1 partnership' : `${count} partnerships`),
  notAsked: (counts: string): Text => say`Not asked: ${counts}.`,
  reasons: {
    pulse_off: count => `${count} in partnerships without these questions`,
    no_consent: count => `${count} who did not say yes to messages`,
    shared_mailbox: count => `${count} with a shared mailbox`,
    stopped: count => `${count} who stopped these questions`,
    silent_twice: count => `${count} silent for two rounds`,
    resting: count => `${count} resting`,
    too_new: count => `${count} too new`,
  } satisfies Partial<Record<NotAskedBecause, (count: number) => string>>,
  comments: 'One thing to do differently',
  commentsNote: say`From all partners, in no order.`,
  watch: (pillar: string, points: number, group: string): Text =>
    say`Watch: ${pillar} is ${points} points lower than before (${group}). It could be chance.`,
  alert: (pillar: string, points: number, group: string): Text =>
    say`Alert: ${pillar} is ${points} points lower than before (${group}). There were low answers from two or more of the organizations.`,
  how: (people: number, organizations: number): Text =>
    say`Here is how these numbers are made. I show none till ${people} people from ${organizations} organizations have had their say. That was set when the round opened. “Strongly disagree” is 0. “Strongly agree” is 100. Each organization counts once: I take the mean of what its people say. The trust index is the mean of the three numbers beside it. Very high or low numbers are not exact. For a small group I round to even numbers. The words of the six statements are our own. We learned from others that are in print. I have deleted the answers behind them.`,
};

export const whether = {
  title: 'Who was asked',
  open: (day: string): Text => say`The trust questions are open until ${day}.`,
  closed: (day: string): Text => say`The trust questions closed on ${day}.`,
  partnership: (name: string, answered: number, asked: number): string => `${name}: ${answered} of ${asked} answered`,
  nobody: (names: string): Text => say`There is no one to ask about: ${names}.`,
  answered: (name: string): Text => say`${name}: answered`,
  notYet: (name: string): Text => say`${name}: not yet`,
  silent: (name: string): Text => say`${name}: no answer`,
  note: say`You see if they answered, never what they said.`,
};

export const call = {
  please: (name: string, organization: string, phone: string): Text =>
    say`Please call ${name} of ${organization}${phone === '' ? '' : ` (${phone})`}. I asked them the trust questions twice, and heard nothing. Maybe the questions come at a bad time, maybe something is wrong. I will not ask ${name} again until you two have spoken.`,
  spoke: (name: string): Text => say`Good. ${name} will be asked again in the next round.`,
  wasIn: (names: string): Text => say`The trust questions wait for a talk with: ${names}. Was that now?`,
  waits: 'Trust questions',
  silent: 'Not asked since two rounds went without an answer. Spoken with them? Then press the button.',
  askedAgain: say`Good to hear from you. The trust questions will come to you again in the next round.`,
};

export const named = {
  notice: say`Somebody answered the trust questions by name, for you to read. Each reading is noted.`,
  none: say`There are no answers by name for you here.`,
  title: (count: number): Text => (isOne.en(count) ? say`1 answer by name` : say`${count} answers by name`),
  about: (name: string, organization: string, partnership: string): string =>
    `${name}, ${organization} (${partnership})`,
  skipped: 'skipped',
  low: (topics: string): Text => say`Low: ${topics}.`,
  fell: (topics: string): Text => say`Much lower than last time: ${topics}.`,
  agenda: (topics: string, day: string): Text => say`Asked for, and on the agenda of ${day}: ${topics}.`,
  noAgenda: (topics: string): Text =>
    say`For our next agenda: ${topics}. No check-in is planned yet. It waits for the next one.`,
  note: say`These answers are in no average. Only those named on the card can see them. I noted that you read them. A good next step: thank them, and ask one question.`,
};
/** What stands on an agenda: never who asked for it. */
export const agendaLine = (topic: string): string => `A partner asked to talk about: ${topic}`;

export const funding = {
  question: say`May I tell partners that what they answer never decides funding? Say yes only if it is so.`,
  why: say`Partners read it before they answer. Without your yes I do not say it.`,
  confirmed: say`Good. From now on the questions say so.`,
  declined: say`All right. The questions do not say so. If it becomes true, press the button.`,
  wasDeclined: (name: string): Text =>
    say`${name} does not confirm that answers never decide funding. So the trust questions do not say it. It is worth a talk before the next round.`,
};
