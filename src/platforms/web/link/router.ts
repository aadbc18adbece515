/** Owns the routes of signed links: a page for somebody with neither Slack nor Teams, in plain HTML that works without script. */
import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Handle } from '../../../ports/chat.ts';
import type { Clock, Log, NewId } from '../../../ports/deps.ts';
import type { Links } from '../../../ports/links.ts';
import { sendCalendar } from '../files.ts';
import { formPage } from '../formpage.ts';
import { nothing } from '../html.ts';
import * as intent from '../intent.ts';
import { openForms } from '../opened.ts';
import { Unfit } from '../unfit.ts';
import { answers, pressed, submitted } from './answers.ts';
import type { Come } from './come.ts';
import { doorOf } from './door.ts';
import { frame } from './frame.ts';
import { refusedPage, statusOf, Turned } from './refused.ts';
import { askAgain, askedPage, guestPage, NEXT, wayBack } from './view.ts';
import type { Refused } from './words.ts';

type LinkDeps = {
  readonly links: Links;
  readonly handle: Handle;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Of the address under which people reach Tend; null: the one they say. */
  readonly origin: string | null;
};

type AtLink = Request<{ token: string }>;

const FORMS_KEPT = 500;
const ANSWERS_KEPT = 500;

/** Stands before all other routes, under `/l/` alone. */
export function linkRouter(deps: LinkDeps): Router {
  const { links, newId } = deps;
  const router = Router();
  const door = doorOf(deps);
  const forms = openForms(FORMS_KEPT);
  const kept = answers(ANSWERS_KEPT);
  const acting = { handle: deps.handle, forms, answers: kept };

  const open = async (request: AtLink): Promise<Come> => serving(await door.opens(request));
  const press = async (request: AtLink) => serving(await door.takes(request));
  const show = async (request: AtLink, response: Response, said: string | null): Promise<void> => {
    const come = await open(request);
    const { guest, seat } = come;
    const page = await links.page(guest);
    const reply = await deps.handle({ ...intent.opened(seat, newId()), through: guest.link });
    const home = reply.tell ?? reply.turn ?? null;
    const told = said === null ? null : kept.read(guest.link, said);
    response.type('html').send(guestPage({ ...come, page, home, told, newId }));
  };

  router.use('/l', (_request, response, next) => {
    response.set('X-Robots-Tag', 'noindex, nofollow');
    next();
  });
  router.use('/l', express.text({ type: 'application/x-www-form-urlencoded', limit: '32kb' }));
  router.get('/l/:token', (request, response) => show(request, response, null));
  router.get('/l/:token/said/:id', (request, response) => show(request, response, request.params.id));
  router.get('/l/:token/form/:id', async (request, response) => {
    const come = await open(request);
    const form = forms.read(come.seat, request.params.id);
    if (form === null) throw new Turned('form-gone', come);
    // Opened by one link of theirs and filled in by another, it goes where it is filled in.
    const { title, main } = formPage(request.params.id, { ...form, seat: come.seat }, newId);
    response.type('html').send(frame(come.guest.language, title, main));
  });
  router.get(`/l/:token/calendar/${NEXT}/:file`, async (request, response) => {
    const { guest } = await open(request);
    const { next } = await links.page(guest);
    await sendCalendar(response, next, request.params.file, deps.clock.now());
  });
  router.post('/l/:token/typed', async (request, response) => {
    const come = await press(request);
    response.redirect(303, await pressed(acting, come, intent.typed(come.seat, come.body)));
  });
  router.post('/l/:token/pressed', async (request, response) => {
    const come = await press(request);
    response.redirect(303, await pressed(acting, come, intent.pressed(come.seat, come.body)));
  });
  router.post('/l/:token/submitted', async (request, response) => {
    const come = await press(request);
    const made = intent.submitted(come.seat, come.body);
    response.redirect(303, await submitted(acting, come, made, come.body.get('form')));
  });
  // A press, not a link: what reads a page by itself must leave no mark of having read this.
  router.post('/l/:token/held', async (request, response) => {
    const come = await press(request);
    const held = await links.held(come.guest);
    if (held === null) throw new Turned('unknown');
    response.attachment('tend.json').type('json').send(held);
  });
  router.post('/l/:token/again', async (request, response) => {
    const come = await door.takes(request);
    response.type('html').send(askedPage(come, await links.renew(come.guest)));
  });
  router.use('/l', () => {
    throw new Turned('unknown');
  });
  router.use('/l', turned(deps));
  return router;
}

/** @throws Turned over */
function serving<Here extends Come>(come: Here): Here {
  if (come.isOver) throw new Turned('over', come);
  return come;
}

/** What is refused here is answered here, with a way on; a bug is for the server to tell. */
function turned({ newId, log }: LinkDeps): ErrorRequestHandler {
  return (cause: unknown, request, response, next) => {
    const why = whyOf(cause);
    if (why === null || response.headersSent) return next(cause);
    const { come, wait } = cause instanceof Turned ? cause : { come: null, wait: null };
    log.info('link refused', { why, method: request.method });
    if (wait !== null) response.set('Retry-After', String(wait));
    if (why === 'too-large') response.set('Connection', 'close');
    const way = come === null ? nothing : why === 'over' ? askAgain(come, newId()) : wayBack(come);
    response
      .status(statusOf[why])
      .type('html')
      .send(refusedPage(why, come, way));
  };
}

function whyOf(cause: unknown): Refused | null {
  if (cause instanceof Turned) return cause.why;
  if (cause instanceof Unfit) return cause.status === 404 ? 'unknown' : 'malformed';
  if (typeof cause !== 'object' || cause === null || !('status' in cause)) return null;
  if (cause.status === 413) return 'too-large';
  return typeof cause.status === 'number' && cause.status >= 400 && cause.status < 500 ? 'malformed' : null;
}
