/** Owns one import from files to store: judge, plan, apply; all or nothing, and every line the operator reads about it. */
import type { RosterStore } from '../ports/roster.ts';
import { check } from './check.ts';
import { plan } from './plan.ts';
import type { Contents } from './read.ts';
import { reportMistakes, reportPlan } from './report.ts';

export type Imported = { readonly ok: boolean; readonly lines: readonly string[] };

/** `noPatients`: the operator's word that no cell is about a patient, whatever it looks like. `database` is named in the last line, so that nobody imports into the wrong one unseen. */
export async function importRoster(
  contents: Contents,
  store: RosterStore,
  options: { readonly dryRun: boolean; readonly noPatients?: boolean; readonly database: string },
): Promise<Imported> {
  const { roster, mistakes, notices } = check(contents, options.noPatients);
  if (roster === null) return { ok: false, lines: reportMistakes(mistakes, notices, options.database) };
  const held = await store.held();
  const planned = plan(roster, held);
  if (planned.plan === null) {
    return { ok: false, lines: reportMistakes(planned.mistakes, notices, options.database) };
  }
  // What a dry run says is what the plan would do: it is drawn from the same rows, and only the writing is left out.
  if (!options.dryRun) await store.apply(planned.plan);
  return { ok: true, lines: reportPlan(planned.plan, held, notices, options) };
}
