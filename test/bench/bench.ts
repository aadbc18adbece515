/** Measures Tend against its limits and prints each figure beside its own; `npm run bench`. */
import { type Figure, printed } from './figure.ts';
import { schedules } from './schedules.ts';
import { slack } from './slack.ts';
import { start } from './start.ts';
import { teams } from './teams.ts';
import { ticks } from './ticks.ts';

const parts: readonly (readonly [string, () => Promise<readonly Figure[]> | readonly Figure[]])[] = [
  ['Time', schedules],
  ['Ticks', ticks],
  ['Start', start],
  ['Slack', slack],
  ['Teams', teams],
];

for (const [title, measure] of parts) {
  process.stdout.write(`${title}\n`);
  for (const figure of await measure()) process.stdout.write(`  ${printed(figure)}\n`);
}
