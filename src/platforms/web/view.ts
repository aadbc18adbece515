/** Owns what all pages of the console need: who looks, how far back they look, and the answer only they see. */
import type { Request, Response } from 'express';
import type { Address } from '../../ports/chat.ts';
import type { Clock } from '../../ports/deps.ts';
import type { Line, Rehearsal } from '../../ports/rehearsal.ts';
import { movingOf, returning } from './clock.ts';
import * as conversation from './conversation.ts';
import { type Html, nothing } from './html.ts';
import { cardIn } from './lines.ts';
import { page } from './page.ts';
import { asPath, findActor, keyOf, type Seat } from './seat.ts';
import type { ShownDeps } from './shown.ts';

export type ViewDeps = ShownDeps & { readonly rehearsal: Rehearsal; readonly clock: Clock };
export type Person = Request<{ tenant: string; user: string }>;

/** `anchor` is where to return to on this page after the clock was moved from it. */
type Shown = {
  readonly title: string;
  readonly current: string | null;
  readonly main: Html;
  readonly anchor?: string;
};

/** Lines a thread opens with, and how many more each press on "Earlier messages" shows. */
const STEP = 40;
const MOST = 2_000;

export async function send(
  deps: ViewDeps,
  request: Request<Record<string, string>>,
  response: Response,
  shown: Shown,
): Promise<void> {
  const here = `${returning(request.originalUrl, null)}${shown.anchor ?? ''}`;
  response.type('html').send(await page(deps.rehearsal, { ...shown, here, moving: movingOf(request.query.moved) }));
}

/** Throws Unfit 404 where nobody of that name is in the cast. */
export async function ownSeat(deps: ViewDeps, request: Person, home = false): Promise<Seat> {
  const actor = await findActor(deps.rehearsal, keyOf(request.params.tenant, request.params.user));
  return { actor, at: null, home };
}

/**
 * The newest lines, and the address that shows more. The count grows instead of a date paging back: the clock
 * stands still between moves, so many lines share one instant and a date would lose some of them.
 */
export async function recent(
  deps: ViewDeps,
  asked: unknown,
  of: Address,
  more: (lines: number) => string,
): Promise<{ readonly lines: readonly Line[]; readonly earlier: string | null }> {
  const number = typeof asked === 'string' && /^\d{1,4}$/.test(asked) ? Number(asked) : STEP;
  const wanted = Math.min(Math.max(number, STEP), MOST);
  const lines = await deps.thread.read(of, wanted + 1);
  if (lines.length <= wanted) return { lines, earlier: null };
  const shown = lines.slice(0, wanted);
  const oldest = shown.at(-1)?.remote ?? '';
  return { lines: shown, earlier: wanted === MOST ? null : `${more(wanted + STEP)}#m-${encodeURIComponent(oldest)}` };
}

/** The answer named by `?told=`, if it stands in one's own thread. */
export async function toldCard(deps: ViewDeps, asked: unknown, seat: Seat): Promise<Html> {
  if (typeof asked !== 'string') return nothing;
  const { account } = seat.actor;
  const card = await cardIn(deps.thread, { account }, asked);
  if (!card) return nothing;
  const room = { seat, newId: deps.newId, files: `${asPath(account)}/calendar` };
  return conversation.told(card, asked, room, seat);
}
