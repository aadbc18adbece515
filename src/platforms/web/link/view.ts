/** Owns a guest's page as they see it: the answer to their last press, what waits for them, and a box to write in. */
import type { Card } from '../../../cards/card.ts';
import type { NewId } from '../../../ports/deps.ts';
import type { Page } from '../../../ports/links.ts';
import { composer, message } from '../conversation.ts';
import { type Html, hidden, html } from '../html.ts';
import type { Come } from './come.ts';
import { frame } from './frame.ts';
import { linkWords } from './words.ts';

type Shown = Come & {
  readonly page: Page;
  readonly home: Card | null;
  /** What they pressed a moment ago was answered so. */
  readonly told: Card | null;
  readonly newId: NewId;
};

/** The id under which the calendar's card is found. */
export const NEXT = 'next';

export function guestPage({ guest, seat, desk, page, home, told, newId }: Shown): string {
  const said = linkWords[guest.language];
  const room = { seat, newId, files: `${desk.path}/calendar` };
  const shown = (card: Card | null, remote = '') => card && message(card, remote, null, room);
  const answer =
    told &&
    html`<section class="told" id="told" tabindex="-1" aria-label="${said.told}">
      <p class="only" aria-hidden="true">${said.told}</p>${shown(told)}
    </section>`;
  const main = html`<div class="who"><h1>${said.title}</h1><p class="about">${guest.name}</p></div>
    ${answer}${shown(page.about)}${shown(home)}${page.news.flatMap(each => shown(each) ?? [])}${shown(page.next, NEXT)}
    ${shown(page.terms)}${page.isOwn && download({ guest, desk }, newId())}${composer(seat, newId(), said.composer)}`;
  return frame(guest.language, said.title, main);
}

/** What a chat shows page by page, as one file. */
function download({ guest, desk }: Pick<Come, 'guest' | 'desk'>, nonce: string): Html {
  return html`<form method="post" action="${desk.path}/held">
    ${hidden('intent', nonce)}${desk.fields(nonce)}<button class="quiet">${linkWords[guest.language].held}</button>
  </form>`;
}

/** Asking is a press like any other: whoever only opens an old link asks nobody for anything. */
export function askAgain({ guest, desk }: Come, nonce: string): Html {
  return html`<form method="post" action="${desk.path}/again">
    ${hidden('intent', nonce)}${desk.fields(nonce)}<button class="main">${linkWords[guest.language].again}</button>
  </form>`;
}

export function askedPage({ guest }: Come, whom: 'mail' | 'steward' | 'nobody'): string {
  const { askedTitle, asked } = linkWords[guest.language];
  return frame(guest.language, askedTitle, html`<h1>${askedTitle}</h1><p class="lead">${asked[whom]}</p>`, 'alone');
}

export function wayBack({ guest, desk }: Come): Html {
  return html`<p><a class="button" href="${desk.path}">${linkWords[guest.language].back}</a></p>`;
}
