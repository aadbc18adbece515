/** Owns the routes that move the rehearsal's clock, by button or by one line of JSON, and let the cast answer. */
import express, { Router } from 'express';
import type { Log } from '../../ports/deps.ts';
import { MovedBack, type Rehearsal } from '../../ports/rehearsal.ts';
import type { Moving } from './banner.ts';
import { bodyOf, field } from './intent.ts';
import { Unfit } from './unfit.ts';
import { later } from './when.ts';
import { words } from './words.ts';

type ClockDeps = { readonly rehearsal: Rehearsal; readonly log: Log };

/** Hours of ten years: beyond that a slip of the pen would keep the machine busy for ever. */
const FARTHEST = 10 * 366 * 24;

export function clockRoutes(deps: ClockDeps): Router {
  const routes = Router();
  const { rehearsal } = deps;
  routes.post('/rehearsal/clock', express.json({ limit: '32kb' }), async (request, response) => {
    const to = instantOf(request.body);
    if (to === null) return response.status(400).json({ error: words.move.shape });
    if (isTooFar(rehearsal, to)) return response.status(400).json({ error: words.move.tooFar });
    const moved = await forward(deps, to);
    if (moved === 'back') return response.status(409).json({ error: words.move.back(rehearsal.now().toISOString()) });
    return response.json(moved);
  });
  routes.post('/rehearsal/move', async (request, response) => {
    const body = bodyOf(request.body);
    const to = instantOf({ to: field(body, 'to') });
    if (to === null || isTooFar(rehearsal, to)) throw new Unfit(400, 'malformed');
    const moved = await forward(deps, to);
    const told = moved === 'back' ? 'back' : [moved.delivered, moved.skipped, moved.failed].join('.');
    response.redirect(303, returning(field(body, 'back'), told));
  });
  routes.post('/rehearsal/answering', async (request, response) => {
    const body = bodyOf(request.body);
    await rehearsal.letEverybodyAnswer(field(body, 'on') === 'yes');
    response.redirect(303, returning(field(body, 'back'), null));
  });
  return routes;
}

/** What `returning` put into an address, for the banner; anything else says nothing. */
export function movingOf(told: unknown): Moving {
  if (told === 'back') return 'back';
  const counts = typeof told === 'string' ? /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(told) : null;
  return counts && { delivered: Number(counts[1]), skipped: Number(counts[2]), failed: Number(counts[3]) };
}

/** An address of this console without what only one page load should say. */
export function returning(back: string, told: string | null): string {
  const base = 'http://console.invalid';
  const address = URL.canParse(back, base) ? new URL(back, base) : new URL(base);
  if (address.origin !== base) return '/';
  address.searchParams.delete('moved');
  if (told !== null) address.searchParams.set('moved', told);
  const path = `${address.pathname}${address.search}${address.hash}`;
  // Two slashes at the start would name another host.
  return path.startsWith('//') ? '/' : path;
}

async function forward(deps: ClockDeps, to: Date) {
  try {
    const moved = await deps.rehearsal.move(to);
    deps.log.info('rehearsal.moved', { ...moved });
    return moved;
  } catch (cause) {
    if (cause instanceof MovedBack) return 'back';
    throw cause;
  }
}

function isTooFar(rehearsal: Rehearsal, to: Date): boolean {
  return to > later(rehearsal.now(), FARTHEST);
}

/** `{"to": ISO instant}` with a zone; null for anything else, also for days no month has, which Date rolls over. */
function instantOf(body: unknown): Date | null {
  if (typeof body !== 'object' || body === null || !('to' in body) || typeof body.to !== 'string') return null;
  const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.exec(body.to);
  const date = shape?.[1];
  if (date === undefined) return null;
  const midnight = new Date(`${date}T00:00:00Z`);
  const at = new Date(body.to);
  if (Number.isNaN(midnight.getTime()) || Number.isNaN(at.getTime())) return null;
  return midnight.toISOString().startsWith(date) ? at : null;
}
