/** Owns every English sentence about a partnership itself: adding it, how it meets and rests, its place, its end. */
import { say, type Text } from '../../../../cards/text.ts';
import { isOne } from '../../../plural.ts';

export const buttons = {
  add: 'Add a partnership',
  open: 'Show it',
  addPerson: 'Add somebody',
  meet: 'How we meet',
  rest: 'Rest',
  about: 'About it',
  end: 'End it',
  promise: 'Make a promise',
  promises: 'Promises',
  save: 'Save',
};

export const states = { draft: 'a draft, nobody was asked yet', active: 'active', resting: 'resting', ended: 'ended' };
export const levels = {
  networking: 'Networking: we know each other',
  coordinating: 'Coordinating: we plan around each other',
  cooperating: 'Cooperating: we share what we have',
  collaborating: 'Collaborating: we work as one',
};

export const labels = {
  state: 'State',
  purpose: 'Shared purpose',
  level: 'How close',
  rhythm: 'Check-ins',
  where: 'Where',
  place: 'Channel',
  rests: 'Rests',
  people: 'People',
  cohort: 'Group',
  noPlace: 'none yet. Say “here” in the channel.',
};
export const restsUntil = (day: string): string => `until ${day}`;
export const restsIn = (months: string): string => `every year in ${months}`;

export const add = {
  title: 'Add a partnership',
  partner: 'Who is the partner?',
  partnerHint: 'The organization, like Grace Pantry',
  person: 'Who is your contact there?',
  personHint: 'Name, and e-mail or phone: Rosa Ortiz, rosa@gracepantry.org',
  checkIn: 'How often do you check in?',
  checkInHint: 'For example: first Tuesday monthly 10:00, every 2 weeks Thursday 15:30, none',
  promise: 'What do we promise first, and by when?',
  promiseHint: 'For example: 200 leaflets in Spanish by next Friday',
  submit: 'Save',
  nobodyWritten: 'Nobody is written to until you tap “Send it”.',
};
export const added = (partner: string): Text => say`${partner} is written down as a draft.`;
export const firstPromise = (host: string, partner: string, what: string, due: string): Text =>
  say`First promise: ${host} gives ${partner} “${what}” by ${due}.`;

export const form = {
  zone: 'Time zone',
  restTitle: 'Rest',
  restIntro: 'While it rests, nobody is reminded and no clock runs.',
  months: 'Months in which we rest every year',
  until: 'Rest until',
  untilHint: 'For example: September 1. Leave it empty for no rest now.',
  aboutTitle: 'About this partnership',
  name: 'Name',
  purpose: 'Shared purpose, in one sentence',
  level: 'How close do you work together?',
  cohort: 'Group of partnerships it belongs to',
  pulse: 'Ask about trust four times a year',
  yes: 'Yes',
  no: 'No',
  endTitle: 'End this partnership',
  endIntro: (name: string, open: number): string =>
    `${name} ends today. Nothing is deleted.${open === 0 ? '' : ` Promises still open, to be taken back: ${open}.`} All who said yes are told, kindly.`,
  endSubmit: 'End it',
};

export const rests = (name: string, rest: string): Text => say`${name} rests ${rest}.`;
export const restsNot = (name: string): Text => say`${name} does not rest now.`;
export const saved: Text = say`Saved.`;
export const smallGroup = (group: string, count: number, least: number): Text =>
  say`The group “${group}” has ${String(count)} partner ${isOne.en(count) ? 'organization' : 'organizations'}. With fewer than ${String(least)}, what it thinks of us may often have to stay hidden.`;
export const ended = (name: string): Text => say`${name} has ended. Thank you for the care you put into it.`;
export const endedToPartner = (name: string, host: string): Text =>
  say`${host} has ended “${name}” in my list. Open promises in it are taken back. Thank you for what you did together. You will not hear from me about it any more.`;
export const changed = (name: string): Text =>
  say`Something changed in how “${name}” meets. Here is how it stands now.`;

export const place = {
  which: 'Which partnership meets here?',
  bound: (name: string): Text => say`From now on I post for “${name}” here.`,
  leaders: 'Leaders’ weekly post',
  leadersBound: say`From now on the weekly post for leaders comes here.`,
  unreached: {
    channel: {
      named: (channel: string, partnership: string): string => `“${channel}”, the channel of “${partnership}”`,
      nameless: (partnership: string): string => `the channel of “${partnership}”`,
      leaders: (channel: string): string =>
        channel === '' ? 'the leaders’ channel' : `“${channel}”, the leaders’ channel`,
    },
    leaders: 'leaders',
    strangers: (channel: string): string => `I posted nothing in ${channel}`,
    gone: (channel: string): string => `I cannot post any more in ${channel}`,
    unsure: (channel: string): string => `Something may not have arrived in ${channel}`,
    todo: {
      strangers: (name: string): Text =>
        say`Somebody is in it whose organization I do not know, so I say nothing there. Ask them to write to me in the channel: I ask who they are, and once you have confirmed it I post there again. Or say “here ${name}” in another channel.`,
      gone: (name: string): Text =>
        say`It was archived, or I am not in it any more. Invite me again and say “here ${name}” there, or say it in another channel.`,
      unsure: (_name: string): Text =>
        say`I cannot look it up, and I do not send it twice by myself. Please look there, and tell me.`,
    },
    none: (channel: string): Text => say`I can post again in ${channel}.`,
  },
};

export const rhythm = {
  none: 'no regular check-ins',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  workday: 'working day',
  ordinals: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' },
  weekly: (day: string, at: string): string => `every ${day}, ${at}`,
  everyWeeks: (weeks: number, day: string, at: string): string => `every ${weeks} weeks on ${day}, ${at}`,
  spot: (ordinal: string, day: string): string => `the ${ordinal} ${day}`,
  monthday: (day: number): string => `day ${day}`,
  monthly: (spot: string, at: string): string => `${spot} of every month, ${at}`,
  everyMonths: (months: number, spot: string, at: string): string => `every ${months} months on ${spot}, ${at}`,
  quarterly: (spot: string, at: string): string => `once a quarter on ${spot}, ${at}`,
  yearly: (spot: string, at: string): string => `once a year on ${spot}, ${at}`,
};
