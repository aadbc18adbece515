/** Proves how messages leave for Teams: by a client that repeats none under another name, each on a connection of its own. */
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { BotFrameworkAuthenticationFactory, ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { expect, test } from 'vitest';
import { wire } from '../../../src/platforms/teams/wire.ts';

function authenticated(create: (service: string) => ConnectorClient) {
  const authentication = BotFrameworkAuthenticationFactory.create();
  authentication.createConnectorFactory = () =>
    new (class extends ConnectorFactory {
      override async create(service: string) {
        return create(service);
      }
    })();
  return authentication;
}

test.each([
  ['no pipeline', {}],
  ['no policy of that name', { client: { pipeline: { removePolicy: () => [], addPolicy: () => undefined } } }],
])('a client with %s is refused loudly', async (_what, client) => {
  const out = wire(
    authenticated(() => client as ConnectorClient),
    'app',
    1_000,
  );
  await expect(out.send('http://127.0.0.1:9/', 'a:x', {})).rejects.toThrow('has no defaultRetryPolicy any more');
});

const UNSIGNED = { signRequest: async <Request>(request: Request) => request };

test('another message does not go by a connection that may be closed in that very moment', async () => {
  const used = new WeakSet<Socket>();
  let taken = 0;
  const server = createServer((request, response) => {
    // As where the other end gave up an idle connection: what comes by it now is lost, and nobody is told.
    if (used.has(request.socket)) return void request.socket.destroy();
    used.add(request.socket);
    taken += 1;
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: `m${taken}` }));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const client = (service: string) => new ConnectorClient(UNSIGNED, { baseUri: service });
    const out = wire(authenticated(client), 'app', 5_000);
    const sent: string[] = [];
    for (let n = 0; n < 3; n += 1) sent.push(await out.send(`http://127.0.0.1:${port}/`, 'a:x', { type: 'message' }));
    expect(sent).toEqual(['m1', 'm2', 'm3']);
  } finally {
    server.close();
  }
});
