/** Owns every English sentence about check-ins: brief, agenda, minutes, what became of them, and silence. */
import { say, type Text } from '../../../cards/text.ts';

export const buttons = {
  addPoint: 'Add a point',
  write: 'Write minutes',
  met: 'We met: nothing to note',
  notHeld: 'It did not happen',
  callOff: 'Call it off',
  change: 'Change when or where',
  promise: 'Make it a promise',
  unfinished: 'Not finished: next agenda',
  finished: 'Finished',
  linePromise: 'Make a line a promise',
  lineUnfinished: 'A line is not finished',
  wrong: "That isn't right",
  talked: 'We talked',
  visited: 'Visited',
  event: 'Joint event',
  brief: 'Show the brief',
  show: 'Show it',
  calendar: 'Add to my calendar',
  send: 'Send',
  save: 'Save',
  go: 'Go on',
};

/** What one row of a card is about, for somebody who hears it. */
export const spoken = (label: string, about: string): string => `${label}: ${about}`;
/** In a place with two languages buttons stand apart from their lines. */
export const numbered = (label: string, place: number): string => `${label} (${place})`;
export const nth = (place: number, words: Text): Text => say`${place}. ${words}`;

export const titles = {
  brief: (partnership: string): string => `Brief: ${partnership}`,
  agenda: (partnership: string): string => `Check-in: ${partnership}`,
  minutes: (partnership: string): string => `Minutes: ${partnership}`,
  invitation: (partnership: string): string => `Check-in, ${partnership}`,
};

export const briefSummary = (partnership: string, when: string): Text => say`Brief for ${partnership}: ${when}`;
export const agendaSummary = (partnership: string): Text =>
  say`It is time for the check-in of ${partnership}. How could we help?`;
export const when = (day: string, time: string, zone: string): string => `${day}, ${time} (${zone})`;
export const yourTime = (day: string, time: string): Text => say`On your clock: ${day}, ${time}.`;
export const whereLine = (when: string, where: string): Text =>
  where === '' ? say`When: ${when}` : say`When: ${when}. Where: ${where}`;
export const movedFrom = (day: string): Text => say`Moved here from ${day}, a day on which we do not meet.`;
export const nonePlanned = say`No check-in is planned.`;
export const lastContact = (day: string): Text => say`Last contact: ${day}.`;

export const heads = {
  ours: 'What your side promised',
  theirs: 'What they promised',
  promises: 'Promises',
  done: 'Done since last time',
  lastMinutes: (day: string): string => `Minutes of ${day}`,
  carried: 'Still open from last time',
  points: 'On the agenda',
  people: 'Who is who',
  nextDates: 'Next dates',
  help: 'How could we help?',
  progress: 'Progress',
  challenges: 'What is hard',
  upcoming: 'What comes next',
  thanks: 'Thanks to give',
  said: 'What we said and decided',
  willDo: 'What we will do',
  notes: 'Notes',
  thanksSaid: 'Thanks',
  attendance: 'Who came',
  corrections: 'Corrections',
};

export const prompts = {
  help: say`Each side first: what would help you now?`,
  progress: say`What went well since last time?`,
  challenges: say`What is in the way? What should we both know early?`,
  upcoming: say`What is coming up on your side?`,
};
export const none = say`Nothing.`;
export const noMinutes = say`No minutes yet.`;
export const nothingNoted = say`You met, and there was nothing to note.`;

/** `what` is quoted as typed; dates are already worded. */
export type PromiseWords = { readonly what: string; readonly owner: string; readonly due: string; readonly on: string };
export const promise = {
  open: (p: PromiseWords): Text => say`“${p.what}”, ${p.owner}, by ${p.due}`,
  late: (p: PromiseWords): Text => say`“${p.what}”, ${p.owner}, running late, was due ${p.due}`,
  overdue: (p: PromiseWords): Text => say`“${p.what}”, ${p.owner}, overdue since ${p.due}`,
  done: (p: PromiseWords): Text => say`“${p.what}”, ${p.owner}, done ${p.on}, not confirmed`,
  kept: (p: PromiseWords): Text => say`“${p.what}”, ${p.owner}, kept ${p.on}`,
};
export const thank = (p: PromiseWords): Text => say`${p.owner}, for “${p.what}”`;
export const point = (text: string, by: string): Text => (by === '' ? say`${text}` : say`${text} (${by})`);

export const roles = { steward: 'steward', backup: 'backup', member: '' };
export const languages = { en: 'English', es: 'Spanish' };
export const who = (name: string, about: string): Text => (about === '' ? say`${name}` : say`${name}: ${about}`);

export const byLink = (who: string): Text => say`By a link ${who} carried.`;
export const sentBy = (by: string, day: string): Text => say`Sent by ${by} on ${day}.`;
export const present = (names: string): Text => say`There: ${names}.`;
export const standFrom = (day: string): Text => say`These minutes stand if nobody corrects them by ${day}.`;
export const stand = say`These minutes stand.`;
export const correction = (by: string, text: string): Text => say`Correction by ${by}: ${text}`;
export const headed = (head: string, line: Text): Text => say`${head}: ${line}`;
export const isPromise = (text: string): Text => say`${text} (now a promise)`;
export const isOpen = (text: string): Text => say`${text} (goes on the next agenda)`;
export const more = (count: number): Text => say`And ${count} more.`;

export const states = {
  planned: 'planned',
  open: 'no minutes yet',
  held: 'held',
  missed: 'did not take place',
  called_off: 'called off',
};
export const kinds = { regular: 'Check-in', talk: 'Talk', visit: 'Visit', event: 'Joint event' };
export const line = (kind: string, partnership: string, day: string, state: string): Text =>
  say`${kind} with ${partnership}, ${day}: ${state}.`;

export const minutesWanted = (partnership: string, day: string): Text =>
  say`How was the check-in of ${partnership} on ${day}? There are no minutes yet. Three lines are enough, and both sides can see them.`;
export const missed = (partnership: string, day: string): Text =>
  say`The check-in of ${partnership} on ${day} is down as one that did not take place. If you did meet, you can still say so.`;
export const calledOff = (partnership: string, day: string, by: string): Text =>
  say`${by} called off the check-in of ${partnership} on ${day}.`;
export const why = (words: string): Text => say`Why: ${words}`;
export const nextOn = (when: string): Text => say`Next check-in: ${when}.`;
export const silence = (partnership: string, days: number, last: string): Text =>
  say`It has been quiet with ${partnership} for ${days} days, since ${last}. Please go and see them, or pick up the phone. A visit does more than a message.`;
export const silenceOver = (partnership: string): Text =>
  say`It is no longer quiet: you have been in touch with ${partnership} again.`;
export const changed = (partnership: string, rhythm: string): Text =>
  say`The check-in of ${partnership} has changed. It is now: ${rhythm}.`;
export const bothOwn = say`It belongs to both sides: you may change it, too.`;
export const where = (place: string): Text => say`Where: ${place}`;
export const noRhythm: string = 'no regular check-in';
export const corrected = (partnership: string, day: string): Text =>
  say`The minutes of ${partnership} of ${day} were corrected.`;

export const replies = {
  pointAdded: (day: string): Text => say`It is on the agenda for ${day}.`,
  met: say`Good. Held, and nothing to note.`,
  openPoints: say`These points stay open for the next agenda. Is one of them finished?`,
  calledOff: say`Called off. I will tell the others.`,
  notHeld: say`Written down: it did not take place. I will tell the stewards.`,
  corrected: say`Your correction stands below the minutes now.`,
  finished: say`Finished. It does not go on the next agenda.`,
  unfinished: say`It goes on the next agenda.`,
  talked: (partnership: string, day: string): Text => say`Written down: you talked with ${partnership} on ${day}.`,
  visited: (partnership: string, day: string): Text => say`Written down: you visited ${partnership} on ${day}.`,
  changed: (rhythm: string): Text => say`The check-in is now: ${rhythm}. I will tell the other side.`,
  same: (rhythm: string): Text => say`Nothing changed. The check-in is: ${rhythm}.`,
};

export const form = {
  point: 'A point for the agenda',
  pointWords: 'What should we talk about?',
  minutes: 'Minutes',
  minutesHint: 'A few plain lines. Each line can become a promise. Never write about a patient or student.',
  said: 'What did we say and decide?',
  willDo: 'What will we do?',
  willDoHint: 'One line each, with who and when if you know it.',
  thanks: 'Thanks to whom, for what?',
  notes: 'Or paste your notes',
  attended: 'Who was there?',
  unfinished: 'What is not finished and comes back next time?',
  notHeld: 'It did not happen',
  by: 'Who called it off?',
  nobody: 'Nobody. It just did not happen.',
  why: 'Why?',
  whyHint: 'A few words. The others will read them.',
  correction: "That isn't right",
  correctionWords: 'What should it say?',
  correctionHint: 'Your words will stand below the minutes, with your name.',
  line: 'Which line?',
  change: 'When and where we meet',
  phrase: 'How often, which day, what time?',
  phraseHint: (usual: string): string =>
    `Most who are this close meet: ${usual}. Or, for example: every 2 weeks Thursday 15:30, none`,
  place: 'Where?',
  partnership: 'Which partnership?',
  whichMeeting: 'Which check-in?',
  meeting: (day: string, state: string): string => `${day}: ${state}`,
  noted: 'minutes are there',
  personOf: (name: string, organisation: string): string => `${name}, ${organisation}`,
};
