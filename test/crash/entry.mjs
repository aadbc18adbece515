/** Owns starting a built Tend as `start` does, but on a clock that runs faster than the machine's, so that leases end within a test. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , built, from, speed] = process.argv;
const load = file => import(pathToFileURL(join(built, 'dist', file)).href);
const { start } = await load('main.js');
const { read } = await load('config.js');
const { machine } = await load('main/world.js');

const wall = () => new Date(Number(from) + (Date.now() - Number(from)) * Number(speed));
const asked = new Promise(resolve => process.once('SIGTERM', resolve));
const running = await start(read(process.env), undefined, { ...machine, wall });
process.stdout.write(`${running.greeting.join('\n')}\n`);
await asked;
await running.stop();
process.exit();
