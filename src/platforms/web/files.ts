/** Owns the calendar file of a block: made from the card that was sent, never from what the address says. */
import type { Response } from 'express';
import type { Card } from '../../cards/card.ts';
import { Unfit } from './unfit.ts';

/** `file` is `<block>.ics`. Throws Unfit 404 where that block is no calendar entry. */
export async function sendCalendar(response: Response, card: Card | null, file: string, now: Date): Promise<void> {
  const position = /^(\d{1,3})\.ics$/.exec(file)?.[1];
  const block = position === undefined ? undefined : card?.blocks[Number(position)];
  if (block?.kind !== 'calendar') throw new Unfit(404, 'unknown');
  // Asked for now and then; its library need not be there before the first page is.
  const { ics } = await import('./ics.ts');
  response.type('text/calendar').set('Content-Disposition', 'attachment; filename="tend.ics"').send(ics(block, now));
}
