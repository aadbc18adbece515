/** Owns what an import is compared with: the cells of every row, ended ones too, beside what files last said of them. */
import type { Cell, CellsOf, Held, HeldRow, Table } from '../../domain/roster.ts';
import type { Tx } from '../parts.ts';
import { placeText, type RosterPlatform, userText } from './ids.ts';

const OLDEST = [{ createdAt: 'asc' }, { id: 'asc' }] as const;
const ON_PLATFORMS = { platform: { in: ['slack', 'teams'] } } satisfies { platform: { in: RosterPlatform[] } };

export async function held(tx: Tx): Promise<Held> {
  const imported = await lastImported(tx);
  const orderBy = [...OLDEST];
  const organisations = await tx.organisation.findMany({ orderBy });
  const partnerships = await tx.partnership.findMany({
    orderBy,
    include: { places: { where: ON_PLATFORMS, orderBy } },
  });
  const persons = await tx.person.findMany({ orderBy, include: { accounts: { where: ON_PLATFORMS, orderBy } } });
  const contacts = await tx.contact.findMany({ orderBy });
  const roles = await tx.hostRole.findMany({ orderBy: [{ since: 'asc' }, { id: 'asc' }] });
  return {
    organisations: organisations.map(({ id, name, side, isHost, kind, region }) =>
      imported('organisations', id, { name, side, isHost, kind, region }),
    ),
    partnerships: partnerships.map(({ id, places, ...row }) =>
      imported('partnerships', id, {
        name: row.name,
        purpose: row.purpose,
        level: row.level,
        cohort: row.cohort,
        timeZone: row.timeZone,
        checkIn: row.checkIn,
        meetsWhere: row.meetsWhere,
        pulse: row.pulse,
        place: imported.shown('partnerships', id, 'place', places.map(placeText)),
      }),
    ),
    persons: persons.map(({ id, accounts, sharedMailbox, ...row }) => {
      const on = (platform: RosterPlatform) =>
        imported.shown('persons', id, platform, accounts.filter(each => each.platform === platform).map(userText));
      const { name, email, phone, language, timeZone, workingDays } = row;
      const cells = { name, email, phone, language, timeZone, workingDays, slack: on('slack'), teams: on('teams') };
      return { ...imported('persons', id, cells), sharedMailbox };
    }),
    contacts: contacts.map(({ id, organisationId: organisation, role, channel, until, ...row }) => ({
      ...imported('contacts', id, { organisation, role, channel, until }),
      partnership: row.partnershipId,
      person: row.personId,
    })),
    hostRoles: roles.map(({ id, until, personId, role }) => ({
      ...imported('hostRoles', id, { until }),
      person: personId,
      role,
    })),
  };
}

/** A held row with what a file last said of it; `shown` picks, of several ids, the one last imported, else the oldest. */
async function lastImported(tx: Tx) {
  const rows = await tx.importedRow.findMany();
  const said = new Map<string, Readonly<Record<string, Cell>>>(
    rows.map(({ file, key, cells }) => [`${file} ${key}`, JSON.parse(cells)]),
  );
  const of = <T extends Table>(table: T, id: string, cells: CellsOf[T]): HeldRow<CellsOf[T]> => {
    const cellsThen = said.get(`${table} ${id}`);
    return { id, cells, imported: cellsThen === undefined ? null : (cellsThen as Partial<CellsOf[T]>) };
  };
  const shown = (table: Table, id: string, cell: string, all: readonly string[]): string | null => {
    const then = said.get(`${table} ${id}`)?.[cell];
    return all.find(each => each === then) ?? all[0] ?? null;
  };
  return Object.assign(of, { shown });
}
