/** Owns a stage on which Rosa has neither Slack nor Teams: the page of her link over real HTTP, on the real store. */

import type { Card } from '../../src/cards/card.ts';
import { bare, link as linkOf } from '../../src/cards/text.ts';
import type { Ways } from '../../src/flows/ask.ts';
import { linking } from '../../src/flows/links.ts';
import { createHttp } from '../../src/http.ts';
import { frontFailures, frontRouter } from '../../src/platforms/web/front.ts';
import { linkRouter } from '../../src/platforms/web/link/router.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { filled, type Post, read, type Screen } from '../e2e/screen.ts';
import * as tree from '../e2e/tree.ts';
import { told } from './reading.ts';
import { type Stage, stage } from './stage.ts';

export const PUBLIC = 'https://tend.example.org';
export const ROSA = 'rosa-food';

export type LinkStage = Awaited<ReturnType<typeof linkStage>>;
type Language = 'en' | 'es';

/** Rosa was sent an introduction and has not answered; Dana may carry her a link. */
export async function linkStage(options: { readonly byMail?: boolean; readonly language?: Language } = {}) {
  const ways: Ways = { page: token => `${PUBLIC}/l/${token}`, byMail: options.byMail ?? false };
  const on = await stage({ ways });
  await on.client.account.delete({ where: { id: 'rosa-web' } });
  await on.client.person.update({ where: { id: 'rosa' }, data: { language: options.language ?? 'en' } });
  await on.client.contact.update({
    where: { id: ROSA },
    data: { channel: 'email', consent: 'asked', answeredOn: null },
  });
  const { store, clock, newId, log } = on.deps;
  let wall = 0;
  // Real time goes on by a second whenever it is asked for, so that nothing hangs on how fast the machine is.
  const timed = { now: clock.now, wall: () => new Date(Date.UTC(2026, 5, 1) + wall++ * 1_000) };
  const links = linking({ store, clock, ways });
  const paused = { by: 0 };
  const http = createHttp({
    log,
    newId,
    routers: [
      linkRouter({
        ...{ links, handle: on.handle, newId, log, origin: PUBLIC },
        clock: { ...timed, wall: () => (paused.by > 0 ? new Date(Date.UTC(2026, 5, 1)) : timed.wall()) },
      }),
      frontRouter(),
    ],
    failures: frontFailures,
  });
  const listening = await http.listen('127.0.0.1', 0);
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, listening.url), { redirect: 'manual', ...init });
  return {
    ...on,
    ask,
    url: listening.url,
    /** Real time stands still from now on. */
    freeze: () => {
      paused.by = 1;
    },
    /** The path of a link that Dana just made for Rosa. */
    carried: async (contact = ROSA): Promise<string> =>
      pathIn(told(await on.press('dana', 'contact.link', { id: contact }))),
    /** The path of a link that Tend mailed to her. */
    mailed: async (post = 'POST0001', days = 30): Promise<string> => {
      await store.system.links.seat();
      const until = new Date(clock.now().getTime() + days * 86_400_000);
      const account = { platform: 'email', tenant: 'mail', user: 'rosa' } as const;
      const letter = await store.system.links.mail(account, post, until);
      if (letter === null) throw new Error('no mail reaches Rosa');
      return `/l/${letter.token}`;
    },
    visit: (path: string) => visitor(ask, path),
    /** Rosa presses through the newest link that serves, or through that one, without a page between. */
    through: pressing(on),
    close: async () => {
      await listening.close();
      await on.close();
    },
  };
}

function pressing(on: Stage) {
  let presses = 0;
  return async (action: string, values: Readonly<Record<string, string>> = {}, id?: string): Promise<Reply> => {
    const link = await on.client.link.findFirstOrThrow({
      where: id === undefined ? { revokedAt: null } : { id },
      orderBy: { createdAt: 'desc' },
    });
    const from =
      link.contactId === null
        ? ({ platform: 'email', tenant: 'mail', user: link.personId } as const)
        : ({ platform: 'web', tenant: 'link', user: link.contactId } as const);
    presses += 1;
    return on.handle({ id: `through${presses}`, from, at: null, through: link.id, kind: 'pressed', action, values });
  };
}

/** The address a steward is told, without its host. */
export function pathIn(card: Card): string {
  const spans = card.blocks.flatMap(block => (block.kind === 'facts' ? block.facts.flatMap(fact => fact.value) : []));
  const found = spans.find(span => span.kind === 'link');
  if (found?.kind !== 'link') throw new Error(`no link in ${bare(linkOf(card.summary, ''))}`);
  return new URL(found.url).pathname;
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

export type Visitor = Awaited<ReturnType<typeof visitor>>;

/** Somebody in front of the page, with a browser that says where a press comes from. */
export async function visitor(ask: Ask, path: string) {
  const look = async (at: string): Promise<Screen> => {
    const answer = await ask(at.split('#')[0] ?? at);
    return read(answer.status, at, await answer.text());
  };
  let screen = await look(path);
  const post = (to: Post, values: Readonly<Record<string, string>> = {}, headers: Record<string, string> = {}) =>
    ask(to.action, {
      method: 'POST',
      body: filled(to, values),
      headers: { 'sec-fetch-site': 'same-origin', origin: 'null', ...headers },
    });
  const follow = async (answer: Response, at: string): Promise<Screen> => {
    const to = answer.headers.get('location');
    screen = to === null ? read(answer.status, at, await answer.text()) : await look(to);
    return screen;
  };
  const button = (label: string): Post => {
    const found = screen.cards.flatMap(card => card.buttons).find(each => each.label === label);
    if (found === undefined) throw new Error(`no button ${label} on: ${screen.words}`);
    return found;
  };
  return {
    path,
    screen: () => screen,
    look: async (at = path) => {
      screen = await look(at);
      return screen;
    },
    button,
    post,
    press: async (label: string) => follow(await post(button(label)), label),
    submit: async (values: Readonly<Record<string, string>>) => {
      if (screen.form === null) throw new Error(`no form on: ${screen.words}`);
      return follow(await post(screen.form, values), screen.form.action);
    },
    write: async (words: string) => {
      const page = tree.tree(await (await ask(path)).text());
      const form = tree.first(page, { tag: 'form', className: 'composer' });
      if (form === null) throw new Error('nothing to write in');
      const fields = tree
        .all(form, { tag: 'input', having: each => tree.attribute(each, 'type') === 'hidden' })
        .map(each => [tree.attribute(each, 'name'), tree.attribute(each, 'value')] as const);
      const typed = { action: tree.attribute(form, 'action'), fields: [...fields, ['words', words] as const] };
      return follow(await post(typed), typed.action);
    },
  };
}
