/** Owns the world as arguments: the machine's clock, fresh ids and chance; the only place where they come from. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Clock, NewId } from '../ports/deps.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** Real time. */
export const wall: Clock['wall'] = () => new Date();

/** Twelve characters of Crockford's base 32. */
export const newId: NewId = () => Array.from(randomBytes(LENGTH), byte => ALPHABET[byte % 32]).join('');

/** 0 to below 1, for jitter. */
export const chance = (): number => randomInt(2 ** 32) / 2 ** 32;

export const bytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
