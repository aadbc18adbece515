/** Owns the rows of what was said as a viewer may reach them: who said it in confidence leaves the store for nobody who is not to know. */
import type { DeliveryKind } from '../../domain/delivery.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { Counted } from '../../domain/feedback/loops.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { Id } from '../chat.ts';

/** A closed loop as all partners may read it: words that were agreed to and what became of them, of nobody in particular. */
export type Loop = { readonly said: string; readonly how: 'did' | 'cannot'; readonly outcome: string };

export type FeedbackRows = {
  /** As much of it as the viewer may read (domain/feedback/eyes); of a posted loop everybody in the partnership reads its posted words. */
  readonly get: (id: Id) => Promise<Feedback | null>;
  /** Newest first, without what the viewer reads as posted only. */
  readonly of: (partnershipId: Id) => Promise<readonly Feedback[]>;
  /** Over all the viewer's partnerships: not closed yet, or its words still asked after. */
  readonly running: () => Promise<readonly Feedback[]>;
  /** Without words and people. Those who lead count all of it; anybody else what they may read. */
  readonly counted: (since: CivilDate) => Promise<readonly Counted[]>;
  /** The viewer says it themselves, as one of their own contacts. */
  readonly add: (row: Feedback & { readonly byContactId: Id; readonly byOrganisationId: Id }) => Promise<void>;
  /** Who said it, what and to whom never changes. Compares `changedAt` with what was read; throws Refusal changed_meanwhile. */
  readonly save: (row: Feedback, was: Date) => Promise<void>;
  /** Owes whoever said it a word, also where the viewer does not know who that is. */
  readonly oweSayer: (
    id: Id,
    owed: { readonly kind: DeliveryKind; readonly stage: string; readonly wantedAt: Date },
  ) => Promise<void>;
  /** Closed loops of the host whose words are agreed to and which all partners were not told yet; for those who lead. */
  readonly draft: () => Promise<readonly (Loop & { readonly id: Id })[]>;
  /** Those who lead leave one out for good; it was posted where its partnership meets, and stays there. */
  readonly leaveOut: (id: Id) => Promise<void>;
  /** The clock takes all that is in the draft; how many partners still wait for an answer is counted then, too. */
  readonly tell: (before: CivilDate) => Promise<void>;
  /** What all partners were told before the round that opened that day; for whoever is in a partnership or leads. */
  readonly told: (before: CivilDate) => Promise<readonly Loop[]>;
};
