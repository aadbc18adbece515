/** Proves what a week tells to whom: ours first, reasons, once only, nothing of others, nothing when nothing happened (product §6). */
import { describe, expect, it } from 'vitest';
import { isEmpty } from '../../../src/domain/digest/news.ts';
import { read, write } from '../../../src/domain/digest/record.ts';
import { type Eyes, periodOf, type Week, week } from '../../../src/domain/digest/week.ts';
import { feedback } from '../feedback/rows.ts';
import { facts, fromGrace, met, partnered, promised } from './weeks.ts';

const done = { state: 'kept', doneOn: '2026-06-03' } as const;

describe('moved in time', () => {
  const moved = promised({ due: '2026-06-12' });
  const move = { promise: moved.id, on: '2026-06-02', from: '2026-06-04' };

  it('counts among the promises due when the move took it out of the week', () => {
    const told = week(facts({ promises: [moved], moves: [move] }));
    expect([told.ours.due, told.ours.movedInTime, told.slipped]).toEqual([[moved.id], [moved.id], []]);
  });

  it('does not when the old day was in another week, or the new one is in this', () => {
    expect(week(facts({ promises: [moved], moves: [{ ...move, from: '2026-06-09' }] })).ours.due).toEqual([]);
    const within = promised({ ...done, due: '2026-06-05' });
    const told = week(
      facts({ promises: [within], moves: [{ promise: within.id, on: '2026-06-02', from: '2026-06-03' }] }),
    );
    expect([told.ours.movedInTime, told.ours.done]).toEqual([[], [within.id]]);
  });
});

describe('reopened since', () => {
  const before = promised({ due: '2026-05-27', state: 'done', doneOn: '2026-05-27' });
  const last = week(
    facts({ period: { from: '2026-05-25', to: '2026-05-31' }, today: '2026-06-01', promises: [before] }),
  );

  it('names what an earlier digest counted as done, once, and not as overdue as well', () => {
    const open = { ...before, state: 'open' as const, doneOn: null };
    const told = week(facts({ promises: [open], previous: [last] }));
    expect(last.ours.done).toEqual([before.id]);
    expect([told.reopened, told.ours.stillOverdue, told.slipped]).toEqual([[before.id], [], []]);
    expect(week(facts({ promises: [open], previous: [told, last] })).reopened).toEqual([]);
  });

  it('says nothing while it stays done', () => {
    expect(week(facts({ promises: [before], previous: [last] })).reopened).toEqual([]);
  });
});

describe('check-ins', () => {
  it('are held, missed or called off; one the cadence took away is no news, talks are no check-ins', () => {
    const called = met({ state: 'called_off', calledOffById: 'rosa' });
    const missed = met({ state: 'missed', heldOn: null });
    const held = met();
    const checkIns = [
      called,
      missed,
      held,
      met({ state: 'called_off' }),
      met({ kind: 'talk' }),
      met({ on: '2026-06-09' }),
    ];
    expect(week(facts({ checkIns })).checkIns).toEqual({
      held: [held.id],
      missed: [missed.id],
      calledOff: [called.id],
      unsaid: [],
    });
  });

  it('that nobody spoke of are told of in the week in which their fate is known', () => {
    const silent = met({ state: 'open', heldOn: null, on: '2026-05-28' });
    const last = week(
      facts({ period: { from: '2026-05-25', to: '2026-05-31' }, today: '2026-06-01', checkIns: [silent] }),
    );
    expect(last.checkIns.unsaid).toEqual([silent.id]);
    const told = week(facts({ checkIns: [{ ...silent, state: 'missed' }], previous: [last] }));
    expect(told.checkIns.missed).toEqual([silent.id]);
    expect(week(facts({ checkIns: [{ ...silent, state: 'missed' }], previous: [told, last] })).checkIns.missed).toEqual(
      [],
    );
  });
});

describe('the portfolio', () => {
  it('counts partnerships under way of all that have not ended, and says so while it starts; drafts tell nothing else', () => {
    const partnerships = [
      partnered({ activeSince: '2026-05-20' }),
      partnered({ id: 'draft', state: 'draft', activeSince: null }),
      partnered({ id: 'over', state: 'ended' }),
    ];
    const told = week(facts({ partnerships, promises: [promised({ partnershipId: 'draft' })] }));
    expect(told.live).toEqual({ now: 1, of: 2, isStarting: true });
    expect(told.ours.due).toEqual([]);
    const old = [partnered(), partnered({ id: 'draft', state: 'draft', activeSince: null })];
    expect(week(facts({ partnerships: old })).live).toEqual({ now: 1, of: 2, isStarting: false });
  });

  it('asks of the leader our longest overdue, the longest silence, and one thanks: never more than three', () => {
    const long = promised({ due: '2026-05-29' });
    const thanked = promised({ ...fromGrace, ...done });
    const told = week(
      facts({
        partnerships: [
          partnered({ lastContactOn: '2026-03-01' }),
          partnered({ id: 'oak', lastContactOn: '2026-04-01' }),
        ],
        promises: [long, promised({ due: '2026-06-01' }), thanked],
      }),
    );
    expect(told.asks).toEqual([
      { kind: 'our_overdue', promise: long.id, to: 'grace', days: 10 },
      { kind: 'silent', partnership: 'food', days: 99 },
      { kind: 'thank', organisation: 'grace' },
    ]);
  });

  it('asks of the leader that a partner gets the answer it has waited for over four weeks, and not which partner', () => {
    const asks = (saidOn: string) => week(facts({ feedback: [feedback({ saidOn })] })).asks;
    expect(asks('2026-05-11')).toEqual([]);
    expect(asks('2026-05-10')).toEqual([{ kind: 'owed', weeks: 4 }]);
    expect(week(facts({ eyes: 'steward', feedback: [feedback({ saidOn: '2026-01-05' })] })).asks).toEqual([]);
  });

  it('names no partnership to the leader in which somebody waits who spoke in confidence', () => {
    const waiting = (voice: 'named' | 'confidence', eyes: Eyes = 'leaders') =>
      week(facts({ eyes, feedback: [feedback({ voice })] }));
    const late = { code: 'feedback_late', count: 1, longestWorkingDays: 3 };
    expect(waiting('named').signals).toEqual([{ partnership: 'food', signals: [late] }]);
    expect(waiting('confidence').signals).toEqual([]);
    expect(waiting('confidence').loops.owed).toBe(1);
    expect(waiting('confidence', 'steward').signals).toEqual([{ partnership: 'food', signals: [late] }]);
  });

  it('thanks who kept its word and let nothing slip, whoever was thanked last week after the others', () => {
    const kept = (organisation: string) =>
      promised({ ...done, ownerOrganisationId: organisation, toOrganisationId: 'mercy' });
    const promises = [
      kept('grace'),
      kept('oak'),
      kept('elm'),
      promised({ ownerOrganisationId: 'elm', toOrganisationId: 'mercy' }),
    ];
    const first = week(facts({ promises }));
    expect(first.thanks).toEqual(['grace', 'oak']);
    expect(week(facts({ promises, previous: [{ ...first, thanks: ['grace'] }] })).thanks).toEqual(['oak', 'grace']);
  });

  it('asks for no thanks for a promise that was thanked already, or was kept to another partner', () => {
    const [once, again] = [promised({ ...fromGrace, ...done }), promised({ ...fromGrace, ...done })];
    const thanks = (...ids: string[]) => week(facts({ promises: [once, again], thankedFor: new Set(ids) }));
    expect([thanks(once.id).thanks, thanks(once.id, again.id).thanks]).toEqual([['grace'], []]);
    expect(thanks(once.id, again.id).asks).toEqual([]);
    const amongThem = promised({ ...fromGrace, ...done, toOrganisationId: 'oak' });
    expect(week(facts({ promises: [amongThem] })).thanks).toEqual([]);
  });

  it('shows what was kept in eight weeks, of what counted, the week told of last', () => {
    const told = week(
      facts({
        promises: [promised(done), promised(), promised({ ...fromGrace, state: 'not_kept', closedOn: '2026-06-05' })],
      }),
    );
    expect(told.trend).toHaveLength(8);
    expect(told.trend[0]).toEqual({ week: '2026-04-13', ours: null, theirs: null });
    expect(told.trend.at(-1)).toEqual({ week: '2026-06-01', ours: { kept: 1, of: 1 }, theirs: { kept: 0, of: 1 } });
  });
});

describe('the twin', () => {
  it('is the same week without the portfolio: no signals, rating, thanks, asks or counts of partnerships', () => {
    const twin = week(
      facts({
        eyes: 'partnership',
        partnerships: [partnered({ lastContactOn: '2026-01-01' })],
        promises: [promised(done)],
      }),
    );
    expect(twin).toMatchObject({ signals: [], rated: null, thanks: [], asks: [], live: null });
    expect(twin.ours.done).toHaveLength(1);
  });
});

describe('an empty week', () => {
  const quiet = week(facts());
  const leaders = (told: Week, last: Week | null = quiet) => isEmpty(told, 'leaders', last);

  it('is one in which nothing was due, ended, met or newly noticed', () => {
    expect(leaders(quiet)).toBe(true);
    expect(leaders(week(facts({ promises: [promised()] })))).toBe(false);
    expect(leaders(week(facts({ checkIns: [met()] })))).toBe(false);
    expect(leaders(quiet, null)).toBe(true);
    const shared = week(facts({ metrics: [{ id: 'n', partnershipId: 'food' }] }));
    expect([shared.shared, leaders(shared), isEmpty(shared, 'partnership', null)]).toEqual([['n'], false, false]);
  });

  it('is none while partnerships come to life', () => {
    const young = partnered({ activeSince: '2026-06-04' });
    const draft = partnered({ id: 'draft', state: 'draft', activeSince: null });
    const starting = week(facts({ partnerships: [young, draft] }));
    expect(leaders(starting, null)).toBe(false);
    expect(leaders(starting, starting)).toBe(true);
  });

  it('is none in which a check-in was planned of which nobody has spoken yet; the week after only waits for word of it', () => {
    const unsaid = met({ state: 'open', heldOn: null, minutesOn: null });
    const told = week(facts({ checkIns: [unsaid] }));
    expect(leaders(told)).toBe(false);
    const after = week(
      facts({ period: periodOf('2026-06-08'), today: '2026-06-15', checkIns: [unsaid], previous: [told] }),
    );
    expect([after.checkIns.unsaid, leaders(after, told)]).toEqual([[unsaid.id], true]);
    expect(isEmpty(week(facts({ eyes: 'partnership', checkIns: [unsaid] })), 'partnership', null)).toBe(true);
  });

  it('stays empty while a signal merely goes on', () => {
    const silent = week(facts({ partnerships: [partnered({ lastContactOn: '2026-01-01' })] }));
    expect(silent.signals).toHaveLength(1);
    expect(leaders(silent)).toBe(false);
    expect(leaders(silent, silent)).toBe(true);
  });

  it('for a partnership, is one in which nothing of theirs changed', () => {
    const overdue = week(facts({ eyes: 'partnership', promises: [promised({ due: '2026-05-20' })] }));
    expect(isEmpty(overdue, 'partnership', null)).toBe(true);
    expect(leaders(week(facts({ promises: [promised({ due: '2026-05-20' })] })))).toBe(false);
  });
});

describe('the record', () => {
  it('reads back what was told, and nothing else', () => {
    const told = week(facts({ promises: [promised(done), promised()], checkIns: [met()] }));
    expect(read(write(told))).toEqual(told);
    expect(read('{}')).toBeNull();
    expect(read('not json')).toBeNull();
  });
});
