/** Owns which flow answers which press about the pulse. */
import type { Flows } from '../ask.ts';
import * as answer from './answer.ts';
import * as funding from './funding.ts';
import * as named from './named.ts';
import * as results from './results.ts';
import * as setup from './setup.ts';
import * as steward from './steward.ts';

export const pressed = {
  'pulse.open': steward.open,
  'pulse.show': answer.show,
  'pulse.start': answer.start,
  'pulse.cast': answer.cast,
  'pulse.results': results.show,
  'pulse.read_named': named.readNamed,
  'pulse.discuss': named.discuss,
  'pulse.spoke': steward.spoke,
  'pulse.promise_funding': funding.promise,
  'pulse.decline_funding': funding.decline,
  'pulse.setup': setup.show,
  'pulse.ask_floor': setup.askFloor,
  'pulse.set_floor': setup.setFloor,
  'pulse.ask_group': setup.askGroup,
  'pulse.set_group': setup.setGroup,
} satisfies Partial<Flows>;
