/** Owns cards as HTML: every kind of block, its buttons as forms of their own, in the language the card speaks. */
import type { Block, Button, CalendarEntry, Card } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { bare } from '../../cards/text.ts';
import type { NewId } from '../../ports/deps.ts';
import { chart } from './chart.ts';
import { formParts, type Prefill } from './form.ts';
import { type Html, hidden, html, nothing } from './html.ts';
import { pack } from './intent.ts';
import { deskOf, type Seat } from './seat.ts';
import { table } from './table.ts';

/** Where a card stands: whose press it would be (null: nobody's yet), under which remote id, below which heading. */
export type Stand = {
  readonly seat: Seat | null;
  readonly remote: string;
  readonly level: 2 | 3;
  readonly newId: NewId;
  /** The address of a calendar block's file. */
  readonly calendar: (position: number) => string | null;
};

const EMPTY: Prefill = { values: {}, errors: {} };

/** The card without its frame; a card without blocks shows its summary. */
export function blocks(card: Card, stand: Stand): Html {
  if (card.blocks.length === 0) return html`<p dir="auto">${card.summary}</p>`;
  const levels = headingLevels(card.blocks, stand.level);
  const parts = card.blocks.map((one, position) => block(one, position, levels[position] ?? stand.level, card, stand));
  return html`${parts}`;
}

/** Whether a line of the card already says its summary, which then need not be said twice. */
export function saysItself(card: Card): boolean {
  return card.blocks.some(one => one.kind === 'text' && bare(one.text) === card.summary) || card.blocks.length === 0;
}

/** Headings go down one step at a time, also where a card begins with a small one. */
function headingLevels(all: readonly Block[], top: number): readonly number[] {
  let last = top - 1;
  return all.map(one => {
    if (one.kind !== 'heading') return last;
    last = Math.min(one.level === 2 ? top : top + 1, last + 1);
    return last;
  });
}

function block(one: Block, position: number, level: number, card: Card, stand: Stand): Html {
  switch (one.kind) {
    case 'heading':
      return heading(level, one.text);
    case 'text':
      return html`<p dir="auto">${one.text}</p>`;
    case 'note':
      return html`<p class="note" dir="auto">${one.text}</p>`;
    case 'quote':
      return html`<figure class="quote">
        <blockquote dir="auto">${one.text}</blockquote><figcaption>${one.by}</figcaption>
      </figure>`;
    case 'facts':
      return html`<dl class="facts">${one.facts.map(
        fact => html`<div><dt>${fact.label}</dt><dd dir="auto">${fact.value}</dd></div>`,
      )}</dl>`;
    case 'list': {
      const items = one.items.map(item => html`<li dir="auto">${item}</li>`);
      return one.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'buttons':
      return html`<div class="buttons">${one.buttons.map(each => button(each, stand))}</div>`;
    case 'form':
      return inlineForm(one, position, level, stand);
    case 'divider':
      return html`<hr>`;
    case 'table':
      return table(one);
    case 'chart':
      return chart(one, card.language, stand.newId(), card.blocks[position + 1]?.kind === 'table');
    case 'calendar':
      return calendar(one, stand.calendar(position));
  }
}

function calendar(one: CalendarEntry, file: string | null): Html {
  const link = file !== null && html`<a class="button" href="${file}" download>${one.label}</a>`;
  const where = one.where !== '' && html`<br>${one.where}`;
  return html`<div class="calendar">${link}<p class="note">${one.title}${where}</p></div>`;
}

/** One of h2 to h5; tags cannot be values of the template, so that no value ever names one. */
function heading(level: number, text: string): Html {
  if (level <= 2) return html`<h2>${text}</h2>`;
  if (level === 3) return html`<h3>${text}</h3>`;
  return level === 4 ? html`<h4>${text}</h4>` : html`<h5>${text}</h5>`;
}

function button(one: Button, stand: Stand): Html {
  const look = { main: 'main', plain: 'plain', quiet: 'quiet' }[one.look];
  const spoken = one.spoken && html` aria-label="${one.spoken}"`;
  if (!stand.seat) return html`<button type="button" class="${look}" disabled${spoken}>${one.label}</button>`;
  const [desk, nonce] = [deskOf(stand.seat), stand.newId()];
  return html`<form method="post" action="${desk.path}/pressed">
    ${hidden('intent', nonce)}${hidden('card', stand.remote)}${hidden('label', one.label)}
    ${hidden('action', one.action)}${hidden('values', pack(one.values))}${desk.fields(nonce)}
    <button class="${look}"${spoken}>${one.label}</button>
  </form>`;
}

function inlineForm(one: Block & { kind: 'form' }, position: number, level: number, stand: Stand): Html {
  const { form } = one;
  const nonce = stand.newId();
  const top = Math.max(stand.level, Math.min(level, stand.level) + 1);
  // Outside the form element: an intro may hold buttons, and forms cannot stand in each other.
  const lead = html`${heading(top, form.title)}${intro(form, stand)}`;
  const desk = stand.seat && deskOf(stand.seat);
  const fields =
    desk &&
    html`<form method="post" action="${desk.path}/submitted" autocomplete="off">
      ${hidden('intent', nonce)}${hidden('card', stand.remote)}${hidden('block', String(position))}
      ${desk.fields(nonce)}${formParts(form, EMPTY, nonce, nothing)}
    </form>`;
  return html`<section class="form" lang="${form.language}">${lead}${fields}</section>`;
}

/** What stands above the fields; a calendar block has no file here, since files are found by their card. */
export function intro(form: Form, stand: Stand): Html {
  if (form.intro.length === 0) return nothing;
  return blocks({ language: form.language, summary: '', blocks: form.intro }, { ...stand, calendar: () => null });
}
