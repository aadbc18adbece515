/** Owns what an operator reads when a verb fails for a reason nobody foresaw. */

/** The message of an error: the command line is the operator's own, and no partner's words pass through it. */
export function sayWhy(error: unknown): string {
  return error instanceof Error ? `Tend stopped: ${error.message}` : 'Tend stopped for an unknown reason.';
}
