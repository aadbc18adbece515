/** Owns the rows of the town in which there is something of everything: one promise, check-in and word in each state. */
import * as record from '../../../src/domain/digest/record.ts';
import { periodOf, week as weekOf } from '../../../src/domain/digest/week.ts';
import type { BallotWords } from '../../../src/ports/store/pulse.ts';
import type { PrismaClient } from '../../../src/store/generated/client.ts';
import { term } from '../../domain/agreement/rows.ts';
import { facts, promised } from '../../domain/digest/weeks.ts';
import { feedback } from '../../domain/feedback/rows.ts';
import { metric } from '../../domain/metric/rows.ts';
import * as rows from '../../support/rows.ts';

export const byName: BallotWords = {
  how: 'by_name',
  answers: { R: 2, T: 3, P: 4, C: 4, F: 4, M: 4 },
  comment: 'Call before you come.',
  agenda: ['T'],
};

/** Of the week that was told. */
export const MONDAY = '2026-05-25';

const ours = { ownerContactId: 'dana-food', ownerOrganisationId: 'mercy', toOrganisationId: 'grace' } as const;
const theirs = { ownerContactId: 'rosa-food', ownerOrganisationId: 'grace', toOrganisationId: 'mercy' } as const;

export async function promises(client: PrismaClient): Promise<void> {
  const done = { state: 'done', doneOn: '2026-05-29', doneById: 'dana-food' } as const;
  const late = {
    state: 'at_risk',
    newDate: '2026-06-12',
    newDateAskedOn: '2026-05-29',
    lateWhy: 'The printer broke down.',
  } as const;
  const over = { state: 'not_kept', due: '2026-05-01', closedOn: '2026-05-18' } as const;
  const kept = { state: 'kept', due: '2026-04-03', doneOn: '2026-04-02', closedOn: '2026-04-03' } as const;
  const given = [
    { id: 'x-open', ...ours, backupContactId: 'hal-in' },
    { id: 'x-today', ...ours, due: '2026-06-01' },
    { id: 'x-overdue', ...ours, due: '2026-05-28', helpAsked: true },
    { id: 'x-proposed', ...ours, state: 'proposed', recordedById: 'rosa-food' },
    { id: 'x-done', ...ours, ...done },
    { id: 'x-late', ...ours, ...late, newDateByOrganisationId: 'mercy' },
    { id: 'x-back', ...ours, withdrawAskedByOrganisationId: 'mercy' },
    { id: 'x-failed', ...ours, ...over },
    { id: 'y-open', ...theirs, backupContactId: 'mia-in' },
    { id: 'y-today', ...theirs, due: '2026-06-01' },
    { id: 'y-overdue', ...theirs, due: '2026-05-28', helpAsked: true },
    { id: 'y-proposed', ...theirs, state: 'proposed', recordedById: 'dana-food' },
    { id: 'y-done', ...theirs, ...done, doneById: 'rosa-food' },
    { id: 'y-late', ...theirs, ...late, newDateByOrganisationId: 'grace' },
    { id: 'y-back', ...theirs, withdrawAskedByOrganisationId: 'grace' },
    { id: 'x-failed2', ...ours, ...over },
    { id: 'y-failed', ...theirs, ...over },
    { id: 'x-kept', ...ours, ...kept },
    { id: 'y-kept', ...theirs, ...kept },
    { id: 'y-failed2', ...theirs, ...over },
  ] as const;
  await client.commitment.createMany({
    data: given.map(each => rows.commitment({ partnershipId: 'food', what: '200 flyers', ...each })),
  });
  const asked = [
    { commitmentId: 'x-open', what: 'correction_asked', byId: 'rosa-food', text: 'It was 300.' },
    { commitmentId: 'y-open', what: 'correction_asked', byId: 'dana-food', text: 'It was ten.' },
    { commitmentId: 'x-kept', what: 'thanked', byId: 'rosa-food' },
    { commitmentId: 'x-failed', what: 'repair_asked', byId: 'rosa-food' },
    { commitmentId: 'y-failed', what: 'repair_asked', byId: 'dana-food' },
  ];
  await client.commitmentEvent.createMany({ data: asked.map(each => rows.commitmentEvent(each)) });
}

export async function meetings(client: PrismaClient): Promise<void> {
  const held = { state: 'held', heldOn: '2026-05-29', minutesOn: '2026-05-29', minutesById: 'dana-food' } as const;
  const off = { state: 'called_off', calledOffById: 'rosa-food', calledOffWhy: 'Snow.' } as const;
  const given = [
    { id: 'c-held', on: '2026-05-29', ...held, correctionsUntil: '2026-06-04' },
    { id: 'c-open', on: '2026-05-28', state: 'open' },
    { id: 'c-ahead', on: '2026-06-02' },
    { id: 'c-missed', on: '2026-04-07', state: 'missed' },
    { id: 'c-off', on: '2026-06-16', ...off },
    { id: 'c-visit', on: '2026-05-26', kind: 'visit', state: 'held', heldOn: '2026-05-26', attended: 'dana-food' },
    { id: 'c-fair', on: '2026-06-20', kind: 'event', coming: 'dana-food,rosa-food' },
    { id: 'c-fair-over', on: '2026-05-30', kind: 'event', state: 'open' },
    { id: 'c-fair-off', on: '2026-06-21', kind: 'event', ...off },
  ] as const;
  await client.checkIn.createMany({ data: given.map(each => rows.checkIn({ partnershipId: 'food', ...each })) });
  const lines = [
    { id: 'l-do', checkInId: 'c-held', kind: 'minute', position: 2000, text: 'Dana brings leaflets' },
    { id: 'l-open', checkInId: 'c-held', kind: 'carried', text: 'The back door', position: 1 },
    { id: 'l-fair', checkInId: 'c-fair', kind: 'minute', text: 'Health fair', position: 1000 },
    { id: 'l-over', checkInId: 'c-fair-over', kind: 'minute', text: 'Open day', position: 1000 },
    { id: 'l-point', checkInId: 'c-ahead', text: 'Summer hours', byId: 'rosa-food' },
  ] as const;
  await client.checkInLine.createMany({ data: lines.map(each => rows.line(each)) });
}

export async function said(client: PrismaClient): Promise<void> {
  const fromGrace = { byContactId: 'rosa-food', byOrganisationId: 'grace', toOrganisationId: 'mercy' } as const;
  const fromMercy = { byContactId: 'dana-food', byOrganisationId: 'mercy', toOrganisationId: 'grace' } as const;
  const seen = { seenById: 'dana-food', seenOn: '2026-05-29' } as const;
  const did = { state: 'did', ...seen, outcome: 'It is open now', endedOn: '2026-05-30', wasDone: true } as const;
  const closed = { ...did, state: 'closed', closedOn: '2026-05-31', closedMeans: 'self' } as const;
  const given = [
    { id: 'f-said', ...fromGrace },
    { id: 'f-quiet', ...fromGrace, voice: 'confidence', words: 'A quiet word' },
    { id: 'f-second', ...fromGrace, voice: 'second', secondContactId: 'sol-in', words: 'Between the two of us' },
    { id: 'f-seen', ...fromGrace, state: 'seen', ...seen },
    { id: 'f-did', ...fromGrace, ...did },
    { id: 'f-ask', ...fromGrace, ...closed, posting: 'asked', postedWords: 'The door is locked' },
    {
      id: 'f-posted',
      ...fromGrace,
      ...closed,
      posting: 'agreed',
      postedWords: 'The door is locked',
      postedOn: '2026-05-31',
    },
    { id: 'f-concern', ...fromGrace, kind: 'concern', words: 'A grave concern' },
    { id: 'f-passed', ...fromGrace, kind: 'concern', withSecond: true },
    { id: 'g-said', ...fromMercy },
    { id: 'g-seen', ...fromMercy, state: 'seen', seenById: 'rosa-food', seenOn: '2026-05-29' },
    { id: 'g-did', ...fromMercy, ...did, seenById: 'rosa-food' },
  ] as const;
  await client.feedback.createMany({ data: given.map(each => feedback({ ...each })) });
}

/** Words of the host's that wait for the partner's yes, and the yearly look at what both agreed to. */
export async function agreed(client: PrismaClient): Promise<void> {
  const words = 'Every child eats';
  await client.term.create({ data: term({ id: 'a-said', partnershipId: 'food', byContactId: 'dana-food', words }) });
  const looked = { agreementOn: '2025-05-20', renewalAskedOn: '2026-05-25' };
  await client.partnership.update({ where: { id: 'food' }, data: looked });
}

/** Numbers of both sides: each waits for an answer to what the other says of it; one was answered. */
export async function counted(client: PrismaClient): Promise<void> {
  const asked = { asked: 'It was more', askedOn: '2026-05-29' };
  const answered = { answer: 'We counted twice', answeredById: 'rosa-food', answeredOn: '2026-05-30' };
  const byDana = { byContactId: 'dana-food', organisationId: 'mercy' };
  await client.metric.createMany({
    data: [
      metric({ id: 'n-ours', ...byDana, ...asked, askedById: 'rosa-food' }),
      metric({ id: 'n-theirs', ...asked, askedById: 'dana-food' }),
      metric({ id: 'n-told', ...asked, askedById: 'dana-food', ...answered }),
    ],
  });
}

/** What was told of a week, and what may not have arrived or reached nobody. */
export async function told(client: PrismaClient): Promise<void> {
  const slipped = promised({ id: 'x-overdue', due: '2026-05-28' });
  const told = facts({ period: periodOf(MONDAY), today: '2026-06-01', promises: [slipped] });
  const week = { week: MONDAY, facts: record.write(weekOf(told)), createdAt: rows.START };
  await client.digest.createMany({
    data: [
      { id: 'told', partnershipId: null, ...week },
      { id: 'twin', partnershipId: 'food', ...week },
    ],
  });
  const post = { id: 'sent', personId: 'rosa', platform: 'web', state: 'unknown' } as const;
  await client.post.create({ data: { ...post, firstTriedAt: rows.START, createdAt: rows.START } });
  const owed = { kind: 'commitment.answered', subjectType: 'commitment', subjectId: 'x-open', partnershipId: 'food' };
  const about = { ...owed, stage: '', personId: 'rosa', dueAt: rows.START, createdAt: rows.START };
  await client.delivery.createMany({
    data: [
      { id: 'parked', key: 'parked', ...about, postId: 'sent' },
      { id: 'lost', key: 'lost', ...about, state: 'unreached', reason: 'no_address' },
    ],
  });
}
