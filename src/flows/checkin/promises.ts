/** Owns a partnership's promises as a brief and an agenda show them: open, late, overdue, and done since last time. */
import { type Commitment, isOverdue } from '../../domain/commitment/commitment.ts';
import * as thanks from '../../domain/commitment/thank.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { PromiseView } from '../../messages/checkin/view.ts';
import type { Id } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Loaded } from './load.ts';

const SHOWN = ['proposed', 'open', 'at_risk', 'done', 'kept', 'kept_late'] as const;

type Shown = PromiseView & { readonly id: Id };

/** `own`: the organisation whose side the reader is on, or null in a place. */
export async function promisesOf(
  rows: Rows,
  loaded: Omit<Loaded, 'checkIn'>,
  own: Id | null,
  today: CivilDate,
): Promise<readonly Shown[]> {
  const all = await rows.commitments.of(loaded.partnership.id, SHOWN);
  return [...all]
    .sort((one, other) => time.compare(one.due, other.due))
    .map(promise => ({ id: promise.id, ...viewOf(loaded, promise, own, today) }));
}

export const isRunning = ({ stand }: PromiseView): boolean =>
  stand === 'open' || stand === 'late' || stand === 'overdue';

export const isDone = ({ stand }: PromiseView): boolean => stand === 'done' || stand === 'kept';

/** Done or confirmed after that day; all there is where there was no time before. */
export const since =
  (day: CivilDate | null) =>
  ({ on }: PromiseView): boolean =>
    on !== null && (day === null || on >= day);

/** Kept, and nobody has said thanks for it yet. */
export async function unthanked(rows: Rows, done: readonly Shown[]): Promise<readonly Shown[]> {
  const owed: Shown[] = [];
  for (const promise of done.filter(each => each.stand === 'kept')) {
    if (!thanks.thanks(await rows.commitments.events(promise.id)).said) owed.push(promise);
  }
  return owed;
}

function viewOf(loaded: Omit<Loaded, 'checkIn'>, promise: Commitment, own: Id | null, today: CivilDate): PromiseView {
  return {
    what: promise.what,
    owner: ownerOf(loaded, promise),
    ours: promise.ownerOrganisationId === own,
    stand: standOf(promise, today),
    due: promise.due,
    on: promise.doneOn ?? promise.closedOn,
    backup: loaded.contacts.find(each => each.id === promise.backupContactId)?.person.name ?? '',
    newDate: promise.newDate,
  };
}

/** The person and the organisation; the organisation alone where the person is gone. */
export function ownerOf(
  loaded: Pick<Loaded, 'contacts' | 'organisations'>,
  promise: Pick<Commitment, 'ownerContactId' | 'ownerOrganisationId'>,
): string {
  const organisation = loaded.organisations.find(each => each.id === promise.ownerOrganisationId)?.name ?? '';
  const person = loaded.contacts.find(each => each.id === promise.ownerContactId)?.person.name ?? '';
  return person === '' ? organisation : `${person}, ${organisation}`;
}

/** Late was said by its owner, overdue by nobody: the difference is what an agenda should show. */
function standOf(promise: Commitment, today: CivilDate): PromiseView['stand'] {
  if (promise.state === 'proposed') return 'proposed';
  if (promise.state === 'done') return 'done';
  if (promise.state === 'kept' || promise.state === 'kept_late') return 'kept';
  if (isOverdue(promise, today)) return promise.state === 'at_risk' ? 'late' : 'overdue';
  return promise.state === 'at_risk' ? 'late' : 'open';
}
