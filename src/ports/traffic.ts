/** Owns how a part of Tend says with whom it speaks: for the operator's papers, from the settings it runs with. */

/** `with`: a host, or who calls. `path`: where they come in; the whole host where it is out. */
export type Way = { readonly goes: 'in' | 'out'; readonly with: string; readonly path: string; readonly why: string };

export const out = (host: string, why: string): Way => ({ goes: 'out', with: host, path: '', why });
export const into = (path: string, who: string, why: string): Way => ({ goes: 'in', with: who, path, why });
