/** Owns what is unreadable without the installation's secret: sealed answers and tokens, wrapped round keys, hashes of link tokens. */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** `n` fresh random bytes. */
export type Random = (n: number) => Uint8Array;
export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes a sealed text may have, per kind; every seal of a kind has the same length, so its length tells nothing. */
const ROOM = { ballot: 8_192, named: 8_192, wishes: 64, token: 4_096 } as const;
type Kind = keyof typeof ROOM;

/** What a key derived from the installation's secret is for; one purpose's key is of no use for another. */
export const purposes = {
  'round-key': 'wraps the key of each open round, under which its ballots are sealed',
  'named-answer': 'seals answers that were given by name',
  'link-token': 'hashes the tokens of links and the one-time code, which are kept nowhere else',
  'link-press': 'stamps what a page of a link may press',
  'seen-intent': 'hashes the ids of presses that were carried out, which say who pressed what',
  'tenant-token': 'seals the tokens of workspaces that installed the app themselves',
} as const;
type Purpose = keyof typeof purposes;

const VERSION = 1;
const KEY = 32;
const NONCE = 12;
const TAG = 16;
const LENGTH = 4;
const CIPHER = 'aes-256-gcm';

/** Wrong key, wrong place or tampered with: which of them is not told, and never what was inside. */
export class SealBroken extends Error {
  constructor() {
    super('the seal cannot be opened');
    this.name = 'SealBroken';
  }
}

export class SealTooLong extends Error {
  constructor(kind: Kind) {
    super(`too long for a ${kind}: at most ${ROOM[kind]} bytes`);
    this.name = 'SealTooLong';
  }
}

export class WeakKey extends Error {
  constructor() {
    super(`a secret or key needs at least ${KEY} bytes`);
    this.name = 'WeakKey';
  }
}

const strong = (key: Uint8Array): Uint8Array => {
  if (key.length < KEY) throw new WeakKey();
  return key;
};

const lock = (plain: Uint8Array, key: Uint8Array, place: string, nonce: Uint8Array): Bytes => {
  const cipher = createCipheriv(CIPHER, strong(key), nonce, { authTagLength: TAG }).setAAD(Buffer.from(place));
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Uint8Array.of(VERSION), nonce, cipher.getAuthTag(), hidden]));
};

const unlock = (sealed: Uint8Array, key: Uint8Array, place: string): Bytes => {
  const [nonceAt, tagAt, hiddenAt] = [1, 1 + NONCE, 1 + NONCE + TAG];
  try {
    if (sealed[0] !== VERSION) throw new SealBroken();
    const opener = createDecipheriv(CIPHER, key, sealed.subarray(nonceAt, tagAt), { authTagLength: TAG });
    opener.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(tagAt, hiddenAt));
    return new Uint8Array(Buffer.concat([opener.update(sealed.subarray(hiddenAt)), opener.final()]));
  } catch {
    throw new SealBroken();
  }
};

/** Filled up to the room of its kind, with its own length before it: how much was written must not show. */
const padded = (kind: Kind, plain: string): Uint8Array => {
  const bytes = Buffer.from(plain);
  if (bytes.length > ROOM[kind]) throw new SealTooLong(kind);
  const full = Buffer.alloc(LENGTH + ROOM[kind]);
  full.writeUInt32BE(bytes.length);
  full.set(bytes, LENGTH);
  return full;
};

const unpadded = (full: Uint8Array): string => {
  const bytes = Buffer.from(full);
  return bytes.toString('utf8', LENGTH, LENGTH + bytes.readUInt32BE());
};

export type Sealer = ReturnType<typeof sealer>;

/**
 * All that is derived from the installation's secret (at least 32 bytes, kept outside the database). `place` names the row
 * a seal belongs to (such as `round:contact`): it opens nowhere else. Opening throws SealBroken, sealing too much SealTooLong.
 */
export const sealer = (secret: Uint8Array, random: Random) => {
  strong(secret);
  /** 32 bytes for one purpose, always the same for one secret. */
  const derived = (purpose: Purpose): Bytes =>
    new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `tend:${purpose}`, KEY));
  const wrapping = derived('round-key');
  const hashing = derived('link-token');
  const stamping = derived('link-press');
  const seeing = derived('seen-intent');

  return {
    derived,
    newKey: (): Bytes => new Uint8Array(random(KEY)),
    wrapKey: (key: Uint8Array, place: string): Bytes => lock(key, wrapping, `key:${place}`, random(NONCE)),
    unwrapKey: (wrapped: Uint8Array, place: string): Bytes => unlock(wrapped, wrapping, `key:${place}`),
    seal: (kind: Kind, plain: string, key: Uint8Array, place: string): Bytes =>
      lock(padded(kind, plain), key, `${kind}:${place}`, random(NONCE)),
    open: (kind: Kind, sealed: Uint8Array, key: Uint8Array, place: string): string =>
      unpadded(unlock(sealed, key, `${kind}:${place}`)),
    /** What the database keeps of a link's token: hexadecimal, 64 characters; useless to who has the file but not the secret. */
    hash: (token: string): string => createHmac('sha256', hashing).update(token).digest('hex'),
    /** What the database keeps of the id of a press: whether this one was carried out, and nothing else. */
    seen: (id: string): string => createHmac('sha256', seeing).update(id).digest('hex'),
    /** What a form of a link's page carries back: it was made here, for this link. */
    stamp: (text: string): string => createHmac('sha256', stamping).update(text).digest('hex'),
  };
};

/** Compares without telling, by the time taken, how much of it was right. */
export const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
