/** Owns which flow answers on the home screen. */
import type { Flows } from '../ask.ts';
import { help } from './help.ts';
import * as screen from './screen.ts';

export const pressed = {
  'home.open': ask => screen.open(ask),
  'home.unheard': ask => screen.unheard(ask),
  'home.help': ask => help(ask),
} satisfies Partial<Flows>;
