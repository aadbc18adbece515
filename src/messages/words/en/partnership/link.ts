/** Owns every English sentence about signed links: carried by a steward, sent by mail, and the page they open. */
import { say, type Text } from '../../../../cards/text.ts';

export const buttons = {
  give: (first: string): string => `Give ${first} a link`,
  withdraw: 'Take the link back',
};

export const title = (first: string): string => `A link for ${first}`;
export const how = (first: string): Text =>
  say`Give ${first} this link in the way you usually talk. It opens a page with all that ${first} can do here. No account needed.`;
export const copy: string = 'Copy';
export const mail: string = 'Open in my mail';
export const until = (day: string): Text => say`It works until ${day}. To open it does no harm. Only a press counts.`;
export const counts = (first: string, steward: string): Text =>
  say`What ${first} presses there is shown as “by a link ${steward} carried”. It does not confirm a promise, and it cannot open the trust questions.`;
export const secret = (first: string): Text =>
  say`Whoever has this link can press for ${first}. Give it to nobody else.`;
export const replaced: Text = say`A link given before is over now.`;
export const again: Text = say`This link was made already. Press the button once more for a new one.`;
export const withdrawn = (name: string): Text => say`Taken back. The link for ${name} no longer works.`;
export const noneOut = (name: string): Text => say`No link for ${name} is out.`;
export const instead = (first: string): Text =>
  say`Written down. I have no way to write to ${first} myself. Please bring the link below.`;

/** The steward's own mail, begun for them. */
export const letter = {
  subject: 'Your page with Tend',
  body: (first: string, url: string, steward: string): string =>
    `Hello ${first},\n\nHere is your page, no account needed:\n${url}\n\n${steward}`,
};

export const wanted = (name: string, organisation: string): Text =>
  say`${name} at ${organisation} asks you for a new link. The one before is over.`;
export const served = (name: string): Text => say`${name} has a link again.`;
/** To who asked for another one; in their mail only the link is seen. */
export const fresh: Text = say`You asked for a new link to your page. Say “hi” to see how things stand.`;

/** What stands on the page itself. */
export const page = {
  title: 'About this page',
  whose: (name: string): Text =>
    say`This page is for ${name}. Please do not pass its address on: whoever has it can press for you.`,
  until: (day: string): Text => say`It works until ${day}. To open it does no harm. Only a press counts.`,
  carried: (steward: string): Text =>
    say`You have this link from ${steward}. What you press here is shown as “by a link ${steward} carried”.`,
  news: (partnership: string): string => `Lately: ${partnership}`,
  became: 'What became of promises',
  nothing: say`Nothing in the last four weeks.`,
  more: (count: number): Text => say`And ${count} more.`,
  happened: (day: string, what: string, owner: string, how: string): Text =>
    say`${day}: “${what}” from ${owner}: ${how}`,
  dates: (from: string, to: string): string => ` from ${from} to ${to}`,
  quoted: (words: string): string => `: “${words}”`,
  /** Where a promise's own history would say less plainly what became of it. */
  events: {
    kept: 'kept',
    kept_late: 'kept late',
    lapsed: 'nobody said yes in time',
    reopened: 'not done yet, open again',
    date_refused: 'a call is asked for',
    withdrawn: 'taken back by both sides',
  },
  alsoOpen: 'Also open between you',
  read: 'I have read this',
  thanks: (first: string): Text => say`Thank you, ${first}. What stands on this page has reached you.`,
  next: (partnership: string): string => `Next check-in: ${partnership}`,
};
