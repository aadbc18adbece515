/** Owns tokens of links: 256 bits of chance, told once, and kept only as a keyed hash. */
import type { Parts } from './parts.ts';

const BYTES = 32;
/** 32 bytes in the alphabet of addresses: nothing else is looked up at all. */
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export type Token = { readonly token: string; readonly hash: string };

export function fresh({ random, sealer }: Pick<Parts, 'random' | 'sealer'>): Token {
  const token = Buffer.from(random(BYTES)).toString('base64url');
  return { token, hash: sealer.hash(token) };
}

/** Null for what cannot be a token of ours. */
export function hashOf({ sealer }: Pick<Parts, 'sealer'>, token: string): string | null {
  return SHAPE.test(token) ? sealer.hash(token) : null;
}
