/** Owns somebody's traces: something of Rosa's in every table that can hold it, and where all of it stands. */
import { Prisma } from '../../../src/store/generated/client.ts';
import { term } from '../../domain/agreement/rows.ts';
import { feedback as said } from '../../domain/feedback/rows.ts';
import { metric } from '../../domain/metric/rows.ts';
import * as rows from '../../support/rows.ts';
import type { Stage } from '../../support/stage.ts';

/** Every row of every table in which the words stand, as text. */
export async function everywhere(s: Stage, words: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of Object.keys(Prisma.ModelName)) {
    const all = await s.client.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}"`);
    found.push(...all.map(row => `${name} ${JSON.stringify(row)}`).filter(row => row.includes(words)));
  }
  return found;
}

const ours = {
  partnershipId: 'food',
  ownerContactId: 'rosa-food',
  ownerOrganisationId: 'grace',
  toOrganisationId: 'mercy',
};

/** Something of Rosa's in every table that can hold it. */
export async function filled(s: Stage): Promise<void> {
  const { client } = s;
  const at = s.now();
  await client.person.update({ where: { id: 'rosa' }, data: { email: 'rosa@grace.example', phone: '555 010 2233' } });
  await client.commitment.createMany({
    data: [
      rows.commitment({
        ...ours,
        id: 'running',
        recordedById: 'rosa-food',
        state: 'open',
        contingency: 'x',
        lateWhy: 'x',
        lateForNow: 'x',
      }),
      rows.commitment({ ...ours, id: 'kept', recordedById: 'rosa-food', state: 'kept', closedOn: '2026-05-01' }),
    ],
  });
  await client.commitmentEvent.createMany({
    data: [
      {
        id: 'e1',
        commitmentId: 'running',
        at,
        on: '2026-06-01',
        what: 'correction_asked',
        byId: 'rosa-food',
        text: 'x',
      },
      { id: 'e2', commitmentId: 'running', at, on: '2026-06-01', what: 'moved', byId: 'rosa-food', text: 'in_time' },
    ],
  });
  await client.checkIn.create({
    data: rows.checkIn({
      id: 'off',
      partnershipId: 'food',
      on: '2026-05-04',
      state: 'called_off',
      calledOffById: 'rosa-food',
      calledOffWhy: 'x',
    }),
  });
  await client.checkInLine.create({ data: rows.line({ id: 'line', checkInId: 'off', byId: 'rosa-food', text: 'x' }) });
  await client.feedback.create({
    data: said({
      ...{ id: 'hers', byContactId: 'rosa-food', seenById: 'rosa-food', voice: 'confidence', words: 'x', notYet: 'x' },
      ...{ decision: 'x', outcome: 'x', theirOutcome: 'x', postedWords: 'x' },
    }),
  });
  await client.term.create({
    data: term({ id: 'term', partnershipId: 'food', byContactId: 'rosa-food', words: 'x' }),
  });
  await client.metric.create({
    data: metric({
      id: 'metric',
      words: 'x',
      source: 'x',
      asked: 'x',
      askedById: 'rosa-food',
      askedOn: '2026-06-01',
      answer: 'x',
      answeredById: 'rosa-food',
    }),
  });
  await client.digestNote.create({
    data: {
      id: 'note',
      subjectType: 'commitment',
      subjectId: 'running',
      byId: 'rosa-food',
      text: 'x',
      on: '2026-06-01',
      createdAt: at,
    },
  });
  await client.account.create({
    data: rows.account({ id: 'claim', user: 'claimer', personId: null, claims: 'rosa-food', name: 'x' }),
  });
  await client.reference.create({
    data: { platform: 'web', tenant: 'console', at: 'account:rosa', value: '{}', changedAt: at },
  });
  await client.importedRow.create({ data: { file: 'persons', key: 'rosa', cells: '{}' } });
  await client.threadLine.create({
    data: {
      id: 't',
      audience: JSON.stringify(['account', 'web', 'console', 'rosa']),
      marker: 't',
      at,
      words: 'x',
      card: '{}',
    },
  });
  await client.namedAnswer.create({
    data: { roundId: 'r', contactId: 'rosa-food', partnershipId: 'food', readers: 'dana', sealed: new Uint8Array([1]) },
  });
  await client.link.create({
    data: { id: 'link', hash: 'h', personId: 'rosa', createdAt: at, expiresAt: new Date(at.getTime() + 9e8) },
  });
}

/** The rows that are Rosa's, or about her. */
export const HERS: Readonly<Record<string, string>> = {
  Person: `"id" = 'rosa'`,
  Account: `"personId" = 'rosa' OR "claims" = 'rosa-food'`,
  Contact: `"personId" = 'rosa'`,
  Commitment: `"recordedById" = 'rosa-food'`,
  CommitmentEvent: `"id" = 'e1'`,
  CheckIn: `"calledOffById" = 'rosa-food'`,
  CheckInLine: `"byId" = 'rosa-food'`,
  Feedback: `"byContactId" = 'rosa-food'`,
  Term: `"byContactId" = 'rosa-food'`,
  Metric: `"byContactId" = 'rosa-food'`,
  DigestNote: `"byId" = 'rosa-food'`,
  Reference: `"at" = 'account:rosa'`,
  ImportedRow: `"key" = 'rosa'`,
  ThreadLine: `"id" = 't'`,
};
/** Not hers alone: there only her name goes. */
export const SHARED = ['Partnership', 'RoundComment'];
/** By these her rows are found, so they keep what they hold. */
export const FOUND_BY = ['Account.platform', 'Account.tenant', 'Account.user', 'Account.claims', 'CheckIn.meetsWhere'];
