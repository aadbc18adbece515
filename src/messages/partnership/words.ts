/** Owns the words of this feature in each language, and how a person is greeted. */
import type { Language } from '../../domain/person.ts';
import * as enArrival from '../words/en/partnership/arrival.ts';
import * as enHub from '../words/en/partnership/hub.ts';
import * as enIntroduction from '../words/en/partnership/introduction.ts';
import * as enLink from '../words/en/partnership/link.ts';
import * as enOwn from '../words/en/partnership/own.ts';
import * as enPeople from '../words/en/partnership/people.ts';
import * as enReach from '../words/en/partnership/reach.ts';
import * as esArrival from '../words/es/partnership/arrival.ts';
import * as esHub from '../words/es/partnership/hub.ts';
import * as esIntroduction from '../words/es/partnership/introduction.ts';
import * as esLink from '../words/es/partnership/link.ts';
import * as esOwn from '../words/es/partnership/own.ts';
import * as esPeople from '../words/es/partnership/people.ts';
import * as esReach from '../words/es/partnership/reach.ts';

const en = {
  arrival: enArrival,
  hub: enHub,
  introduction: enIntroduction,
  link: enLink,
  own: enOwn,
  people: enPeople,
  reach: enReach,
};

type Words = typeof en;

export const words: Readonly<Record<Language, Words>> = {
  en,
  es: {
    arrival: esArrival,
    hub: esHub,
    introduction: esIntroduction,
    link: esLink,
    own: esOwn,
    people: esPeople,
    reach: esReach,
  },
};

// "Hello Pastor" would be rude: after a title the whole name is said.
const TITLE =
  /^(?:dra?|mrs?|ms|mx|prof|profa|rev|reverend|reverendo|reverenda|pastora?|father|fr|padre|sister|hermana|hermano|brother|rabbi|imam|sra?|don|doña|deacon|chief|elder)\.?$/iu;

/** How one greets somebody: by the first name, or by the whole name where it begins with a title. */
export function firstName(name: string): string {
  const [first = name] = name.trim().split(/\s+/);
  return TITLE.test(first) ? name.trim() : first;
}
