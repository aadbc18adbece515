/** Owns the second door's inside: the named operations of the clockwork, which answer with ids, times and counts, never words. */
import type { System } from '../ports/store/system.ts';
import { isOutage } from './outage.ts';
import type { Parts } from './parts.ts';
import { agenda } from './system/agenda.ts';
import { meta, placeAt, whoIs, zones } from './system/identity.ts';
import { installations } from './system/installations.ts';
import { links } from './system/links.ts';
import { outbox } from './system/outbox.ts';
import { references } from './system/references.ts';
import { restored } from './system/restored.ts';
import { retire } from './system/retire.ts';
import { rounds } from './system/rounds.ts';

export function systemOf(parts: Parts): System {
  return {
    whoIs: (account, isDirect) => whoIs(parts, account, isDirect),
    placeAt: place => placeAt(parts, place),
    agenda: agenda(parts),
    outbox: outbox(parts),
    rounds: rounds(parts),
    installations: installations(parts),
    references: references(parts),
    links: links(parts),
    zones: () => zones(parts),
    retire: now => retire(parts, now),
    restored: restored(parts),
    isOutage,
    meta: meta(parts),
  };
}
