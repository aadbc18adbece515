/** Owns what a database tells of itself when it is asked: its version, how safely it writes, and what time it is there. */

/** `apartMs`: how far this machine's clock surely stands ahead of the server's (behind: below 0), whatever the way there took. */
export type Condition =
  | { readonly kind: 'sqlite'; readonly version: string; readonly isFlushed: boolean }
  | { readonly kind: 'postgres'; readonly version: string; readonly apartMs: number };

/** Beyond this, times that processes compare with each other begin to lie. */
export const WARN_MS = 2_000;
/** Beyond this, one process could take for lost what another still sends. */
export const STOP_MS = 30_000;
