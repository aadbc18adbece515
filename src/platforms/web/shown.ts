/** Owns finding again the form or card somebody looks at: by what was sent to them, never by what a page claims. */
import type { Card } from '../../cards/card.ts';
import type { Handle } from '../../ports/chat.ts';
import type { NewId } from '../../ports/deps.ts';
import type { Thread } from '../../ports/rehearsal.ts';
import type { Shown } from './answer.ts';
import { field, opened } from './intent.ts';
import { cardIn } from './lines.ts';
import type { OpenForms } from './opened.ts';
import { addressOf, type Seat } from './seat.ts';

export type ShownDeps = {
  readonly handle: Handle;
  readonly thread: Thread;
  readonly newId: NewId;
  readonly forms: OpenForms;
};

/** The form that was submitted: on a page of its own, or a block of a card; null where neither is there any more. */
export async function shownForm(deps: ShownDeps, seat: Seat, body: URLSearchParams): Promise<Shown> {
  const id = body.get('form');
  if (id !== null) {
    const open = deps.forms.read(seat, id);
    return open && { id, form: open.form };
  }
  const card = await shownCard(deps, seat, field(body, 'card'));
  const block = card?.blocks[Number(field(body, 'block'))];
  return block?.kind === 'form' ? { id: field(body, 'intent'), form: block.form } : null;
}

/** The card under a remote id in this thread or one's own; a home screen keeps no cards and is asked for again. */
export async function shownCard(deps: ShownDeps, seat: Seat, remote: string): Promise<Card | null> {
  if (remote === '') return seat.home ? homeCard(deps, seat) : null;
  const own = await cardIn(deps.thread, { account: seat.actor.account }, remote);
  return own ?? (seat.at ? cardIn(deps.thread, addressOf(seat), remote) : null);
}

/** What Tend shows when somebody opens their home screen; null where it has none for them. */
export async function homeCard(deps: ShownDeps, seat: Seat): Promise<Card | null> {
  const reply = await deps.handle(opened(seat, deps.newId()));
  return reply.tell ?? reply.turn ?? null;
}
