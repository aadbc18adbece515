/** Owns what Teams takes as a card: the published schema, charts by a small one of our own, the size, and no markup in what is typed. */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };

type Json = { readonly [name: string]: unknown };

const ajv = new Ajv({ strict: false, formats: { uri: /^[a-z][a-z\d+.-]*:\S+$/i, 'uri-reference': true } });
ajv.addMetaSchema(draft06);

function published(): ValidateFunction {
  const { id: _own, ...schema } = JSON.parse(
    readFileSync(new URL('./adaptive-card-1.5.0.json', import.meta.url), 'utf8'),
  );
  return ajv.compile(schema);
}

const isCard = published();

const point = {
  type: 'object',
  required: ['x', 'y'],
  additionalProperties: false,
  properties: { x: { type: 'string', minLength: 1 }, y: { type: 'number' } },
};
const line = {
  type: 'object',
  required: ['legend', 'values'],
  additionalProperties: false,
  properties: { legend: { type: 'string', minLength: 1 }, values: { type: 'array', minItems: 1, items: point } },
};
const chart = (type: string, data: object) => ({
  type: 'object',
  required: ['type', 'data', 'fallback', 'title'],
  additionalProperties: false,
  properties: {
    type: { const: type },
    title: { type: 'string' },
    fallback: true,
    separator: { type: 'boolean' },
    data: { type: 'array', minItems: 1, items: data },
  },
});
const isChart = ajv.compile({
  oneOf: [chart('Chart.Line', line), chart('Chart.VerticalBar.Grouped', line), chart('Chart.HorizontalBar', point)],
});

const MOST_BYTES = 25_000;

/** What is wrong with a card; empty where nothing is. */
export function problemsOf(card: Json): readonly string[] {
  const problems: string[] = [];
  const weighs = Buffer.byteLength(JSON.stringify(card));
  if (weighs > MOST_BYTES) problems.push(`weighs ${weighs} bytes`);
  const plain = { ...card, body: all(card.body).flatMap(each => withoutCharts(each, problems)) };
  if (!isCard(plain)) problems.push(...(isCard.errors ?? []).map(each => `${each.instancePath} ${each.message}`));
  const ids = everything(card).flatMap(each => (String(each.type).startsWith('Input.') ? [String(each.id)] : []));
  if (new Set(ids).size < ids.length) problems.push('two inputs under one id');
  for (const each of everything(card)) problems.push(...wrongIn(each));
  return problems;
}

/** A chart is checked apart, and what is seen in its place takes its place. */
function withoutCharts(element: Json, problems: string[]): readonly Json[] {
  if (!String(element.type).startsWith('Chart.')) return [element];
  if (!isChart(element)) problems.push(`chart ${isChart.errors?.[0]?.instancePath} ${isChart.errors?.[0]?.message}`);
  return typeof element.fallback === 'object' ? [element.fallback as Json] : [];
}

/** Every object of a card that has a type, however deep. */
export function everything(part: unknown): readonly Json[] {
  if (Array.isArray(part)) return part.flatMap(everything);
  if (typeof part !== 'object' || part === null) return [];
  const deeper = Object.entries(part)
    .filter(([name]) => name !== 'data')
    .flatMap(([, value]) => everything(value));
  return 'type' in part ? [part as Json, ...deeper] : deeper;
}

function wrongIn(element: Json): readonly string[] {
  if (element.type === 'ActionSet' && all(element.actions).length > 6) return ['more than six buttons in a row'];
  if (element.type === 'TextBlock') {
    const text = String(element.text);
    return /[*_`~[\]\\<{&\n]|^\s*([-+>#]|\d+[.)])/.test(text) ? [`markup in a text block: ${text}`] : [];
  }
  if (element.type === 'Action.Execute' && !element.verb) return ['a verb is missing'];
  const shown = [element.text, element.title, element.label].filter(each => typeof each === 'string');
  return shown.some(each => /\]\(|\{\{|<\/?at\b/i.test(each)) ? ['a link, date or mention to be worked out'] : [];
}

function all(list: unknown): readonly Json[] {
  return (list ?? []) as readonly Json[];
}
