/** Owns the rehearsal console, on this machine only: be anyone, see the cards, press the buttons. */

import express, { type Request, type Response, Router } from 'express';
import { LRUCache } from 'lru-cache';
import type { Handle } from '../../ports/chat.ts';
import type { Clock, Log, NewId } from '../../ports/deps.ts';
import type { Rehearsal, Thread } from '../../ports/rehearsal.ts';
import * as answer from './answer.ts';
import { clockRoutes } from './clock.ts';
import { guard } from './guard.ts';
import { source } from './html.ts';
import * as intent from './intent.ts';
import { icon } from './marks.ts';
import { openForms } from './opened.ts';
import { pageRoutes } from './pages.ts';
import { placeRoutes } from './place.ts';
import { findActor, findStage, keyOf, type Seat } from './seat.ts';
import { shownForm } from './shown.ts';
import { sheet } from './style/sheet.ts';

type ConsoleDeps = {
  readonly handle: Handle;
  readonly thread: Thread;
  readonly rehearsal: Rehearsal;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: NewId;
};

const FORMS_KEPT = 500;
const INTENTS_KEPT = 2_000;

/** Stands at the root; every post answers 303, so that reloading a page never presses twice. */
export function consoleRouter(deps: ConsoleDeps): Router {
  const router = Router();
  const forms = openForms(FORMS_KEPT);
  const answering = { ...deps, forms, first: firstTime(INTENTS_KEPT) };
  router.use(guard);
  router.get('/style.css', (_request, response) => void response.type('css').send(sheet));
  router.get('/icon.svg', (_request, response) => void response.type('svg').send(source(icon)));
  router.use(express.text({ type: 'application/x-www-form-urlencoded', limit: '32kb' }));
  router.use(clockRoutes(deps));
  router.use(pageRoutes({ ...deps, forms }), placeRoutes({ ...deps, forms }));

  router.post('/as/:tenant/:user/typed', async (request, response) => {
    const { seat, body } = await posted(deps, request);
    leave(response, await answer.typed(answering, seat, intent.typed(seat, body)));
  });
  router.post('/as/:tenant/:user/pressed', async (request, response) => {
    const { seat, body } = await posted(deps, request);
    const label = intent.field(body, 'label').slice(0, 200);
    leave(
      response,
      await answer.pressed(answering, seat, intent.pressed(seat, body), intent.field(body, 'card'), label),
    );
  });
  router.post('/as/:tenant/:user/submitted', async (request, response) => {
    const { seat, body } = await posted(deps, request);
    const shown = await shownForm({ ...deps, forms }, seat, body);
    const made = intent.submitted(seat, body);
    leave(response, await answer.submitted(answering, seat, made, intent.field(body, 'card'), shown));
  });
  return router;
}

/** Who acts stands in the address, where they sit in the body; both must be of this rehearsal. */
async function posted(deps: ConsoleDeps, request: Request<{ tenant: string; user: string }>) {
  const body = intent.bodyOf(request.body);
  const at = body.get('at');
  const seat: Seat = {
    actor: await findActor(deps.rehearsal, keyOf(request.params.tenant, request.params.user)),
    at: at === null ? null : await findStage(deps.rehearsal, at),
    home: body.get('home') === 'yes',
  };
  return { seat, body };
}

function leave(response: Response, to: string): void {
  response.redirect(303, to);
}

/** Remembers the newest `most` ids. */
function firstTime(most: number): (id: string) => boolean {
  const seen = new LRUCache<string, true>({ max: most });
  return id => {
    if (seen.has(id)) return false;
    seen.set(id, true);
    return true;
  };
}
