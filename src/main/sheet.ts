/** Owns the verb that prints the operator's sheet: gathers what each room says of itself; opens no database, calls nobody. */
import type { Config, Setting } from '../config.ts';
import * as time from '../domain/time.ts';
import { installed, teamsPermissions } from '../ops/sheet/installed.ts';
import { markdown, type SheetFacts, sheet as sectionsOf } from '../ops/sheet/sheet.ts';
import { reasons } from '../platforms/slack/scopes.ts';
import { into, out, type Way } from '../ports/traffic.ts';
import { purposes } from '../store/seal.ts';
import { isPostgres, shown } from '../store/where.ts';
import { machine } from './world.ts';

export async function sheet(config: Config, env: readonly Setting[], asJson: boolean): Promise<string> {
  const today = time.dateIn('UTC', machine.wall());
  const facts: SheetFacts = {
    config,
    env,
    database: shown(config.database),
    isPostgres: isPostgres(config.database),
    ways: await ways(config),
    allowed: {
      slack: config.slack === null ? null : reasons,
      teams: config.teams === null ? null : await teamsPermissions(),
    },
    purposes,
    versions: [...(await installed()), ['zone data', time.zoneDataVersion]],
    nodeVersion: process.versions.node,
    today,
  };
  const sections = sectionsOf(facts);
  if (asJson) return `${JSON.stringify({ today, sections }, null, 2)}\n`;
  return markdown(sections, 'Tend: the operator’s sheet');
}

/** Each platform is asked itself, so that no host is named twice. */
async function ways({ slack, teams, mail, database, metricsPort, rehearsal }: Config): Promise<readonly Way[]> {
  const all: Way[] = [];
  if (slack !== null) all.push(...(await import('../platforms/slack/traffic.ts')).traffic(slack));
  if (teams !== null) all.push(...(await import('../platforms/teams/traffic.ts')).traffic(teams));
  if (mail !== null) all.push(out(`${mail.host}:${mail.port}`, 'the mail relay: a name and a link, nothing else'));
  if (isPostgres(database)) all.push(out(new URL(database).host, 'the database'));
  all.push(into('/l/…', 'partners with neither Slack nor Teams', 'the page of a link; its address is the key to it'));
  all.push(into('/healthz, /readyz', 'whatever watches over it', 'whether it lives and is ready; numbers only'));
  if (metricsPort !== null) {
    all.push(
      into(`127.0.0.1:${metricsPort}/metrics`, 'Prometheus, on this machine', 'counts by kind, no name and no id'),
    );
  }
  const pages = '/, /style.css, /icon.svg';
  all.push(
    rehearsal
      ? into(`${pages}, /as/…, /rehearsal/…`, 'whoever sits at this machine', 'the console of the rehearsal')
      : into(pages, 'anybody', 'a page that says that Tend runs, and nothing else'),
  );
  return all;
}
