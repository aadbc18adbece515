/** Owns a bare stand-in for Slack's Web API: it says yes at once and keeps count, so that what is measured is Tend. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type StandIn = {
  readonly api: string;
  /** How many deliveries came: they bear a marker, answers to presses none. */
  readonly delivered: () => number;
  readonly close: () => Promise<void>;
};

const TEAM = 'T1';

export async function standIn(): Promise<StandIn> {
  let delivered = 0;
  let ts = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      body += piece.toString('latin1');
    });
    request.on('end', () => {
      const method = (request.url ?? '').split('/').pop() ?? '';
      if (method === 'chat.postMessage' && body.includes('metadata')) delivered += 1;
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
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
