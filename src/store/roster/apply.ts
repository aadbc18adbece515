/** Owns the writing of a plan: what is made first, then what changes and ends, then what files said is remembered. */
import type { Cell, Held, Plan, Ref, Table } from '../../domain/roster.ts';
import { Prisma } from '../generated/client.ts';
import { pieces, type Tx } from '../parts.ts';
import * as wake from '../wake.ts';
import { change, type Writing } from './change.ts';
import { held } from './held.ts';
import { make } from './make.ts';

const ROWS = 500;

/** Somebody changed a cell after the plan was drawn: read again and plan again. */
export class RosterChanged extends Error {
  constructor(table: Table, id: string, cell: string) {
    super(`changed since it was planned: ${table} ${id} ${cell}`);
    this.name = 'RosterChanged';
  }
}

export async function apply(tx: Tx, writing: Writing, plan: Plan): Promise<void> {
  demandUnchanged(plan, await held(tx));
  const idOf = await make(tx, writing, plan);
  for (const one of plan.changes) {
    const isRef = one.table === 'contacts' && one.cell === 'organisation';
    await change(tx, writing, isRef ? { ...one, to: idOf(String(one.to)) } : one);
  }
  for (const { table, id, until } of plan.endings) {
    if (table === 'contacts') await tx.contact.update({ where: { id }, data: { until } });
    else await tx.hostRole.update({ where: { id }, data: { until } });
  }
  for (const { person, shared } of plan.mailboxes) {
    await tx.person.update({ where: { id: idOf(person) }, data: { sharedMailbox: shared } });
  }
  await remember(tx, plan, idOf);
  await wakeTouched(tx, writing.stamp(), plan, idOf);
}

/** Between reading and writing somebody may have changed a cell in chat: their word must not be lost. */
function demandUnchanged({ changes, endings }: Plan, now: Held): void {
  const seen = [
    ...changes.map(({ table, id, cell, from }) => ({ table, id, cell: String(cell), from })),
    ...endings.map(({ table, id, from }) => ({ table, id, cell: 'until', from })),
  ];
  for (const { table, id, cell, from } of seen) {
    const cells: Readonly<Record<string, Cell>> | undefined = now[table].find(row => row.id === id)?.cells;
    if (cells === undefined || cells[cell] !== from) throw new RosterChanged(table, id, cell);
  }
}

/** Compared with the next import: the cells of what was made as they were made, of the rest as the files say now. */
async function remember(tx: Tx, { make: made, remember: said }: Plan, idOf: (ref: Ref) => string): Promise<void> {
  const rows = [
    ...Object.entries(made).flatMap(([table, all]) => all.map(({ ref, cells }) => ({ table, id: idOf(ref), cells }))),
    ...said,
  ];
  for (const some of pieces(rows, ROWS)) {
    const values = some.map(({ table, id, cells }) => {
      const resolved = 'organisation' in cells ? { ...cells, organisation: idOf(cells.organisation) } : cells;
      return Prisma.sql`(${table}, ${id}, ${JSON.stringify(resolved)})`;
    });
    await tx.$executeRaw`
      INSERT INTO "ImportedRow" ("file", "key", "cells") VALUES ${Prisma.join(values)}
      ON CONFLICT ("file", "key") DO UPDATE SET "cells" = excluded."cells"`;
  }
}

/** As saving through the first door would have done: an import writes past it. */
async function wakeTouched(tx: Tx, at: Date, plan: Plan, idOf: (ref: Ref) => string): Promise<void> {
  const rows = [...plan.changes, ...plan.endings];
  const touched = (table: Table) => [...new Set(rows.filter(row => row.table === table).map(row => row.id))];
  const contacts = await tx.contact.findMany({ where: { id: { in: touched('contacts') } } });
  const roles = await tx.hostRole.findMany({ where: { id: { in: touched('hostRoles') } } });
  const joined = plan.make.contacts.map(({ partnership }) => idOf(partnership));
  const inside = [...touched('partnerships'), ...contacts.map(each => each.partnershipId), ...joined];
  await wake.partnerships(tx, [...new Set(inside)], at);
  for (const id of touched('organisations')) await wake.ofOrganisation(tx, id, at);
  for (const id of touched('persons')) await wake.ofPerson(tx, id, at);
  const people = [
    ...touched('persons'),
    ...[...contacts, ...roles].map(each => each.personId),
    ...[...plan.make.contacts, ...plan.make.hostRoles].map(({ person }) => idOf(person)),
  ];
  for (const some of pieces([...new Set(people)], ROWS)) {
    await tx.person.updateMany({ where: { id: { in: [...some] } }, data: { wakeAt: at } });
  }
}
