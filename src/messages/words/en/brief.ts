/** Owns every English sentence of the brief about people, what is to be made good, and the days to come. */
import { say, type Text } from '../../../cards/text.ts';

export const button: string = 'Brief';

export const heads = { repairs: 'To be made good' };

/** How somebody would like to be reached. */
export const ways = {
  none: 'nothing was sent yet',
  asked: 'asked, no answer yet',
  call: 'please call',
  no: 'no messages',
  slack: 'by Slack',
  teams: 'by Teams',
  email: 'by e-mail',
  phone: 'by phone',
  web: 'by a link',
};
export const works = (days: string): string => `works ${days}`;
export const hours = (from: string, to: string): string => `${from} to ${to}`;
export const away = (until: string): string => `no messages until ${until}`;
export const standsIn = (name: string, until: string): string =>
  until === '' ? `takes over from ${name}` : `stands in for ${name} until ${until}`;
export const noted = (who: Text, words: string): Text => say`${who}; good to know: ${words}`;

export const proposed = (what: string, owner: string, due: string): Text =>
  say`“${what}”, ${owner}, by ${due}, waits for a yes`;
export const backup = (name: string): string => `backup: ${name}`;
export const newDate = (day: string): string => `new date asked for: ${day}`;
export const more = (line: Text, about: string): Text => say`${line} (${about})`;

export const repair = {
  none: (what: string, owner: string, due: string): Text => say`“${what}”, ${owner}, was due ${due} and was not kept`,
  asked: (what: string, owner: string, due: string): Text =>
    say`“${what}”, ${owner}, was due ${due} and was not kept. A new promise was asked for.`,
  by: (what: string, owner: string, promise: string, day: string): Text =>
    say`“${what}”, ${owner}, was not kept. To make it good: “${promise}” by ${day}.`,
};

export const dates = {
  checkin: (day: string): Text => say`Check-in: ${day}`,
  event: (day: string, what: string): Text => say`Joint event “${what}”: ${day}`,
  renewal: (day: string): Text => say`We look at our agreement again: ${day}`,
  rest: (day: string): Text => say`The partnership rests until ${day}`,
};
