/** Owns every English sentence about promises. */
import { say, type Text } from '../../../cards/text.ts';

export type Promised = {
  readonly what: string;
  readonly owner: string;
  readonly ownerOrganisation: string;
  readonly toOrganisation: string;
  /** Already worded dates. */
  readonly due: string;
};

export const buttons = {
  thank: 'Say thanks',
  mayName: 'Yes, name me',
  mayNotName: 'Only my organization',
  done: 'Done',
  late: 'Running late',
  help: 'Ask for help',
  accept: 'Yes, I promise',
  acceptRepair: 'That works for us',
  decline: 'No, I cannot',
  declineRepair: 'Not like this',
  confirm: 'Yes, it is done',
  notYet: 'Not yet',
  works: 'That works',
  anotherDate: 'Another date',
  callMe: 'Call me',
  notKept: 'It was not kept',
  withdraw: 'Take it back together',
  agreeWithdraw: 'Yes, take it back',
  keepIt: 'No, keep it',
  repair: 'Make it good',
  wantRepair: 'Ask them to make it good',
  before: 'The promise before',
  after: 'The new promise',
  open: 'Show it',
  make: 'Make a promise',
  save: 'Save',
  send: 'Send',
  answer: 'Answer',
  wrong: "That isn't right",
};

export const states = {
  proposed: 'waiting for a yes',
  open: 'open',
  at_risk: 'running late, no new date agreed yet',
  declined: 'declined',
  lapsed: 'lapsed: nobody said yes',
  done: 'done, not confirmed',
  kept: 'kept',
  kept_late: 'kept late',
  not_kept: 'not kept',
  withdrawn: 'taken back by both sides',
};

export const weekBefore = (p: Promised): Text =>
  say`Coming up: due ${p.due}. You promised ${p.toOrganisation} “${p.what}”. On track? Then there is nothing to do today.`;
export const dayBefore = (p: Promised): Text =>
  say`Due ${p.due}: you promised ${p.toOrganisation} “${p.what}”. On track? Nothing to do today. Running late? Tell them now. A new date agreed before the due date is not a failure.`;
export const dueToday = (p: Promised): Text =>
  say`Due today: you promised ${p.toOrganisation} “${p.what}”. Is it done?`;
export const dayAfter = (p: Promised): Text =>
  say`“${p.what}” was due ${p.due}. Is it done? If not, tell ${p.toOrganisation} what is going on. A short word now helps a lot.`;
export const backup = (p: Promised): Text =>
  say`You are the backup for “${p.what}”. ${p.owner} promised it to ${p.toOrganisation}. It was due ${p.due}, and we have heard nothing. Can you help?`;
export const callOwner = (p: Promised): Text =>
  say`“${p.what}” from ${p.ownerOrganisation} was due ${p.due}, and we have heard nothing. Please call ${p.owner}. I will be quiet about it now.`;

export const acceptQuestion = (p: Promised, by: string): Text =>
  say`${by} wrote down a promise for you. It is “${p.what}”, for ${p.toOrganisation}, by ${p.due}. Is that right? It counts only if you say yes.`;
export const repairQuestion = (p: Promised, { old, cause }: { old: string; cause: string }): Text =>
  say`${p.ownerOrganisation} did not keep “${old}” and says so. ${cause === '' ? '' : `What went wrong: ${cause} `}To make it good: “${p.what}”, by ${p.due}. Does that work for you?`;
export const repairAccepted = (p: Promised, by: string, old: string): Text =>
  say`${by} said yes to “${p.what}”, by ${p.due}. It makes good “${old}”.`;
export const repairDeclined = (p: Promised, by: string, old: string): Text =>
  say`${by} said no to “${p.what}”, which was to make good “${old}”. Please talk, and offer something else.`;
export const repairWanted = (p: Promised, by: string): Text =>
  say`${by} asks you to make good “${p.what}”, due ${p.due}, which was not kept.`;
export const repairDue = (p: Promised): Text =>
  say`“${p.what}”, due ${p.due}, was not kept, and ${p.toOrganisation} has not heard what comes now. Say why, and promise what you can keep.`;
export const doneQuestion = (p: Promised): Text =>
  say`${p.owner} says this is done: “${p.what}”, due ${p.due}. Do you agree? The first answer from ${p.toOrganisation} counts.`;
export const lateNotice = (
  p: Promised,
  late: { why: string; forNow: string; newDate: string; isOwnersDate: boolean },
): Text =>
  late.isOwnersDate
    ? say`${p.ownerOrganisation} will be late with “${p.what}”, due ${p.due}. We are sorry. Why: ${late.why} ${late.forNow === '' ? '' : `For now: ${late.forNow} `}New date: ${late.newDate}. Does that work for you?`
    : say`${p.toOrganisation} asks for another date for “${p.what}”, due ${p.due}: ${late.newDate}. Does that work for you?`;
export const standsIf = (until: string): Text => say`If nobody answers by ${until}, the new date stands.`;
export const withdrawQuestion = (p: Promised, by: string): Text =>
  say`${by} would like to take back “${p.what}”, due ${p.due}. Do both sides agree?`;
export const helpAsked = (p: Promised, words: string): Text =>
  say`${p.owner} asks for help with “${p.what}”, due ${p.due}.${words === '' ? '' : ` In their words: “${words}”`}`;

export const correctionQuestion = (p: Promised, by: string, words: string): Text =>
  say`${by} says that something is wrong with “${p.what}”: “${words}”. Please answer in a few words.`;
export const correctionAnswered = (p: Promised, by: string, words: string): Text =>
  say`${by} has an answer about “${p.what}”: “${words}”.`;

export const accepted = (p: Promised, by: string): Text => say`${by} said yes to “${p.what}”, by ${p.due}.`;
export const declined = (p: Promised, by: string): Text => say`${by} said no to “${p.what}”. It does not count.`;
export const lapsed = (p: Promised): Text => say`Nobody said yes to “${p.what}” in time. It does not count.`;
/** Through somebody else's hands. */
export const heard = (p: Promised): Text =>
  say`${p.toOrganisation} says “${p.what}” is done, but not in their own account. It stays as done, not confirmed.`;
export const kept = (p: Promised): Text => say`${p.toOrganisation} says “${p.what}” is done. Kept. Thank you.`;
export const keptLate = (p: Promised): Text => say`${p.toOrganisation} says “${p.what}” is done. Kept late.`;
export const reopened = (p: Promised, words: string): Text =>
  say`${p.toOrganisation} says “${p.what}” is not done yet. It is open again, with ten working days.${words === '' ? '' : ` In their words: “${words}”`}`;
export const moved = (p: Promised, from: string): Text =>
  say`“${p.what}” has a new date: ${p.due}. It was ${from}. Both sides keep that date now.`;
export const anotherDate = (p: Promised, date: string): Text =>
  say`${p.toOrganisation} asks for ${date} for “${p.what}”.`;
export const pleaseCall = (p: Promised, who: string): Text => say`${who} would like a call about “${p.what}”.`;
export const notKept = (p: Promised): Text =>
  say`“${p.what}”, due ${p.due}, was not kept. That can happen. What helps now: say so, say why, and promise what you can keep.`;
export const notKeptToReceiver = (p: Promised): Text =>
  say`“${p.what}” from ${p.ownerOrganisation}, due ${p.due}, was not kept.`;
export const withdrawn = (p: Promised): Text => say`“${p.what}” was taken back by both sides.`;
export const handedOn = (p: Promised): Text =>
  say`“${p.what}”, due ${p.due}, was handed on to ${p.owner}. The promise to ${p.toOrganisation} stays the same.`;
export const withdrawRefused = (p: Promised): Text => say`The other side would like you to keep “${p.what}”.`;

/** One line that is always true: what was promised and how it stands. */
export const line = (what: string, state: string, due: string): Text => say`“${what}”: ${state}, due ${due}.`;
export const lineOfRepair = (line: Text, old: string): Text => say`${line} It makes good “${old}”.`;

/** Answers to somebody's own press. */
export const replies = {
  recorded: (p: Promised, distance: string): Text =>
    say`Written down. ${p.ownerOrganisation} gives ${p.toOrganisation} “${p.what}” by ${p.due} (${distance}).`,
  proposed: (p: Promised): Text =>
    say`Written down: “${p.what}”, for ${p.toOrganisation}, by ${p.due}. I will ask ${p.owner} first. It counts once they say yes.`,
  byPhone: (p: Promised, by: string): Text => say`Written down for ${p.owner} by ${by}, after a call.`,
  accepted: (p: Promised): Text => say`Written down: you said yes to “${p.what}”, by ${p.due}.`,
  done: (p: Promised): Text => say`Done. I will ask ${p.toOrganisation}.`,
  late: (p: Promised, date: string): Text => say`I will tell ${p.toOrganisation} and ask if ${date} works.`,
  help: say`I have told the people who can help.`,
  kept: say`Thank you. Kept.`,
  keptLate: say`Thank you. Kept late.`,
  heard: say`Written down. It counts as confirmed when they say so themselves.`,
  reopened: say`Open again. I will tell them.`,
  redated: (date: string): Text => say`All right, ${date} it is.`,
  moved: (date: string): Text => say`Good. The date is now ${date}.`,
  declined: say`All right. It does not count.`,
  call: say`I will ask for a call.`,
  withdrawAsked: say`I will ask the other side.`,
  withdrawn: say`Taken back by both sides.`,
  keeping: say`It stays as it was.`,
  correctionAsked: say`I will ask them. Your words stand beside the promise.`,
  correctionAnswered: say`Thank you. I will pass it on.`,
  notKept: say`Written down. I will tell them, kindly.`,
};

/** The other date many people mean by the same words, for a one-tap change. */
export const ratherOn = (date: string): string => `No, I meant ${date}`;

export const load = (mine: number, overdue: number, organisation: string): Text =>
  overdue === 0
    ? say`Your side has ${mine} open with ${organisation}.`
    : say`Your side has ${mine} open and ${overdue} overdue with ${organisation}.`;
export const byPhone = (who: string): Text => say`Recorded by ${who}, by phone.`;
export const byLink = (who: string): Text => say`By a link ${who} carried.`;

export const form = {
  title: 'A promise',
  lateTitle: 'Running late',
  dateTitle: 'Another date',
  helpTitle: 'Ask for help',
  notYetTitle: 'Not done yet',
  repairTitle: 'Make it good',
  what: 'What is promised?',
  whatHint: 'One thing, in plain words. Never write about a patient or student.',
  due: 'By when?',
  dueHint: 'For example: next Friday, in two weeks, June 5',
  who: 'Who promises?',
  to: 'To whom?',
  partnership: 'In which partnership?',
  heard: { what: 'The promise', due: 'By' },
  why: 'Why?',
  whyHint: 'The short, honest reason.',
  forNow: 'What do you do for now?',
  newDate: 'New date',
  words: 'Anything to add?',
  help: 'What would help?',
  remedy: 'What will you do instead?',
  cause: 'What went wrong?',
  contingency: 'If it gets tight, we will…',
  backup: 'Who is the backup?',
  nobody: 'Nobody',
  theyGive: (owner: string, organisation: string): string => `${owner}, ${organisation}`,
  whatIsWrong: 'What is not right?',
  yourAnswer: 'Your answer',
};

/** Behind a line of history. */
export const happenedByLink = (who: string): string => `, by a link ${who} carried`;
/** What somebody said, behind the line that tells of it. */
export const inWords = (words: string): Text => say`. In their words: “${words}”`;
export const history = {
  title: 'What happened',
  recorded: 'written down',
  redated: 'date set right',
  accepted: 'accepted',
  declined: 'declined',
  lapsed: 'lapsed',
  late: 'running late',
  help: 'asked for help',
  date_asked: 'another date asked for',
  moved: 'moved',
  movedLate: 'new date agreed, after it was due',
  date_refused: 'a call asked for',
  done: 'done',
  kept: 'confirmed',
  kept_late: 'confirmed, late',
  heard: 'said to be done, not counted as confirmed',
  reopened: 'reopened',
  not_kept: 'not kept',
  withdraw_asked: 'asked to take it back',
  withdraw_refused: 'asked to keep it',
  withdrawn: 'taken back',
  acknowledged: 'what went wrong was said',
  repair_asked: 'asked to make it good',
  correction_asked: 'correction asked for',
  correction_answered: 'correction answered',
  thanked: 'thanks were said',
  may_name: 'may be named',
  may_not_name: 'is not named',
  handed_on: 'handed on',
};

export const labels = {
  from: 'From',
  to: 'To',
  due: 'Due',
  state: 'State',
  firstDate: 'First date',
  newDate: 'New date asked for',
  makesGood: 'Makes good',
  madeGoodBy: 'Made good by',
  cause: 'What went wrong',
  forNow: 'For now',
  ours: 'Our promises',
  theirs: 'Their promises',
  none: 'No open promises.',
  clock: 'Answer by',
};
