/** Owns every English sentence about what people say to each other, and what became of it. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';

export const buttons = {
  say: 'Say something',
  show: 'Show it',
  see: 'I have seen it',
  decide: 'We decided',
  did: 'It is done',
  cannot: "We can't",
  close: 'Yes, closed',
  notYet: 'Not yet',
  post: 'Yes, post it',
  postNamed: 'Yes, with my name',
  reword: 'Change the words',
  keep: 'No, keep it between us',
  outcome: 'Write down the outcome',
  pass: 'Take it to the second persons',
  leaveOut: 'Leave this out',
  send: 'Send',
};

export const titles = {
  said: (day: string): string => `Said on ${day}`,
  concern: 'A concern',
  posted: 'You said, we did',
  draft: 'Before it is posted: you said, we did',
  portfolio: (host: string): string => `You said, we did: ${host} and its partners`,
};
export const labels = {
  to: 'To',
  state: 'How it stands',
  until: 'Until',
  decision: 'Decided',
  did: 'Done',
  cannot: 'Not possible, because',
  notYet: 'Not yet, because',
  closedBy: 'Closed',
};
export const states = {
  said: 'nobody has seen it yet',
  seen: 'seen',
  decided: 'decided',
  did: 'done, not closed yet',
  cannot: 'not possible, not closed yet',
  closed: 'closed',
};
export const withStewards: string = 'with the stewards of both sides';
export const withSecond: string = 'with the second persons of both sides';
export const closedByLink: string = 'by a link that somebody else carried';
export const inConfidence: string = 'in confidence';
export const who = (name: string, organisation: string): string => `${name}, ${organisation}`;
export const byLink = (who: string): Text =>
  who === '' ? say`By a link that somebody else carried.` : say`By a link ${who} carried.`;
export const line = (words: string, by: string, day: string, state: string): Text =>
  say`“${words}” (${by}, ${day}): ${state}`;

export const form = {
  partnership: 'In which partnership?',
  typed: (words: string): Text => say`“${words}”`,
  words: 'What would you like to say?',
  wordsHint: 'Good or bad, big or small. Never write about a patient or student.',
  to: 'To whom?',
  kind: 'What is it?',
  feedback: 'Something to tell, to ask or to suggest',
  concern: 'A concern: both sides talk about it, step by step',
  voice: 'Who may know that it is from you?',
  named: 'Everybody in this partnership',
  confidence: 'Nobody. My words go there without my name',
  second: (name: string): string => `Only ${name}. Nobody else reads it`,
  guessAlone: (readers: string): Text =>
    say`In confidence, your words go to ${readers} without your name. But you are the only one from your side here, so it is easy to guess that it was you.`,
  guess: (readers: string, count: number): Text =>
    say`In confidence, your words go to ${readers} without your name. There are ${count} of you here, so it may be possible to guess from your words who it was.`,
  offerSecond: (name: string): Text =>
    say`${name} is the second person there. If you choose ${name}, no steward reads it. ${name} knows that it is from you and answers you.`,
  /** Where it is not said yet to whom it goes. */
  stewardThere: 'the steward and the backups there',
  secondThere: 'the second person there',
  offerSecondThere: say`If you choose the second person there, no steward reads it. They know that it is from you and answer you.`,
  noSecond: say`No second person is named on that side yet. A steward or the coordinator can name one.`,
  carried: say`This page was opened by a link that somebody else carried. So what you say here stands under your name.`,
  decision: 'What did you decide?',
  did: 'What did you do?',
  cannot: "Why can't it be done?",
  notYet: 'What is still missing?',
  told: 'The other side reads these words.',
  outcome: 'What did you agree on?',
  outcomeHint: 'In the words of your side. The other side writes down theirs.',
  reword: 'What should it say that you said?',
  rewordHint: 'Your own part only. Leave out what shows who you are, if you like.',
};

export const receipt = {
  named: (readers: string, day: string): Text =>
    say`Thank you. I have passed it on to ${readers}. Somebody looks at it by ${day}, and I tell you when.`,
  confidence: (readers: string, day: string): Text =>
    say`Thank you. Your words go to ${readers}, not your name. Somebody looks at it by ${day}, and I tell you when.`,
  second: (readers: string, count: number, day: string): Text =>
    say`Thank you. Only ${readers} ${isOne.en(count) ? 'reads' : 'read'} it. You hear from me when it was seen, by ${day}.`,
  concern: (people: string, _count: number, talksToo: boolean, day: string): Text =>
    say`Thank you for saying so. I have asked ${people} to talk about it ${talksToo ? 'with you ' : ''}by ${day}. Both sides then write down the outcome.`,
};

export const said = (from: string, partnership: string): Text => say`${from}, has something to say in ${partnership}:`;
export const saidInConfidence = (partnership: string): Text =>
  say`Somebody in ${partnership} wants to tell you something in confidence. I tell nobody who it was. You can answer all the same:`;
export const saidToYou = (from: string): Text =>
  say`${from}, has something to say to you alone, as the second person. No steward reads it:`;
export const again = (partnership: string): Text =>
  say`In ${partnership}, something is not closed yet for who said it:`;
export const notYet = (words: string): Text => say`Not yet, because: ${words}`;
export const seeBy = (day: string): Text =>
  say`Please say by ${day} that you have seen it. A few words later are fine.`;
export const late = (partnership: string, day: string): Text =>
  say`In ${partnership}, this was to be seen by ${day}, and nobody has said so yet. One tap is enough for now.`;
export const lateConcern = (partnership: string): Text =>
  say`In ${partnership}, this concern still waits for its outcome. Please talk, and write it down on both sides.`;
export const seen = (by: string): Text => say`${by} has seen what you said:`;
export const decided = (by: string, words: string): Text => say`${by} decided: ${words}`;
export const closeDid = (by: string, words: string): Text => say`${by} says it is done: ${words} Is it closed for you?`;
export const closeCannot = (by: string, words: string): Text =>
  say`${by} says that it can't be done, because: ${words} Is it closed for you?`;
export const closed = say`It is closed for who said it. Thank you for the answer.`;
export const unheard = say`You said this to the second person alone. They have left, so no answer comes from them. Nobody else reads it. If you like, say it again to somebody else.`;
export const concern = (from: string, partnership: string, people: string, day: string): Text =>
  say`${from}, has a concern in ${partnership}. ${people}: please talk about it by ${day}. Face to face or by phone is best. Then each side writes down the outcome.`;
export const second = (from: string, partnership: string, people: string, day: string): Text =>
  say`A concern of ${from}, in ${partnership} now goes to the second persons. ${people}: please talk about it by ${day}. Then each side writes down the outcome.`;
export const wroteDown = (organisation: string, words: string): Text => say`${organisation} wrote down: ${words}`;
export const concernWritten = say`One side has written down the outcome of this concern. It is closed when the other side has, too.`;
export const concernClosed = say`Both sides have written down the outcome. This concern is closed.`;

export const mayPost = (partnership: string, host: string): Text =>
  say`May I post this where ${partnership} meets? Before the next trust questions, ${host} also tells such things to all its partners. No name stands there.`;
export const youSaid = say`You said:`;
export const weDid = (by: string, words: string): Text => say`What ${by} did: ${words}`;
export const weCannot = (by: string, words: string): Text => say`${by} can't, because: ${words}`;

export const portfolioLead = say`Before the next trust questions: what partners told us, and what became of it. Each of them said yes to these words.`;
export const did = (words: string): string => `We did: ${words}`;
export const cannot = (words: string): string => `We can't, because: ${words}`;
export const loopLine = (words: string, became: string): Text => say`You said: “${words}” ${became}`;
export const noLoops = say`This time there is nothing that all agreed to share.`;
export const stillOwed = (count: number): Text =>
  isOne.en(count) ? say`We still owe 1 partner an answer.` : say`We still owe ${count} partners an answer.`;
export const draftIntro = (day: string, count: number): Text =>
  count === 0
    ? say`On ${day}, all partners read what was said and done. So far there is nothing to tell.`
    : say`On ${day}, all partners read this. Whoever said it agreed to the words.`;
export const draftNote = say`You can leave out a line. The words stay as they were agreed.`;

export const replies = {
  seen: say`Thank you. I have told who said it.`,
  decided: say`Noted, and passed on to who said it.`,
  ended: say`Passed on. Who said it has the last word on whether it is closed.`,
  closed: say`Good to hear. It is closed.`,
  notYet: say`I have passed that on. It is open again.`,
  posted: say`Thank you. I will post it where you meet.`,
  kept: say`It stays between you.`,
  reworded: say`It would now read like this.`,
  outcome: say`Written down.`,
  passed: say`It goes to the second persons of both sides now.`,
  leftOut: say`Left out. It is not told to all partners.`,
};

export const head: string = 'What was said, and is open';
export const needs = {
  see: (partnership: string, words: string, by: string): Text =>
    say`${partnership}: “${words}” Nobody has seen this yet.${by}`,
  answer: (partnership: string, words: string): Text => say`${partnership}: “${words}” This waits for an answer.`,
  talk: (partnership: string, by: string): Text => say`${partnership}: a concern to talk about.${by}`,
  close: (words: string, by: string): Text => say`There is an answer to “${words}”. Is it closed for you?${by}`,
  words: (words: string): Text => say`May “${words}” be posted where you meet?`,
};
export const byDay = (day: string): string => ` By ${day}.`;
