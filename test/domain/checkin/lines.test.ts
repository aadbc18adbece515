/** Proves what pasted notes become, which line is unfinished, and that nothing is carried over twice or lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as lines from '../../../src/domain/checkin/lines.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import { line, START } from '../../support/rows.ts';

const fresh = { checkInId: 'c1', by: 'dana', at: START, id: (count: number) => `n-${count}` };
const words = (over: Partial<lines.MinuteWords>) => ({ said: '', willDo: '', thanks: '', notes: '', ...over });

describe('pasted notes', () => {
  it('become one line each, without bullets, numbers and empty lines', () => {
    expect(lines.split('- Leaflets\r\n\r\n• Fridge\n 1. Nurse on Thursdays\n(2) Bus 40\n—\n200 leaflets')).toEqual([
      'Leaflets',
      'Fridge',
      'Nurse on Thursdays',
      'Bus 40',
      '—',
      '200 leaflets',
    ]);
  });

  it('lose no word, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z][a-z .]{0,20}$/), { maxLength: 30 }), texts => {
        const kept = texts.map(text => text.trim()).filter(text => text !== '');
        expect(lines.split(texts.join('\n'))).toEqual(kept);
      }),
      { seed: 3 },
    );
  });
});

describe('minutes', () => {
  it('keep their parts in order; what we will do stays unfinished, the rest is settled', () => {
    const made = lines.minutes(
      words({ thanks: 'Rosa', willDo: 'Dana brings 200\nRosa clears a table', said: 'It went well' }),
      fresh,
    );
    expect(made.map(each => [lines.partOf(each), each.kind, each.text, each.finished])).toEqual([
      ['said', 'minute', 'It went well', true],
      ['will_do', 'minute', 'Dana brings 200', false],
      ['will_do', 'minute', 'Rosa clears a table', false],
      ['thanks', 'thanks', 'Rosa', true],
    ]);
    expect(made.map(each => each.id)).toEqual(['n-1', 'n-2', 'n-3', 'n-4']);
    expect(lines.ofPart([...made].reverse(), 'will_do').map(each => each.text)).toEqual([
      'Dana brings 200',
      'Rosa clears a table',
    ]);
  });

  it('need a line and refuse a flood, at the field', () => {
    const refused = (some: Partial<lines.MinuteWords>) => {
      try {
        lines.minutes(words(some), fresh);
      } catch (error) {
        if (error instanceof Refusal) return [error.code, error.field];
      }
      return null;
    };
    expect(refused({ said: ' \n ' })).toEqual(['checkin.minutes_empty', 'said']);
    expect(refused({ notes: 'x\n'.repeat(61) })).toEqual(['checkin.too_many_lines', 'notes']);
    expect(refused({ notes: 'x\n'.repeat(60) })).toBeNull();
  });
});

describe('carrying over', () => {
  const open = line({ id: 'a', checkInId: 'c1', text: 'Fridge' });
  const done = line({ id: 'b', checkInId: 'c1', text: 'Table', finished: true });

  it('takes what is unfinished, once', () => {
    const [only, ...rest] = lines.toCarry([open, done], []);
    expect([only?.id, rest]).toEqual(['a', []]);
    const copy = lines.carried(open, { checkInId: 'c2', id: 'a2', at: START }, 0);
    expect(copy).toMatchObject({
      kind: 'carried',
      text: 'Fridge',
      carriedFromId: 'a',
      checkInId: 'c2',
      finished: false,
    });
    expect(lines.toCarry([open, done], [copy])).toEqual([]);
  });

  it('goes from agenda to agenda until it is finished, never as two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }), (meetings, finishedAt) => {
        let all = [open];
        for (let meeting = 1; meeting <= meetings; meeting += 1) {
          const next = { checkInId: `c${meeting + 1}`, id: `a${meeting + 1}`, at: START };
          const copies = lines.toCarry(all, []).map(each => lines.carried(each, next, 0));
          expect(copies.length).toBe(meeting <= finishedAt || finishedAt === 0 ? 1 : 0);
          all = [...all, ...copies.map(copy => ({ ...copy, finished: meeting === finishedAt }))];
        }
      }),
      { seed: 5 },
    );
  });
});
