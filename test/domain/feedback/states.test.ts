/** Proves the states of something said: who may take which step from where, and that nothing is taken twice or backwards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as answer from '../../../src/domain/feedback/answer.ts';
import { started } from '../../../src/domain/feedback/clock.ts';
import * as concern from '../../../src/domain/feedback/concern.ts';
import { answerers, type Feedback, type FeedbackState, mayAnswer } from '../../../src/domain/feedback/feedback.ts';
import * as posting from '../../../src/domain/feedback/posting.ts';
import { say } from '../../../src/domain/feedback/say.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import { weekdays } from '../commitment/promises.ts';
import { doing, feedback, peer, people } from './rows.ts';

const STATES: readonly FeedbackState[] = ['said', 'seen', 'decided', 'did', 'cannot', 'closed'];

const steps = {
  see: (from: Feedback, who: string) => answer.see(from, mayAnswer(from, people, doing(who)), doing(who)),
  decide: (from: Feedback, who: string) => answer.decide(from, mayAnswer(from, people, doing(who)), 'x', doing(who)),
  did: (from: Feedback, who: string) => answer.end(from, 'did', mayAnswer(from, people, doing(who)), 'x', doing(who)),
  cannot: (from: Feedback, who: string) =>
    answer.end(from, 'cannot', mayAnswer(from, people, doing(who)), 'x', doing(who)),
  close: (from: Feedback, who: string) => answer.close(from, doing(who)),
  notYet: (from: Feedback, who: string) => answer.notYet(from, 'x', doing(who)),
};
type Step = keyof typeof steps;

function outcome(step: Step, from: Feedback, who: string): string {
  try {
    return steps[step](from, who).state;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.code;
    throw cause;
  }
}

const no = 'feedback.state';

describe('each step', () => {
  it.each<[Step, string, readonly string[]]>([
    // From said, seen, decided, did, cannot, closed.
    ['see', 'dana', ['seen', 'seen', no, no, no, no]],
    ['decide', 'dana', ['decided', 'decided', 'decided', no, no, no]],
    ['did', 'hal', ['did', 'did', 'did', no, no, no]],
    ['cannot', 'dana', ['cannot', 'cannot', 'cannot', no, no, no]],
    ['close', 'rosa', [no, no, no, 'closed', 'closed', 'closed']],
    ['notYet', 'rosa', [no, no, no, 'said', 'said', no]],
  ])('%s by %s', (step, who, expected) => {
    expect(STATES.map(state => outcome(step, feedback({ state }), who))).toEqual(expected);
  });

  it.each<[Step, readonly string[]]>([
    ['see', ['mo', 'sol', 'rosa', 'mia', 'luz']],
    ['did', ['mo', 'sol', 'rosa', 'mia', 'luz']],
    ['close', ['dana', 'hal', 'mia', 'luz']],
    ['notYet', ['dana', 'mia', 'luz']],
  ])('%s is nobody else’s', (step, others) => {
    const from = feedback({ state: step === 'see' ? 'said' : step === 'did' ? 'seen' : 'did' });
    expect(others.map(who => outcome(step, from, who))).toEqual(others.map(() => 'not_yours'));
  });

  it('to a second person is theirs alone, and who said it is not there to answer it', () => {
    const from = feedback({ voice: 'second', secondContactId: 'sol' });
    expect(['sol', 'dana', 'hal', 'rosa'].map(who => outcome('see', from, who))).toEqual([
      'seen',
      'not_yours',
      'not_yours',
      'not_yours',
    ]);
  });

  it('the same step taken again changes nothing at all', () => {
    const seen = steps.see(feedback(), 'dana');
    expect(steps.see(seen, 'hal')).toBe(seen);
    const did = steps.did(seen, 'dana');
    expect(steps.did(did, 'dana')).toBe(did);
    const closed = steps.close(did, 'rosa');
    expect(steps.close(closed, 'rosa')).toBe(closed);
  });

  it('closed by a carried link is marked so, and its words are not asked after', () => {
    const closed = answer.close(feedback({ state: 'did' }), doing('rosa', 'carried_link'));
    expect(closed).toMatchObject({ state: 'closed', closedMeans: 'carried_link', posting: 'kept' });
    expect(() => posting.agree({ ...closed, posting: 'asked' }, false, doing('rosa', 'carried_link'))).toThrow(
      'feedback.agree_self',
    );
  });

  it('whatever is pressed in whatever order: closed is final, who said it and their words stay, a name needs their own yes', () => {
    const acts = fc.record({
      step: fc.constantFrom<Step>('see', 'decide', 'did', 'cannot', 'close', 'notYet'),
      who: fc.constantFrom('dana', 'hal', 'mo', 'sol', 'rosa', 'mia', 'luz'),
    });
    const run = fc.property(fc.array(acts, { maxLength: 25 }), all => {
      let now: Feedback = feedback();
      for (const { step, who } of all) {
        const was = now;
        try {
          now = steps[step](was, who);
        } catch (cause) {
          if (!(cause instanceof Refusal)) throw cause;
        }
        if (was.state === 'closed') expect(now).toBe(was);
        if (now.state === 'closed' && was.state !== 'closed') expect(who).toBe('rosa');
        expect(now).toMatchObject({ byContactId: 'rosa', words: 'The door is locked', withName: false });
        expect(now.posting).toBe(now.state === 'closed' ? 'asked' : 'none');
      }
    });
    fc.assert(run, { seed: 7, numRuns: 200 });
  });
});

describe('saying', () => {
  const saying = {
    ...({ id: 'said', partnershipId: 'food', kind: 'feedback', voice: 'named', words: ' The door ' } as const),
    ...{ toOrganisation: 'mercy', second: peer('sol', 'mercy', 'member', true), calendar: weekdays },
  };
  const refused = (over: Partial<Parameters<typeof say>[0]>, who = 'rosa', means: 'self' | 'carried_link' = 'self') => {
    try {
      say({ ...saying, ...over }, doing(who, means));
      return null;
    } catch (cause) {
      return cause instanceof Refusal ? [cause.code, cause.field] : cause;
    }
  };

  it('starts a clock of two working days, five for a concern', () => {
    expect(say(saying, doing('rosa'))).toMatchObject({ words: 'The door', clockEndsOn: '2026-06-04', state: 'said' });
    expect(say({ ...saying, kind: 'concern' }, doing('rosa')).clockEndsOn).toBe('2026-06-09');
  });

  it('declines what does not go together, at its field', () => {
    expect(refused({ words: ' ' })).toEqual(['feedback.words_missing', 'words']);
    expect(refused({ words: 'x'.repeat(2001) })).toEqual(['text.long', 'words']);
    expect(refused({ toOrganisation: 'grace' })).toEqual(['feedback.to_itself', 'to']);
    expect(refused({ voice: 'confidence', kind: 'concern' })).toEqual(['feedback.concern_named', 'voice']);
    expect(refused({ voice: 'second', second: null })).toEqual(['feedback.no_second', 'voice']);
    for (const voice of ['confidence', 'second'] as const) {
      expect(refused({ voice }, 'rosa', 'carried_link')).toEqual(['feedback.carried', 'voice']);
    }
    expect(refused({}, 'rosa', 'carried_link')).toBeNull();
  });
});

describe('a concern', () => {
  const raised = feedback({ kind: 'concern', byContactId: 'mia' });

  it('is talked about by the stewards, then by the second persons, where they are named', () => {
    const who = (told: Feedback, some = people) => answerers(told, some).map(each => each.id);
    expect(who(raised)).toEqual(['dana', 'rosa']);
    const passed = concern.pass(raised, true, weekdays, { today: '2026-06-08', at: doing('mia').at });
    expect(passed).toMatchObject({ withSecond: true, clockEndsOn: '2026-06-15', clockStartedOn: null });
    expect(who(passed)).toEqual(['sol', 'pia']);
    expect(
      who(
        passed,
        people.filter(each => each.id !== 'pia'),
      ),
    ).toEqual(['sol', 'rosa']);
    expect(concern.pass(passed, true, weekdays, doing('mia'))).toBe(passed);
  });

  it('is closed when both sides have written down the outcome, in either order', () => {
    const one = concern.writeDown(raised, true, 'We call first', doing('dana'));
    expect(one).toMatchObject({ state: 'did', outcome: 'We call first', closedOn: null });
    expect(concern.writeDown(one, true, 'They call first', doing('mia'))).toMatchObject({
      ...{ state: 'closed', theirOutcome: 'They call first', closedOn: '2026-06-02', posting: 'none' },
    });
    const other = concern.writeDown(raised, true, 'They call first', doing('rosa'));
    expect(concern.writeDown(other, true, 'We call first', doing('dana'))).toMatchObject({
      ...{ state: 'closed', closedMeans: 'self' },
    });
  });

  it('is no confirmed close where either side wrote through a carried link, unless it wrote again itself', () => {
    const carried = concern.writeDown(raised, true, 'They call first', doing('mia', 'carried_link'));
    expect(concern.writeDown(carried, true, 'We call first', doing('dana')).closedMeans).toBe('carried_link');
    const again = concern.writeDown(carried, true, 'They do call first', doing('rosa'));
    expect(concern.writeDown(again, true, 'We call first', doing('dana')).closedMeans).toBe('self');
  });

  it('is not answered like the rest', () => {
    expect(outcome('did', raised, 'dana')).toBe('feedback.concern_outcome');
    expect(outcome('decide', raised, 'dana')).toBe('feedback.concern_outcome');
  });
});

describe('a clock', () => {
  const calendars = { answerers: weekdays, sayer: { ...weekdays, workingDays: [1] } };

  it.each([
    ['said', 'feedback', '2026-06-04'],
    ['did', 'feedback', '2026-07-06'],
    ['cannot', 'feedback', '2026-07-06'],
    ['said', 'concern', '2026-06-09'],
    ['did', 'concern', '2026-06-09'],
  ] as const)('of %s %s runs from the day its question arrived', (state, kind, ends) => {
    expect(started(feedback({ state, kind }), '2026-06-02', calendars)?.clockEndsOn).toBe(ends);
  });

  it('starts once, and not where nothing is asked', () => {
    expect(started(feedback({ clockStartedOn: '2026-06-01' }), '2026-06-02', calendars)).toBeNull();
    for (const state of ['seen', 'decided', 'closed'] as const) {
      expect(started(feedback({ state }), '2026-06-02', calendars)).toBeNull();
    }
  });
});
