/** Owns the shapes of what actions carry: ids are claims, typed words have limits. */
import { z } from 'zod';

/** What a card carries to name a row. Anything may be forged, so it is only a claim. */
export const id = z.string().regex(/^[0-9A-Za-z_-]{1,40}$/);
/** What somebody typed. NUL and lone surrogates are refused by the reader of values, not here. */
export const words = (most: number) => z.string().max(most).default('');
export const one = z.object({ id });
/** A choice in a form that may also be left open. */
export const idOrNone = z.union([id, z.literal('')]).default('');
/** A nonce that names several rows, each with a number after it. */
export const shortId = z.string().regex(/^[0-9A-Za-z_-]{1,30}$/);
/** A partnership by its id or by what somebody typed; neither where there is only one. */
export const named = z.object({ partnership: id.optional(), name: words(500) });
/** Somebody chosen in a platform's own list of people, or nobody. */
export const picked = z
  .union([z.string().regex(/^(?:web|slack|teams|email):[^/\s]{1,100}\/\S{1,200}$/), z.literal('')])
  .default('');
export const language = z.enum(['en', 'es']);
export const role = z.enum(['steward', 'backup', 'member']);

/** How somebody answers the pulse, and a point on its scale; what is left out is skipped. */
export const how = z.enum(['pooled', 'by_name']);
export const pillar = z.enum(['R', 'T', 'P']);
const point = z.enum(['1', '2', '3', '4', '5', 'skip', '']).default('skip');
/** What was not asked in a round is skipped, the question of the year among them. */
export const points = { R: point, T: point, P: point, C: point, F: point, M: point, Y: point };
/** Whether a statement is wanted on the next agenda: a tick of its own under each. */
const wish = z.enum(['yes', '']).default('');
export const sixWishes = {
  agendaR: wish,
  agendaT: wish,
  agendaP: wish,
  agendaC: wish,
  agendaF: wish,
  agendaM: wish,
};
