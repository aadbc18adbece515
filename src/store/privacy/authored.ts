/** Owns where people's words stand: each column that holds typed text, and which column says whose they are. */

type Authored = {
  readonly table: string;
  readonly columns: readonly string[];
  /** Holds the id of the contact who wrote them; absent where nobody's name stands beside the words. */
  readonly by?: string;
  /** How its row leads to a partnership; `own`: it is one. */
  readonly in: 'partnershipId' | 'own' | { readonly through: string; readonly table: string } | null;
};

export const authored: readonly Authored[] = [
  {
    table: 'Commitment',
    columns: ['what', 'contingency', 'lateWhy', 'lateForNow'],
    by: 'recordedById',
    in: 'partnershipId',
  },
  { table: 'CommitmentEvent', columns: ['text'], by: 'byId', in: { through: 'commitmentId', table: 'Commitment' } },
  { table: 'CheckIn', columns: ['calledOffWhy', 'meetsWhere'], by: 'calledOffById', in: 'partnershipId' },
  { table: 'CheckInLine', columns: ['text'], by: 'byId', in: { through: 'checkInId', table: 'CheckIn' } },
  {
    table: 'Feedback',
    columns: ['words', 'notYet', 'postedWords', 'theirOutcome'],
    by: 'byContactId',
    in: 'partnershipId',
  },
  { table: 'Feedback', columns: ['decision', 'outcome'], by: 'seenById', in: 'partnershipId' },
  { table: 'Term', columns: ['words'], by: 'byContactId', in: 'partnershipId' },
  { table: 'Metric', columns: ['words', 'source'], by: 'byContactId', in: 'partnershipId' },
  { table: 'Metric', columns: ['asked'], by: 'askedById', in: 'partnershipId' },
  { table: 'Metric', columns: ['answer'], by: 'answeredById', in: 'partnershipId' },
  { table: 'Contact', columns: ['introduction', 'note'], in: 'partnershipId' },
  { table: 'Partnership', columns: ['purpose', 'meetsWhere'], in: 'own' },
  { table: 'DigestNote', columns: ['text'], by: 'byId', in: null },
  { table: 'RoundComment', columns: ['text'], in: null },
];

/** What a line of history says in one word of ours, which is nobody's text. */
export const CODES: readonly string[] = ['in_time', 'late', 'call'];
