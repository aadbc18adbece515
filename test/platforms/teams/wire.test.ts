/** Proves that a client which might repeat messages under another name is never used. */
import { BotFrameworkAuthenticationFactory, ConnectorFactory } from 'botframework-connector';
import { expect, test } from 'vitest';
import { wire } from '../../../src/platforms/teams/wire.ts';

test.each([
  ['no pipeline', {}],
  ['no policy of that name', { client: { pipeline: { removePolicy: () => [], addPolicy: () => undefined } } }],
])('a client with %s is refused loudly', async (_what, client) => {
  const authentication = BotFrameworkAuthenticationFactory.create();
  authentication.createConnectorFactory = () =>
    new (class extends ConnectorFactory {
      override async create() {
        return client as never;
      }
    })();
  const out = wire(authentication, 'app', 1_000);
  await expect(out.send('http://127.0.0.1:9/', 'a:x', {})).rejects.toThrow('has no defaultRetryPolicy any more');
});
