/** Owns which flow answers which press about the week. */
import type { Flows } from '../ask.ts';
import * as correct from './correct.ts';
import * as look from './look.ts';
import * as objectives from './objectives.ts';
import * as report from './report.ts';
import * as show from './show.ts';

export const pressed = {
  'digest.show': ask => show.soFar(ask),
  'digest.last': ask => show.last(ask),
  'digest.ask_note': look.askNote,
  'digest.note': look.note,
  'digest.ask_correction': correct.askWhat,
  'digest.correct': correct.askFor,
  'report.show': report.show,
  'objective.ask': ask => objectives.ask(ask),
  'objective.set': objectives.set,
} satisfies Partial<Flows>;
