/** Owns whose e-mail address somebody of another name reads too, before and after a plan. */
import { type Change, type Held, type Plan, sharedMailboxes } from '../../domain/roster.ts';
import { order } from '../order.ts';

/** `changes`: what the plan writes; `made`: the persons it makes. */
export function mailboxesOf(held: Held, made: Plan['make']['persons'], changes: readonly Change[]): Plan['mailboxes'] {
  const said = new Map(
    changes.filter(({ table }) => table === 'persons').map(({ id, cell, to }) => [`${id} ${cell}`, to]),
  );
  const after = (id: string, cell: 'name' | 'email', now: string | null): string | null => {
    const to = said.get(`${id} ${cell}`);
    return typeof to === 'string' || to === null ? to : now;
  };
  const then = held.persons.map(({ id, cells }) => ({
    id,
    name: after(id, 'name', cells.name) ?? '',
    email: after(id, 'email', cells.email),
  }));
  const shared = sharedMailboxes([...then, ...made.map(({ cells }) => cells)]);
  const sharedBefore = sharedMailboxes(held.persons.map(({ cells }) => cells));
  const isIn = (among: ReadonlySet<string>, email: string | null): boolean =>
    email !== null && among.has(email.toLowerCase());
  const turned = held.persons.flatMap(({ id, cells, sharedMailbox }, index) => {
    const now = isIn(shared, then[index]?.email ?? null);
    if (now === sharedMailbox) return [];
    // What nobody's data explains was said in chat, and stays.
    return now || isIn(sharedBefore, cells.email) ? [{ person: id, shared: now }] : [];
  });
  const fresh = made.flatMap(({ ref, cells }) => (isIn(shared, cells.email) ? [{ person: ref, shared: true }] : []));
  return [...turned, ...fresh].toSorted((a, b) => order(a.person, b.person));
}
