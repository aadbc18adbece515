/** Owns what is shown where a link opens nothing or a press is not taken: plain words, and what to do next. */
import type { CardLanguage } from '../../../cards/card.ts';
import { type Html, html } from '../html.ts';
import type { Come } from './come.ts';
import { frame } from './frame.ts';
import { linkWords, type Refused } from './words.ts';

/** Thrown where the router can go no further, and shown by it as a page; the server never sees it. */
export class Turned extends Error {
  readonly why: Refused;
  readonly come: Come | null;
  /** Seconds after which another try may go through. */
  readonly wait: number | null;

  constructor(why: Refused, come: Come | null = null, wait: number | null = null) {
    super(why);
    this.name = 'Turned';
    this.why = why;
    this.come = come;
    this.wait = wait;
  }
}

export const statusOf: Readonly<Record<Refused, number>> = {
  unknown: 404,
  over: 410,
  foreign: 403,
  many: 429,
  'too-large': 413,
  'form-gone': 400,
  malformed: 400,
};

/** Whose page it is speaks their language; of nobody known, so both. `next`: what they can do about it. */
export function refusedPage(why: Refused, come: Come | null, next: Html): string {
  const languages: readonly CardLanguage[] = come === null ? ['en', 'es'] : [come.guest.language];
  const [first = 'en'] = languages;
  const parts = languages.map((language, position) => {
    const { heading, sentence } = linkWords[language].refused[why];
    const title = position === 0 ? html`<h1>${heading}</h1>` : html`<h2>${heading}</h2>`;
    return html`<section lang="${language}">${title}<p class="lead">${sentence}</p></section>`;
  });
  return frame(first, linkWords[first].refused[why].heading, html`${parts}${next}`, 'alone');
}
