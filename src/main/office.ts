/** Owns the first coordinator at start: named by setting, or by a one-time code the operator passes on. */
import type { Config } from '../config.ts';
import { nameCoordinator, needsCode } from '../flows/setup.ts';
import type { Clock, NewId } from '../ports/deps.ts';
import type { Store } from '../ports/store/store.ts';
import type { Codes } from './code.ts';

type OfficeDeps = { readonly store: Store; readonly clock: Clock; readonly newId: NewId; readonly codes: Codes };

/** What the operator reads about it: nothing, once somebody coordinates. */
export async function office(config: Config, { store, clock, newId, codes }: OfficeDeps): Promise<readonly string[]> {
  if (config.coordinator !== null) await nameCoordinator({ store, clock, newId }, config.coordinator);
  if (!(await needsCode(store))) return [];
  const code = await codes.issue();
  return [`Nobody coordinates yet. Whoever types this code to Tend does: ${code}`];
}
