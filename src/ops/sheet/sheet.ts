/** Owns the operator's sheet: what one has to know to allow Tend in, made of the code that runs and the settings it runs with. */
import type { Config, Setting } from '../../config.ts';
import type { Way } from '../../ports/traffic.ts';
import { retentionTable } from './kept.ts';
import { keys, type Purposes } from './keys.ts';
import { type Allowed, allowed, flows, settingsTable, versions } from './parts.ts';
import { notFor, sight } from './sight.ts';

export type Section = {
  readonly title: string;
  readonly says: readonly string[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

/** What main knows and no other room may ask of another. `env`: as `config` tells it, without a secret. */
export type SheetFacts = {
  readonly config: Config;
  readonly env: readonly Setting[];
  /** As people may read it. */
  readonly database: string;
  readonly isPostgres: boolean;
  readonly ways: readonly Way[];
  readonly allowed: Allowed;
  readonly purposes: Purposes;
  readonly versions: readonly (readonly [string, string])[];
  readonly nodeVersion: string;
  readonly today: string;
};

export function sheet(facts: SheetFacts): readonly Section[] {
  return [
    flows(facts),
    ...allowed(facts),
    retentionTable(),
    keys(facts),
    ...sight(facts),
    ...versions(facts),
    settingsTable(facts.env),
    notFor(),
  ];
}

/** Markdown, as it is printed. */
export function markdown(sections: readonly Section[], title: string): string {
  const parts = sections.map(({ title: heading, says, table }) =>
    [`## ${heading}`, ...says, ...(table === undefined ? [] : [rows(table)])].join('\n\n'),
  );
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}

function rows({ head, rows: all }: NonNullable<Section['table']>): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...all.map(line)].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
