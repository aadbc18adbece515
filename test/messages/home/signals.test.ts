/** Proves that every behaviour signal has its words in both languages, and several stand in one line. */
import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/domain/signal.ts';
import { told } from '../../../src/messages/home/signals.ts';

const few: readonly (readonly [Signal, string, string])[] = [
  [
    { code: 'ours_overdue', count: 2, longestDays: 1, promises: [] },
    '2 of our promises overdue, the oldest 1 day',
    '2 promesas nuestras vencidas, la más antigua hace 1 día',
  ],
  [
    { code: 'feedback_late', count: 1, longestWorkingDays: 1 },
    '1 message waits for our answer',
    '1 mensaje espera nuestra respuesta',
  ],
  [
    { code: 'out_of_balance', given: 1, got: 4 },
    'giving and getting differ, 1 promise from us and 4 to us',
    'no se da y se recibe por igual, 1 promesa nuestra y 4 para nosotros',
  ],
];

const each: readonly (readonly [Signal, string, string])[] = [
  [
    { code: 'kept_falling', now: 6667, before: 10_000, of: 6 },
    'fewer promises kept: 67%, before that 100%',
    'se cumplen menos promesas: 67 %, antes 100 %',
  ],
  [
    { code: 'ours_overdue', count: 3, longestDays: 9, promises: [] },
    '3 of our promises overdue, the oldest 9 days',
    '3 promesas nuestras vencidas, la más antigua hace 9 días',
  ],
  [
    { code: 'overdue_unwarned', count: 1, longestDays: 2, promises: [] },
    '1 of our promises overdue, with no word before the date',
    '1 promesa nuestra vencida, sin aviso antes de la fecha',
  ],
  [{ code: 'minutes_not_sent', count: 1, longestWorkingDays: 4, checkIns: [] }, 'minutes not sent', 'acta sin enviar'],
  [
    { code: 'feedback_late', count: 2, longestWorkingDays: 4 },
    '2 messages wait for our answer',
    '2 mensajes esperan nuestra respuesta',
  ],
  [
    { code: 'silence', days: 48, allowedDays: 45 },
    'no meeting, talk or visit for 48 days',
    'sin reunión, conversación ni visita desde hace 48 días',
  ],
  [{ code: 'check_ins_missed', count: 2 }, '2 check-ins missed in a row', '2 reuniones seguidas que no se hicieron'],
  [
    { code: 'out_of_balance', given: 9, got: 1 },
    'giving and getting differ, 9 promises from us and 1 to us',
    'no se da y se recibe por igual, 9 promesas nuestras y 1 para nosotros',
  ],
];

describe('a signal', () => {
  it.each(each)('$code', (signal, english, spanish) => {
    expect(told([signal], 'en')).toBe(english);
    expect(told([signal], 'es')).toBe(spanish);
  });

  it.each(few)('agrees with a count of one: $code', (signal, english, spanish) => {
    expect(told([signal], 'en')).toBe(english);
    expect(told([signal], 'es')).toBe(spanish);
  });

  it('of what is overdue is said once, with how many of them there was no word about', () => {
    const all: Signal = { code: 'ours_overdue', count: 3, longestDays: 9, promises: [] };
    const unwarned = (count: number): Signal => ({ code: 'overdue_unwarned', count, longestDays: 9, promises: [] });
    expect(told([unwarned(1), all], 'en')).toBe(
      '3 of our promises overdue, the oldest 9 days, 1 of them with no word before the date',
    );
    expect(told([unwarned(3), all], 'en')).toBe(
      '3 of our promises overdue, the oldest 9 days, with no word before the date',
    );
    expect(told([unwarned(1), all], 'es')).toBe(
      '3 promesas nuestras vencidas, la más antigua hace 9 días, 1 de ellas sin aviso antes de la fecha',
    );
    expect(told([unwarned(3), all], 'es', 'Mercy')).toBe(
      '3 promesas de Mercy vencidas, la más antigua hace 9 días, sin aviso antes de la fecha',
    );
  });

  it('stands in one line with the others', () => {
    const some = each.slice(5, 7).map(([signal]) => signal);
    expect(told(some, 'en')).toBe('no meeting, talk or visit for 48 days; 2 check-ins missed in a row');
    expect(told(some, 'es')).toBe(
      'sin reunión, conversación ni visita desde hace 48 días; 2 reuniones seguidas que no se hicieron',
    );
  });
});
