/** Owns what a look at the installation's health finds: one line each, and what to do where something is amiss. */

/** Well with something to `mend` is a note: worth knowing, and nothing is wrong. Texts are for operators, in English, and hold no secret. */
export type Check = { readonly what: string; readonly isWell: boolean; readonly found: string; readonly mend: string };

export const well = (what: string, found: string): Check => ({ what, isWell: true, found, mend: '' });
export const amiss = (what: string, found: string, mend: string): Check => ({ what, isWell: false, found, mend });
export const note = (what: string, found: string, mend: string): Check => ({ what, isWell: true, found, mend });
