/** Owns what every text column of every model holds: a person's words or identity, or nothing that could be anybody's. */
import { readFileSync } from 'node:fs';

/** Every `String` column of the schema, by model. */
export function textColumns(): readonly (readonly [string, string])[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+)\s+String\??(?!\[)/gm)].map(([, column = '']) => [model, column] as const),
  );
}

/**
 * Nobody's words: ids, codes, civil dates and times, numbers as JSON, names of bodies, places and machinery. A column that is
 * not named here must be free of somebody once they are forgotten.
 */
const NOBODYS: Readonly<Record<string, readonly string[]>> = {
  Organisation: ['name', 'kind', 'region', 'closedOn'],
  Person: ['timeZone', 'politeFrom', 'politeTo'],
  HostRole: ['since', 'until'],
  Account: [],
  Place: ['tenant', 'conversation', 'name', 'tenants'],
  Partnership: [
    'name',
    'cohort',
    'timeZone',
    'checkIn',
    'checkInAnchor',
    'activeSince',
    'restMonths',
    'restUntil',
    'lastContactOn',
    'silenceAskedOn',
    'agreementOn',
    'renewalAskedOn',
  ],
  Contact: ['sentOn', 'deliveredOn', 'remindedOn', 'callAskedOn', 'answeredOn', 'restUntil', 'since', 'until'],
  Commitment: [
    'due',
    'firstDue',
    'inTimeDue',
    'madeOn',
    'clockEndsOn',
    'clockStartedOn',
    'newDate',
    'newDateAskedOn',
    'newDateClockEndsOn',
    'newDateDeliveredOn',
    'doneOn',
    'answeredOn',
    'closedOn',
    'reopenedOn',
  ],
  CommitmentEvent: ['on', 'what', 'fromDate', 'toDate'],
  CheckIn: ['on', 'at', 'slot', 'timeZone', 'attended', 'coming', 'heldOn', 'minutesOn', 'correctionsUntil'],
  CheckInLine: [],
  Feedback: [
    'saidOn',
    'clockEndsOn',
    'clockStartedOn',
    'seenOn',
    'decidedOn',
    'endedOn',
    'closedOn',
    'postedOn',
    'toldBefore',
  ],
  Term: ['writtenOn', 'agreed', 'stoodOn', 'endedOn'],
  Metric: ['sharedOn', 'correctedOn', 'askedOn', 'answeredOn'],
  Host: ['toldBefore'],
  Round: ['opensOn', 'closesOn', 'tree'],
  Asked: ['remindedOn'],
  AgendaWish: ['statement'],
  NamedAnswer: ['readers'],
  RoundResult: ['statement', 'more'],
  Digest: ['week', 'facts'],
  DigestNote: ['subjectType', 'on'],
  Delivery: ['key', 'kind', 'subjectType', 'stage', 'dueOn', 'expiresOn', 'reason'],
  Stumble: ['type', 'reason', 'ref'],
  Post: ['lastError'],
  Gate: ['key'],
  Installation: ['tenant', 'details'],
  Reference: ['tenant', 'at'],
  Link: ['hash'],
  Audit: ['act', 'subjectType', 'detail'],
  ImportedRow: ['file', 'key'],
  Meta: ['name', 'value'],
  ThreadLine: ['audience', 'marker'],
};

const isId = (column: string): boolean => column === 'id' || /Id$/.test(column);

/** The columns in which somebody's words or identity may stand. */
export function somebodys(): readonly (readonly [string, string])[] {
  return textColumns().filter(([model, column]) => !isId(column) && !(NOBODYS[model] ?? []).includes(column));
}
