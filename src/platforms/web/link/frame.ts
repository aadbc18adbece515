/** Owns the frame of a link's pages: the name, and what they hold; nothing leads to anybody else. */
import type { CardLanguage } from '../../../cards/card.ts';
import { type Html, html } from '../html.ts';
import { sprout } from '../marks.ts';
import { bare } from '../page.ts';
import { words } from '../words.ts';
import { linkWords } from './words.ts';

export function frame(language: CardLanguage, title: string, main: Html, look: 'alone' | '' = ''): string {
  const body = html`<header class="banner"><div class="strip">
      <span class="brand">${sprout}<span>${words.product}</span></span></div></header>
    <main id="main" class="${look}" tabindex="-1">${main}</main>`;
  return bare(title, body, { language, skip: linkWords[language].skip });
}
