/** Owns which flow answers which press on a shared number. */
import type { Flows } from '../ask.ts';
import * as correct from './correct.ts';
import * as share from './share.ts';

export const pressed = {
  'metric.show': share.show,
  'metric.ask': share.ask,
  'metric.share': share.share,
  'metric.ask_change': correct.askChange,
  'metric.change': correct.change,
  'metric.ask_correction': correct.askCorrection,
  'metric.correct': correct.correct,
  'metric.ask_answer': correct.askAnswer,
  'metric.answer': correct.answer,
} satisfies Partial<Flows>;
