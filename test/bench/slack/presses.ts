/** Owns pressing buttons as Slack does, so many a second, and how long each acknowledgement took. */
import { createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';

export const SECRET = 'a signing secret of the bench';

/** A press of one button by one person; `at` makes it one of its own. */
export function press(user: string, action: string, values: Readonly<Record<string, string>>, at: number): string {
  const payload = {
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: user, team_id: 'T1' },
    trigger_id: `${at}.trigger`,
    container: { type: 'message', channel_id: `D${user}`, message_ts: '1.0001' },
    channel: { id: `D${user}` },
    actions: [
      { type: 'button', action_id: `0:${action}`, block_id: 'b', value: JSON.stringify(values), action_ts: `${at}.1` },
    ],
  };
  return `payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Milliseconds until the acknowledgement. Throws where it is no 200. */
export async function acknowledged(url: string, body: string): Promise<number> {
  const at = Math.floor(Date.now() / 1_000);
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')}`;
  const from = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': signature,
    },
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`a press was answered ${answer.status}`);
  return performance.now() - from;
}

/** Begins `work` for each of them, so many a second, whether or not earlier ones have ended, as people do; until `isOver`. */
export async function evenly<Item, Done>(
  items: readonly Item[],
  aSecond: number,
  work: (item: Item) => Promise<Done>,
  isOver: () => boolean = () => false,
): Promise<readonly Done[]> {
  const from = performance.now();
  const begun: Promise<Done>[] = [];
  for (const [position, item] of items.entries()) {
    const wait = from + (position * 1_000) / aSecond - performance.now();
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
    if (isOver()) break;
    begun.push(work(item));
  }
  return Promise.all(begun);
}
