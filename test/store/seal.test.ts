/** Proves that a seal opens only with its key in its place, that all of a kind look alike, and that faults tell nothing. */
import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as sealing from '../../src/store/seal.ts';

const secret = Buffer.alloc(32, 7);
const random = (n: number) => new Uint8Array(randomBytes(n));
/** Repeats itself, so that what depends on randomness shows. */
const fixed = (n: number) => new Uint8Array(n).fill(9);
const sealer = sealing.sealer(secret, random);
const key = sealer.newKey();
const seed = 20260605;

const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
/** Bytes are compared as hexadecimal: a Buffer and a Uint8Array of one content are the same. */
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('seals', () => {
  test('open to what was sealed, whatever it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 2_000 });
    fc.assert(
      fc.property(text, fc.string(), (plain, place) => {
        expect(sealer.open('ballot', sealer.seal('ballot', plain, key, place), key, place)).toBe(plain);
      }),
      { seed },
    );
  });

  test('of a kind have one length, from nothing to the most that fits', () => {
    const lengths = ['', 'no', 'ñ'.repeat(1_000), 'x'.repeat(8_192)].map(
      plain => sealer.seal('ballot', plain, key, 'r:c').length,
    );
    expect(new Set(lengths).size).toBe(1);
  });

  test('do not take more than fits', () => {
    expect(() => sealer.seal('ballot', 'x'.repeat(8_193), key, 'r:c')).toThrow(sealing.SealTooLong);
    expect(() => sealer.seal('ballot', 'ñ'.repeat(4_097), key, 'r:c')).toThrow(sealing.SealTooLong);
  });

  test('of the same words differ', () => {
    const [a, b] = [sealer.seal('ballot', 'yes', key, 'r:c'), sealer.seal('ballot', 'yes', key, 'r:c')];
    expect(hex(a)).not.toBe(hex(b));
  });

  test('do not open with another key, in another place or as another kind', () => {
    const sealed = sealer.seal('ballot', 'yes', key, 'round:contact');
    expect(() => sealer.open('ballot', sealed, sealer.newKey(), 'round:contact')).toThrow(sealing.SealBroken);
    expect(() => sealer.open('ballot', sealed, key, 'round:other')).toThrow(sealing.SealBroken);
    expect(() => sealer.open('named', sealed, key, 'round:contact')).toThrow(sealing.SealBroken);
  });

  test('do not open when a single bit was changed or they were cut', () => {
    const sealed = sealer.seal('ballot', 'yes', key, 'r:c');
    for (const at of [0, 1, 12, 13, 28, 29, 33, sealed.length - 1]) {
      expect(() => sealer.open('ballot', flipped(sealed, at), key, 'r:c'), `byte ${at}`).toThrow(sealing.SealBroken);
    }
    for (const length of [0, 1, 20, sealed.length - 1]) {
      expect(() => sealer.open('ballot', sealed.subarray(0, length), key, 'r:c')).toThrow(sealing.SealBroken);
    }
  });

  test('that do not open say nothing of what is inside or why', () => {
    const sealed = sealer.seal('ballot', 'Rosa', key, 'round:contact');
    let fault: unknown;
    try {
      sealer.open('ballot', sealed, sealer.newKey(), 'round:contact');
    } catch (cause) {
      fault = cause;
    }
    expect(fault).toBeInstanceOf(sealing.SealBroken);
    expect(fault).toMatchObject({ message: 'the seal cannot be opened' });
    expect(fault).not.toHaveProperty('cause');
  });
});

describe('round keys', () => {
  test('come out as they were wrapped, in their own round only', () => {
    const wrapped = sealer.wrapKey(key, 'round 1');
    expect(hex(wrapped)).not.toContain(hex(key));
    expect(hex(sealer.unwrapKey(wrapped, 'round 1'))).toBe(hex(key));
    expect(() => sealer.unwrapKey(wrapped, 'round 2')).toThrow(sealing.SealBroken);
  });

  test('stay shut under another installation secret', () => {
    const other = sealing.sealer(Buffer.alloc(32, 8), random);
    expect(() => other.unwrapKey(sealer.wrapKey(key, 'r'), 'r')).toThrow(sealing.SealBroken);
  });

  test('are made of the randomness that was handed in', () => {
    expect(hex(sealing.sealer(secret, fixed).newKey())).toBe('09'.repeat(32));
  });
});

describe('derived keys', () => {
  test('are one per purpose, always the same for one secret', () => {
    const again = sealing.sealer(secret, fixed);
    const all = (['round-key', 'named-answer', 'link-token', 'tenant-token'] as const).map(purpose => {
      expect(hex(again.derived(purpose))).toBe(hex(sealer.derived(purpose)));
      return hex(sealer.derived(purpose));
    });
    expect(new Set([...all, hex(secret)]).size).toBe(5);
  });

  // What is sealed must open after an upgrade: this value may never change.
  test('are HKDF-SHA-256 of the secret and the purpose', () => {
    expect(hex(sealer.derived('named-answer'))).toBe(
      '480486edd292e3db926dc1cd739b0d9a62fe161b561beb4f54a673c07e806995',
    );
  });

  test('are refused from a secret that is too short', () => {
    expect(() => sealing.sealer(Buffer.alloc(31), random)).toThrow(sealing.WeakKey);
    expect(() => sealer.seal('ballot', 'yes', Buffer.alloc(16), 'r:c')).toThrow(sealing.WeakKey);
  });
});

describe('tokens', () => {
  test('have a hash that is stable, needs the secret and tells nothing of them', () => {
    expect(sealer.hash('token')).toBe(sealing.sealer(secret, fixed).hash('token'));
    expect(sealer.hash('token')).toMatch(/^[0-9a-f]{64}$/);
    expect(sealer.hash('token')).not.toBe(sealer.hash('Token'));
    expect(sealer.hash('token')).not.toBe(sealing.sealer(Buffer.alloc(32, 8), random).hash('token'));
    expect(sealer.hash('token')).not.toBe(createHash('sha256').update('token').digest('hex'));
  });

  test('compare as equal only when they are', () => {
    expect(sealing.same('abc', 'abc')).toBe(true);
    expect(sealing.same('abc', 'abd')).toBe(false);
    expect(sealing.same('abc', 'abcd')).toBe(false);
    expect(sealing.same('', '')).toBe(true);
  });
});
