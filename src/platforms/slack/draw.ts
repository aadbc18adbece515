/** Owns each kind of block as Slack's blocks, before anybody asks whether all of them fit. */
import type { ActionsBlock, ContextBlock, KnownBlock, Button as SlackButton } from '@slack/types';
import {
  type Block,
  type Button,
  type CalendarEntry,
  type CardLanguage,
  type Chart,
  type Table,
  tellsNumbers,
} from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { plain, say, strong, type Text } from '../../cards/text.ts';
import { actionId, pack } from './carried.ts';
import { inputs } from './fields.ts';
import { characters, fitted, limits, weight } from './limits.ts';
import { type ChartBlock, nativeChart, nativeTable } from './native.ts';
import { pointsOf, rowsOf } from './numbers.ts';
import { addressOf, bulleted, paragraph, plainText, rich, spelledOut } from './richtext.ts';
import { frameWords } from './words.ts';

export type SlackBlock = KnownBlock | ChartBlock;
/** Blocks that stand or fall together: a form without its button would be a trap. */
export type Piece = readonly SlackBlock[];

export type Drawing = {
  readonly surface: 'message' | 'home' | 'modal';
  readonly language: CardLanguage;
  /** Slack's own tables and charts; they exist in messages only. */
  readonly native: boolean;
  readonly calendarUrl: ((entry: CalendarEntry) => string) | null;
  /** What was drawn so far, since Slack numbers and counts over the whole message. */
  readonly tally: { actions: number; forms: number; tables: number; charts: number };
};

export function newTally(): Drawing['tally'] {
  return { actions: 0, forms: 0, tables: 0, charts: 0 };
}

export function draw(blocks: readonly Block[], on: Drawing): readonly Piece[] {
  return blocks.flatMap((block, at) => one(block, blocks[at + 1], on));
}

function one(block: Block, next: Block | undefined, on: Drawing): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.level);
    case 'text':
      return isBlank(block.text) ? [] : [[rich(paragraph(block.text))]];
    case 'note':
      return isBlank(block.text) ? [] : [[note(block.text)]];
    case 'quote':
      return [[quote(block.text, block.by)]];
    case 'facts': {
      const facts = block.facts.map(fact => paragraph(say`${strong(`${fact.label}:`)} ${fact.value}`));
      return facts.length === 0 ? [] : [[rich(...facts)]];
    }
    case 'list':
      return block.items.length === 0 ? [] : [[rich(bulleted(block.items, block.ordered))]];
    case 'buttons':
      return buttons(block.buttons, on);
    case 'form':
      return on.surface === 'modal' ? [] : form(block.form, on);
    case 'divider':
      return [[{ type: 'divider' }]];
    case 'table':
      return table(block, on);
    case 'chart':
      return chart(block, tellsNumbers(next), on);
    case 'calendar':
      return calendar(block, on);
  }
}

function isBlank(text: Text): boolean {
  return spelledOut(text).trim() === '';
}

/** Slack has one size of heading; small ones are a bold line, and so is one that is too long. */
function heading(text: string, level: 2 | 3): readonly Piece[] {
  if (isBlank(plain(text))) return [];
  if (level === 3 || characters(text) > limits.header) return [[rich(paragraph(strong(text)))]];
  return [[{ type: 'header', text: plainText(text, limits.header) }]];
}

/** Small print takes no rich text, only plain: what is strong is not, and links are spelled out. */
export function note(text: Text): SlackBlock {
  const words = spelledOut(text);
  if (characters(words) > limits.context.text) return rich(paragraph(text));
  const context: ContextBlock = { type: 'context', elements: [plainText(words, limits.context.text)] };
  return context;
}

/** Who said it stands outside the quote, so no quote can sign itself. */
function quote(text: string, by: string): SlackBlock {
  const words = rich({ type: 'rich_text_quote', elements: paragraph(plain(text)).elements });
  return by === '' ? words : rich(...words.elements, paragraph(plain(`— ${by}`)));
}

function buttons(all: readonly Button[], on: Drawing): readonly Piece[] {
  const drawn = all.map(each => ({ label: each.label, button: button(each, on) }));
  const left = drawn.filter(each => each.button === null);
  const missing = left.map(
    ({ label }): Piece => [note(plain(frameWords[on.language].buttonLeftOut(fitted(label, limits.button.text))))],
  );
  const row = drawn.flatMap(each => each.button ?? []);
  const rows = Array.from({ length: Math.ceil(row.length / limits.actions) }, (_, at): Piece => {
    const elements = row.slice(at * limits.actions, (at + 1) * limits.actions);
    return [{ type: 'actions', elements } satisfies ActionsBlock];
  });
  return [...rows, ...missing];
}

/** Null for a button that cannot carry what it must. */
function button(one: Button, on: Drawing, form?: { readonly at: number; readonly packed: string }): SlackButton | null {
  const value = form?.packed ?? pack(one.values);
  const id = actionId(on.tally.actions, one.action, form?.at);
  if (value.length > limits.button.value || id.length > limits.id || one.action === '') return null;
  on.tally.actions += 1;
  return {
    type: 'button',
    text: plainText(one.label, limits.button.text),
    action_id: id,
    value,
    ...(one.look === 'main' ? { style: 'primary' as const } : {}),
    ...(one.spoken ? { accessibility_label: plainText(one.spoken, limits.button.spoken).text } : {}),
  };
}

function form(shown: Form, on: Drawing): readonly Piece[] {
  const at = on.tally.forms;
  on.tally.forms += 1;
  const head = draw([{ kind: 'heading', text: shown.title, level: 2 }, ...shown.intro], on);
  const long: string[] = [];
  const fields = inputs(shown, { form: at, mostChoices: limits.options, long });
  const packed = pack({ hidden: shown.hidden, carry: {}, long });
  const send: Button = { label: shown.submit, action: shown.action, values: {}, look: 'main' };
  const submit = button(send, on, { at, packed });
  const isTooLong = fields.some(({ block_id = '' }) => block_id.length > limits.id);
  if (submit === null || isTooLong)
    return [[note(plain(frameWords[shown.language].formLeftOut(fitted(shown.title, limits.header))))]];
  return [...head, [...fields, { type: 'actions', elements: [submit] }]];
}

function table(shown: Table, on: Drawing): readonly Piece[] {
  const caption = isBlank(plain(shown.caption)) ? [] : [paragraph(strong(shown.caption))];
  const isFree = on.native && on.tally.tables < limits.message.tables;
  const drawn = isFree ? nativeTable(shown) : null;
  // A long one would leave no room for anything else; in words it can be shortened.
  if (drawn !== null && weight(drawn) <= limits.message.room / 2) {
    on.tally.tables += 1;
    return [[...(caption.length === 0 ? [] : [rich(...caption)]), drawn]];
  }
  const rows = rowsOf(shown);
  return rows.length === 0 ? [] : [[rich(...caption, bulleted(rows, false))]];
}

/** A card tells the numbers of a chart right below it; only where it does not are they told here. */
function chart(shown: Chart, isTold: boolean, on: Drawing): readonly Piece[] {
  const isFree = on.native && on.tally.charts < limits.message.charts;
  const drawn = isFree ? nativeChart(shown) : null;
  if (drawn !== null) {
    on.tally.charts += 1;
    return [[drawn]];
  }
  const points = pointsOf(shown, on.language);
  if (isTold || points.length === 0) return [];
  return [[rich(paragraph(strong(shown.title)), bulleted(points, false))]];
}

/** Without an address there is nothing to press, and the card says when in its words. */
function calendar(entry: CalendarEntry, on: Drawing): readonly Piece[] {
  const url = on.calendarUrl === null ? null : addressOf(on.calendarUrl(entry));
  if (url === null) return [];
  const at = on.tally.actions;
  on.tally.actions += 1;
  const link: SlackButton = {
    type: 'button',
    text: plainText(entry.label, limits.button.text),
    action_id: `${at}~link`,
    url,
    accessibility_label: plainText(`${entry.label}: ${entry.title}`, limits.button.spoken).text,
  };
  return [[{ type: 'actions', elements: [link] }]];
}
