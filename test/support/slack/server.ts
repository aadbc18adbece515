/** Owns the sockets: a server on loopback that answers, breaks off or keeps silent, and leaves nothing open behind it. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Incoming = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Resolves when the answer is out, or when the client has gone without one. */
  readonly gone: Promise<void>;
};

export type Answer = {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** broken: the connection is cut. silent: it stays open without a word, until the client goes. */
export type Outcome = Answer | 'broken' | 'silent';

type Server = {
  readonly url: () => string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Resolves when no request is under way, silent ones included. */
  readonly quiet: () => Promise<void>;
};

export function createSockets(answer: (incoming: Incoming) => Promise<Outcome>): Server {
  const sockets = new Set<Socket>();
  const underWay = new Set<Promise<void>>();
  let address: AddressInfo | null = null;
  const server = createServer((request, response) => {
    const done = serve(request, response, answer).finally(() => underWay.delete(done));
    underWay.add(done);
  });
  server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    url() {
      if (!address) throw new Error('the fake Slack is not started');
      return `http://127.0.0.1:${address.port}`;
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
          server.off('error', reject);
          address = server.address() as AddressInfo;
          resolve();
        });
      }),
    async stop() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      address = null;
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async quiet() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (incoming: Incoming) => Promise<Outcome>,
): Promise<void> {
  const gone = new Promise<void>(resolve => response.once('close', resolve));
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await read(request);
    const outcome = await answer({ method: request.method ?? 'GET', url, headers: request.headers, body, gone });
    if (outcome === 'broken') response.socket?.destroy();
    else if (outcome !== 'silent') response.writeHead(outcome.status, outcome.headers).end(outcome.body);
  } catch (cause) {
    // A mistake of the fake itself must not look like one of Slack's own answers.
    response.writeHead(599).end(cause instanceof Error ? cause.stack : String(cause));
  }
  await gone;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
