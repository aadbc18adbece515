/** Proves what of a partnership is worth a kind word, and when: years, each side's first kept promise, every 25th; nothing else. */
import { describe, expect, it } from 'vitest';
import { milestonesIn } from '../../../src/domain/digest/milestone.ts';
import { isEmpty } from '../../../src/domain/digest/news.ts';
import { week } from '../../../src/domain/digest/week.ts';
import { facts, fromGrace, partnered, promised } from './weeks.ts';

const food = partnered();
const period = { from: '2026-06-01', to: '2026-06-07' };
const kept = (closedOn: string, over = {}) => promised({ state: 'kept', doneOn: closedOn, closedOn, ...over });
const earlier = (mercy: number, grace: number) => [
  { partnershipId: 'food', ownerOrganisationId: 'mercy', count: mercy },
  { partnershipId: 'food', ownerOrganisationId: 'grace', count: grace },
  { partnershipId: 'oak', ownerOrganisationId: 'grace', count: 24 },
];

describe('milestones', () => {
  it('are the years since the first day, each in the week in which it falls', () => {
    expect(milestonesIn(food, [], [], period)).toEqual([
      { partnership: 'food', on: '2026-06-01', kind: 'years', count: 1 },
    ]);
    const on = (activeSince: string) => milestonesIn({ ...food, activeSince }, [], [], period).map(each => each.on);
    expect([on('2026-06-01'), on('2025-06-08'), on('2025-05-31')]).toEqual([[], [], []]);
    expect(on('2020-06-07')).toEqual(['2026-06-07']);
    const leap = { from: '2025-02-24', to: '2025-03-02' };
    expect(milestonesIn({ ...food, activeSince: '2024-02-29' }, [], [], leap)).toMatchObject([{ on: '2025-02-28' }]);
  });

  it('are the first promise each side kept, once, by its confirmation', () => {
    const some = [kept('2026-06-03'), kept('2026-06-04'), kept('2026-06-05', fromGrace)];
    const young = { ...food, activeSince: '2026-05-01' };
    const found = milestonesIn(young, some, [], period);
    expect(found.map(each => [each.kind, each.on, 'organisation' in each ? each.organisation : ''])).toEqual([
      ['first', '2026-06-03', 'mercy'],
      ['first', '2026-06-05', 'grace'],
    ]);
    expect(milestonesIn(young, some, earlier(1, 1), period)).toEqual([]);
    const unconfirmed = [promised({ state: 'done', doneOn: '2026-06-03' }), kept('2026-06-08'), promised()];
    expect(milestonesIn(young, unconfirmed, [], period)).toEqual([]);
    const late = [promised({ state: 'kept_late', doneOn: '2026-06-03', closedOn: '2026-06-03' })];
    expect(milestonesIn(young, late, [], period)).toEqual([]);
  });

  it('are every 25th kept by both together, of this partnership alone', () => {
    const young = { ...food, activeSince: '2026-05-01' };
    const some = [kept('2026-06-03'), kept('2026-06-04', fromGrace), kept('2026-06-04', { partnershipId: 'oak' })];
    expect(milestonesIn(young, some, earlier(20, 3), period)).toEqual([
      { partnership: 'food', on: '2026-06-04', kind: 'together', count: 25 },
    ]);
    expect(milestonesIn(young, some, earlier(40, 9), period)).toMatchObject([{ count: 50 }]);
    expect(milestonesIn(young, some, earlier(40, 10), period)).toEqual([]);
  });

  it('are none of a draft, or of what has ended', () => {
    for (const state of ['draft', 'ended'] as const) {
      expect(milestonesIn({ ...food, state }, [kept('2026-06-03')], [], period)).toEqual([]);
    }
  });

  it('stand in the week of each, and no week is told for them alone', () => {
    const told = week(facts());
    expect(told.milestones).toMatchObject([{ kind: 'years' }]);
    expect(isEmpty(told, 'leaders', week(facts()))).toBe(true);
    expect(isEmpty(week(facts({ eyes: 'partnership' })), 'partnership', null)).toBe(true);
  });
});
