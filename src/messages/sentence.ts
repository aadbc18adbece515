/** Owns fitting what people typed into a sentence of ours: it comes with and without a full stop. */

/** With its stop, for another sentence to follow; empty stays empty. */
export function ended(words: string): string {
  const said = words.trim();
  return said === '' || /[.!?…]$/.test(said) ? said : `${said}.`;
}

/** Without its stop, for a sentence that goes on. */
export const unended = (words: string): string => words.replace(/\.$/, '');
