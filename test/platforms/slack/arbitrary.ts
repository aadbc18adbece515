/** Owns arbitrary cards and forms: of every kind, of any size, with text as hostile as anybody could type. */
import fc from 'fast-check';
import type { Block, Button, Card } from '../../../src/cards/card.ts';
import type { Choice, Field, Form } from '../../../src/cards/form.ts';
import type { Span, Text } from '../../../src/cards/text.ts';

const HOSTILE = [
  '<!channel> <@U123> <#C123> <https://evil.example|press me>',
  '@everyone @here #general :smile: *bold* _it_ ~no~ `code`',
  '&amp; &lt;b&gt; &',
  '\u202Egnp.exe \u2066abc\u2069 \u200F',
  'a\u0000b\u0007',
  '\uD83D lone \uDE00',
  '"quoted" \\back\\ {"json":1}',
  'line\r\nline\n\n\tend',
  'العربية עברית 漢字 👨‍👩‍👧‍👦',
  '~0026 ~ ~#0',
  '__proto__',
  ' ',
  '',
];

const long = fc.constantFrom(
  '😀'.repeat(10_000),
  'x'.repeat(5000),
  'word '.repeat(3000),
  '&<>'.repeat(1500),
  `e${'\u0301'.repeat(6000)}`,
  'A very long name of an organization '.repeat(8),
);
const units = fc.string({ unit: fc.nat(0xffff).map(code => String.fromCharCode(code)), maxLength: 60 });

export const typed = fc.oneof(
  { weight: 12, arbitrary: fc.string({ maxLength: 80 }) },
  { weight: 8, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 4, arbitrary: units },
  { weight: 1, arbitrary: long },
);

const address = fc.constantFrom(
  'https://example.org/a?b=1&c=<2>',
  'mailto:a@example.org',
  'tel:+15550100',
  'http://[',
  'x:y',
);
const span: fc.Arbitrary<Span> = fc.oneof(
  typed.map(text => ({ kind: 'plain', text }) as const),
  typed.map(text => ({ kind: 'strong', text }) as const),
  fc.record({ kind: fc.constant('link' as const), text: typed, url: address }),
);
const text: fc.Arbitrary<Text> = fc.array(span, { maxLength: 4 });

export const values = fc.dictionary(
  fc.oneof(fc.constantFrom('id', '__proto__', 'x'), fc.string({ maxLength: 10 })),
  typed,
  {
    maxKeys: 4,
  },
);
const small = fc.dictionary(fc.constantFrom('id', 'round', '__proto__'), fc.string({ maxLength: 40 }), { maxKeys: 3 });
const action = fc.constantFrom('commitment.done', 'pulse.open', 'x'.repeat(300), 'a:b.c', '');

export const button: fc.Arbitrary<Button> = fc.record(
  {
    label: typed,
    action,
    values: fc.oneof({ weight: 3, arbitrary: small }, { weight: 1, arbitrary: values }),
    look: fc.constantFrom('main', 'plain', 'quiet'),
    spoken: typed,
  },
  { requiredKeys: ['label', 'action', 'values', 'look'] },
);

const some = <Item>(item: fc.Arbitrary<Item>, many: number): fc.Arbitrary<Item[]> =>
  fc.oneof(
    { weight: 19, arbitrary: fc.array(item, { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(item, { minLength: many, maxLength: many }) },
  );
const few = fc.array(text, { maxLength: 6 });
const figure = fc.oneof(fc.integer(), fc.double());

const choice = (value: fc.Arbitrary<string>): fc.Arbitrary<Choice> => fc.record({ value, label: typed });
const choices = some(
  choice(fc.oneof({ weight: 9, arbitrary: fc.string({ maxLength: 30 }) }, { weight: 1, arbitrary: typed })),
  600,
);

function field(name: string): fc.Arbitrary<Field> {
  const common = fc.record(
    { name: fc.constant(name), label: typed, required: fc.boolean(), hint: typed },
    { requiredKeys: ['name', 'label', 'required'] },
  );
  const most = fc.integer({ min: 1, max: 9000 });
  const value = fc.record({ value: typed }, { requiredKeys: [] });
  const as = fc.record({ as: fc.constantFrom('email' as const, 'phone' as const) }, { requiredKeys: [] });
  const dates = fc.record({ value: fc.constantFrom('2026-06-05', '2026-02-30', 'tomorrow', '') }, { requiredKeys: [] });
  const chosen = fc.record({ value: fc.array(typed, { maxLength: 3 }) }, { requiredKeys: [] });
  const all = fc.record({ common, most, value, as, dates, chosen, choices });
  return all.chain(each => {
    const kinds: readonly Field[] = [
      { ...each.common, ...each.value, ...each.as, kind: 'line', most: each.most },
      { ...each.common, ...each.value, kind: 'words', most: each.most },
      { ...each.common, ...each.value, kind: 'choice', choices: each.choices },
      { ...each.common, ...each.value, kind: 'pick', choices: each.choices },
      { ...each.common, ...each.chosen, kind: 'several', choices: each.choices },
      { ...each.common, ...each.dates, kind: 'date' },
      { ...each.common, kind: 'person' },
    ];
    return fc.constantFrom(...kinds);
  });
}

const fields = fc
  .uniqueArray(fc.constantFrom('what', 'due', 'id', 'owner', 'comment', 'why', 'x y', '__proto__'), { maxLength: 6 })
  .chain(names => fc.tuple(...names.map(field)));

const simple: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: typed, level: fc.constantFrom(2, 3) }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('note' as const), text }),
  fc.record({ kind: fc.constant('quote' as const), text: typed, by: typed }),
  fc.record({ kind: fc.constant('facts' as const), facts: some(fc.record({ label: typed, value: text }), 30) }),
  fc.record({ kind: fc.constant('list' as const), items: some(text, 200), ordered: fc.boolean() }),
  fc.record({ kind: fc.constant('buttons' as const), buttons: some(button, 30) }),
  fc.constant({ kind: 'divider' } as const),
  fc.record({
    kind: fc.constant('table' as const),
    caption: typed,
    columns: fc.oneof(fc.array(typed, { maxLength: 5 }), fc.array(typed, { minLength: 21, maxLength: 22 })),
    rows: some(few, 120),
  }),
  fc.record({
    kind: fc.constant('chart' as const),
    shape: fc.constantFrom('line', 'bar'),
    title: typed,
    categories: fc.array(typed, { maxLength: 22 }),
    series: fc.array(fc.record({ name: typed, values: fc.array(figure, { maxLength: 22 }) }), { maxLength: 7 }),
  }),
  fc.record({
    kind: fc.constant('calendar' as const),
    uid: typed,
    label: typed,
    title: typed,
    start: fc.constant(new Date('2026-06-05T14:00:00Z')),
    minutes: fc.nat(600),
    where: typed,
  }),
);

const language = fc.constantFrom('en' as const, 'es' as const);

export const form: fc.Arbitrary<Form> = fc.record({
  language,
  title: typed,
  action: fc.constantFrom('commitment.record', 'pulse.cast'),
  hidden: fc.oneof({ weight: 4, arbitrary: small }, { weight: 1, arbitrary: values }),
  intro: fc.oneof(
    { weight: 9, arbitrary: fc.array(simple, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(simple, { minLength: 90, maxLength: 110 }) },
  ),
  fields,
  submit: typed,
});

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 12, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('form' as const), form }) },
);

export const card: fc.Arbitrary<Card> = fc.record({
  language,
  summary: typed,
  blocks: fc.oneof(
    { weight: 19, arbitrary: fc.array(block, { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(block, { minLength: 40, maxLength: 130 }) },
  ),
});
