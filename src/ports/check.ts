/** Owns what a look at the installation's health finds: one line each, and what to do where something is amiss. */

/** `mend` is empty where all is well. Texts are for operators, in English, and hold no secret. */
export type Check = { readonly what: string; readonly isWell: boolean; readonly found: string; readonly mend: string };

export const well = (what: string, found: string): Check => ({ what, isWell: true, found, mend: '' });
export const amiss = (what: string, found: string, mend: string): Check => ({ what, isWell: false, found, mend });
