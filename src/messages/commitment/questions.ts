/** Owns the questions that wait for a reader about a promise: wherever buttons answer one, its words stand above them. */
import { type Block, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import { confirmableUntil } from '../../domain/commitment/done.ts';
import { ended } from '../sentence.ts';
import { type CommitmentView, dated, promised, wordsFor } from './view.ts';

export type About = 'date' | 'withdraw' | 'done';

/** But for what the card says already. An offer to accept is the promise's own state, which every card names. */
export function questions(view: CommitmentView, said: About | null = null): readonly Block[] {
  return waiting(view)
    .filter(about => about !== said)
    .map(about => text(worded(view, about)));
}

function waiting({ commitment, stand, today, answersNewDate }: CommitmentView): readonly About[] {
  const { state, doneOn, answeredOn, newDate, withdrawAskedByOrganisationId: asker } = commitment;
  if (stand === 'reader') return [];
  if (state === 'done') {
    // Answered through somebody else's hands it stays done, and is not asked about twice.
    const isOpen = answeredOn === null && doneOn !== null && today <= confirmableUntil(doneOn);
    return stand === 'receiver' && isOpen ? ['done'] : [];
  }
  if (state !== 'open' && state !== 'at_risk') return [];
  const own = stand === 'owner' ? commitment.ownerOrganisationId : commitment.toOrganisationId;
  return [
    ...(newDate !== null && answersNewDate ? (['date'] as const) : []),
    ...(asker !== null && asker !== own ? (['withdraw'] as const) : []),
  ];
}

function worded(view: CommitmentView, about: About): Text {
  const say = wordsFor(view);
  const p = promised(view);
  switch (about) {
    case 'date':
      return say.lateNotice(p, lateness(view));
    case 'done':
      return say.doneQuestion(p);
    case 'withdraw':
      return say.withdrawQuestion(p, view.stand === 'owner' ? view.toOrganisation : view.ownerOrganisation);
  }
}

export function lateness(view: CommitmentView) {
  const { commitment } = view;
  return {
    why: ended(commitment.lateWhy),
    forNow: ended(commitment.lateForNow),
    newDate: dated(view, commitment.newDate ?? commitment.due),
    isOwnersDate: commitment.newDateByOrganisationId !== commitment.toOrganisationId,
  };
}
