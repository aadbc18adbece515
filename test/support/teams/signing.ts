/** Owns the hand that signs as Teams does: a key of its own, its public half, and tokens as good or as bad as a test wants. */
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

export const ISSUER = 'https://api.botframework.com';
const KID = 'stand-in';

export type Claims = Readonly<Record<string, unknown>>;
export type Hand = { readonly privateKey: KeyObject; readonly jwk: Claims };

let made: Hand | null = null;

/** Made once: it is costly, and no test is about which key it is. */
export function hand(): Hand {
  made ??= fresh();
  return made;
}

export function fresh(): Hand {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid: KID, use: 'sig' } };
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function token(claims: Claims, { privateKey }: Hand = hand(), header: Claims = {}): string {
  const head = { alg: 'RS256', typ: 'JWT', kid: KID, ...header };
  const signed = `${part(head)}.${part(claims)}`;
  if (head.alg === 'none') return `${signed}.`;
  if (head.alg === 'HS256') return `${signed}.${createHmac('sha256', 'secret').update(signed).digest('base64url')}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`;
}

/** What Teams claims for a bot and the address at which it takes answers. */
export function claimsFor(appId: string, service: string, now: Date): Claims {
  const seconds = Math.floor(now.getTime() / 1_000);
  return { iss: ISSUER, aud: appId, serviceurl: service, nbf: seconds - 60, exp: seconds + 3_600 };
}
