/** Owns showing text that somebody else typed: short, and harmless in a terminal. */

const SHOWN = 60;

/** Text as it can be shown in a terminal: short, and with nothing in it that could steer one. */
export function visible(text: string): string {
  const letters = [...text.slice(0, 2 * SHOWN + 2)];
  const cut = letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, codePoint);
}

export const quoted = (text: string): string => `"${visible(text)}"`;

/** Such as "U+202E". */
export const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
