/** Owns which flow answers on the home screen. */
import { readIt } from '../../messages/partnership/page.ts';
import { firstName } from '../../messages/partnership/words.ts';
import type { Flows } from '../ask.ts';
import { help } from './help.ts';
import * as screen from './screen.ts';

export const pressed = {
  'home.open': ask => screen.open(ask),
  'home.unheard': ask => screen.unheard(ask),
  'home.read': async ask => ({ tell: readIt(firstName(ask.me.person.name), ask.language) }),
  'home.help': ask => help(ask),
} satisfies Partial<Flows>;
