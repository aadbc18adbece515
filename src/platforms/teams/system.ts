/** Owns finding the system's own code in a failure that others have wrapped, sometimes twice. */

/** Null where the system had no part in it. */
export function systemCode(failed: unknown): string | null {
  for (let each = failed, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if ('code' in each && typeof each.code === 'string' && /^E[A-Z_]+$/.test(each.code)) return each.code;
  }
  return null;
}
