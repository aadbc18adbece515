/** Proves how messages that did not go out read, how they are chosen, and that every code of Tend's own has plain words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/config.ts';
import { outbox } from '../../src/main.ts';
import { decided } from '../../src/ops/outbox/decided.ts';
import { asJson, chosen, listed, span } from '../../src/ops/outbox/listed.ts';
import { reasonOf } from '../../src/ops/outbox/reasons.ts';
import type { Trouble } from '../../src/ports/store/trouble.ts';

const NOW = new Date('2026-06-03T14:00:00Z');
const trouble = (over: Partial<Trouble> = {}): Trouble => ({
  ref: 'REF1',
  state: 'dead',
  kinds: ['commitment.due_today'],
  platform: 'slack',
  to: 'person:P1',
  partnership: 'food',
  attempts: 1,
  code: 'account_inactive',
  dueAt: new Date(NOW.getTime() - 90 * 60_000),
  nextAt: null,
  ...over,
});
const later = new Date('2026-06-03T14:05:00Z');

describe('the list', () => {
  it('is two lines of facts and one of what to do', () => {
    expect(listed([trouble()], 9, NOW, false)).toEqual([
      'dead     REF1  commitment.due_today  slack  person:P1  1 attempt  due 1 h 30 min ago',
      '         account_inactive: the account was switched off',
      '         → Their steward reaches them in another way, or changes the address in chat. tend outbox retry REF1',
      '1 dead, 0 unknown, 0 late',
    ]);
  });

  it.each([
    [
      trouble({ state: 'unknown', code: 'cannot_look_up' }),
      'tend outbox arrived REF1, or: tend outbox retry REF1 --may-double',
    ],
    [
      trouble({ state: 'unknown', code: 'broke_off', nextAt: later }),
      'Tend looks whether it arrived, at 2026-06-03T14:05',
    ],
    [
      trouble({ state: 'late', code: 'ratelimited', nextAt: later }),
      'Tend goes on with it by itself at 2026-06-03T14:05',
    ],
    [trouble({ state: 'late', code: 'not_taken_up' }), 'Is Tend running?'],
  ])('says what becomes of each state', (one, says) => {
    expect(listed([one], 9, NOW, false)[2]).toContain(says);
  });

  it('tells how many more there are, and that a filter may leave nothing', () => {
    const all = [trouble(), trouble({ ref: 'REF2' })];
    expect(listed(all, 1, NOW, false).slice(-2)).toEqual([
      '1 more that are not listed; see them with --most 2.',
      '2 dead, 0 unknown, 0 late',
    ]);
    expect(listed([], 9, NOW, true)).toEqual(['Nothing of that kind in the outbox.']);
  });

  it('is chosen by state, platform and kind, or a whole family of kinds', () => {
    const late = trouble({ ref: 'REF2', state: 'late', platform: 'teams', kinds: ['pulse.ask', 'day.mine'] });
    const all = [trouble(), late];
    expect(chosen(all, {})).toEqual(all);
    for (const filter of [{ state: 'late' }, { platform: 'teams' }, { kind: 'pulse' }, { kind: 'day.mine' }])
      expect(chosen(all, filter)).toEqual([late]);
    expect(chosen(all, { kind: 'pul' })).toEqual([]);
    expect(() => chosen(all, { state: 'ill' })).toThrow('--state must be dead, unknown or late');
  });

  it('is the same for programs, with seconds', () => {
    expect(JSON.parse(asJson([trouble()], NOW, []))).toEqual([
      expect.objectContaining({
        ref: 'REF1',
        state: 'dead',
        lateSeconds: 5_400,
        means: 'the account was switched off',
      }),
    ]);
  });

  it.each([[['--most', { most: 'all' }]], [['--late-by', { lateBy: '-1' }]]] as const)(
    'refuses a number nobody means, before anything is opened',
    async ([name, asked]) => {
      await expect(outbox(read({ DATABASE_URL: 'file:nowhere/none.db' }), asked)).rejects.toThrow(
        `${name} must be from`,
      );
    },
  );
});

describe('words', () => {
  it('are there for every code that the way out itself gives', () => {
    const folder = 'src/scheduler';
    const code = readdirSync(folder)
      .map(file => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const given = [...code.matchAll(/(?:'(?:again|unknown|dead)', |post, )'([a-z]+_[a-z_]+)'/g)].map(
      each => each[1] ?? '',
    );
    expect(given.length).toBeGreaterThan(8);
    const unknown = reasonOf('nobody_knows_this').means;
    expect(given.filter(each => reasonOf(each).means === unknown)).toEqual([]);
  });

  it('are found by the look of a code where there is no end of them', () => {
    expect(reasonOf('smtp_550').means).toBe('the mail relay refused it');
    expect(reasonOf('http_503').means).toBe('the platform had a fault of its own');
    expect(reasonOf('ECONNREFUSED').means).toBe('the connection failed');
    expect(reasonOf('constructor').means).toBe('the platform refused it');
  });

  it('of a span have two units at most', () => {
    expect([5, 65, 3_700, 200_000].map(span)).toEqual(['5 s', '1 min', '1 h 1 min', '2 d 7 h']);
  });

  it('of a decision say what was done, or how to do it', () => {
    expect(decided('again', 'R').ok).toBe(true);
    expect(decided('may_double', 'R')).toMatchObject({ ok: false });
    expect(decided('may_double', 'R').sentence).toContain('tend outbox retry R --may-double');
  });
});
