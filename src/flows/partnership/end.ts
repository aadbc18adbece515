/** Owns the end of a partnership: what still runs is taken back, and those who had said yes are told (product §1). */
import type { Doing } from '../../domain/commitment/commitment.ts';
import * as handing from '../../domain/partnership/handing.ts';
import * as standing from '../../domain/partnership/standing.ts';
import * as tune from '../../domain/partnership/tune.ts';
import * as forms from '../../messages/partnership/forms.ts';
import { one } from '../../messages/partnership/introduction.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import * as shown from '../commitment/shown.ts';
import { type Loaded, load, reachable, standingIn, tell } from './load.ts';

type Pressed = { readonly id: Id };

/** Says beforehand how many promises it would take back. */
export async function askEnd(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await endable(ask, id);
  tune.demandRunning(loaded.partnership);
  const open = await ask.rows.commitments.of(id, ['open', 'at_risk']);
  return { ask: forms.end(ask.language, loaded.partnership, open.length) };
}

/** Pressed again it says the same, and ends nothing twice. */
export async function end(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await endable(ask, id);
  if (loaded.partnership.state !== 'ended') await endPartnership(ask, loaded);
  return { tell: one(ask.language, words[ask.language].hub.ended(loaded.partnership.name)) };
}

/** Ends it in the asker's transaction; nothing is deleted. */
export async function endPartnership(ask: Ask, loaded: Loaded): Promise<void> {
  const { partnership } = loaded;
  for (const commitment of await ask.rows.commitments.of(partnership.id, ['proposed', 'open', 'at_risk'])) {
    const change = handing.close(commitment, doingIn(ask, partnership.id));
    if (change === null) continue;
    await ask.rows.commitments.save(change.commitment, change.event, commitment.changedAt);
    await shown.changed(ask.rows, commitment.id, loaded.contacts, ask.now);
  }
  await ask.rows.partnerships.save(tune.end(partnership));
  await ask.rows.audit({
    act: 'partnership.ended',
    subject: { type: 'partnership', id: partnership.id },
    partnershipId: partnership.id,
    detail: '',
  });
  const more = { partnership: partnership.id, stage: 'ended', now: ask.now, except: ask.me.person.id };
  const told = reachable(loaded, ask.today);
  await ask.rows.outbox.owe(tell('partnership.ended', { type: 'partnership', id: partnership.id }, told, more));
}

/** The asker as whoever changes a promise; a coordinator who is no contact signs with no contact. */
export function doingIn(ask: Ask, partnership: Id): Doing {
  const who = standingIn(ask, partnership);
  const by = {
    contact: who.contact ?? '',
    organisation: who.organisation ?? '',
    role: who.role ?? ('member' as const),
    means: ask.means,
  };
  return { by, today: ask.today, at: ask.now, eventId: ask.newId() };
}

async function endable(ask: Ask, id: Id): Promise<Loaded> {
  const loaded = await load(ask.rows, id);
  standing.demand(standing.manages(standingIn(ask, id)));
  return loaded;
}
