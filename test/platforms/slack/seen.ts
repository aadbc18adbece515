/** Owns what somebody sees of blocks on Slack, line by line: bold in stars, links in angles, buttons in brackets, notes in round ones. */
type Json = { readonly [name: string]: unknown };

export function seen(blocks: readonly object[]): readonly string[] {
  return (blocks as readonly Json[]).flatMap(lines);
}

function lines(block: Json): readonly string[] {
  switch (block.type) {
    case 'header':
      return [`# ${plain(block.text)}`];
    case 'rich_text':
      return all(block.elements).flatMap(paragraph);
    case 'context':
      return [
        all(block.elements)
          .map(each => `(${plain(each)})`)
          .join(' '),
      ];
    case 'actions':
      return [all(block.elements).map(button).join(' ')];
    case 'section':
      return [`${plain(block.text)} ${block.accessory === undefined ? '' : button(block.accessory as Json)}`.trim()];
    case 'divider':
      return ['---'];
    case 'table':
      return (block.rows as readonly (readonly Json[])[]).map(row => `| ${row.map(cell).join(' | ')}`);
    case 'data_visualization':
      return [chart(block)];
    case 'input':
      return [input(block)];
    default:
      return [`?${block.type}`];
  }
}

function paragraph(element: Json): readonly string[] {
  if (element.type === 'rich_text_list') {
    return all(element.elements).map((item, at) => `${element.style === 'ordered' ? `${at + 1}.` : '-'} ${runs(item)}`);
  }
  return [element.type === 'rich_text_quote' ? `> ${runs(element)}` : runs(element)];
}

function runs(element: Json): string {
  return all(element.elements)
    .map(each => {
      if (each.type === 'link') return `<${each.url}|${each.text}>`;
      return each.style === undefined ? each.text : `*${each.text}*`;
    })
    .join('');
}

function button(each: Json): string {
  const main = each.style === 'primary' ? '!' : '';
  return `[${main}${plain(each.text)}${each.url === undefined ? '' : ` ${each.url}`}]`;
}

function cell(each: Json): string {
  return each.type === 'raw_text' ? String(each.text) : all(each.elements).map(runs).join('');
}

function chart(block: Json): string {
  const drawn = block.chart as { readonly type: string; readonly series: readonly Json[] };
  const told = drawn.series.map(
    one =>
      `${one.name} ${all(one.data)
        .map(point => `${point.label} ${point.value}`)
        .join(', ')}`,
  );
  return `~${drawn.type} ${block.title}: ${told.join('; ')}`;
}

function input(block: Json): string {
  const element = block.element as Json;
  const hint = block.hint === undefined ? '' : ` (${plain(block.hint)})`;
  const optional = block.optional === true ? '?' : '';
  const offered = all(element.options).map(option => plain(option.text));
  const begins =
    element.initial_value ??
    element.initial_date ??
    [element.initial_option ?? element.initial_options ?? []]
      .flat()
      .map(each => plain((each as Json).text))
      .join();
  return `${plain(block.label)}${optional}${hint} {${element.type}${offered.length === 0 ? '' : ` ${offered.join('/')}`}${begins === '' ? '' : ` =${begins}`}}`;
}

function plain(text: unknown): string {
  return String((text as Json).text);
}

function all(list: unknown): readonly Json[] {
  return (list ?? []) as readonly Json[];
}
