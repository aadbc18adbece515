/** Owns what a side carries already when it gives another promise, and moving a date that was just given (product §2). */
import type { Block } from '../../cards/card.ts';
import { isOverdue } from '../../domain/commitment/commitment.ts';
import { type CommitmentView, dictionary } from '../../messages/commitment/view.ts';
import * as messages from '../../messages/commitment/weigh.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn } from '../ask.ts';
import { load, viewFor } from './load.ts';

/** So many open beside the new one are worth a second look; one that is overdue always is. */
const MANY = 5;

/** Counts of the asker's own side, the promise that was just made left out. */
export async function carried(ask: Ask, partnership: Id, but: Id | null) {
  const { organisation } = actorIn(ask, partnership);
  const open = await ask.rows.commitments.of(partnership, ['open', 'at_risk']);
  const ours = open.filter(each => each.ownerOrganisationId === organisation && each.id !== but);
  return { open: ours.length, overdue: ours.filter(each => isOverdue(each, ask.today)).length };
}

/** Only of one's own side's word, while its date can still be set right without counting as moved. */
export async function weighed(ask: Ask, view: CommitmentView): Promise<readonly Block[]> {
  const { commitment } = view;
  const isFresh =
    commitment.state === 'open' && commitment.madeOn === ask.today && commitment.due === commitment.firstDue;
  if (!isFresh || view.stand !== 'owner') return [];
  const { open, overdue } = await carried(ask, commitment.partnershipId, commitment.id);
  if (overdue === 0 && open < MANY) return [];
  return messages.keep(view, dictionary[ask.language].load(open, overdue, view.toOrganisation));
}

/** Who may, and until when, is decided when it is sent. */
export async function askRedate(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  return { ask: messages.redate(await viewFor(ask, await load(ask.rows, id))) };
}
