/** Owns the first page: who one can be, and the places where partnerships meet. */
import type { Actor, Stage } from '../../ports/rehearsal.ts';
import { type Html, html } from './html.ts';
import { face, hash } from './marks.ts';
import { sides } from './page.ts';
import { asPath, placePath } from './seat.ts';
import { words } from './words.ts';

export function everybody(cast: readonly Actor[], stages: readonly Stage[]): Html {
  const said = words.people;
  const groups = sides(cast).map(
    ({ title, actors }) => html`<section><h2>${title}</h2><ul class="faces">${actors.map(actor)}</ul></section>`,
  );
  const places = html`<section>
    <h2>${said.places}</h2><p class="lead">${said.placesLead}</p><ul class="faces">${stages.map(stage)}</ul>
  </section>`;
  const lead = cast.length === 0 ? said.nobody : said.lead;
  return html`<div class="hello"><h1>${said.title}</h1><p class="lead">${lead}</p></div>
    ${groups}${stages.length > 0 && places}`;
}

function actor(one: Actor): Html {
  return html`<li><a href="${asPath(one.account)}#latest">${face(one.name)}<span>
    <span class="name">${one.name}</span>
    ${one.about !== '' && html`<span class="about">${one.about}</span>`}
  </span></a></li>`;
}

function stage(one: Stage): Html {
  return html`<li><a href="${placePath(one.place, null)}">${hash}<span class="name">${one.name}</span></a></li>`;
}
