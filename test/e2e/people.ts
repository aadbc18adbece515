/** Owns acting as somebody in the console: reading, pressing, typing and filling in, by real requests only. */
import { randomUUID } from 'node:crypto';
import { type Button, type Card, type Form, filled, type Post, read, type Screen } from './screen.ts';
import * as html from './tree.ts';

type Web = {
  readonly url: string;
  /** What a page shows, after whatever is due at this instant of the clock was sent. */
  readonly settle: () => Promise<void>;
};

export type Person = {
  readonly name: string;
  readonly path: string;
  /** Newest last; the bot's cards and one's own lines. */
  readonly messages: () => Promise<readonly Card[]>;
  readonly home: () => Promise<Screen>;
  /** The newest card that says this. Throws where there is none. */
  readonly find: (words: string | RegExp) => Promise<Card>;
  /** Presses the button of that name on the newest card that has one and says `about`. */
  readonly press: (label: string, about?: string | RegExp) => Promise<Screen>;
  readonly pressHome: (label: string, about?: string | RegExp) => Promise<Screen>;
  readonly type: (words: string) => Promise<Screen>;
  /** Fills in the form one was just shown; what is not named stays as the page proposes it. */
  readonly submit: (values: Readonly<Record<string, string>>) => Promise<Screen>;
  /** Posts exactly this as them, whatever their pages show. */
  readonly send: (post: Post, values?: Readonly<Record<string, string>>) => Promise<Screen>;
  /** The same person as seen from a place: their words and presses go there. */
  readonly in: (place: string) => Promise<Person>;
};

type Seat = { readonly name: string; readonly path: string; readonly thread: string };

const LINES = 200;

/** Throws where the console knows nobody of that name. */
export async function person(web: Web, name: string): Promise<Person> {
  const path = await pathOf(web, '/as/', name);
  return seated(web, { name, path, thread: `${path}?lines=${LINES}` });
}

/** What everybody in a place sees; nobody's buttons. Throws where there is no such place. */
export async function place(web: Web, name: string): Promise<readonly Card[]> {
  await web.settle();
  return (await get(web, `${await pathOf(web, '/place/', name)}?lines=${LINES}`)).cards;
}

function seated(web: Web, seat: Seat): Person {
  let shown: Screen | null = null;
  const show = (screen: Screen): Screen => {
    shown = screen;
    return screen;
  };
  const thread = async () => {
    await web.settle();
    return get(web, seat.thread);
  };
  const self: Person = {
    name: seat.name,
    path: seat.path,
    messages: async () => (await thread()).cards,
    home: async () => {
      await web.settle();
      return show(await get(web, `${seat.path}/home`));
    },
    find: async said => newest((await thread()).cards, seat.name, said),
    press: async (label, about) => show(await send(web, buttonOn((await thread()).cards, seat.name, label, about))),
    pressHome: async (label, about) => {
      const home = await get(web, `${seat.path}/home`);
      return show(await send(web, buttonOn(home.cards, seat.name, label, about)));
    },
    type: async words => {
      const at = composerOf(await markup(web, seat.thread));
      return show(await send(web, { ...at, fields: [...at.fields, ['words', words]] }));
    },
    submit: async values => {
      const form = shown?.form ?? shown?.told?.forms[0] ?? null;
      if (form === null) throw new Error(`${seat.name} has no form open`);
      return show(await send(web, form, named(form, values)));
    },
    send: async (post, values = {}) => show(await send(web, post, values)),
    in: async name => {
      const path = await pathOf(web, '/place/', name);
      const as = encodeURIComponent(seat.path.slice('/as/'.length));
      return seated(web, { ...seat, thread: `${path}?as=${as}&lines=${LINES}` });
    },
  };
  return self;
}

/** Everybody's name and path, as the first page lists them. */
export async function names(web: Web, under: '/as/' | '/place/'): Promise<ReadonlyMap<string, string>> {
  const page = html.tree(await markup(web, '/'));
  const links = html.all(page, { tag: 'a', having: one => html.attribute(one, 'href').startsWith(under) });
  return new Map(
    links.map(link => {
      const name = html.first(link, { className: 'name' });
      return [name === null ? '' : html.words(name), html.attribute(link, 'href').split('#')[0] ?? ''];
    }),
  );
}

/** A press nobody's page offers: the frame of a real one around an action and values of one's own. */
export function forged(path: string, action: string, values: Readonly<Record<string, string>>, card = ''): Post {
  const fields = { intent: randomUUID(), card, label: 'Forged', action, values: JSON.stringify(values) };
  return { action: `${path}/pressed`, fields: Object.entries(fields) };
}

/** The same post under another id, as a second press of the same button is. */
export function again(post: Post): Post {
  return { ...post, fields: post.fields.map(([name, value]) => [name, name === 'intent' ? randomUUID() : value]) };
}

/** The newest button of that name, and where a card has several, the one right below what it is about. */
export function buttonOn(cards: readonly Card[], name: string, label: string, about?: string | RegExp): Button {
  const named = cards.flatMap(card =>
    card.buttons.filter(button => button.label === label).map(button => ({ ...button, card: card.words })),
  );
  const right = about === undefined ? named : named.filter(button => says(button.about, about));
  const found = right.at(-1) ?? named.filter(button => about !== undefined && says(button.card, about)).at(-1);
  if (found === undefined)
    throw new Error(`${name} has no button "${label}"${about ? ` about ${about}` : ''} in:\n${told(cards)}`);
  return found;
}

function newest(cards: readonly Card[], name: string, said: string | RegExp): Card {
  const found = cards.filter(card => card.by === 'bot' && says(card.words, said)).at(-1);
  if (found === undefined) throw new Error(`${name} was never told ${said}, but:\n${told(cards)}`);
  return found;
}

function says(words: string, said: string | RegExp): boolean {
  return typeof said === 'string' ? words.includes(said) : said.test(words);
}

function told(cards: readonly Card[]): string {
  const shown = cards.slice(-6).map(card => `${card.words}\n[${card.buttons.map(one => one.label).join('] [')}]`);
  return shown.join('\n---\n');
}

function named(form: Form, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const unknown = Object.keys(values).filter(name => !form.inputs.some(input => input.name === name));
  if (unknown.length > 0)
    throw new Error(`"${form.title}" has no ${unknown} but ${form.inputs.map(input => input.name)}`);
  return values;
}

async function send(web: Web, post: Post, values: Readonly<Record<string, string>> = {}): Promise<Screen> {
  const answer = await fetch(new URL(post.action, web.url), {
    method: 'POST',
    body: filled(post, values),
    redirect: 'manual',
  });
  const text = await answer.text();
  const to = answer.headers.get('location');
  return to === null ? read(answer.status, post.action, text) : get(web, to);
}

async function get(web: Web, path: string): Promise<Screen> {
  const answer = await fetch(new URL(path, web.url));
  return read(answer.status, path, await answer.text());
}

async function markup(web: Web, path: string): Promise<string> {
  return (await fetch(new URL(path, web.url))).text();
}

function composerOf(page: string): Post {
  const form = html.first(html.tree(page), { tag: 'form', className: 'composer' });
  if (form === null) throw new Error('there is nothing to write in');
  const hidden = html.all(form, { tag: 'input', having: one => html.attribute(one, 'type') === 'hidden' });
  const fields = hidden.map(one => [html.attribute(one, 'name'), html.attribute(one, 'value')] as const);
  return { action: html.attribute(form, 'action'), fields };
}

async function pathOf(web: Web, under: '/as/' | '/place/', name: string): Promise<string> {
  const known = await names(web, under);
  const path = known.get(name);
  if (path === undefined) throw new Error(`nobody is called ${name}; there are ${[...known.keys()].join(', ')}`);
  return path;
}
