/** Owns recognising the partnership whose name stands before a typed promise: "Grace Pantry 12 folding chairs". */
import type { Id } from '../../ports/chat.ts';
import type { Partnership, Rows } from '../../ports/store/rows.ts';

type Named = { readonly partnership: Id; readonly what: string };

/** Null where no name of theirs stands there, or it fits several partnerships, or nothing would be left. */
export async function named(rows: Rows, mine: readonly Partnership[], words: string): Promise<Named | null> {
  const found = new Map<Id, string>();
  for (const { id, name } of mine) {
    const partners = (await rows.organisations.of(id)).filter(each => !each.isHost).map(each => each.name);
    const rests = [name, ...partners].map(each => restAfter(words, each)).filter(rest => rest !== null);
    // The longest name that fits is the one that was meant.
    const [shortest] = rests.sort((one, other) => one.length - other.length);
    if (shortest !== undefined) found.set(id, shortest);
  }
  const [only, ...others] = [...found];
  return only === undefined || others.length > 0 ? null : { partnership: only[0], what: only[1] };
}

/** "a promise to Grace Pantry: 12 chairs": the link before the name and the mark after it go with it. */
function restAfter(words: string, name: string): string | null {
  const said = words.trim().replace(/^(?:to|for|with|a|para|con)\s+(?=\S)/iu, '');
  for (const whole of [words.trim(), said]) {
    if (!whole.toLocaleLowerCase().startsWith(name.toLocaleLowerCase())) continue;
    const after = whole.slice(name.length);
    if (!/^[\s,:;–—-]/u.test(after)) continue;
    const rest = after.replace(/^[\s,:;–—-]+/u, '');
    if (rest !== '') return rest;
  }
  return null;
}
