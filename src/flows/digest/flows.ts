/** Owns which flow answers which press about the week. */
import type { Flows } from '../ask.ts';
import * as look from './look.ts';
import * as show from './show.ts';

export const pressed = {
  'digest.show': ask => show.soFar(ask),
  'digest.last': ask => show.last(ask),
  'digest.ask_note': look.askNote,
  'digest.note': look.note,
} satisfies Partial<Flows>;
