/** Owns each kind of block as parts of a card on Teams, before anybody asks whether all of them fit. */
import { type Block, type Button, type CardLanguage, type Chart, type Table, tellsNumbers } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { plain, say, strong, type Text } from '../../cards/text.ts';
import { CANCEL, type Opener, packButton, packForm, type Values } from './carried.ts';
import { inputs } from './fields.ts';
import { bytes, filled, fitted, limits } from './limits.ts';
import { nativeChart, nativeTable } from './native.ts';
import { pointsOf, rowsOf } from './numbers.ts';
import { inert, type Json, linesOf, rich, spelledOut } from './richtext.ts';
import { frameWords } from './words.ts';

/** Elements that stand or fall together; `role` tells what the buttons below it speak of. */
export type Piece = {
  readonly role: 'line' | 'buttons' | 'form' | 'other';
  readonly elements: readonly Json[];
  /** How many lines a reader loses without it. */
  readonly lines: number;
};

export type Drawing = {
  readonly language: CardLanguage;
  /** A form that came on its own can be called off; one inside a card is only left alone. */
  readonly cancels: boolean;
  /** Forms drawn so far, and whether any is there: then no other button may wait for its fields. */
  readonly tally: { forms: number };
  readonly hasForm: boolean;
  /** Where room is short: without what only clients from before 2021 need. */
  readonly isSparse: boolean;
  /** What opened the form that came on its own. */
  readonly opener: Opener;
};

/** Tried in turn: a form whose choices weigh too much offers fewer of them and says so. */
const FEWER_CHOICES = [1_000, 300, 150, 80, 40, 20, 10];
const FORM_ROOM = limits.bytes * 0.8;

export function draw(blocks: readonly Block[], on: Drawing): readonly Piece[] {
  const pieces: Piece[] = [];
  let isDivided = false;
  let named = '';
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'divider') {
      isDivided = true;
      continue;
    }
    // A chart and the table of its numbers have one name, said once above both.
    const isNamed = block.kind === 'table' && block.caption === named;
    const [first, ...others] = one(isNamed ? { ...block, caption: '' } : block, blocks[at + 1], on);
    named = block.kind === 'chart' && first !== undefined ? block.title : '';
    if (first === undefined) continue;
    pieces.push(isDivided ? divided(first) : first, ...others);
    isDivided = false;
  }
  return pieces;
}

/** A line across the card is drawn by what comes below it. */
function divided(piece: Piece): Piece {
  const [first, ...others] = piece.elements;
  return { ...piece, elements: first === undefined ? [] : [{ ...first, separator: true }, ...others] };
}

function one(block: Block, next: Block | undefined, on: Drawing): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.level);
    case 'text':
      return lines(block.text);
    case 'note':
      return isBlank(block.text) ? [] : linesOf(block.text, { isSmall: true }).map(line);
    case 'quote':
      return quote(block.text, block.by);
    case 'facts':
      return block.facts.flatMap((fact, at) =>
        lines(say`${strong(`${fact.label}:`)} ${fact.value}`, at === 0 ? {} : { spacing: 'Small' }),
      );
    case 'list':
      return listed(block.items, block.ordered);
    case 'buttons':
      return buttons(block.buttons, on);
    case 'form':
      return form(block.form, on);
    case 'table':
      return table(block);
    case 'chart':
      return chart(block, tellsNumbers(next), on);
    // There is no file to hand out, and the card says when in its words; a divider belongs to what follows it.
    case 'calendar':
    case 'divider':
      return [];
  }
}

function isBlank(text: Text): boolean {
  return spelledOut(text).trim() === '';
}

export function line(element: Json): Piece {
  return { role: 'line', elements: [element], lines: 1 };
}

function lines(text: Text, style: Parameters<typeof linesOf>[1] = {}): readonly Piece[] {
  return isBlank(text) ? [] : linesOf(text, style).map(line);
}

/** Only a text block can be a heading, and it reads Markdown: what somebody marked up is a bold line instead. */
function heading(text: string, level: 2 | 3): readonly Piece[] {
  if (isBlank(plain(text))) return [];
  const isMarkup = /[*_`~[\]\\<{&]|^\s*([-+>#]|\d+[.)])|\n/.test(text);
  if (isMarkup || text.length > limits.heading) return linesOf(strong(text)).map(line);
  const size = level === 2 ? 'Large' : 'Medium';
  return [line({ type: 'TextBlock', text, style: 'heading', size, weight: 'Bolder', wrap: true })];
}

/** Who said it stands outside the quote, so no quote can sign itself. */
function quote(text: string, by: string): readonly Piece[] {
  const words = linesOf(plain(fitted(text, limits.run / 2)));
  const quoted: Piece = {
    role: 'other',
    elements: [{ type: 'Container', style: 'emphasis', items: words }],
    lines: words.length,
  };
  return by === '' ? [quoted] : [quoted, line(rich(plain(`— ${by}`), { spacing: 'Small' }))];
}

/** Teams has no lists outside Markdown; the sign before each is part of its line. */
function listed(items: readonly Text[], isOrdered: boolean): readonly Piece[] {
  return items.map((item, at) => {
    const [first = rich([]), ...others] = linesOf(say`${isOrdered ? `${at + 1}. ` : '• '}${item}`, {
      spacing: 'Small',
    });
    return { role: 'line', elements: [first, ...others], lines: 1 };
  });
}

function buttons(all: readonly Button[], on: Drawing): readonly Piece[] {
  const drawn = all.map(each => ({ label: each.label, action: button(each, on) }));
  const row = drawn.flatMap(each => each.action ?? []);
  const rows = Array.from({ length: Math.ceil(row.length / limits.actions) }, (_, at): Piece => {
    const actions = row.slice(at * limits.actions, (at + 1) * limits.actions);
    return { role: 'buttons', elements: [{ type: 'ActionSet', actions }], lines: 0 };
  });
  const missing = drawn.filter(each => each.action === null);
  const say = frameWords[on.language];
  return [
    ...rows,
    ...missing.map(({ label }) =>
      line(rich(plain(say.buttonLeftOut(fitted(label, limits.button.title))), { isSmall: true })),
    ),
  ];
}

/** Null for a button that cannot carry what it must. */
function button({ label, action, values, spoken }: Button, on: Drawing): Json | null {
  if (action === '') return null;
  return pressing(label, action, packButton(action, values), { on, spoken, apart: on.hasForm });
}

type Pressing = { readonly on: Drawing; readonly apart: boolean; readonly spoken?: string | undefined };

/** As a verb, and as a plain submission for clients older than verbs. Plain buttons never wait for a form's fields. */
function pressing(title: string, verb: string, data: Json, { on, apart, spoken = '' }: Pressing): Json | null {
  if (bytes(data) > limits.button.data) return null;
  const common = {
    title: filled(inert(fitted(title, limits.button.title))),
    data,
    ...(apart ? { associatedInputs: 'none' } : {}),
  };
  const tooltip = spoken === '' ? {} : { tooltip: filled(inert(fitted(spoken, limits.button.tooltip))) };
  const older = on.isSparse ? {} : { fallback: { type: 'Action.Submit', ...common } };
  return { type: 'Action.Execute', verb, ...common, ...tooltip, ...older };
}

function form(shown: Form, on: Drawing): readonly Piece[] {
  const at = on.tally.forms;
  on.tally.forms += 1;
  const head = draw([{ kind: 'heading', text: shown.title, level: 2 }, ...shown.intro], on);
  const say = frameWords[shown.language];
  const send = pressing(shown.submit, shown.action, packForm(shown, at, on.cancels, on.opener), { on, apart: false });
  const cancel = on.cancels ? pressing(say.cancel, CANCEL, cancelling(shown.language), { on, apart: true }) : null;
  const actions = { type: 'ActionSet', actions: [send, ...(cancel === null ? [] : [cancel])] };
  const sizes = FEWER_CHOICES.map(most => [...inputs(shown, at, most), actions]);
  const fits = sizes.find(elements => bytes(elements) <= FORM_ROOM);
  // Better said than cut: a form that came back without what it carries would change the wrong thing.
  if (send === null || fits === undefined) {
    return [line(rich(plain(say.formLeftOut(fitted(shown.title, limits.button.title)))))];
  }
  return [...head, { role: 'form', elements: fits, lines: shown.fields.length }];
}

const cancelling = (language: CardLanguage): Json => packButton(CANCEL, { language } satisfies Values);

function table(shown: Table): readonly Piece[] {
  const caption = isBlank(plain(shown.caption)) ? [] : linesOf(strong(shown.caption)).map(line);
  const drawn = nativeTable(shown);
  if (drawn === null || bytes(drawn) > limits.bytes / 2) return [...caption, ...listed(rowsOf(shown), false)];
  return [...caption, { role: 'other', elements: [drawn], lines: shown.rows.length }];
}

/** A card tells the numbers of a chart in a table below it; only where it does not are they told in its place. */
function chart(shown: Chart, isTold: boolean, on: Drawing): readonly Piece[] {
  const points = listed(pointsOf(shown, on.language), false);
  const title = isBlank(plain(shown.title)) ? [] : linesOf(strong(shown.title)).map(line);
  const told = { type: 'Container', items: points.flatMap(each => each.elements) };
  const drawn = nativeChart(shown, isTold || points.length === 0 ? 'drop' : told);
  if (drawn !== null) return [...title, { role: 'other', elements: [drawn], lines: points.length }];
  return isTold || points.length === 0 ? [] : [...title, ...points];
}
