/** Owns which flow answers which press on a promise. */
import type { Flows } from '../ask.ts';
import * as correct from './correct.ts';
import * as late from './late.ts';
import * as record from './record.ts';
import * as repair from './repair.ts';
import * as settle from './settle.ts';
import * as show from './show.ts';
import * as thank from './thank.ts';
import * as weigh from './weigh.ts';

export const pressed = {
  'commitment.ask': record.ask,
  'commitment.record': record.make,
  'commitment.redate': record.redate,
  'commitment.ask_redate': weigh.askRedate,
  'commitment.show': show.show,
  'commitment.list': show.list,
  'commitment.ask_correction': correct.askWhat,
  'commitment.correct': correct.askFor,
  'commitment.ask_answer': correct.askAnswer,
  'commitment.answer_correction': correct.answerIt,
  'commitment.accept': settle.accept,
  'commitment.decline': settle.decline,
  'commitment.done': settle.finish,
  'commitment.confirm': settle.confirm,
  'commitment.ask_not_yet': settle.askNotYet,
  'commitment.not_yet': settle.notYet,
  'commitment.not_kept': settle.notKept,
  'commitment.withdraw': settle.withdraw,
  'commitment.keep': settle.keep,
  'commitment.ask_late': late.askLate,
  'commitment.late': late.runLate,
  'commitment.agree': late.agree,
  'commitment.ask_date': late.askDate,
  'commitment.another_date': late.anotherDate,
  'commitment.call_me': late.callMe,
  'commitment.ask_help': late.askHelp,
  'commitment.help': late.help,
  'commitment.thank': thank.thank,
  'commitment.may_name': thank.mayName,
  'commitment.want_repair': repair.want,
  'commitment.ask_repair': repair.ask,
  'commitment.repair': repair.make,
} satisfies Partial<Flows>;
