/** Owns which flow answers which press about a pillar that fell. */
import type { Flows } from '../ask.ts';
import * as agenda from './agenda.ts';
import * as behind from './behind.ts';

export const pressed = {
  'dip.behind': behind.behind,
  'dip.agenda': agenda.put,
} satisfies Partial<Flows>;
