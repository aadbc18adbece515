/** Owns what Slack sends to the bot: one signed request over a connection of its own, and what came of it. */
import { type ClientRequest, request } from 'node:http';
import { elsewhere, signed, spoilt, type Wrongness } from './signing.ts';
import type { Clock, Fields } from './world.ts';

export type Delivery = {
  /** Nought where the connection broke or the bot kept silent. */
  readonly status: number;
  readonly body: string;
  /** Milliseconds until the acknowledgement; above 3000 Slack has given up. */
  readonly took: number;
  readonly payload: Fields;
  /** Slack's own redelivery: the same body, signed anew. */
  readonly again: (retry?: number, reason?: string) => Promise<Delivery>;
  /** Somebody's replay: the very same bytes and signature. */
  readonly replay: () => Promise<Delivery>;
};

/** How a payload is written: events as JSON, interactions as JSON in a form, commands as a form. */
type Writing = 'json' | 'payload' | 'form';

export type Deliver = (payload: Fields, writing: Writing, team: string, wrong?: Wrongness) => Promise<Delivery>;

type Postman = {
  readonly deliver: Deliver;
  readonly stop: () => void;
};

type Wanted = {
  readonly secret: string;
  readonly clock: Clock;
  readonly patience: number;
  readonly bot: () => string | null;
};
type Sent = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

export function createPostman({ secret, clock, patience, bot }: Wanted): Postman {
  const open = new Set<ClientRequest>();
  const send = async (sent: Sent, wrong: Wrongness, payload: Fields): Promise<Delivery> => {
    const started = performance.now();
    const to = bot();
    const nobody = { status: 0, body: 'nobody listens' };
    const { status, body } = to === null ? nobody : await post(new URL('/slack/events', to), sent, patience, open);
    const took = performance.now() - started;
    return {
      status,
      body,
      took,
      payload,
      again(retry = 1, reason = 'http_timeout') {
        const tried = { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason };
        const resigned = { ...sent.headers, ...signed(secret, sent.body, clock(), wrong), ...tried };
        return send({ body: sent.body, headers: resigned }, wrong, payload);
      },
      replay: () => send(sent, wrong, payload),
    };
  };
  return {
    deliver(given, writing, team, wrong = {}) {
      const moved = wrong.team === undefined ? given : elsewhere(given, team, wrong.team);
      const payload = wrong.payload?.(moved) ?? moved;
      const body = spoilt(written(payload, writing), wrong);
      const type = writing === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
      const own = { 'content-type': wrong.type ?? type, 'user-agent': 'Slackbot 1.0' };
      const headers = { ...own, ...signed(secret, body, clock(), wrong), ...wrong.headers };
      return send({ body, headers }, wrong, payload);
    },
    stop() {
      for (const each of open) each.destroy();
    },
  };
}

function written(payload: Fields, writing: Writing): string {
  if (writing === 'json') return JSON.stringify(payload);
  if (writing === 'payload') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const fields = Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams(fields).toString();
}

function post(url: URL, { body, headers }: Sent, patience: number, open: Set<ClientRequest>) {
  return new Promise<{ status: number; body: string }>(resolve => {
    // No agent: a kept connection would outlive the test that made it.
    const sending = request(url, { method: 'POST', agent: false, headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', cause => resolve({ status: 0, body: String(cause) }));
    });
    open.add(sending);
    sending.setTimeout(patience, () => sending.destroy(new Error('no acknowledgement')));
    sending.on('error', cause => resolve({ status: 0, body: String(cause) }));
    sending.on('close', () => open.delete(sending));
    sending.end(body);
  });
}
