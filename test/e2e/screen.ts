/** Owns a console page as somebody sees it: cards with their buttons, an open form with its fields and errors. */
import * as html from './tree.ts';

type Values = Readonly<Record<string, string>>;

/** What pressing or sending posts: the address, and every field the page put into it. */
export type Post = { readonly action: string; readonly fields: readonly (readonly [string, string])[] };

/** `about`: what stands above the row of buttons, since the row before; a bundle has the same button many times. */
export type Button = Post & { readonly label: string; readonly about: string };

type Field = {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** Those to choose from; null where one types. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  readonly error: string | null;
};

export type Form = Post & { readonly title: string; readonly words: string; readonly inputs: readonly Field[] };

export type Card = {
  readonly remote: string;
  readonly by: 'bot' | 'person';
  /** Plain text, a line for every line. */
  readonly words: string;
  readonly buttons: readonly Button[];
  readonly forms: readonly Form[];
};

export type Screen = {
  readonly status: number;
  readonly address: string;
  readonly title: string;
  /** All words of the page, for what is neither a card nor a form. */
  readonly words: string;
  readonly cards: readonly Card[];
  /** The form this page is about, with its mistakes where it came back. */
  readonly form: Form | null;
  /** The line the address leads to: what one was just answered. */
  readonly told: Card | null;
};

export function read(status: number, address: string, markup: string): Screen {
  const page = html.tree(markup);
  const main = html.first(page, { tag: 'main' }) ?? page;
  const cards = html.all(main, { className: 'line' }).map(line => card(line, html.attribute(line, 'id').slice(2)));
  const aside = html.first(main, { className: 'told' });
  // A home screen is one card that is no line of a thread.
  const home = html.all(main, { tag: 'article', className: 'card' });
  const hash = address.split('#')[1] ?? '';
  return {
    status,
    address,
    title: html.words(html.first(page, { tag: 'title' }) ?? page),
    words: html.words(main),
    cards: cards.length > 0 ? cards : home.map(one => card(one, '')),
    form: sheet(main),
    told: aside ? card(aside, '') : (cards.find(one => `m-${one.remote}` === hash) ?? null),
  };
}

function card(line: html.Element, remote: string): Card {
  const body = html.first(line, { className: 'body' });
  const typed = html.first(line, { className: 'bubble' });
  return {
    remote,
    by: body === null ? 'person' : 'bot',
    words: html.words(body ?? (typed && html.first(typed, { tag: 'p' })) ?? line),
    buttons: body === null ? [] : buttons(body),
    forms: html.all(line, { tag: 'section', className: 'form' }).flatMap(section => formIn(section)),
  };
}

function buttons(body: html.Element): readonly Button[] {
  const found: Button[] = [];
  let about: string[] = [];
  for (const block of html.children(body)) {
    if (!html.hasClass(block, 'buttons')) {
      about.push(html.words(block));
      continue;
    }
    const forms = html.all(block, { tag: 'form', having: one => html.attribute(one, 'action').endsWith('/pressed') });
    found.push(...forms.map(form => ({ ...post(form), label: labelOf(form), about: about.join('\n') })));
    about = [];
  }
  return found;
}

function labelOf(form: html.Element): string {
  const button = html.first(form, { tag: 'button' });
  return button === null ? '' : html.words(button);
}

function sheet(main: html.Element | ReturnType<typeof html.tree>): Form | null {
  const found = html.first(main, { tag: 'article', className: 'sheet' });
  return found === null ? null : (formIn(found)[0] ?? null);
}

function formIn(around: html.Element): readonly Form[] {
  const title = html.first(around, { having: one => /^h[1-5]$/.test(one.tagName) });
  return html
    .all(around, { tag: 'form', having: one => html.attribute(one, 'action').endsWith('/submitted') })
    .map(form => ({
      ...post(form),
      title: title === null ? '' : html.words(title),
      words: html.words(around),
      inputs: fields(form),
    }));
}

/** The fields a browser would send as the page stands. */
function post(form: html.Element): Post {
  const inputs = html.all(form, { having: one => html.has(one, 'name') });
  return { action: html.attribute(form, 'action'), fields: inputs.flatMap(sent) };
}

function sent(input: html.Element): readonly (readonly [string, string])[] {
  const name = html.attribute(input, 'name');
  const value = html.attribute(input, 'value');
  if (input.tagName === 'textarea') return [[name, html.exact(input)]];
  if (input.tagName === 'select') {
    const options = html.all(input, { tag: 'option' });
    const chosen = options.find(option => html.has(option, 'selected')) ?? options[0];
    return chosen === undefined ? [] : [[name, html.attribute(chosen, 'value')]];
  }
  const ticks = ['radio', 'checkbox'].includes(html.attribute(input, 'type'));
  return ticks && !html.has(input, 'checked') ? [] : [[name, value]];
}

function fields(form: html.Element): readonly Field[] {
  return html.all(form, { className: 'field' }).flatMap(one => {
    const inputs = html.all(one, { having: each => html.attribute(each, 'name').startsWith('v.') });
    const input = inputs[0];
    if (input === undefined) return [];
    const label = html.first(one, { tag: 'legend' }) ?? html.first(one, { tag: 'label' }) ?? one;
    const error = html.first(one, { className: 'error' });
    return [
      {
        name: html.attribute(input, 'name').slice('v.'.length),
        label: html.words(label),
        required: html.has(input, 'required'),
        choices: choices(one, input),
        error: error === null ? null : html.words(error),
      },
    ];
  });
}

function choices(field: html.Element, input: html.Element): Field['choices'] {
  if (input.tagName === 'select') {
    const options = html.all(input, { tag: 'option' }).filter(option => html.attribute(option, 'value') !== '');
    return options.map(option => ({ value: html.attribute(option, 'value'), label: html.words(option) }));
  }
  const ticks = html.all(field, { className: 'tick' });
  if (ticks.length === 0) return null;
  return ticks.map(tick => ({
    value: html.attribute(html.first(tick, { tag: 'input' }) ?? tick, 'value'),
    label: html.words(tick),
  }));
}

/** The fields as posted, with some filled in anew; several ticks are one value with commas. */
export function filled(form: Post, values: Values): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of form.fields)
    if (!(name.slice(2) in values && name.startsWith('v.'))) body.append(name, value);
  for (const [name, value] of Object.entries(values)) body.append(`v.${name}`, value);
  return body;
}
