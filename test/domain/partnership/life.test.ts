/** Proves the pure acts on partnerships and consent: answers, the first yes, resting, describing, ending. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as consent from '../../../src/domain/partnership/consent.ts';
import * as make from '../../../src/domain/partnership/make.ts';
import { isAtRest, restsThroughout } from '../../../src/domain/partnership/rest.ts';
import * as tune from '../../../src/domain/partnership/tune.ts';
import * as rows from '../../support/rows.ts';

const TODAY = '2026-06-01';
const ids = { partnershipId: 'food', personId: 'rosa', organisationId: 'grace' };
const draft = make.contact({ ...ids, id: 'c', role: 'steward', channel: null, isHost: false }, TODAY, rows.START);
const by = { means: 'self', platform: 'slack', today: TODAY } as const;

describe('consent', () => {
  it('a draft is sent once; who has answered is not asked again', () => {
    const sent = consent.send(draft, false, TODAY);
    expect(sent).toMatchObject({ consent: 'asked', sentOn: TODAY, callAskedOn: null });
    expect(consent.send(sent, false, '2026-06-09')).toBe(sent);
    expect(() => consent.send({ ...sent, consent: 'no' }, false, TODAY)).toThrow('contact.answered');
    expect(consent.send(draft, true, TODAY).callAskedOn).toBe(TODAY);
  });

  it.each([
    ['here', 'slack'],
    ['email', 'email'],
    ['call', 'phone'],
    ['no', null],
  ] as const)('%s is reached by %s', (said, channel) => {
    expect(consent.answer(draft, said, by)).toMatchObject({
      consent: said,
      channel,
      answeredOn: TODAY,
      consentMeans: 'self',
    });
  });

  it('a yes stays as old as it is when somebody wants to be written to elsewhere, and a new one is new', () => {
    const later = { ...by, platform: 'teams', today: '2026-09-01' } as const;
    const said = consent.answer(draft, 'here', by);
    const moved = consent.answer(said, 'here', later);
    expect(moved).toMatchObject({ channel: 'teams', answeredOn: TODAY });
    expect(consent.answer(moved, 'email', later)).toMatchObject({ channel: 'email', answeredOn: TODAY });
    const again = consent.answer(consent.answer(said, 'no', by), 'here', later);
    expect(again.answeredOn).toBe('2026-09-01');
    // What a steward wrote down was not yet their own word.
    expect(consent.answer(consent.spoke(draft, TODAY), 'here', later).answeredOn).toBe('2026-09-01');
  });

  it('what a steward records is marked, and arrival counts once and only while an answer is wanted', () => {
    expect(consent.spoke(draft, TODAY)).toMatchObject({ consent: 'call', consentMeans: 'phone', channel: 'phone' });
    const sent = consent.send(draft, false, TODAY);
    const arrived = consent.delivered(sent, '2026-06-02');
    expect(arrived.deliveredOn).toBe('2026-06-02');
    expect(consent.delivered(arrived, '2026-06-03')).toBe(arrived);
    expect(consent.delivered(draft, '2026-06-03')).toBe(draft);
  });

  it('the opening words belong to a draft', () => {
    expect(consent.introduce(draft, ' Hello ').introduction).toBe('Hello');
    expect(() => consent.introduce(consent.send(draft, false, TODAY), 'x')).toThrow('contact.sent');
    expect(() => consent.introduce(draft, 'x'.repeat(1001))).toThrow('text.long');
  });

  it('the first yes, and no other answer, brings a draft to life', () => {
    const food = rows.partnership({ state: 'draft', activeSince: null });
    for (const said of ['here', 'email', 'call'] as const) {
      expect(consent.firstYes(food, { consent: said }, TODAY)).toMatchObject({ state: 'active', activeSince: TODAY });
    }
    for (const said of ['none', 'asked', 'no'] as const)
      expect(consent.firstYes(food, { consent: said }, TODAY)).toBe(food);
    for (const state of ['active', 'resting', 'ended'] as const) {
      const other = { ...food, state };
      expect(consent.firstYes(other, { consent: 'here' }, TODAY)).toBe(other);
    }
  });
});

describe('what both sides agree', () => {
  const food = rows.partnership({ id: 'food' });

  it('a rest until a date rests now, months come back each year, and a draft stays a draft', () => {
    expect(tune.rest(food, { months: [8, 7, 7, 13], until: '2026-06-15' }, TODAY)).toMatchObject({
      state: 'resting',
      restMonths: '7,8',
      restUntil: '2026-06-15',
    });
    expect(tune.rest({ ...food, state: 'resting' }, { months: [], until: null }, TODAY)).toMatchObject({
      state: 'active',
      restMonths: '',
    });
    expect(tune.rest({ ...food, state: 'draft' }, { months: [7], until: '2026-06-15' }, TODAY).state).toBe('draft');
    expect(() => tune.rest(food, { months: [], until: TODAY }, TODAY)).toThrow('date.past');
  });

  it('some month of the year is always left', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 })), months => {
        const resting = () => tune.rest(food, { months, until: null }, TODAY);
        if (months.length === 12) expect(resting).toThrow('rest.all_year');
        else expect(resting().restMonths.split(',').filter(Boolean)).toHaveLength(months.length);
      }),
      { seed: 20260601 },
    );
  });

  it('rests by its state, in its months, and up to the day that was agreed', () => {
    expect(isAtRest(food, TODAY)).toBe(false);
    expect(isAtRest({ ...food, state: 'resting' }, TODAY)).toBe(true);
    expect(isAtRest({ ...food, restMonths: '6,7' }, TODAY)).toBe(true);
    expect(isAtRest({ ...food, restMonths: '7' }, TODAY)).toBe(false);
    expect(isAtRest({ ...food, restUntil: '2026-06-02' }, TODAY)).toBe(true);
    expect(isAtRest({ ...food, restUntil: TODAY }, TODAY)).toBe(false);
  });

  it.each([
    ['awake', {}, {}, false],
    ['a rest without an end', { state: 'resting' }, {}, true],
    ['a rest that ends after the span', { state: 'resting', restUntil: '2026-07-04' }, {}, true],
    ['a rest that ends on its last day', { state: 'resting', restUntil: '2026-07-03' }, {}, false],
    ['their own rest', {}, { restUntil: '2026-07-04' }, true],
    ['a pause', {}, { person: { pausedUntil: '2026-07-04' } }, true],
    ['a rest until the months of rest begin', { restMonths: '7' }, { restUntil: '2026-07-01' }, true],
    ['half of it in the months of rest', { restMonths: '7' }, {}, false],
  ] as const)('who rests throughout: %s', (_, over, contact, rests) => {
    const somebody = { restUntil: null, person: { pausedUntil: null }, ...contact };
    expect(restsThroughout(somebody, { ...food, ...over }, '2026-06-12', '2026-07-03')).toBe(rests);
  });

  it('names are tidied and zones known', () => {
    const about = {
      name: '  Fresh   Food ',
      purpose: ' x ',
      level: 'cooperating',
      cohort: '',
      timeZone: 'America/Chicago',
      pulse: true,
    } as const;
    expect(tune.about(food, about)).toMatchObject({ name: 'Fresh Food', purpose: 'x', timeZone: 'America/Chicago' });
    expect(() => tune.about(food, { ...about, name: ' ' })).toThrow('partnership.name_missing');
    expect(() => tune.about(food, { ...about, timeZone: 'Nowhere' })).toThrow('zone.unknown');
    expect(() => tune.demandRunning(tune.end(food))).toThrow('partnership.ended');
  });

  it('who names no rhythm gets the usual one of those who begin', () => {
    expect(make.rhythm('  ', 'checkIn')).toBe('quarterly first Tuesday 10:00');
    expect(make.usualRhythm('coordinating')).toBe('every 2 months first Tuesday 10:00');
    expect(make.usualRhythm('collaborating')).toBe('first Tuesday monthly 10:00');
  });

  it('a rhythm is read in both languages and never guessed', () => {
    expect(make.rhythm('trimestral primer martes 10:00', 'checkIn')).toBe('quarterly first Tuesday 10:00');
    expect(make.rhythm('none', 'checkIn')).toBe('none');
    for (const typed of ['monthly', 'biweekly Tuesday 10:00', 'x'.repeat(300)]) {
      expect(() => make.rhythm(typed, 'checkIn')).toThrow('checkin.cadence');
    }
  });
});
