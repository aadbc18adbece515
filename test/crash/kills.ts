/** Owns how often processes are killed in a crash loop, and what is printed of it. */
import type { Looped } from './loop.ts';

/** A few with all other tests; `npm run test:crash` asks for many. */
export const KILLS = Number(process.env.TEND_CRASH_KILLS ?? 6);

export function printed(where: string, done: Looped): void {
  const { kills, delivered, unknown, unreached, lost, doubledOnSlack, doubledOnTeams } = done;
  const doubled = `doubled ${doubledOnSlack.length} on Slack, ${doubledOnTeams.length} on Teams`;
  process.stdout.write(
    `${where}: kills ${kills}, delivered ${delivered}, unknown ${unknown}, unreached ${unreached}, lost ${lost.length}, ${doubled}\n`,
  );
  for (const each of [...lost, ...doubledOnSlack, ...doubledOnTeams]) process.stdout.write(`  ${each}\n`);
}
