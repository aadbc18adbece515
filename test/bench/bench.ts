/** Measures Tend against its limits and prints each figure beside its own; `npm run bench`. */
import { claims } from './claims.ts';
import { delivery } from './delivery.ts';
import { digests } from './digests.ts';
import { type Figure, printed } from './figure.ts';
import { limited } from './limited.ts';
import { schedules } from './schedules.ts';
import { slack } from './slack.ts';
import { start } from './start.ts';
import { teams } from './teams.ts';
import { ticks } from './ticks.ts';

const parts: readonly (readonly [string, () => Promise<readonly Figure[]> | readonly Figure[]])[] = [
  ['Time', schedules],
  ['Ticks', ticks],
  ['Digest', digests],
  ['Start', start],
  ['Claims', claims],
  ['Delivery', delivery],
  ['A wide minute', limited],
  ['Slack', slack],
  ['Teams', teams],
];

// Named ones alone: `npm run bench -- Delivery Slack`.
const wanted = process.argv.slice(2);

for (const [title, measure] of parts.filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
  process.stdout.write(`${title}\n`);
  for (const figure of await measure()) process.stdout.write(`  ${printed(figure)}\n`);
}
