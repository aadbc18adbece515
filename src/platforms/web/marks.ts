/** Owns the small drawings: the sprout that stands for Tend, and faces of two letters. */
import { type Html, html } from './html.ts';

const left = 'M16 19C16 12 11 8 4 8c0 7 4 11 12 11Z';
const right = 'M16 15c0-6 4-10 12-10 0 7-4 10-12 10Z';
const stem = 'M16 14v14';

export const sprout: Html = html`<svg class="sprout" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
  <path class="leaf" d="${left}"/><path class="leaf" d="${right}"/><path class="stem" d="${stem}"/>
</svg>`;

/** The same sprout as a file of its own, for the browser's tab; it cannot read the page's colours. */
export const icon: Html = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <g fill="#2f8a70"><path d="${left}"/><path d="${right}"/></g>
  <path fill="none" stroke="#2f8a70" stroke-width="2.5" stroke-linecap="round" d="${stem}"/>
</svg>`;

/** What a place has instead of a face. */
export const hash: Html = html`<span class="face place" aria-hidden="true">#</span>`;

/** Beside the name the letters say nothing, so nobody has to hear them. */
export function face(name: string): Html {
  const letters = name.split(/\s+/).flatMap(part => [...part].slice(0, 1));
  const two = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return html`<span class="face" aria-hidden="true">${two.join('').toUpperCase()}</span>`;
}
