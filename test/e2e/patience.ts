/** Owns how long people in a story look for what must come: nothing here is fast or slow, it comes or it does not. */

/** An answer is on its way when the acknowledgement is back; on however busy a machine it arrives within this. */
export const PATIENCE = { timeout: 60_000, interval: 25 };
