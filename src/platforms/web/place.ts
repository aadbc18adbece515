/** Owns the page of a place: what everybody there sees, and as whom one presses and writes. */
import { type Request, type Response, Router } from 'express';
import type { Actor, Stage } from '../../ports/rehearsal.ts';
import * as conversation from './conversation.ts';
import { sendCalendar } from './files.ts';
import { type Html, html } from './html.ts';
import { cardIn } from './lines.ts';
import { hash } from './marks.ts';
import { actorOptions } from './page.ts';
import { findActor, findStage, keyOf, placePath, type Seat } from './seat.ts';
import { recent, send, toldCard, type ViewDeps } from './view.ts';
import { words } from './words.ts';

type InPlace = Request<{ tenant: string; conversation: string }>;

export function placeRoutes(deps: ViewDeps): Router {
  const routes = Router();
  routes.get('/place/:tenant/:conversation', (request, response) => place(deps, request, response));
  routes.get('/place/:tenant/:conversation/calendar/:remote/:file', async (request, response) => {
    const stage = await stageOf(deps, request);
    const card = await cardIn(deps.thread, { place: stage.place }, request.params.remote);
    await sendCalendar(response, card, request.params.file, deps.clock.now());
  });
  return routes;
}

async function place(deps: ViewDeps, request: InPlace, response: Response): Promise<void> {
  const stage = await stageOf(deps, request);
  const { as, lines: wanted, told } = request.query;
  const actor = typeof as === 'string' && as !== '' ? await findActor(deps.rehearsal, as) : null;
  const seat: Seat | null = actor && { actor, at: stage, home: false };
  const cast = await deps.rehearsal.cast();
  const current = placePath(stage.place, null);
  const room = { seat, newId: deps.newId, files: `${current}/calendar` };
  const { lines, earlier } = await recent(deps, wanted, { place: stage.place }, most => {
    const path = placePath(stage.place, actor === null ? null : actor.account);
    return `${path}${path.includes('?') ? '&' : '?'}lines=${most}`;
  });
  const answer = seat && (await toldCard(deps, told, seat));
  const write = seat
    ? conversation.composer(seat, deps.newId())
    : html`<p class="empty">${words.thread.chooseFirst}</p>`;
  const thread = conversation.thread(lines, room, earlier, words.thread.emptyPlace);
  const main = html`${head(stage, cast, actor)}${thread}${answer}${write}`;
  await send(deps, request, response, { title: stage.name, current, main, anchor: '#latest' });
}

function stageOf(deps: ViewDeps, request: InPlace): Promise<Stage> {
  return findStage(deps.rehearsal, keyOf(request.params.tenant, request.params.conversation));
}

/** The choice of who one is stays in the address, so that each window can be somebody else. */
function head(stage: Stage, cast: readonly Actor[], actor: Actor | null): Html {
  return html`<div class="who">
    ${conversation.wayBack}<div class="title">${hash}<h1>${stage.name}</h1></div>
    <form class="acting" method="get" action="${placePath(stage.place, null)}">
      <label for="as">${words.thread.actingAs}</label>
      <div>
        <select id="as" name="as"><option value="">${words.thread.choose}</option>${actorOptions(cast, actor)}</select>
        <button class="plain">${words.thread.change}</button>
      </div>
    </form>
  </div>`;
}
