/**
 * Owns what Slack accepts: messages, modals and home tabs held against its documented shapes and limits, strictly, as Slack
 * refuses a whole call for one unknown property. Written from the documentation, without a look at the renderer.
 */
import { button, id, inputs, plain } from './elements.ts';
import {
  any,
  array,
  type Check,
  counted,
  is,
  type Json,
  list,
  number,
  object,
  oneOf,
  record,
  string,
  texts,
  unique,
  url,
} from './shapes.ts';

type Surface = 'message' | 'modal' | 'home';

export function problemsOfMessage(message: unknown): readonly string[] {
  const told: string[] = [];
  const { text, blocks } = wire(message);
  const words = typeof text === 'string' ? text : '';
  if (words.trim() === '') told.push('text: empty');
  if (Buffer.byteLength(words) > 4000) told.push(`text: ${Buffer.byteLength(words)} bytes of 4000`);
  if (/[<>]|&(?!(amp|lt|gt);)/.test(words)) told.push('text: would be parsed');
  surface(blocks, 'message', told);
  // Undocumented; `msg_blocks_too_long` was met from about 13,200 on, with some hundred for each box around a text.
  const total = list(blocks).reduce<number>(
    (sum, block) => sum + 100 + texts(block).reduce((all, each) => all + counted(each), 0),
    0,
  );
  if (total > 13_200) told.push(`blocks: ${total} of 13200`);
  return told;
}

export function problemsOfModal(view: unknown): readonly string[] {
  const told: string[] = [];
  const all = wire(view);
  const word = plain(24);
  object(
    { type: is('modal'), title: word, blocks: any },
    { submit: word, close: word, private_metadata: string(3000), callback_id: string(255) },
  )(all, 'view', told);
  if (list(all.blocks).some(block => record(block).type === 'input') && all.submit === undefined)
    told.push('view: inputs without submit');
  return view250(all, 'modal', told);
}

export function problemsOfHome(view: unknown): readonly string[] {
  const told: string[] = [];
  const all = wire(view);
  object({ type: is('home'), blocks: any }, { private_metadata: string(3000), callback_id: string(255) })(
    all,
    'view',
    told,
  );
  return view250(all, 'home', told);
}

function view250(view: Json, on: Surface, told: string[]): readonly string[] {
  const size = Buffer.byteLength(JSON.stringify(view));
  if (size > 250_000) told.push(`view: ${size} bytes of 250000`);
  surface(view.blocks, on, told);
  return told;
}

/** As it arrives: what JSON drops is gone, what it cannot write was never sent. */
function wire(sent: unknown): Json {
  return record(JSON.parse(JSON.stringify(sent)));
}

const MOST_BLOCKS = { message: 50, modal: 100, home: 100 } as const;
const ONLY_IN_MESSAGES = ['table', 'data_visualization'];

function surface(blocks: unknown, on: Surface, told: string[]): void {
  array(blockOf(on), 1, MOST_BLOCKS[on])(blocks, 'blocks', told);
  const all = list(blocks).map(record);
  const count = (type: string) => all.filter(block => block.type === type).length;
  if (count('table') > 1) told.push('blocks: only_one_table_allowed');
  if (count('data_visualization') > 2) told.push('blocks: more than two charts');
  unique(
    all.flatMap(block => block.block_id ?? []),
    'block_id',
    told,
  );
  unique(all.flatMap(actionIds), 'action_id', told);
}

function actionIds(block: Json): readonly unknown[] {
  const elements = [...(block.type === 'actions' ? list(block.elements) : []), block.accessory].map(record);
  return elements.flatMap(element => element.action_id ?? []);
}

function blockOf(on: Surface): Check {
  return (value, at, told) => {
    const { type } = record(value);
    const check = typeof type === 'string' ? blocks[type] : undefined;
    if (check === undefined) return void told.push(`${at}: unknown block ${String(type)}`);
    if (on !== 'message' && ONLY_IN_MESSAGES.includes(String(type))) told.push(`${at}: no ${type} in a ${on}`);
    check(value, at, told);
  };
}

/** Words between others: blanks are fine, nothing is not. */
const run: Check = (value, at, told) =>
  string(13_200)(typeof value === 'string' && /^\s+$/.test(value) ? '-' : value, at, told);
const style = object({}, { bold: is(true), italic: is(true), code: is(true) });
const leaf = oneOf({
  text: object({ type: any, text: run }, { style }),
  link: object({ type: any, url }, { text: run, style }),
});
const leaves = array(leaf, 1, 1000);
const section = object({ type: is('rich_text_section'), elements: leaves });
const richText = oneOf({
  rich_text_section: section,
  rich_text_quote: object({ type: any, elements: leaves }),
  rich_text_list: object({ type: any, style: is('bullet', 'ordered'), elements: array(section, 1, 1000) }),
});
const rich = object({ type: is('rich_text'), elements: array(richText, 1, 1000) }, { block_id: id });
const cell = oneOf({ raw_text: object({ type: any, text: string(10_000) }), rich_text: rich });
const label = string(20);

const blocks: Readonly<Record<string, Check>> = {
  divider: object({ type: any }, { block_id: id }),
  header: object({ type: any, text: plain(150) }, { block_id: id }),
  section: object({ type: any, text: plain(3000) }, { block_id: id, accessory: button }),
  context: object({ type: any, elements: array(plain(2000), 1, 10) }, { block_id: id }),
  actions: object({ type: any, elements: array(button, 1, 25) }, { block_id: id }),
  input: object(
    { type: any, label: plain(2000), element: inputs },
    { block_id: id, hint: plain(2000), optional: is(true, false) },
  ),
  rich_text: rich,
  table: (value, at, told) => {
    const settings = object({}, { align: is('left', 'center', 'right'), is_wrapped: is(true, false) });
    object(
      { type: any, rows: array(array(cell, 1, 20), 1, 100) },
      { block_id: id, column_settings: array(settings, 0, 20) },
    )(value, at, told);
    const rows = list(record(value).rows).map(list);
    if (new Set(rows.map(row => row.length)).size > 1) told.push(`${at}: ragged rows`);
    const total = rows
      .flat()
      .flatMap(texts)
      .reduce((sum, each) => sum + counted(each), 0);
    if (total > 10_000) told.push(`${at}: ${total} of 10000 characters`);
  },
  data_visualization: (value, at, told) => {
    const data = array(object({ label, value: number }), 1, 20);
    const series = array(object({ name: label, data }), 1, 6);
    const axis_config = object({ categories: array(label, 1, 20) }, { x_label: string(50), y_label: string(50) });
    object(
      { type: any, title: string(50), chart: object({ type: is('line', 'bar', 'area'), series, axis_config }) },
      { block_id: id },
    )(value, at, told);
    const chart = record(record(value).chart);
    const categories = list(record(chart.axis_config).categories);
    unique(categories, `${at}/categories`, told);
    unique(
      list(chart.series).map(each => record(each).name),
      `${at}/series`,
      told,
    );
    for (const each of list(chart.series)) {
      const labels = list(record(each).data).map(point => record(point).label);
      if (JSON.stringify(labels) !== JSON.stringify(categories)) told.push(`${at}: points other than its categories`);
    }
  },
};
