/** Owns the banner: that this is a rehearsal, what the product clock says, and the buttons that move it. */
import { type Html, hidden, html } from './html.ts';
import { sprout } from './marks.ts';
import { later, moment, shortly } from './when.ts';
import { words } from './words.ts';

/** What the last move did, as it came back in the address: counts, or that it was refused. */
export type Moving = { readonly delivered: number; readonly skipped: number; readonly failed: number } | 'back' | null;

type BannerFacts = {
  readonly now: Date;
  readonly next: Date | null;
  readonly answering: boolean;
  readonly here: string;
  readonly moving: Moving;
};

const DAY = 24;
const WEEK = 7 * DAY;

export function banner(facts: BannerFacts): Html {
  const said = words.clock;
  const { now, next } = facts;
  const ahead = next
    ? move(facts, next, html`${said.next} <small>${shortly(next)}</small>`)
    : html`<button class="tool" disabled>${said.next} <small>${said.noNext}</small></button>`;
  return html`<header class="banner">
    ${strip}
    <section class="clock" aria-label="${said.controls}">
      <p class="now"><span class="sr">${said.now} </span><time datetime="${now.toISOString()}">${moment(now)}</time></p>
      <div class="tools">
        ${ahead}${move(facts, later(now, DAY), html`${said.day}`)}${move(facts, later(now, WEEK), html`${said.week}`)}
        <form method="post" action="/rehearsal/answering">
          ${hidden('back', facts.here)}${hidden('on', facts.answering ? 'no' : 'yes')}
          <button class="tool toggle" aria-pressed="${facts.answering ? 'true' : 'false'}">${said.answering}</button>
        </form>
      </div>
      <p class="moved" role="status">${moved(facts.moving)}</p>
    </section>
  </header>`;
}

/** The name and the one sentence that must stand on every page. */
export const strip: Html = html`<div class="strip">
  <a class="brand" href="/">${sprout}<span>${words.product}</span></a><p class="rehearsal">${words.rehearsal}</p>
</div>`;

/** The button names the instant it leads to, so that pressing it twice moves once. */
function move(facts: BannerFacts, to: Date, label: Html): Html {
  return html`<form method="post" action="/rehearsal/move">
    ${hidden('back', facts.here)}${hidden('to', to.toISOString())}<button class="tool">${label}</button>
  </form>`;
}

function moved(moving: Moving): string | null {
  if (moving === null) return null;
  if (moving === 'back') return words.clock.back;
  return words.clock.moved(moving.delivered, moving.skipped, moving.failed);
}
