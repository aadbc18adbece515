/** Owns the peer: a Bolt app that acknowledges every press and does nothing else; run as a process of its own. */
import { App, ExpressReceiver, LogLevel } from '@slack/bolt';
import { SECRET } from './presses.ts';

const receiver = new ExpressReceiver({ signingSecret: SECRET, logLevel: LogLevel.ERROR });
const app = new App({ receiver, logLevel: LogLevel.ERROR, authorize: async () => ({ botToken: 'xoxb-bare' }) });
app.action(/.*/, async ({ ack }) => ack());
const server = await app.start({ port: 0, host: '127.0.0.1' });
const bound = server.address();
process.stdout.write(`Open http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : ''}/\n`);
