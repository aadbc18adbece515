/** Owns every English sentence of getting to know each other: the introduction, its answers, and the ladder without one. */
import { say, type Text } from '../../../../cards/text.ts';

/** Names around an introduction; `first` is how one would greet them. */
export type Introduced = {
  readonly first: string;
  readonly name: string;
  readonly organisation: string;
  readonly steward: string;
  readonly host: string;
  /** Empty where its name says no more than theirs. */
  readonly partnership: string;
};

const about = (i: Introduced): string => (i.partnership === '' ? '' : ` for “${i.partnership}”`);

export const buttons = {
  here: 'Yes, here',
  email: 'By e-mail',
  call: 'Call me',
  no: 'No thanks',
  otherLanguage: 'Español',
  send: 'Send it',
  willCall: 'I will call',
  ownWords: 'Write my own words',
  preview: 'Show what they will get',
  spoke: 'Spoke: set to phone',
  wrong: 'Wrong person',
  rest: 'Rest until…',
  close: 'Close kindly',
  save: 'Save',
};

export const hello = (i: Introduced): Text =>
  say`Hello ${i.first}. ${i.steward} at ${i.host} asked me to write. I am Tend, a bot. I keep one list of what ${i.host} and ${i.organisation} promise each other${about(i)}.`;
export const firstOnIt = (what: string, host: string, due: string): Text =>
  say`First on it: “${what}”, from ${host}, by ${due}.`;
export const mayI: Text = say`No account needed. Please never write about the people you serve. May I message you?`;
export const reminder = (i: Introduced): Text =>
  say`Hello ${i.first}. Some days ago I asked if I may write to you${about(i)}. ${i.steward} at ${i.host} asked me to. One tap is enough, and no is fine too. This is the only time I remind you.`;

/** Answers to the contact's own press. */
export const answered = {
  here: (i: Introduced): Text =>
    say`Thank you, ${i.first}. I will write here: one message a week, and a word when something is due. Say “hi” at any time to see everything.`,
  email: (i: Introduced): Text => say`Thank you, ${i.first}. I will write by e-mail.`,
  byLink: (i: Introduced): Text =>
    say`Thank you, ${i.first}. I cannot write to you myself. ${i.steward} brings you a link when something waits for you. This page shows what waits for you, what both sides promised, and what came of it.`,
  call: (i: Introduced): Text => say`All right, ${i.first}. I will not write. ${i.steward} will call.`,
  no: (i: Introduced): Text => say`All right, ${i.first}. I will not write. If you change your mind, say “hi”.`,
};

/** A yes where they meet, from somebody whose own workspace has not let Tend in. */
export const onlyHere = (i: Introduced): Text =>
  say`Thank you, ${i.first}. I cannot write to you directly, because your own workspace has not let me in. Mention me here and say “hi” to see everything that is yours. What I cannot post here, I tell ${i.steward}.`;
export const toldOnlyThere = (i: Introduced): Text =>
  say`${i.name} at ${i.organisation} said yes, in the channel. I cannot write to them directly, because their own workspace has not let me in. What does not reach them, I list for you.`;

/** What is told to the stewards when somebody has answered. */
export const told = {
  here: (i: Introduced): Text => say`${i.name} at ${i.organisation} said yes. I may write to them.`,
  email: (i: Introduced): Text => say`${i.name} at ${i.organisation} said yes, by e-mail.`,
  link: (i: Introduced): Text =>
    say`${i.name} at ${i.organisation} said yes. I cannot write to them: bring them a link when something waits.`,
  call: (i: Introduced): Text => say`${i.name} at ${i.organisation} would rather be called. I will not write to them.`,
  phone: (i: Introduced): Text =>
    say`${i.name} at ${i.organisation} is reached by phone. A steward wrote this down after a call.`,
  no: (i: Introduced): Text =>
    say`${i.name} at ${i.organisation} said: no thanks. That is all right. I will not write to them.`,
};
export const byLink = (steward: string): Text => say`By a link ${steward} carried.`;
export const nowLive = (partnership: string): Text => say`${partnership} is active now.`;

export const live = (organisations: string): Text =>
  say`${organisations} keep one list of their promises from now on. I am Tend, a bot. Here I post what to talk about before each check-in, and the minutes after it. Please never write about patients or the people you serve.`;

export const preview = {
  title: (first: string): string => `Here is what ${first} will get`,
  nothingYet: 'Nothing was sent yet.',
  choices: (labels: string): string => `Below it: ${labels}`,
  byPhone: (name: string): string =>
    `${name} has only a phone, so I cannot write. Please call. Here are words to read out.`,
  form: 'Your own words, said first',
  words: (first: string): string => `What would you say to ${first}?`,
  hint: 'One or two sentences, as you would say them. Leave it empty and I begin.',
};

export const sent = {
  now: (first: string): Text =>
    say`Sent. ${first} gets it in working hours. If there is no answer, I remind once, after five working days. Then I ask you to call.`,
  already: (first: string, day: string): Text => say`I wrote to ${first} on ${day}. There is no answer yet.`,
};

export const call = {
  title: (name: string): string => `Please call ${name}`,
  noAnswer: (i: Introduced, day: string): Text =>
    say`I wrote to ${i.name} at ${i.organisation} on ${day} and heard nothing. I will not write again. A call helps most now.`,
  phoneOnly: (i: Introduced): Text => say`${i.name} at ${i.organisation} has only a phone. I cannot write.`,
  number: 'Phone',
  noNumber: 'no number on file',
  readOut: 'Words to read out',
  script: (i: Introduced, promise: string): string =>
    `Hello ${i.first}, this is ${i.steward} from ${i.host}. We keep one list of what we promise each other${about(i)}, so that nothing gets lost. ${promise}Would you like a short message now and then, or shall I call you?`,
  scriptPromise: (what: string, due: string): string => `First on it: ${what}, by ${due}. `,
  over: (name: string): Text => say`You need not call ${name} now.`,
};

export const ladder = {
  spoke: (i: Introduced, by: string): Text =>
    say`Thank you. ${i.name} is reached by phone now, recorded by ${by}. I will not write to them.`,
  rests: (i: Introduced, day: string): Text => say`I leave ${i.name} in peace until ${day}. Then I ask you to call.`,
  wrongTitle: 'Wrong person',
  wrongIntro: (name: string): string => `I will not write to ${name} again. Who is the right person?`,
  restTitle: (name: string): string => `A rest for ${name}`,
  until: 'Until when?',
  untilHint: 'For example: September 1, in two months',
  closeTitle: 'Close kindly',
  closeContact: (i: Introduced): Text =>
    say`I will not write to ${i.name} again. Nothing is sent to tell them so. The partnership with ${i.organisation} goes on.`,
  closeAll: (i: Introduced): Text =>
    say`I will not write to ${i.name} again. The partnership with ${i.organisation} ends. Nobody else there is in it. Nothing is sent. Our open promises to them are taken back.`,
  closed: (i: Introduced): Text => say`Closed kindly. ${i.name} will not hear from me.`,
};
