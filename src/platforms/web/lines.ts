/** Owns finding a line again in somebody's thread: only what was sent to them can be turned or downloaded by them. */
import type { Card } from '../../cards/card.ts';
import type { Address } from '../../ports/chat.ts';
import type { Thread } from '../../ports/rehearsal.ts';

const RECENT = 60;
const ALL = 5_000;

/** The card that stands in this thread under `remote`, or null. */
export async function cardIn(thread: Thread, of: Address, remote: string): Promise<Card | null> {
  if (remote === '') return null;
  // Almost every press is on a recent card; reading everything is for the few that are not.
  for (const most of [RECENT, ALL]) {
    const lines = await thread.read(of, most);
    const line = lines.find(one => one.remote === remote);
    if (line) return line.said.by === 'bot' ? line.said.card : null;
    if (lines.length < most) return null;
  }
  return null;
}
