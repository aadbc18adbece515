/** Owns seeded chance: the same seed always gets the same answer, so a rehearsal can be played twice. */

/** 0 to below 1 from a text (FNV-1a, then a final mix; no secret hangs on it). */
export function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 2 ** 32;
}

/** One of some weighted choices, or null where the rest of the chance (up to 1) falls on nothing. */
export function pick<Choice>(choices: readonly (readonly [Choice, number])[], chance: number): Choice | null {
  let sum = 0;
  for (const [choice, weight] of choices) {
    sum += weight;
    if (chance < sum) return choice;
  }
  return null;
}
