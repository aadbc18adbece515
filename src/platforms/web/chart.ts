/** Owns charts: drawn as SVG that keeps its letters readable at any width, and always told in numbers too. */
import type { CardLanguage, Chart } from '../../cards/card.ts';
import { type Html, html, nothing } from './html.ts';
import { percent, type Scale, scaleOf } from './scale.ts';
import { scrolled } from './table.ts';
import { chartWords } from './words.ts';

const HEIGHT = 150;
const MOST_LABELS = 5;
/** Series differ by shape and stroke or hatching as well as by colour; a fifth begins again. */
const KINDS = 4;

type Worded = (value: number | undefined) => string;

/** `nonce` keeps the ids of two charts on a page apart. `hasTable`: a table with the same numbers follows anyway. */
export function chart(drawn: Chart, language: CardLanguage, nonce: string, hasTable = false): Html {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const worded: Worded = value => (value === undefined || !Number.isFinite(value) ? '–' : number.format(value));
  const picture = drawn.shape === 'line' ? lines(drawn, worded) : bars(drawn, worded, nonce);
  return html`<figure class="chart">
    <figcaption>${drawn.title}</figcaption>
    <div class="picture" role="img" aria-label="${chartWords[language].described(drawn.title)}">${picture}</div>
    ${!hasTable && html`<details><summary>${chartWords[language].numbers}</summary>${numbers(drawn, worded)}</details>`}
  </figure>`;
}

function numbers(drawn: Chart, worded: Worded): Html {
  const columns = drawn.series.map(one => html`<th scope="col">${one.name}</th>`);
  const rows = drawn.categories.map((category, at) => {
    const cells = drawn.series.map(one => html`<td>${worded(one.values[at])}</td>`);
    return html`<tr><th scope="row">${category}</th>${cells}</tr>`;
  });
  return scrolled(drawn.title, html`<thead><tr><td></td>${columns}</tr></thead><tbody>${rows}</tbody>`);
}

/** Rows of bars, each under its own words: nothing has to be matched by colour, and long names may wrap. */
function bars(drawn: Chart, worded: Worded, nonce: string): Html {
  const scale = scaleOf(drawn, false);
  const groups = drawn.categories.map((category, at) => {
    const rows = drawn.series.map((one, place) => {
      const value = one.values[at];
      const whose = drawn.series.length > 1 && html`<span class="whose">${one.name}</span>`;
      const drawing = bar(value, scale, place % KINDS, `h${nonce}-${at}-${place}`);
      return html`<span class="bar">${whose}${drawing}<span class="number">${worded(value)}</span></span>`;
    });
    return html`<div class="bars"><span class="category">${category}</span>${rows}</div>`;
  });
  return html`${groups}`;
}

function bar(value: number | undefined, scale: Scale, kind: number, id: string): Html {
  const zero = scale.of(0);
  const end = value === undefined || !Number.isFinite(value) ? zero : scale.of(value);
  const x = percent(Math.min(zero, end));
  const width = percent(Math.abs(end - zero));
  const hatching = html`<defs>
      <pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(${kind * 45})">
        <rect class="hatch" width="3" height="8"/>
      </pattern>
    </defs>
    <rect fill="url(#${id})" x="${x}" width="${width}" height="16" rx="4"/>`;
  return html`<svg class="s${kind}" width="100%" height="16" aria-hidden="true">
    <rect class="track" width="100%" height="16" rx="4"/>
    <rect class="fill" x="${x}" width="${width}" height="16" rx="4"/>
    ${kind > 0 && hatching}
  </svg>`;
}

/** Positions across are percentages and down are pixels, so letters and marks never stretch. */
function lines(drawn: Chart, worded: Worded): Html {
  const scale = scaleOf(drawn, true);
  const last = Math.max(1, drawn.categories.length - 1);
  const across = (at: number) => percent(drawn.categories.length < 2 ? 0.5 : at / last);
  const down = (value: number) => HEIGHT - scale.of(value) * HEIGHT;
  const grid = [scale.low, (scale.low + scale.high) / 2, scale.high].map(value => {
    const y = down(value);
    return html`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/>
      <text class="scale" x="-8" y="${y + 4}" text-anchor="end">${worded(value)}</text>`;
  });
  const step = Math.max(1, Math.ceil(last / (MOST_LABELS - 1)));
  const labels = drawn.categories.map((category, at) =>
    at % step === 0
      ? html`<text class="scale" x="${across(at)}" y="${HEIGHT + 24}" text-anchor="middle">${category}</text>`
      : nothing,
  );
  const series = drawn.series.map((one, place) => line(one.values, place % KINDS, across, down));
  return html`<svg width="100%" height="${HEIGHT + 44}" aria-hidden="true">
      <svg x="44" y="12" width="78%" height="${HEIGHT}" overflow="visible">${grid}${labels}${series}</svg>
    </svg>
    ${legend(drawn, worded)}`;
}

/** What each stroke is, with its newest number where there is one. */
function legend(drawn: Chart, worded: Worded): Html {
  const entries = drawn.series.map((one, place) => {
    const newest = one.values.at(-1);
    return html`<li>
      <svg class="s${place % KINDS}" width="36" height="16" aria-hidden="true">
        <line class="stroke" x1="0" x2="36" y1="8" y2="8"/>${mark(place % KINDS, '18', 8)}
      </svg>
      ${one.name}${Number.isFinite(newest) && `: ${worded(newest)}`}
    </li>`;
  });
  return html`<ul class="legend">${entries}</ul>`;
}

function line(values: readonly number[], kind: number, across: (at: number) => string, down: (v: number) => number) {
  const points = values.map((value, at) => ({ x: across(at), y: Number.isFinite(value) ? down(value) : null }));
  const strokes = points.slice(1).map((to, at) => {
    const from = points[at];
    if (!from || from.y === null || to.y === null) return nothing;
    return html`<line class="stroke" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
  });
  const marks = points.map(one => (one.y === null ? nothing : mark(kind, one.x, one.y)));
  return html`<g class="s${kind}">${strokes}${marks}</g>`;
}

function mark(kind: number, x: string, y: number): Html {
  const shape = [
    html`<circle r="5"/>`,
    html`<rect x="-5" y="-5" width="10" height="10"/>`,
    html`<path d="M0 -6 L6 5 L-6 5 Z"/>`,
    html`<path d="M0 -7 L7 0 L0 7 L-7 0 Z"/>`,
  ][kind];
  return html`<svg class="mark" x="${x}" y="${y}" overflow="visible">${shape}</svg>`;
}
