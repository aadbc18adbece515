/** Owns how Slack signs what it sends, and how a request can be made wrong on purpose. */
import { createHmac } from 'node:crypto';
import type { Fields } from './world.ts';

/** What is wrong with a request. The signature fits the body that is really sent, unless it is what is wrong. */
export type Wrongness = {
  readonly signature?: 'forged' | 'missing' | 'another secret';
  /** Seconds the request claims to have been sent off the clock: -400 is stale, 600 is from the future. */
  readonly offBy?: number;
  readonly body?: 'cut short' | 'empty' | 'not what it says' | ((body: string) => string);
  readonly type?: string;
  /** A workspace instead of the true one, wherever the payload names it. */
  readonly team?: string;
  /** Any other change to the payload before it is written down. */
  readonly payload?: (payload: Fields) => Fields;
  readonly headers?: Readonly<Record<string, string>>;
};

export function signed(secret: string, body: string, at: Date, wrong: Wrongness = {}): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1000) + (wrong.offBy ?? 0);
  const hash = createHmac('sha256', wrong.signature === 'another secret' ? `${secret}x` : secret)
    .update(`v0:${seconds}:${body}`)
    .digest('hex');
  const signature = wrong.signature === 'forged' ? `v0=${'0'.repeat(hash.length)}` : `v0=${hash}`;
  return {
    'x-slack-request-timestamp': String(seconds),
    ...(wrong.signature !== 'missing' && { 'x-slack-signature': signature }),
  };
}

export function spoilt(body: string, { body: how }: Wrongness): string {
  if (typeof how === 'function') return how(body);
  if (how === 'cut short') return body.slice(0, Math.floor(body.length / 2));
  if (how === 'not what it says') return '<xml>"&=%zz';
  return how === 'empty' ? '' : body;
}

/** The payload with every mention of the one workspace turned into another. */
export function elsewhere(payload: Fields, from: string, to: string): Fields {
  const written = JSON.stringify(payload).replaceAll(`"${from}"`, JSON.stringify(to));
  return JSON.parse(written);
}
