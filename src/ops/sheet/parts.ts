/** Owns the sheet's tables: with whom Tend speaks, what it is allowed, what it is built of, and what is set. */
import type { Setting } from '../../config.ts';
import { isOver, lives } from '../lifetimes.ts';
import type { Section, SheetFacts } from './sheet.ts';

type Scope = { readonly scope: string; readonly why: string; readonly isOptional?: boolean };

/** Null where the platform is not connected. */
export type Allowed = {
  readonly slack: readonly Scope[] | null;
  readonly teams: readonly string[] | null;
};

export function flows({ config, database, ways }: SheetFacts): Section {
  const where = config.publicUrl === null ? 'no public address is set' : `public address ${config.publicUrl}`;
  const said = config.rehearsal ? ['**This is a rehearsal**: nothing leaves this machine but to stand-ins on it.'] : [];
  return {
    title: 'Data flow',
    says: [
      ...said,
      `Listens on ${config.host}:${config.port}; ${where}. Database: ${database}. Nothing else is called, and nobody else calls.`,
    ],
    table: {
      head: ['direction', 'host or caller', 'path', 'why'],
      rows: ways.map(({ goes, with: who, path, why }) => [goes, who, path, why]),
    },
  };
}

export function allowed({ allowed: { slack, teams } }: SheetFacts): readonly Section[] {
  const sections: Section[] = [];
  if (slack !== null) {
    sections.push({
      title: 'What Slack allows it',
      says: ['The scopes of the manifest, and no others. The optional ones may be left out.'],
      table: {
        head: ['scope', 'needed', 'why'],
        rows: slack.map(({ scope, why, isOptional }) => [scope, isOptional === true ? 'optional' : 'yes', why]),
      },
    });
  }
  if (teams !== null) {
    sections.push({
      title: 'What Teams allows it',
      says: [
        `The app’s manifest asks for: ${teams.join(', ')}. No resource-specific consent, no Graph permission, no sign-in: it reads no chat, channel or mail, only what is written to it, pressed, or made a promise of.`,
      ],
    });
  }
  return sections;
}

export function versions({ versions: all, nodeVersion, today }: SheetFacts): readonly Section[] {
  return [
    {
      title: 'What it is built of',
      says: ['As installed now.'],
      table: { head: ['part', 'version'], rows: all },
    },
    {
      title: 'How long its parts are looked after',
      says: [`As of ${today}.`],
      table: {
        head: ['part', 'until', 'now', 'plan'],
        rows: lives(nodeVersion).map(life => [
          life.what,
          life.ends ?? 'no end announced',
          isOver(life, today) ? '**over**' : 'looked after',
          life.plan,
        ]),
      },
    },
  ];
}

export const settingsTable = (env: readonly Setting[]): Section => ({
  title: 'Settings',
  says: ['Secrets are not shown, only whether they are set.'],
  table: {
    head: ['setting', 'what it is for', 'value'],
    rows: env.map(({ name, what, value }) => [name, what, value]),
  },
});
