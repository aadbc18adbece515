/** Owns what slipped in a week: which promises, how they stand, and where the reason for it is found (product §6). */
import { isOpen } from '../commitment/commitment.ts';
import type { CivilDate } from '../time.ts';
import type { Period, Promised, Side } from './side.ts';

/** A promise that did not come on its day. The words themselves (what, why, the note) are read when it is told. */
export type Slip = {
  readonly promise: string;
  readonly partnership: string;
  readonly owner: string;
  readonly to: string;
  /** The last day agreed in time, and the one agreed since, where there is one. */
  readonly due: CivilDate;
  readonly newDue: CivilDate | null;
  /** One that was asked for and is not agreed yet. */
  readonly askedDue: CivilDate | null;
  /** Agreed or asked for in the week itself. */
  readonly isNewDate: boolean;
  readonly how: 'notKept' | 'overdue' | 'stillOverdue' | 'keptLate';
  /** The day of Done or of not kept; null while it is open. */
  readonly endedOn: CivilDate | null;
  readonly isDone: boolean;
  readonly isOurs: boolean;
  /** A liaison's newest reason or warning; it hangs on the promise, so it survives what changes late. */
  readonly note: string | null;
};

/** Still in time, with a note that a steward wrote this week. */
export type Warned = { readonly promise: string; readonly note: string };

/** A liaison's note on a promise. */
export type Noted = { readonly id: string; readonly promise: string; readonly on: CivilDate };

/** `newDates`: promises that got a new date late, or for which one was asked, in the week. */
type Known = { readonly notes: readonly Noted[]; readonly newDates: ReadonlySet<string> };

const ORDER = ['notKept', 'overdue', 'stillOverdue', 'keptLate'] as const;

/** Gravest first, then by date; each promise once. */
export function slipsOf(
  side: Side,
  promises: ReadonlyMap<string, Promised>,
  { notes, newDates }: Known,
  isOurs: boolean,
): readonly Slip[] {
  const noteOn = newestNotes(notes);
  return ORDER.flatMap(how =>
    side[how]
      .flatMap(id => promises.get(id) ?? [])
      .map(promise => slip(promise, how, { isOurs, note: noteOn.get(promise.id) ?? null }, newDates))
      .sort((one, other) =>
        one.due === other.due ? (one.promise < other.promise ? -1 : 1) : one.due < other.due ? -1 : 1,
      ),
  );
}

/** The newest note of each promise. */
function newestNotes(notes: readonly Noted[]): ReadonlyMap<string, string> {
  const newest = new Map<string, Noted>();
  for (const note of notes) {
    const known = newest.get(note.promise);
    if (known === undefined || note.on >= known.on) newest.set(note.promise, note);
  }
  return new Map([...newest].map(([promise, note]) => [promise, note.id]));
}

function slip(
  promise: Promised,
  how: Slip['how'],
  told: Pick<Slip, 'isOurs' | 'note'>,
  newDates: ReadonlySet<string>,
): Slip {
  const newDue = promise.due > promise.inTimeDue ? promise.due : null;
  const askedDue = promise.state === 'at_risk' ? promise.newDate : null;
  return {
    promise: promise.id,
    partnership: promise.partnershipId,
    owner: promise.ownerOrganisationId,
    to: promise.toOrganisationId,
    due: promise.inTimeDue,
    newDue,
    askedDue,
    isNewDate: (newDue !== null || askedDue !== null) && newDates.has(promise.id),
    how,
    endedOn: promise.doneOn ?? promise.closedOn,
    isDone: promise.doneOn !== null,
    ...told,
  };
}

/** Told before it slips: what is still in time, with a note of this week. */
export function warnedOf(
  { notes, period }: { readonly notes: readonly Noted[]; readonly period: Period },
  promises: ReadonlyMap<string, Promised>,
  slipped: readonly Slip[],
): readonly Warned[] {
  const slipping = new Set(slipped.map(each => each.promise));
  const fresh = newestNotes(notes.filter(each => each.on >= period.from));
  return [...fresh]
    .map(([promise, note]) => ({ promise, note }))
    .filter(({ promise }) => {
      const noted = promises.get(promise);
      return !slipping.has(promise) && noted !== undefined && isOpen(noted);
    });
}
