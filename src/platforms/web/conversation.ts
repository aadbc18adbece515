/** Owns a thread as a page: one's own messages, a place, or a home screen, with the box to write in below. */
import type { Card } from '../../cards/card.ts';
import type { NewId } from '../../ports/deps.ts';
import type { Actor, Line } from '../../ports/rehearsal.ts';
import { blocks, type Stand, saysItself } from './card.ts';
import { type Html, hidden, html } from './html.ts';
import { face, sprout } from './marks.ts';
import { asPath, deskOf, type Seat } from './seat.ts';
import { day, time } from './when.ts';
import { words } from './words.ts';

/** How cards of this page can be pressed; `files` is the path under which calendar blocks of a remote id are found. */
type Room = {
  readonly seat: Seat | null;
  readonly newId: NewId;
  readonly files: string;
};

/** Lines come newest first and are shown newest last; `earlier` leads to more of them, null at the beginning. */
export function thread(newestFirst: readonly Line[], room: Room, earlier: string | null, empty: string): Html {
  if (newestFirst.length === 0) return html`<p class="empty">${empty}</p>`;
  const lines = newestFirst.toReversed();
  const items = lines.map((line, position) => {
    const before = lines[position - 1];
    const opens = before === undefined || day(before.at) !== day(line.at);
    return html`${opens && newDay(line.at)}${item(line, room, position === lines.length - 1)}`;
  });
  const more =
    earlier !== null && html`<p class="earlier"><a class="button" href="${earlier}">${words.thread.earlier}</a></p>`;
  return html`${more}<ol class="thread">${items}</ol>`;
}

function newDay(at: Date): Html {
  return html`<li class="day"><time datetime="${at.toISOString().slice(0, 10)}">${day(at)}</time></li>`;
}

/** The newest line answers to `#latest` too, so that any link can open a thread at its end. */
const end = html` id="latest" tabindex="-1"`;

function item(line: Line, room: Room, latest: boolean): Html {
  const mine = line.said.by === 'person' && !isPlace(room);
  const body =
    line.said.by === 'bot'
      ? message(line.said.card, line.remote, line.at, room, latest)
      : bubble(line.said.words, line.at, !isPlace(room), latest);
  return html`<li class="line ${mine ? 'mine' : 'theirs'}" id="m-${line.remote}" tabindex="-1">${body}</li>`;
}

function bubble(said: string, at: Date, own: boolean, latest: boolean): Html {
  return html`<article class="bubble"${latest && end}>
    <h2 class="sr">${own && `${words.thread.you}, `}${time(at)}</h2>
    <p dir="auto">${said}</p><p class="stamp" aria-hidden="true">${time(at)}</p>
  </article>`;
}

/** In a place a line says itself who wrote it; in one's own messages that is oneself. */
function isPlace(room: Room): boolean {
  return room.seat === null || room.seat.at !== null;
}

/** One card the bot sent; its hidden heading lets a screen reader walk from message to message by what they say. */
export function message(card: Card, remote: string, at: Date | null, room: Room, latest = false): Html {
  const stamp = at && html`<time>${time(at)}</time>`;
  const spoken = html`${words.product}${at && `, ${time(at)}`}${!saysItself(card) && `: ${card.summary}`}`;
  return html`<article class="card" lang="${card.language}"${latest && end}>
    <h2 class="sr">${spoken}</h2>
    <p class="from" aria-hidden="true">${sprout}<span>${words.product}</span>${stamp}</p>
    <div class="body">${blocks(card, stand(remote, room))}</div>
  </article>`;
}

function stand(remote: string, room: Room): Stand {
  return {
    seat: room.seat,
    remote,
    level: 3,
    newId: room.newId,
    calendar: position => [room.files, remote && `/${encodeURIComponent(remote)}`, `/${position}.ics`].join(''),
  };
}

/** Only the asker sees it: an answer beside a home screen or a place. */
export function told(card: Card, remote: string, room: Room, seat: Seat): Html {
  const title = seat.at ? words.thread.told(seat.actor.name) : words.thread.justNow;
  return html`<section class="told" id="told" tabindex="-1" aria-label="${title}">
    <p class="only" aria-hidden="true">${title}</p>${message(card, remote, null, room)}
  </section>`;
}

export function composer(seat: Seat, nonce: string, said: ComposerWords = words.thread): Html {
  const [desk, id] = [deskOf(seat), `write-${nonce}`];
  return html`<form class="composer" method="post" action="${desk.path}/typed" autocomplete="off">
    ${hidden('intent', nonce)}${desk.fields(nonce)}<label for="${id}">${said.write}</label>
    <div>
      <input type="text" id="${id}" name="words" required placeholder="${said.example}">
      <button class="main">${said.send}</button>
    </div>
  </form>`;
}

export type ComposerWords = { readonly write: string; readonly example: string; readonly send: string };

/** Who this page is about, and the two views of a person. */
export function person(actor: Actor, view: 'messages' | 'home'): Html {
  const own = asPath(actor.account);
  const about = actor.about !== '' && html`<p class="about">${actor.about}</p>`;
  return html`<div class="who">
    ${wayBack}<div class="title">${face(actor.name)}<div><h1>${actor.name}</h1>${about}</div></div>
    <nav class="tabs" aria-label="${words.thread.views}">
      ${tab(`${own}#latest`, words.thread.messages, view === 'messages')}
      ${tab(`${own}/home`, words.thread.home, view === 'home')}
    </nav>
  </div>`;
}

function tab(to: string, label: string, here: boolean): Html {
  return html`<a href="${to}"${here && html` aria-current="page"`}>${label}</a>`;
}

/** On a narrow page the list of people is a page of its own. */
export const wayBack: Html = html`<p class="way"><a href="/">‹ ${words.people.all}</a></p>`;
