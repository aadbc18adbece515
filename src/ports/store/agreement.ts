/** Owns the rows of an agreement as a viewer may reach them: from inside the partnership alone. */
import type { Term } from '../../domain/agreement/term.ts';
import type { Id } from '../chat.ts';

export type AgreementRows = {
  readonly get: (id: Id) => Promise<Term | null>;
  /** All its wordings, those of before too; newest first. */
  readonly of: (partnershipId: Id) => Promise<readonly Term[]>;
  /** Wordings that wait for somebody's yes, in all partnerships in which the viewer is; newest first. */
  readonly proposed: () => Promise<readonly Term[]>;
  /** The viewer writes it as one of their own contacts. */
  readonly add: (row: Term) => Promise<void>;
  /** Compares `changedAt` with what was read; throws Refusal changed_meanwhile. Its words never change. */
  readonly save: (row: Term, was: Date) => Promise<void>;
};
