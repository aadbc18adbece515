/** Owns how behaviour signals are said, wherever they are shown. */
import type { Language } from '../../domain/person.ts';
import type { Signal } from '../../domain/signal.ts';
import { dictionary } from './words.ts';

/** All of a partnership's signals in one line, most pressing first; what is overdue stands in it once. `host`: its name, to readers of the other side. */
export function told(signals: readonly Signal[], language: Language, host = ''): string {
  const silent = signals.reduce((sum, each) => (each.code === 'overdue_unwarned' ? each.count : sum), 0);
  const isTold = signals.some(each => each.code === 'ours_overdue');
  const told = signals.filter(each => !isTold || each.code !== 'overdue_unwarned');
  return told.map(signal => one(signal, language, host, silent)).join('; ');
}

/** Numbers, never a judgement: what they mean is for the two sides to say. */
function one(signal: Signal, language: Language, host: string, silent: number): string {
  const say = dictionary[language].signals;
  switch (signal.code) {
    case 'kept_falling':
      return say.kept_falling(percent(signal.now), percent(signal.before));
    case 'ours_overdue':
      return say.ours_overdue(signal.count, signal.longestDays, silent, host);
    case 'overdue_unwarned':
      return say.overdue_unwarned(signal.count, host);
    case 'minutes_not_sent':
      return say.minutes_not_sent(signal.count);
    case 'feedback_late':
      return say.feedback_late(signal.count, host);
    case 'silence':
      return say.silence(signal.days);
    case 'check_ins_missed':
      return say.check_ins_missed(signal.count);
    case 'out_of_balance':
      return say.out_of_balance(signal.given, signal.got, host);
  }
}

/** Hundredths of a percent as whole percent. */
const percent = (hundredths: number): number => Math.round(hundredths / 100);
