/** Owns how the coordinator sets the trust questions: the floor, and the groups of partnerships, both fixed once a round is open (product §4). */
import { nextRound } from '../../domain/pulse/calendar.ts';
import * as groups from '../../domain/pulse/groups.ts';
import { Refusal } from '../../domain/refusal.ts';
import { chosenFloor, groupSizes } from '../../domain/trust/floors.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/pulse/setup.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Ask, found } from '../ask.ts';
import { demandCoordinator } from '../partnership/load.ts';
import type { Reader } from '../teller.ts';

export async function show(ask: Ask): Promise<Reply> {
  demandCoordinator(ask);
  return { tell: messages.setup(await viewOf(ask)) };
}

export async function askFloor(ask: Ask): Promise<Reply> {
  demandCoordinator(ask);
  const { floorPeople: people, floorOrganisations: organisations } = found(await ask.rows.host.get());
  return { ask: messages.floorForm(ask, { people, organisations }) };
}

/** Counts from the next round on: an open one keeps what its preface said. @throws Refusal coordinators_only, floor_too_low */
export async function setFloor(ask: Ask, values: ActionValues<'pulse.set_floor'>): Promise<Reply> {
  demandCoordinator(ask);
  const floor = chosenFloor(values.people, values.organisations);
  const host = found(await ask.rows.host.get());
  if (host.floorPeople !== floor.people || host.floorOrganisations !== floor.organisations) {
    await ask.rows.host.save({ ...host, floorPeople: floor.people, floorOrganisations: floor.organisations });
    const detail = `people:${floor.people},organisations:${floor.organisations}`;
    await ask.rows.audit({
      act: 'pulse.floor_set',
      subject: { type: 'host', id: host.id },
      partnershipId: null,
      detail,
    });
  }
  return show(ask);
}

export async function askGroup(ask: Ask): Promise<Reply> {
  demandCoordinator(ask);
  await demandNotOpen(ask);
  const { groups: all } = await viewOf(ask);
  return { ask: messages.groupForm(ask, all) };
}

/** @throws Refusal coordinators_only, pulse_groups_fixed, or on a field */
export async function setGroup(ask: Ask, { from, to }: ActionValues<'pulse.set_group'>): Promise<Reply> {
  demandCoordinator(ask);
  await demandNotOpen(ask);
  const { rows } = ask;
  const running = (await rows.partnerships.all()).filter(each => each.state !== 'ended');
  for (const changed of groups.renamed(running, from, to)) {
    const subject = { type: 'partnership', id: changed.id } as const;
    await rows.partnerships.save(changed);
    await rows.outbox.changed(subject);
    await rows.audit({ act: 'pulse.group_set', subject, partnershipId: changed.id, detail: '' });
  }
  return show(ask);
}

/** What stands now, and what of it will often have to stay hidden. */
export async function viewOf(reader: Pick<Reader, 'rows' | 'language' | 'today'>): Promise<messages.SetupView> {
  const { rows, language, today } = reader;
  const host = found(await rows.host.get());
  const open = await rows.pulse.open();
  const answered = host.fundingById === null ? null : await rows.people.get(host.fundingById);
  const leading = (await rows.people.hostRoles('leader')).some(each => each.personId === host.fundingById);
  return {
    language,
    today,
    opensOn: nextRound(open?.opensOn ?? today).opensOn,
    openUntil: open?.closesOn ?? null,
    floor: { people: host.floorPeople, organisations: host.floorOrganisations },
    groups: [...groupSizes(await rows.partnerships.cohorts())].map(([name, organisations]) => ({
      name,
      organisations,
    })),
    funding: { state: host.fundingPromise ? 'promised' : leading ? 'declined' : 'open', by: answered?.name ?? '' },
  };
}

async function demandNotOpen({ rows }: Ask): Promise<void> {
  const open = await rows.pulse.open();
  if (open !== null) throw new Refusal('pulse_groups_fixed', { closesOn: open.closesOn });
}
