/** Owns comparing words as people type them. */

/** Lower case and without accents, so that "Miércoles" and "miercoles" are one word. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
