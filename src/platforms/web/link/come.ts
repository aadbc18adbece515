/** Owns somebody at their page: who they are there, where their presses go, and whether their link still serves. */
import type { Guest, Links } from '../../../ports/links.ts';
import { hidden, html } from '../html.ts';
import type { Desk, Seat } from '../seat.ts';

/** `isOver`: nothing is shown there any more but the way to another link. */
export type Come = {
  readonly guest: Guest;
  readonly seat: Seat;
  readonly desk: Desk;
  readonly isOver: boolean;
};

/** Every form of the page is stamped for its link and its nonce. */
export function comeBy(links: Links, token: string, guest: Guest, isOver: boolean): Come {
  const desk: Desk = {
    path: `/l/${encodeURIComponent(token)}`,
    fields: nonce => html`${hidden('stamp', links.stamp(guest.link, nonce))}`,
  };
  const actor = { account: guest.account, name: guest.name, about: '', side: 'partner' } as const;
  return { guest, desk, isOver, seat: { actor, at: null, home: false, desk } };
}
