/** Owns what the doctor makes of Tend's own condition: the database, its clock, the outbox, zone data, Node. */
import { differs, releases, version } from '../domain/time/zonedata.ts';
import { isZone } from '../domain/time.ts';
import { amiss, type Check, note, well } from '../ports/check.ts';
import { type Condition, STOP_MS, WARN_MS } from '../ports/condition.ts';
import { isOver, node, postgres } from './lifetimes.ts';
import { span } from './outbox/listed.ts';

const NTP = 'Turn on time synchronisation (NTP) on this machine and on the server.';

export function databaseChecks(found: Condition, today: string): readonly Check[] {
  if (found.kind === 'sqlite') {
    const what = `SQLite ${found.version}`;
    // An older one than Tend bears does not open at all.
    return found.isFlushed
      ? [well(what, 'new enough; each commit is flushed to the disk (synchronous FULL)')]
      : [
          amiss(
            what,
            'commits are not flushed to the disk',
            'A loss of power could lose what was acknowledged. Report this.',
          ),
        ];
  }
  const life = postgres(found.version);
  const server = isOver(life, today)
    ? note(life.what, `${found.version}; mended no more since ${life.ends}`, life.plan)
    : well(life.what, found.version);
  return [server, clockCheck(found.apartMs)];
}

function clockCheck(apartMs: number): Check {
  const [what, apart] = ['server clock', Math.abs(apartMs)];
  const where = `${(apart / 1_000).toFixed(1)} s ${apartMs > 0 ? 'behind' : 'ahead of'} this machine’s`;
  if (apart <= WARN_MS) return well(what, 'in step with this machine’s');
  if (apart <= STOP_MS) return amiss(what, where, NTP);
  return amiss(what, `${where}: nothing is sent`, NTP);
}

type Owing = {
  readonly due: number;
  readonly oldest: Date | null;
  readonly unreached: number;
  readonly unknown: number;
  readonly now: Date;
};

/** Longer than a tick and a busy moment. */
const LATE_S = 300;

export function outboxChecks({ due, oldest, unreached, unknown, now }: Owing): readonly Check[] {
  const late = oldest === null ? 0 : Math.round((now.getTime() - oldest.getTime()) / 1_000);
  return [
    late <= LATE_S
      ? well('due messages', due === 0 ? 'none waits' : `${due} on their way`)
      : amiss(
          'due messages',
          `${due} wait, the oldest since ${span(late)}`,
          'Is Tend running, and does /readyz say that its scheduler beats? See: tend outbox --state late',
        ),
    unknown === 0
      ? well('unknown messages', 'none')
      : amiss('unknown messages', `${unknown} may or may not have arrived`, 'See: tend outbox --state unknown'),
    unreached === 0
      ? well('dead messages', 'none')
      : note('dead messages', `${unreached} reached nobody; their stewards were told`, 'See: tend outbox --state dead'),
  ];
}

/** `inUse`: the zones in which some row counts its times. */
export function zoneCheck(inUse: readonly string[], now: Date): Check {
  const what = 'zone data';
  const update = 'Install a newer version of Tend, or of Node.js: rules of time zones change several times a year.';
  const strange = inUse.filter(zone => !isZone(zone));
  if (strange.length > 0) return amiss(what, `${version} does not know ${strange.join(', ')}`, update);
  const year = Number.parseInt(version, 10);
  if (year < now.getUTCFullYear() - 1) return amiss(what, `${version} is older than a year`, update);
  const { own, packaged } = releases;
  return well(what, `${version}, the newer of ${own} (Node.js) and ${packaged} (packaged); ${agreeing(inUse, now)}`);
}

function agreeing(inUse: readonly string[], now: Date): string {
  if (inUse.length === 0) return 'no zone is in use yet';
  const apart = inUse.filter(zone => differs(zone, now.getTime()));
  const used = `zones in use: ${inUse.length}`;
  return apart.length === 0
    ? `${used}, both agree on them`
    : `${used}, the other is wrong this year for ${apart.join(', ')}`;
}

export function nodeCheck(running: string, today: string): Check {
  const life = node(running);
  if (!isOver(life, today)) return well(life.what, running);
  return note(life.what, `${running}; mended no more since ${life.ends}`, life.plan);
}
