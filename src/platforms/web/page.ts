/** Owns the frame every page stands in: skip link, banner with the product clock, the way to everybody else. */
import type { CardLanguage } from '../../cards/card.ts';
import type { Actor, Rehearsal, Stage } from '../../ports/rehearsal.ts';
import { banner, type Moving } from './banner.ts';
import { type Html, html, source } from './html.ts';
import { accountKey, asPath, placePath } from './seat.ts';
import { words } from './words.ts';

/** `here` is this page's own address, to come back to; `current` the path of the person or place shown. */
type Frame = {
  readonly title: string;
  readonly here: string;
  readonly moving: Moving;
  readonly current: string | null;
  readonly main: Html;
};

export async function page(rehearsal: Rehearsal, frame: Frame): Promise<string> {
  const [cast, stages, next] = await Promise.all([rehearsal.cast(), rehearsal.stages(), rehearsal.next()]);
  const clock = {
    now: rehearsal.now(),
    next,
    answering: rehearsal.answering(),
    here: frame.here,
    moving: frame.moving,
  };
  const aside = frame.current !== null && people(cast, stages, frame.current);
  const body = html`${banner(clock)}
    <div class="stage">${aside}<main id="main" tabindex="-1">${frame.main}</main></div>`;
  return bare(frame.title, body);
}

type Spoken = { readonly language: CardLanguage; readonly skip: string };

/** A document with nothing of the rehearsal in it, so that it can be shown even when the rehearsal fails. */
export function bare(title: string, body: Html, spoken: Spoken = { language: 'en', skip: words.skip }): string {
  const document = html`<html lang="${spoken.language}">
<head>
  <meta charset="utf-8"><title>${title} · ${words.product}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
  <link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/style.css">
</head>
<body><a class="skip" href="#main">${spoken.skip}</a>${body}</body>
</html>`;
  return `<!doctype html>\n${source(document)}`;
}

/** The cast by side; a side nobody is on is left out. */
export function sides(
  cast: readonly Actor[],
): readonly { readonly title: string; readonly actors: readonly Actor[] }[] {
  return (['host', 'partner', 'unknown'] as const)
    .map(side => ({ title: words.people[side], actors: cast.filter(one => one.side === side) }))
    .filter(group => group.actors.length > 0);
}

function people(cast: readonly Actor[], stages: readonly Stage[], current: string): Html {
  const groups = sides(cast).map(({ title, actors }) => {
    const entries = actors.map(one => entry(asPath(one.account), '#latest', one.name, one.about, current));
    return group(title, entries);
  });
  const places = stages.map(one => entry(placePath(one.place, null), '', one.name, '', current));
  return html`<nav class="people" aria-label="${words.people.nav}">
    ${groups}${places.length > 0 && group(words.people.places, places)}
  </nav>`;
}

function group(title: string, entries: readonly Html[]): Html {
  return html`<p class="group">${title}</p><ul>${entries}</ul>`;
}

function entry(path: string, anchor: string, name: string, about: string, current: string): Html {
  return html`<li><a href="${path}${anchor}"${path === current && html` aria-current="page"`}>
    <span class="name">${name}</span>
    ${about !== '' && html`<span class="about">${about}</span>`}
  </a></li>`;
}

/** Choices of a select, by side. */
export function actorOptions(cast: readonly Actor[], chosen: Actor | null): Html {
  const option = (one: Actor) => {
    const key = accountKey(one.account);
    const picked = chosen !== null && key === accountKey(chosen.account);
    const label = one.about === '' ? one.name : `${one.name}, ${one.about}`;
    return html`<option value="${key}"${picked && html` selected`}>${label}</option>`;
  };
  const groups = sides(cast).map(
    ({ title, actors }) => html`<optgroup label="${title}">${actors.map(option)}</optgroup>`,
  );
  return html`${groups}`;
}
