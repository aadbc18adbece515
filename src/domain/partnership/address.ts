/** Owns reading one typed line as a person: a name with an e-mail address or a phone number. */

import { Refusal } from '../refusal.ts';
import { nameKey } from '../roster.ts';

/** E-mail in lower case; at least one of the two addresses is there. */
export type Typed = { readonly name: string; readonly email: string | null; readonly phone: string | null };

const LONGEST_NAME = 120;

const EMAIL = /[^\s<>(),;:"']+@[^\s<>(),;:"'@]+\.[^\s<>(),;:"'@.]{2,}/u;
// Digits as people write them: +1 (555) 010-2233, 555.010.2233.
const PHONE = /\+?\(?\d[\d\s().\-/]{5,38}\d/u;
const FEWEST_DIGITS = 7;
const EDGES = /^[\s,;:<>()[\]–—-]+|[\s,;:<>()[\]–—-]+$/gu;

/** @throws Refusal on `field`: no name, or nothing by which to reach them */
export function readPerson(words: string, field: string): Typed {
  const email = EMAIL.exec(words)?.[0] ?? null;
  const withoutEmail = email === null ? words : words.replace(email, ' ');
  const phone = phoneIn(withoutEmail);
  if (email === null && phone === null) throw new Refusal('person.no_address', {}, field);
  const name = readName(phone === null ? withoutEmail : withoutEmail.replace(phone, ' '), field);
  return { name, email: email?.toLowerCase() ?? null, phone: phone?.trim() ?? null };
}

/** A person's name of its own, tidied. @throws Refusal on `field`: none is left, or it is too long */
export function readName(words: string, field: string): string {
  const name = nameOf(words);
  if (name === '') throw new Refusal('person.no_name', {}, field);
  if (name.length > LONGEST_NAME) throw new Refusal('text.long', { most: LONGEST_NAME }, field);
  return name;
}

/** An e-mail address of its own, or null where nothing was typed. @throws Refusal on `field` */
export function readEmail(words: string, field: string): string | null {
  const typed = words.trim();
  if (typed === '') return null;
  if (EMAIL.exec(typed)?.[0] !== typed) throw new Refusal('person.email', {}, field);
  return typed.toLowerCase();
}

/** A phone number of its own, or null where nothing was typed. @throws Refusal on `field` */
export function readPhone(words: string, field: string): string | null {
  const typed = words.trim();
  if (typed === '') return null;
  if (phoneIn(typed) !== typed) throw new Refusal('person.phone', {}, field);
  return typed;
}

function phoneIn(words: string): string | null {
  const found = PHONE.exec(words)?.[0] ?? null;
  return found !== null && found.replace(/\D/g, '').length >= FEWEST_DIGITS ? found : null;
}

/** One name, tidied: no doubled spaces, no leftover punctuation. */
export function nameOf(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(EDGES, '');
}

export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
