/** Owns pressing as each viewer, in a town that is set back wherever somebody changed something. */
import Sqlite from 'better-sqlite3';
import { composing } from '../../../src/flows/compose.ts';
import { handling } from '../../../src/flows/handle.ts';
import type { Handle, Reply } from '../../../src/ports/chat.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { createStore } from '../../../src/store/store.ts';
import { seededIds, storeDeps } from '../../support/deps.ts';
import { type founded, NOW } from './town.ts';
import type { Viewer } from './viewers.ts';

type Values = Readonly<Record<string, string>>;

/** Rows as text, by table. */
type Snapshot = ReadonlyMap<string, readonly string[]>;

export type Pressed = {
  readonly reply: Reply;
  /** The code of a "no", `stranger` where they were asked who they are; null where it was carried out or shown. */
  readonly no: string | null;
  /** What stood there before and stands there no more, or not as it did, as rows. */
  readonly gone: readonly string[];
  readonly changed: boolean;
  readonly troubles: readonly string[];
};

/** What any intent leaves behind: that it was seen, that something was read, and the way back to who did it. */
const TRACES = ['SeenIntent', 'Audit', 'Reference', '_prisma_migrations'];

/** Where the tables' rows stand, whoever's accounts are in it. */
export type Town = Pick<Awaited<ReturnType<typeof founded>>, 'file' | 'copy'>;

export async function pressing(town: Town) {
  const on = await standing(town);
  let count = 0;
  return {
    compose: on.compose,
    press: (viewer: Viewer, action: string, { '@': channel, ...values }: Values): Promise<Pressed> => {
      count += 1;
      const at =
        channel === undefined ? viewer.at : ({ platform: 'web', tenant: 'console', conversation: channel } as const);
      const intent = { id: `i${count}`, from: viewer.account, at, kind: 'pressed', action, values } as const;
      return on.watched(action, () => on.handle(intent));
    },
    close: on.close,
  };
}

/** A copy of a town with the flows on it, for whatever brings presses there. */
export async function standing(town: Town) {
  const db = await town.copy();
  const clock = { now: () => NOW, wall: () => NOW };
  let refused: string | null = null;
  let troubles: string[] = [];
  let answered: Reply = {};
  const log: Log = {
    info: (event, facts) => {
      if (event === 'refused') refused = String(facts?.code);
    },
    warn: (event, facts) => void troubles.push(`${event} ${JSON.stringify(facts)}`),
    error: (event, cause, facts) => void troubles.push(`${event} ${cause} ${JSON.stringify(facts)}`),
  };
  const store = createStore({ ...storeDeps(db, clock, 'who'), log });
  const ways = { page: (token: string) => `https://tend.example.org/l/${token}`, byMail: true };
  const deps = { store, clock, newId: seededIds('who'), log, awake: () => undefined };
  const answering = handling({ ...deps, ways });
  const handle: Handle = async intent => {
    answered = await answering(intent);
    return answered;
  };
  const history = looking(db.file, town.file);
  return {
    deps,
    ways,
    compose: composing(deps),
    handle,
    /** What came of one press, once `press` is through; the town is then as it was. */
    watched: async (action: string, press: () => Promise<unknown>): Promise<Pressed> => {
      [refused, troubles, answered] = [null, [], {}];
      await press();
      const { changed, gone } = history.back();
      const isAsked = JSON.stringify(answered).includes('"stranger.') && !action.startsWith('stranger.');
      return { reply: answered, no: refused ?? (isAsked ? 'stranger' : null), changed, gone, troubles };
    },
    close: async () => {
      history.close();
      await db.close();
    },
  };
}

/** Sees what became of a copy, and sets it back to how it was. */
function looking(file: string, original: string) {
  const db = new Sqlite(file);
  db.pragma('foreign_keys = OFF');
  db.exec(`ATTACH '${original}' AS original`);
  const names = db.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const tables = names
    .filter(name => !TRACES.includes(name))
    .map(name => [name, db.prepare(`SELECT * FROM main."${name}"`)] as const);
  // An unknown account is written down whoever it is; wakings are the planner's, and a Post is only marked to be looked at.
  const plain = ({ wakeAt: _, ...row }: Record<string, unknown>): readonly string[] => {
    if ('claims' in row && row.personId === null && row.claims === null) return [];
    return [JSON.stringify('remoteId' in row ? { ...row, changedAt: null } : row)];
  };
  const seen = (): Snapshot =>
    new Map(tables.map(([name, all]) => [name, (all.all() as Record<string, unknown>[]).flatMap(plain)]));
  const first = seen();
  return {
    back: () => {
      const now = seen();
      const changed = [...first].filter(([name, rows]) => now.get(name)?.join('\n') !== rows.join('\n'));
      const gone = changed.flatMap(([name, rows]) => rows.filter(row => !now.get(name)?.includes(row)));
      for (const [name] of changed) {
        db.exec(`DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM original."${name}"`);
      }
      return { changed: changed.length > 0, gone };
    },
    close: () => db.close(),
  };
}
