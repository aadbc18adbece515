/** Owns the world as one argument: the machine's clock, fresh ids and chance; the only place where they come from. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Clock, NewId } from '../ports/deps.ts';

export type World = {
  /** Real time. */
  readonly wall: Clock['wall'];
  readonly newId: NewId;
  /** 0 to below 1, for jitter. */
  readonly chance: () => number;
  readonly bytes: (count: number) => Uint8Array;
};

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

export const machine: World = {
  wall: () => new Date(),
  // Twelve characters of Crockford's base 32.
  newId: () => Array.from(randomBytes(LENGTH), byte => ALPHABET[byte % 32]).join(''),
  chance: () => randomInt(2 ** 32) / 2 ** 32,
  bytes: count => new Uint8Array(randomBytes(count)),
};
