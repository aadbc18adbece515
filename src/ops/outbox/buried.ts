/** Owns how rows that time can no longer wake read on the command line: looked at in vain so often that Tend let them lie. */
import type { WakeRow } from '../../domain/agenda/due.ts';
import type { Buried } from '../../ports/store/agenda.ts';

const TYPES: Readonly<Record<WakeRow['type'], true>> = {
  commitment: true,
  checkin: true,
  partnership: true,
  contact: true,
  round: true,
  person: true,
  host: true,
  feedback: true,
};

/** What `buriedLines` names a row by; null where it is no such name. */
export function rowNamed(name: string): WakeRow | null {
  const [type = '', id = '', ...more] = name.split(':');
  return Object.hasOwn(TYPES, type) && id !== '' && more.length === 0 ? { type: type as WakeRow['type'], id } : null;
}

export function buriedLines(all: readonly Buried[]): readonly string[] {
  if (all.length === 0) return [];
  const rows = all.flatMap(({ row: { type, id }, attempts, reason, ref, at }) => [
    `buried   ${type}:${id}  ${attempts} attempts, the last at ${at.toISOString()}`,
    `         ${reason}: it could not be looked at, so nothing about it is said or done by itself`,
    `         → See ${ref} in the log and set right what it names; then: tend outbox retry ${type}:${id}`,
  ]);
  return [...rows, `${all.length} buried`];
}

export function revived(done: boolean, name: string): { readonly ok: boolean; readonly sentence: string } {
  const sentence = done
    ? `${name} is looked at again; a running Tend does so within 15 seconds.`
    : `${name} is not buried. See: tend outbox`;
  return { ok: done, sentence };
}
