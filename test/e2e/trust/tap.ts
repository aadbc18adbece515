/** Owns a tap on the wire before a Tend: what comes in goes through as it is, and all it answers is written down. */
import { createSockets } from '../../support/slack/server.ts';

const OF_THE_WIRE = ['connection', 'host', 'content-length', 'keep-alive', 'transfer-encoding', 'date', 'etag'];

export type Tap = Awaited<ReturnType<typeof tapped>>;

export async function tapped(target: string) {
  const answers: string[] = [];
  const sockets = createSockets(async ({ method, url, headers, body }) => {
    const sent = Object.entries(headers).flatMap(([name, value]) =>
      OF_THE_WIRE.includes(name) ? [] : [[name, String(value)] as [string, string]],
    );
    const answer = await fetch(new URL(`${url.pathname}${url.search}`, target), {
      method,
      headers: sent,
      redirect: 'manual',
      ...(body === '' ? {} : { body }),
    });
    const text = await answer.text();
    const kept = Object.fromEntries([...answer.headers].filter(([name]) => !OF_THE_WIRE.includes(name)));
    answers.push(`${method} ${url.pathname} ${answer.status} ${JSON.stringify(kept)} ${text}`);
    return { status: answer.status, body: text, headers: kept };
  });
  await sockets.start();
  return { url: sockets.url(), answers, quiet: sockets.quiet, stop: sockets.stop };
}
