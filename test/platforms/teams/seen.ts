/** Owns what somebody sees of a card on Teams, line by line: bold in stars, links in angles, buttons in brackets, small print in round ones. */
type Json = { readonly [name: string]: unknown };

/** `charts: false` shows what clients without charts show in their place. */
export function seen(card: Json, { charts = true } = {}): readonly string[] {
  return all(card.body).flatMap(element => lines(element, charts));
}

function lines(element: Json, charts: boolean): readonly string[] {
  const above = element.separator === true ? ['---'] : [];
  return [...above, ...plainly(element, charts)];
}

function plainly(element: Json, charts: boolean): readonly string[] {
  switch (element.type) {
    case 'TextBlock':
      return [`${element.size === 'Large' ? '#' : '##'} ${element.text}`];
    case 'RichTextBlock':
      return [runs(element)];
    case 'Container':
      return all(element.items)
        .flatMap(item => lines(item, charts))
        .map(line => (element.style === 'emphasis' ? `> ${line}` : line));
    case 'ActionSet':
      return [all(element.actions).map(button).join(' ')];
    case 'Table':
      return all(element.rows).map(
        row =>
          `| ${all(row.cells)
            .map(cell => all(cell.items).map(runs).join(' '))
            .join(' | ')}`,
      );
    default:
      return String(element.type).startsWith('Chart.') ? chart(element, charts) : [input(element)];
  }
}

function runs(block: Json): string {
  const inlines = all(block.inlines);
  const words = inlines
    .map(run => {
      const url = (run.selectAction as Json | undefined)?.url;
      if (url !== undefined) return `<${url}|${run.text}>`;
      return run.weight === 'Bolder' ? `*${run.text}*` : run.text;
    })
    .join('');
  return inlines.some(run => run.isSubtle === true) ? `(${words})` : words;
}

function button(action: Json): string {
  return `[${action.title}]`;
}

function chart(element: Json, charts: boolean): readonly string[] {
  if (charts) return [`~${element.type} ${element.title}: ${JSON.stringify(element.data)}`];
  return typeof element.fallback === 'object' ? lines(element.fallback as Json, charts) : [];
}

function input(element: Json): string {
  const offered = all(element.choices).map(choice => choice.title);
  const kind = `${element.type}${element.style === undefined ? '' : `.${element.style}`}`;
  const begun = element.value === undefined ? '' : ` =${element.value}`;
  return `${element.label}${element.isRequired === true ? '*' : ''} {${kind}${offered.length === 0 ? '' : ` ${offered.join('/')}`}${begun}}`;
}

function all(list: unknown): readonly Json[] {
  return (list ?? []) as readonly Json[];
}

/** What the button that sends a form carries: the first of the last row. */
export function sendingOf(card: Json | undefined): Json {
  const sets = all(card?.body).filter(each => each.type === 'ActionSet');
  return (all(sets.at(-1)?.actions)[0]?.data ?? {}) as Json;
}
