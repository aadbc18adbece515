/** Owns every English sentence about people coming, going, handing over and standing in. */
import { say, type Text } from '../../../../cards/text.ts';
import { isOne } from '../../../plural.ts';

export const buttons = {
  change: 'Change',
  left: 'Has left',
  handover: 'Hand over',
  cover: 'Cover while away',
  alike: 'The same in other partnerships',
  handOn: 'Hand on the promises',
  second: 'Name as second person',
  notSecond: 'No longer second person',
  show: 'Show',
};

export const roles = { steward: 'steward', backup: 'backup', member: 'member' };
export const consents = {
  none: 'nothing was sent yet',
  asked: 'asked, no answer yet',
  here: 'said yes',
  email: 'said yes, by e-mail',
  call: 'by phone',
  no: 'no messages',
};
export const labels = {
  role: 'Role',
  organisation: 'Organization',
  consent: 'Messages',
  email: 'E-mail',
  phone: 'Phone',
  language: 'Language',
  since: 'Since',
  until: 'Last day',
  covers: 'Stands in for',
  succeeds: 'Took over from',
  takesOver: 'Takes over from',
  second: 'Second person',
  isSecond: 'yes: hears what should not go to the steward',
  note: 'Good to know',
  none: 'none on file',
};
export const languages = { en: 'English', es: 'Spanish' };
export const line = (name: string, role: string, state: string): Text => say`${name}, ${role}: ${state}`;
export const lineHost = (name: string, role: string): Text => say`${name}, ${role}`;

export const form = {
  addTitle: 'Add somebody',
  person: 'Who?',
  picked: 'Somebody from the list',
  pickedHint: 'Or leave this empty and type who it is.',
  personHint: 'Name, and e-mail or phone: Luz Marín, luz@gracepantry.org',
  organisation: 'From which organization?',
  another: 'Another one',
  newOrganisation: 'Name of the other organization',
  role: 'Role',
  language: 'Language',
  changeTitle: (name: string): string => `Change ${name}`,
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  note: 'Good to know about them',
  noteHint: 'For example: mornings are best. Both sides can read it.',
  leftTitle: (name: string): string => `${name} has left`,
  lastDay: 'Last day',
  lastDayHint: 'For example: today, next Friday',
  today: 'today',
  keeps: (name: string, count: number): string => `Open promises of ${name}: ${count}`,
  to: 'Who keeps the promises now?',
  later: 'Nobody yet: on the last day they go to a colleague',
  handOnTitle: 'Hand on the promises',
  handoverTitle: (name: string): string => `${name} hands over`,
  handoverIntro: 'The other side is told before the change.',
  coverTitle: (name: string): string => `Somebody stands in for ${name}`,
  alikeIn: 'In which of them?',
  colleague: 'Who?',
  somebodyNew: 'Somebody new',
  newPerson: 'If somebody new: name, and e-mail or phone',
  from: 'From which day?',
  until: 'Until which day?',
  dayHint: 'For example: next Monday, June 5',
  leaves: (name: string): string => `And ${name}?`,
  leavesYes: 'Leaves the partnership',
  leavesNo: 'Stays as a member',
};

export const added = (name: string, organisation: string): Text => say`${name} at ${organisation} is written down.`;
export const addedByPartner = (by: string, name: string, organisation: string, role: string): Text =>
  say`${name} at ${organisation} is new here. ${by} added them (${role}). Nothing was sent yet.`;
export const waitsForSteward = (steward: string): Text => say`I have asked ${steward} to send the first note.`;
export const namedSecond = (name: string, organisation: string): Text =>
  say`From now on, ${name} is the second person of ${organisation}. What should not go to the steward can be said to ${name}.`;
export const noSecond = (organisation: string): Text => say`${organisation} has no second person here now.`;
export const secondOver = (name: string, organisation: string, isOwn: boolean): Text =>
  isOwn
    ? say`${organisation} has no second person now. It was ${name}. Please name another one.`
    : say`${organisation} has no second person now. It was ${name}. They are asked to name another one.`;
export const secondOverYou = (organisation: string): Text =>
  say`You are the steward of ${organisation} now. Please name a new second person there.`;
export const saved = (name: string): Text => say`Saved for ${name}.`;
export const leaves = (name: string, day: string): Text => say`Written down: the last day of ${name} is ${day}.`;
export const handedOn = (count: number, to: string): Text => say`Promises handed on to ${to}: ${count}.`;
export const stillOpen = (name: string): string => `Still open, owned by ${name}`;
export const promise = (what: string, day: string): Text => say`“${what}”, ${day}`;
export const nothingOpen = (name: string): Text => say`There is no open promise of ${name}.`;
export const nextSteward = (organisation: string): Text =>
  say`${organisation} has no steward now. Who is it from here on?`;
export const whichOne = (name: string): string => `Which ${name} do you mean?`;

/** What the other side, and whoever takes over, are told before the change. */
export const handover = {
  forGood: (next: string, organisation: string, old: string, day: string): Text =>
    say`A change at ${organisation}. ${old} hands over to ${next} on ${day}. All promises stay as they are.`,
  forGoodSince: (next: string, organisation: string, old: string): Text =>
    say`A change at ${organisation}. Your contact there is ${next} now, in place of ${old}. All promises stay as they are.`,
  cover: (next: string, organisation: string, old: string, from: string, until: string): Text =>
    say`${next} at ${organisation} stands in for ${old}. That is from ${from} until ${until}.`,
  left: (name: string, organisation: string, day: string): Text =>
    say`${name} at ${organisation} leaves. Last day: ${day}.`,
  toYou: (old: string, partnership: string, day: string): Text =>
    say`From ${day} on, you are the steward of “${partnership}” in place of ${old}. Here is all you need to know: who is in it, and what both sides have promised.`,
  coverToYou: (old: string, partnership: string, from: string, until: string): Text =>
    say`You stand in for ${old} in “${partnership}” from ${from} until ${until}. Here is all you need to know.`,
  quiet: (day: string): Text =>
    say`You still get my messages. To stop them while you are away, say “pause until ${day}” on the day you go.`,
  elsewhere: (name: string, count: number): Text =>
    say`${name} does the same work in ${String(count)} more ${isOne.en(count) ? 'partnership' : 'partnerships'}, too.`,
  planned: (next: string, old: string, day: string): Text =>
    say`Written down. ${next} takes over from ${old} on ${day}. I tell the other side now.`,
  plannedCover: (next: string, old: string, from: string, until: string): Text =>
    say`Written down. ${next} stands in for ${old}. That is from ${from} until ${until}. I tell the other side now.`,
};

export const stopped = (name: string, what: string): Text =>
  say`${name} would rather not get these from me: ${what}. That is all right. A call now and then may be the better way.`;

export const unreached = {
  title: 'I could not reach',
  line: (name: string, organisation: string, count: number): Text =>
    say`${name}, ${organisation}: messages waiting ${count}`,
  hint: 'A call helps. You can also change their address.',
  none: say`Everybody can be reached.`,
};
