/** Owns a line of a promise's history: the day, what happened, both dates of a move, who, and what they said about it. */
import { bare, plain, say, type Text } from '../../cards/text.ts';
import type { CommitmentEvent, CommitmentEventName } from '../../domain/commitment/commitment.ts';
import { shortDay } from '../dates.ts';
import { type CommitmentView, wordsFor } from './view.ts';

/** With the names around it; `carrier`: who carried the link it came by. */
export type Happened = CommitmentEvent & { readonly by: string; readonly carrier: string | null };

/** Events whose text somebody wrote; the text of all others is a code. */
const SAID: readonly string[] = [
  'late',
  'help',
  'reopened',
  'acknowledged',
  'correction_asked',
  'correction_answered',
] satisfies CommitmentEventName[];

/** Both dates of every move: a date that only changed quietly would look like one that was kept. */
export function happened(view: CommitmentView, event: Happened): Text {
  const words = wordsFor(view);
  const who = event.by === '' ? '' : `, ${event.by}`;
  const dated = (date: string) => shortDay(date, view.language, view.today);
  const dates =
    event.toDate === null || event.fromDate === null ? '' : ` (${dated(event.fromDate)} → ${dated(event.toDate)})`;
  const how = event.carrier === null ? '' : words.happenedByLink(event.carrier);
  const said = SAID.includes(event.what) && event.text !== '' ? bare(words.inWords(event.text)) : '';
  return say`${dated(event.on)}: ${nameOf(view, event)}${dates}${who}${how}${plain(said)}`;
}

/** A new date agreed too late to count as moved, and a yes through somebody else's hands, are told apart (product §1, §2). */
function nameOf(view: CommitmentView, { what, text, means }: Happened): string {
  const { history } = wordsFor(view);
  if ((what === 'kept' || what === 'kept_late') && means !== 'self') return history.heard;
  if (what === 'moved' && text === 'late') return history.movedLate;
  return history[what as CommitmentEventName] ?? what;
}
