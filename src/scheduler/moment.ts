/** Owns what one tick is given: the two clocks, and whether it should come to an end. */

export type Moment = {
  /** Product time; it stands still during a tick. */
  readonly now: Date;
  /** Real time; it runs on, since leases and back-off are counted from when a message is sent. */
  readonly wall: () => Date;
  /** True once the process wants to stop: what is in hand is finished, nothing more is taken. */
  readonly stopping: () => boolean;
  /** After a standstill: bulk that fell due by then (product time) is not sent all at once. */
  readonly backlog?: Date;
};
