/** Proves that each kind of row goes when its time is over, not a day before, and never while a legal hold covers it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameOf } from '../../src/domain/privacy/hold.ts';
import { createStore } from '../../src/store/store.ts';
import { feedback as said } from '../domain/feedback/rows.ts';
import { metric } from '../domain/metric/rows.ts';
import { storeDeps } from '../support/deps.ts';
import * as rows from '../support/rows.ts';
import { type TempDatabase, tempDatabase } from '../support/store.ts';

let db: TempDatabase;
let system: ReturnType<typeof createStore>['system'];
beforeEach(async () => {
  db = await tempDatabase();
  system = createStore(storeDeps(db, { now: () => rows.START, wall: () => rows.START })).system;
  await rows.seed(db.client);
});
afterEach(() => db.close());

const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const retire = (day: string) => system.retire(at(day));

const promise = (id: string, over: Partial<Parameters<typeof rows.commitment>[0]>) =>
  rows.commitment({
    id,
    partnershipId: 'food',
    ownerContactId: 'dana-food',
    ownerOrganisationId: 'mercy',
    toOrganisationId: 'grace',
    ...over,
  });

describe('what was said', () => {
  it('goes two years after the last change where it was in confidence, six where it was by name, and never under a hold', async () => {
    const changedAt = at('2024-05-31');
    for (const [id, voice] of [
      ['named', 'named'],
      ['confidence', 'confidence'],
      ['second', 'second'],
    ] as const) {
      await db.client.feedback.create({ data: said({ id, voice, byContactId: 'rosa-food', changedAt }) });
    }
    expect(await retire('2026-05-31')).toMatchObject({ feedback: 0, confidentialFeedback: 0 });
    await db.client.meta.create({ data: { name: nameOf('food'), value: 'x' } });
    expect(await retire('2026-06-02')).toMatchObject({ confidentialFeedback: 0 });
    await db.client.meta.deleteMany({ where: { name: nameOf('food') } });
    expect(await retire('2026-06-02')).toMatchObject({ feedback: 0, confidentialFeedback: 2 });
    expect(await retire('2030-06-02')).toMatchObject({ feedback: 1 });
  });
});

describe('the ledger', () => {
  it('goes six years after a promise was closed, with its history; what still runs stays', async () => {
    await db.client.commitment.createMany({
      data: [
        promise('old', { state: 'kept', closedOn: '2020-06-01' }),
        promise('done', { state: 'done', doneOn: '2020-06-01' }),
        promise('newer', { state: 'kept', closedOn: '2020-06-02' }),
        promise('open', { state: 'open', due: '2019-01-01' }),
      ],
    });
    await db.client.commitmentEvent.create({
      data: { id: 'e', commitmentId: 'old', at: rows.START, on: '2020-06-01', what: 'kept' },
    });
    expect(await retire('2026-06-01')).toMatchObject({ commitments: 0 });
    expect(await retire('2026-06-02')).toMatchObject({ commitments: 2 });
    const left = await db.client.commitment.findMany({ orderBy: { id: 'asc' } });
    expect(left.map(each => each.id)).toEqual(['newer', 'open']);
    expect(await db.client.commitmentEvent.count()).toBe(0);
  });

  it('keeps a promise as long as a later one names it as what it made good', async () => {
    await db.client.commitment.createMany({
      data: [
        promise('broken', { state: 'not_kept', closedOn: '2019-01-01' }),
        promise('repair', { state: 'kept', closedOn: '2021-01-01', repairsId: 'broken' }),
      ],
    });
    expect(await retire('2026-06-01')).toMatchObject({ commitments: 0 });
    expect(await retire('2027-06-01')).toMatchObject({ commitments: 1 });
    expect(await retire('2027-06-02')).toMatchObject({ commitments: 1 });
  });

  it('takes check-ins with their minutes, and never one that is still to come', async () => {
    await db.client.checkIn.createMany({
      data: [
        rows.checkIn({ id: 'held', partnershipId: 'food', on: '2020-05-31', state: 'held' }),
        rows.checkIn({ id: 'planned', partnershipId: 'food', on: '2020-05-30', state: 'planned' }),
      ],
    });
    await db.client.checkInLine.create({ data: rows.line({ id: 'line', checkInId: 'held' }) });
    expect(await retire('2026-06-01')).toMatchObject({ checkIns: 1 });
    expect((await db.client.checkIn.findMany()).map(each => each.id)).toEqual(['planned']);
    expect(await db.client.checkInLine.count()).toBe(0);
  });

  it('takes shared numbers with the minutes of their time', async () => {
    const days = ['2020-05-31', '2020-06-01'] as const;
    await db.client.metric.createMany({ data: days.map(sharedOn => metric({ id: sharedOn, sharedOn })) });
    expect(await retire('2026-06-01')).toMatchObject({ metrics: 1 });
    expect((await db.client.metric.findMany()).map(each => each.id)).toEqual(['2020-06-01']);
  });
});

describe('a legal hold', () => {
  const old = async () => {
    await db.client.commitment.create({ data: promise('old', { state: 'kept', closedOn: '2020-01-01' }) });
    const audit = { act: 'read', subjectType: 'contact', subjectId: 'c', at: at('2020-01-01') };
    await db.client.audit.createMany({
      data: [
        { id: 'of-food', partnershipId: 'food', ...audit },
        { id: 'of-none', ...audit },
      ],
    });
  };

  it('on a partnership keeps what is its own, and nothing else', async () => {
    await old();
    await system.meta.set(nameOf('food'), '2026-01-01');
    expect(await retire('2026-06-01')).toMatchObject({ commitments: 0, audits: 1 });
    expect((await db.client.audit.findMany()).map(each => each.id)).toEqual(['of-food']);
  });

  it('on the whole keeps all it covers; lifted, everything goes its way', async () => {
    await old();
    await system.meta.set(nameOf(null), '2026-01-01');
    expect(await retire('2026-06-01')).toMatchObject({ commitments: 0, audits: 0, digests: 0, notes: 0, comments: 0 });
    await db.client.meta.delete({ where: { name: nameOf(null) } });
    expect(await retire('2026-06-01')).toMatchObject({ commitments: 1, audits: 2 });
  });
});

describe('strangers and references', () => {
  it('goes what belongs to nobody Tend knows; a way to write to somebody stays however old', async () => {
    await db.client.account.create({
      data: rows.account({ id: 'stranger', user: 'stranger', personId: null, createdAt: at('2026-06-01') }),
    });
    const value = '{}';
    const kept = { platform: 'web', tenant: 'console', value, changedAt: at('2026-06-01') } as const;
    await db.client.reference.createMany({
      data: [
        { ...kept, at: 'account:rosa' },
        { ...kept, at: 'account:stranger' },
        { ...kept, at: 'place:gone' },
        { ...kept, at: 'account:latest', changedAt: at('2026-06-02') },
        { ...kept, tenant: 'foreign', at: 'account:latest' },
      ],
    });
    expect(await retire('2026-08-30')).toMatchObject({ strangers: 0, references: 0 });
    expect(await retire('2026-09-15')).toMatchObject({ strangers: 1, references: 3 });
    const left = await db.client.reference.findMany({ orderBy: { at: 'asc' } });
    expect(left.map(each => each.at)).toEqual(['account:latest', 'account:rosa']);
  });
});

describe('what was said in confidence', () => {
  it('goes two years after its round has closed', async () => {
    await db.client.round.create({
      data: {
        id: 'round',
        opensOn: '2024-04-09',
        closesOn: '2024-05-03',
        state: 'closed',
        floorPeople: 5,
        floorOrganisations: 3,
        tree: '{}',
        openedAt: at('2024-04-09'),
        closedAt: at('2024-05-03'),
      },
    });
    await db.client.roundComment.create({ data: { id: 'c', roundId: 'round', text: 'Earlier news' } });
    const sealed = new Uint8Array([1]);
    await db.client.namedAnswer.create({
      data: { roundId: 'round', contactId: 'rosa-food', partnershipId: 'food', readers: 'dana', sealed },
    });
    expect(await retire('2026-05-03')).toMatchObject({ namedAnswers: 0, comments: 0 });
    expect(await retire('2026-05-04')).toMatchObject({ namedAnswers: 1, comments: 1 });
  });
});
