/** Owns a bare stand-in for Slack's Web API: it says yes at once and keeps count, so that what is measured is Tend. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type StandIn = {
  readonly api: string;
  /** How many deliveries came: they bear a marker, answers to presses none. */
  readonly delivered: () => number;
  /** How many calls it asked for patience. */
  readonly refused: () => number;
  readonly close: () => Promise<void>;
};

const TEAM = 'T1';

/** `aSecond`: posts it takes; what comes sooner is refused for a second, as Slack does. */
export async function standIn(aSecond = Number.POSITIVE_INFINITY): Promise<StandIn> {
  let delivered = 0;
  let refused = 0;
  const allows = limit(aSecond);
  let ts = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      body += piece.toString('latin1');
    });
    request.on('end', () => {
      const method = (request.url ?? '').split('/').pop() ?? '';
      const isDelivery = method === 'chat.postMessage' && body.includes('metadata');
      if (isDelivery && !allows()) {
        refused += 1;
        response.writeHead(429, { 'retry-after': '1', 'content-type': 'application/json' });
        response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
        return;
      }
      if (isDelivery) delivered += 1;
      ts += 1;
      const answer = {
        ok: true,
        team_id: TEAM,
        user_id: 'UBOT',
        channel: 'D1',
        ts: `${ts}.000100`,
        user: { id: 'U1', team_id: TEAM },
        messages: [],
        view: { id: 'V1' },
      };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}/api/`,
    delivered: () => delivered,
    refused: () => refused,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** So many in any second, and no more: what was not used is not saved up for longer than that. */
function limit(aSecond: number): () => boolean {
  let tokens = aSecond;
  let last = performance.now();
  return () => {
    if (aSecond === Number.POSITIVE_INFINITY) return true;
    const now = performance.now();
    tokens = Math.min(aSecond, tokens + ((now - last) / 1_000) * aSecond);
    last = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
