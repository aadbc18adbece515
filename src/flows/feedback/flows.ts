/** Owns which flow answers which press on something said. */
import type { Flows } from '../ask.ts';
import * as answer from './answer.ts';
import * as concern from './concern.ts';
import * as portfolio from './portfolio.ts';
import * as posting from './posting.ts';
import * as say from './say.ts';

export const pressed = {
  'feedback.ask': say.ask,
  'feedback.say': say.send,
  'feedback.show': answer.show,
  'feedback.see': answer.see,
  'feedback.ask_decide': answer.askDecide,
  'feedback.decide': answer.decide,
  'feedback.ask_end': answer.askEnd,
  'feedback.end': answer.end,
  'feedback.close': answer.close,
  'feedback.ask_not_yet': answer.askNotYet,
  'feedback.not_yet': answer.notYet,
  'feedback.post': posting.post,
  'feedback.ask_reword': posting.askReword,
  'feedback.reword': posting.reword,
  'feedback.keep': posting.keep,
  'feedback.ask_outcome': concern.askOutcome,
  'feedback.outcome': concern.outcome,
  'feedback.pass': concern.pass,
  'feedback.leave_out': portfolio.leaveOut,
} satisfies Partial<Flows>;
