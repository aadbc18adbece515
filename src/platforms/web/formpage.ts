/** Owns the page of an open form, and of the same form once more with its mistakes marked. */
import type { NewId } from '../../ports/deps.ts';
import { intro } from './card.ts';
import { errorSummary, formParts } from './form.ts';
import { type Html, hidden, html } from './html.ts';
import type { OpenForm } from './opened.ts';
import { deskOf, seatPath } from './seat.ts';
import { formWords } from './words.ts';

/** The id under which it is open comes back with it, so that its mistakes can be marked. */
export function formPage(id: string, open: OpenForm, newId: NewId): { readonly title: string; readonly main: Html } {
  const { form, seat, errors } = open;
  const said = formWords[form.language];
  const [desk, nonce] = [deskOf(seat), newId()];
  const stand = { seat, remote: open.remote, level: 2 as const, newId, calendar: () => null };
  const cancel = html`<a class="button quiet" href="${seatPath(seat)}">${said.cancel}</a>`;
  const main = html`<article class="sheet" lang="${form.language}">
    <p class="about">${seat.actor.name}</p><h1>${form.title}</h1>
    ${errorSummary(form, errors, nonce)}<div class="intro">${intro(form, stand)}</div>
    <form method="post" action="${desk.path}/submitted" autocomplete="off">
      ${hidden('intent', nonce)}${hidden('form', id)}${hidden('card', open.remote)}${desk.fields(nonce)}
      ${formParts(form, open, nonce, cancel)}
    </form>
  </article>`;
  const wrong = Object.keys(errors).length > 0;
  return { title: wrong ? `${said.error}: ${form.title}` : form.title, main };
}
