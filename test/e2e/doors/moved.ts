/** Owns the town of who may do what with everybody's accounts at another platform, and one press of the tables through its door. */

import type { PlatformName } from '../../../src/ports/chat.ts';
import { actionLines } from '../../flows/who/lines.ts';
import { type Pressed, standing } from '../../flows/who/press.ts';
import { spilled } from '../../flows/who/secrets.ts';
import { copied, founded } from '../../flows/who/town.ts';
import type { Viewer } from '../../flows/who/viewers.ts';

export type Values = Readonly<Record<string, string>>;
/** Where a press was done: in the channel of that name, or with Tend alone. */
export type Press = {
  readonly action: string;
  readonly values: Values;
  readonly channel: string | null;
  readonly isForm: boolean;
};

export type On = Awaited<ReturnType<typeof standing>>;

/** What stands on a button by itself; whatever else an action takes is filled in. */
const SHOWN =
  'id,partnership,line,contact,kind,part,type,pillar,step,language,answer,may,is,went,again,post,to,how'.split(',');

/** Accounts by the name they have in the tables; a place by the name of its conversation. */
export type Names = {
  readonly tenant: string;
  readonly user: (name: string) => string;
  readonly place: (name: string) => string;
};

export function movedTo(platform: PlatformName, { tenant, user, place }: Names): Promise<On> {
  return changed(async ({ client }) => {
    for (const { id, user: name } of await client.account.findMany({ where: { personId: { not: null } } })) {
      await client.account.update({ where: { id }, data: { platform, tenant, user: user(name) } });
    }
    for (const { id, conversation } of await client.place.findMany()) {
      await client.place.update({ where: { id }, data: { platform, tenant, conversation: place(conversation) } });
    }
  });
}

/** The town as it is after a change, which every press finds and leaves again. */
export async function changed(change: (town: Awaited<ReturnType<typeof copied>>) => Promise<void>): Promise<On> {
  const town = await founded();
  const moved = await copied(town.file);
  await change(moved);
  await moved.client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  const on = await standing({ file: moved.file, copy: () => copied(moved.file) });
  const close = async () => {
    await on.close();
    await moved.close();
    await town.close();
  };
  return { ...on, close };
}

/** One way of forging after another, for one action after another: the door looks at none of what they say. */
export const inTurn = <Way>(ways: readonly Way[]) =>
  actionLines.map((line, at) => ({ line, way: ways[at % ways.length] as Way }));

export function pressOf({ name: action, values: given }: (typeof actionLines)[number], { at }: Viewer): Press {
  const { '@': channel, ...values } = given;
  const isForm = Object.keys(values).some(key => !SHOWN.includes(key));
  return { action, values, channel: channel ?? at?.conversation ?? null, isForm };
}

/** What may never be, whoever may do what; `wire`: all that left for the platform. */
export function amiss({ letter }: Viewer, may: string, pressed: Pressed, wire: readonly unknown[]): readonly string[] {
  const { no, changed, troubles, reply } = pressed;
  const found = [...troubles, ...spilled(letter, wire).map(what => `read ${what}`)];
  if (may.includes(letter) !== (no === null)) found.push(no === null ? 'did what they may not' : `was refused: ${no}`);
  if (no !== null && changed) found.push('was refused, and changed something');
  // A form comes back with its mistakes only where it did not arrive as it was filled in.
  if (reply.fix !== undefined) found.push(`was sent back: ${JSON.stringify(reply.fix)}`);
  if (wire.length === 0) found.push('was told nothing');
  return found.map(what => `${letter} ${what}`);
}

type Answered = { readonly status: number; readonly told: readonly unknown[] } | null;

/** What is not let in never reaches the flows, and reads nothing; that it was refused may be logged. */
export function heard({ reply, changed, troubles }: Pressed, answered: Answered, status: number): readonly string[] {
  const found = [...troubles.filter(each => !/^\w+ request refused /.test(each))];
  found.push(...spilled('F', answered?.told ?? []).map(what => `read ${what}`));
  if (answered?.status !== status) found.push(`was answered ${answered?.status}`);
  if (Object.keys(reply).length > 0) found.push('was heard');
  if (changed) found.push('changed something');
  return found;
}
