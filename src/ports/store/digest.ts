/** Owns the rows of digests: what was posted (ids, never rewritten) and the reasons liaisons hung on a fact. */
import type { CivilDate } from '../../domain/time.ts';
import type { Id } from '../chat.ts';

/** `partnershipId` null: the leaders' post. `facts` is JSON of ids and counts the next digest compares with. */
export type DigestRecord = {
  readonly id: Id;
  readonly week: CivilDate;
  readonly partnershipId: Id | null;
  readonly facts: string;
  readonly createdAt: Date;
};

export type DigestNote = {
  readonly id: Id;
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly byId: Id;
  readonly text: string;
  readonly on: CivilDate;
  readonly createdAt: Date;
};

export type DigestRows = {
  readonly record: (week: CivilDate, partnershipId: Id | null) => Promise<DigestRecord | null>;
  /** What was posted is never rewritten: a record that is there stays as it is. */
  readonly keep: (rows: readonly DigestRecord[]) => Promise<void>;
  readonly notes: (since: CivilDate) => Promise<readonly DigestNote[]>;
  readonly addNote: (row: DigestNote) => Promise<void>;
};
