/** Owns what is proved of a rehearsal played twice: in the same world, the same people get the same word at the same moment. */
import { expect, test } from 'vitest';
import { addDays, everythingSent, type Sent } from './record.ts';
import type { Stage } from './stage.ts';

/** `begin` makes the second stage as the first was begun; only the first weeks of both are compared. */
export function aboutPlayingAgain(
  first: () => { readonly from: string; readonly sent: readonly Sent[] },
  begin: () => Promise<Stage>,
): void {
  test('played again, the first weeks are the same', async () => {
    const WEEKS = 4;
    const { from, sent } = first();
    const again = await begin();
    try {
      for (let week = 1; week <= WEEKS; week += 1) await again.move(7);
      const told = toldBefore(addDays(from, WEEKS * 7), everythingSent(again));
      expect(told.length).toBeGreaterThan(60);
      expect(told).toEqual(toldBefore(addDays(from, WEEKS * 7), sent));
    } finally {
      await again.stop();
    }
  });
}

/** When, who, what and about which partnership; not in which words, since a card turns later, nor under which ids. */
function toldBefore(end: string, sent: readonly Sent[]): readonly string[] {
  return sent
    .filter(each => each.at.toISOString() < end)
    .map(({ at, to, said }) => {
      const kinds = said.map(one => `${one.kind} (${one.partnership ?? 'no partnership'})`).sort();
      return `${at.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)} ${to.name}: ${kinds.join(', ')}`;
    })
    .sort();
}
