/** Owns which flow answers which press about words and records. */
import type { Flows } from '../ask.ts';
import * as forget from './forget.ts';
import * as held from './held.ts';
import * as remove from './remove.ts';
import * as trail from './trail.ts';

export const pressed = {
  'privacy.ask_remove': remove.askRemove,
  'privacy.remove': remove.remove,
  'privacy.how': remove.how,
  'privacy.show': held.show,
  'privacy.part': held.part,
  'privacy.ask_forget': forget.askForget,
  'privacy.forget': forget.forget,
  'privacy.trail': trail.show,
} satisfies Partial<Flows>;
