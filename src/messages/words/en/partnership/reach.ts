/** Owns every English sentence about accounts that were switched off and are back, and messages that may not have arrived. */
import { say, type Text } from '../../../../cards/text.ts';

export const accountOff = (name: string, organization: string, platform: string): Text =>
  say`I can no longer reach ${name} at ${organization} on ${platform}. The account was switched off, or I was taken out of it. Maybe they have moved on. A call would tell.`;
export const accountOn = (name: string): Text => say`I can reach ${name} again.`;
export const show = (name: string): string => `Show ${name}`;

export const parked = {
  buttons: { arrived: 'It arrived', again: 'Send it again' },
  inChannel: (day: string, what: string): Text => say`Message of ${day}: ${what}.`,
  toPerson: (name: string, organization: string, day: string, what: string): Text =>
    say`${name}, ${organization}. My message of ${day} (${what}) may not have arrived. I cannot look it up, and I do not send it twice by myself. Please ask them.`,
  decided: {
    arrived: say`Thank you. I noted that it arrived.`,
    again: say`Thank you. I send it once more, as soon as it is polite.`,
  },
};
