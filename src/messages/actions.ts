/** Owns what people can do: every action's name and the shape of what comes back with it. One page, for all platforms. */
import type { z } from 'zod';
import { agreement } from './actions/agreement.ts';
import { feedback } from './actions/feedback.ts';
import { meetings } from './actions/meetings.ts';
import { metrics } from './actions/metrics.ts';
import { people } from './actions/people.ts';
import { privacy } from './actions/privacy.ts';
import { promises } from './actions/promises.ts';
import { trust } from './actions/trust.ts';

/** What comes back under any other name is an old button or a forged one. */
export const actions = {
  ...promises,
  ...people,
  ...meetings,
  ...feedback,
  ...agreement,
  ...metrics,
  ...trust,
  ...privacy,
} as const;

type Actions = typeof actions;
export type ActionName = keyof Actions;
export type ActionValues<Name extends ActionName> = z.infer<Actions[Name]>;

type Read =
  | { readonly ok: true; readonly name: ActionName; readonly values: unknown }
  /** unknown: no such action; long: a text over its limit, by field; malformed: anything else that is not of its shape. */
  | { readonly ok: false; readonly why: 'unknown' | 'malformed' }
  | { readonly ok: false; readonly why: 'long'; readonly field: string; readonly most: number };

/** Reads a pressed action: the name must be one of ours, the values of its shape. */
export function read(name: string, values: Readonly<Record<string, string>>): Read {
  if (!Object.hasOwn(actions, name)) return { ok: false, why: 'unknown' };
  const known = name as ActionName;
  const parsed = actions[known].safeParse(values);
  if (parsed.success) return { ok: true, name: known, values: parsed.data };
  // Only a text can be too long; the form then shows it where it stands, instead of losing what was typed.
  const tooLong = parsed.error.issues.find(issue => issue.code === 'too_big');
  if (tooLong?.code === 'too_big') {
    return { ok: false, why: 'long', field: String(tooLong.path[0] ?? ''), most: Number(tooLong.maximum) };
  }
  return { ok: false, why: 'malformed' };
}
