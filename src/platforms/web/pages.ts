/** Owns the console's pages: who one can be, a person's messages and home screen, an open form. */
import { type Response, Router } from 'express';
import * as conversation from './conversation.ts';
import { sendCalendar } from './files.ts';
import { formPage } from './formpage.ts';
import { html } from './html.ts';
import { everybody } from './people.ts';
import { asPath } from './seat.ts';
import { homeCard, shownCard } from './shown.ts';
import { Unfit } from './unfit.ts';
import { ownSeat, type Person, recent, send, toldCard, type ViewDeps } from './view.ts';
import { words } from './words.ts';

export function pageRoutes(deps: ViewDeps): Router {
  const routes = Router();
  routes.get('/', async (request, response) => {
    const [cast, stages] = await Promise.all([deps.rehearsal.cast(), deps.rehearsal.stages()]);
    const shown = { title: words.people.title, current: null, main: everybody(cast, stages) };
    await send(deps, request, response, shown);
  });
  routes.get('/as/:tenant/:user', (request, response) => messages(deps, request, response));
  routes.get('/as/:tenant/:user/home', (request, response) => home(deps, request, response));
  routes.get('/as/:tenant/:user/form/:id', async (request, response) => {
    const seat = await ownSeat(deps, request);
    const open = deps.forms.read(seat, request.params.id);
    if (!open) throw new Unfit(404, 'form-gone');
    const shown = formPage(request.params.id, open, deps.newId);
    await send(deps, request, response, { ...shown, current: asPath(seat.actor.account) });
  });
  routes.get('/as/:tenant/:user/calendar/:remote/:file', async (request, response) => {
    const card = await shownCard(deps, await ownSeat(deps, request), request.params.remote);
    await sendCalendar(response, card, request.params.file, deps.clock.now());
  });
  routes.get('/as/:tenant/:user/home/calendar/:file', async (request, response) => {
    const card = await homeCard(deps, await ownSeat(deps, request, true));
    await sendCalendar(response, card, request.params.file, deps.clock.now());
  });
  return routes;
}

async function messages(deps: ViewDeps, request: Person, response: Response): Promise<void> {
  const seat = await ownSeat(deps, request);
  const { account, name } = seat.actor;
  const current = asPath(account);
  const room = { seat, newId: deps.newId, files: `${current}/calendar` };
  const { lines, earlier } = await recent(deps, request.query.lines, { account }, most => `${current}?lines=${most}`);
  const thread = conversation.thread(lines, room, earlier, words.thread.empty(name));
  const write = conversation.composer(seat, deps.newId());
  const main = html`${conversation.person(seat.actor, 'messages')}${thread}${write}`;
  await send(deps, request, response, { title: name, current, main, anchor: '#latest' });
}

async function home(deps: ViewDeps, request: Person, response: Response): Promise<void> {
  const seat = await ownSeat(deps, request, true);
  const current = asPath(seat.actor.account);
  const card = await homeCard(deps, seat);
  const room = { seat, newId: deps.newId, files: `${current}/home/calendar` };
  const shown = card ? conversation.message(card, '', null, room) : html`<p class="empty">${words.thread.noHome}</p>`;
  const told = await toldCard(deps, request.query.told, seat);
  const main = html`${conversation.person(seat.actor, 'home')}${told}${shown}`;
  await send(deps, request, response, { title: `${seat.actor.name}, ${words.thread.home}`, current, main });
}
