/** Owns which flow answers which press on an agreement. */
import type { Flows } from '../ask.ts';
import * as show from './show.ts';
import * as write from './write.ts';

export const pressed = {
  'agreement.show': show.show,
  'agreement.ask': write.ask,
  'agreement.write': write.write,
  'agreement.agree': write.agree,
  'agreement.ask_change': write.askChange,
  'agreement.history': show.history,
  'agreement.still_right': show.stillRight,
} satisfies Partial<Flows>;
