/** Owns the shape of a check-in and its lines; the acts that change it stand beside this file. */
import type { Means } from '../partnership.ts';
import type { CivilDate, CivilTime, Zone } from '../time.ts';

/** regular: by the cadence; talk and visit: logged in one tap for the hallway and the phone; event: a joint one. */
type CheckInKind = 'regular' | 'talk' | 'visit' | 'event';
/** open: the agenda stands where the partnership meets; held: somebody said so or sent minutes. */
export type CheckInState = 'planned' | 'open' | 'held' | 'missed' | 'called_off';
export type LineKind = 'agenda' | 'minute' | 'carried' | 'thanks';

export type CheckIn = {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: CheckInKind;
  readonly on: CivilDate;
  readonly at: CivilTime;
  /** The civil date the cadence gave, before a holiday moved it. */
  readonly slot: string;
  readonly timeZone: Zone;
  readonly meetsWhere: string;
  readonly state: CheckInState;
  readonly calledOffById: string | null;
  readonly calledOffWhy: string;
  /** Contact ids, comma-separated. */
  readonly attended: string;
  /** A talk or a visit of somebody who leads the host. */
  readonly leaders: boolean;
  /** Who is to come to a joint event: contact ids, comma-separated. */
  readonly coming: string;
  readonly heldOn: CivilDate | null;
  readonly minutesById: string | null;
  readonly minutesMeans: Means;
  readonly minutesOn: CivilDate | null;
  readonly correctionsUntil: CivilDate | null;
  readonly createdAt: Date;
  readonly wakeAt: Date | null;
};

export type CheckInLine = {
  readonly id: string;
  readonly checkInId: string;
  readonly kind: LineKind;
  readonly position: number;
  readonly text: string;
  readonly byId: string | null;
  readonly commitmentId: string | null;
  readonly finished: boolean;
  readonly carriedFromId: string | null;
  readonly createdAt: Date;
};
