/** Owns [Remove this text]: a steward takes words out of a row and of every card that shows them; who did is audited (product §9). */
import { card, text } from '../../cards/card.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { listed } from '../../domain/person.ts';
import { removedBy } from '../../domain/privacy/standin.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/privacy/remove.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { TextAt, Typed } from '../../ports/store/privacy.ts';
import { type Ask, found } from '../ask.ts';
import { isCoordinator, standingIn } from '../partnership/load.ts';

type About = ActionValues<'privacy.ask_remove'>;

export async function how(ask: Ask): Promise<Reply> {
  return { tell: cards.how(ask.language) };
}

export async function askRemove(ask: Ask, about: About): Promise<Reply> {
  const { texts } = await removable(ask, about);
  if (texts.length === 0) throw new Refusal('privacy.no_text');
  return {
    ask: cards.choose(
      ask.language,
      about,
      texts.map(each => ({ ref: refOf(each), ...each })),
    ),
  };
}

/** Sent again it removes what is still there, and says the same. */
export async function remove(ask: Ask, values: ActionValues<'privacy.remove'>): Promise<Reply> {
  const { texts, partnership } = await removable(ask, values);
  const chosen = listed(values.texts);
  if (chosen.length === 0) throw new Refusal('privacy.choose', {}, 'texts');
  const wanted = texts.filter(each => chosen.includes(refOf(each)));
  await ask.rows.privacy.remove(wanted, removedBy(await sideOf(ask, partnership)));
  for (const each of wanted) {
    await ask.rows.audit({
      act: 'privacy.removed',
      subject: { type: values.type, id: values.id },
      partnershipId: partnership,
      detail: refOf(each),
    });
  }
  const said = cards.removed(ask.language);
  return { tell: card(ask.language, said, text(said)) };
}

const refOf = ({ table, id, column }: TextAt): string => `${table}:${id}:${column}`;

/**
 * Stewards of either side: what may not stand there must go at once, whoever wrote it. What was said about trust belongs to no
 * partnership any more: there it is the coordinator's.
 */
async function removable(ask: Ask, { type, id }: About): Promise<{ texts: readonly Typed[]; partnership: Id | null }> {
  const partnership = await partnershipOf(ask, { type, id });
  standing.demand(partnership === null ? isCoordinator(ask) : standing.tunes(standingIn(ask, partnership)));
  return { texts: await ask.rows.privacy.texts({ type, id }), partnership };
}

async function partnershipOf(ask: Ask, { type, id }: About): Promise<Id | null> {
  const { rows } = ask;
  switch (type) {
    case 'commitment':
      return found(await rows.commitments.get(id)).partnershipId;
    case 'checkin':
      return found(await rows.checkins.get(id)).partnershipId;
    case 'feedback':
      return saidIn(ask, id);
    case 'metric':
      return found(await rows.metrics.get(id)).partnershipId;
    case 'contact':
      return found(await rows.contacts.get(id)).partnershipId;
    case 'partnership':
      return found(await rows.partnerships.get(id)).id;
    case 'round':
      found(await rows.pulse.round(id));
      return null;
  }
}

/** Who spoke in confidence would be known by what is audited here: whoever answers them takes it out, or who runs Tend. */
async function saidIn(ask: Ask, id: Id): Promise<Id> {
  const { voice, byContactId, partnershipId } = found(await ask.rows.feedback.get(id));
  standing.demand(voice === 'named' || !ask.me.contacts.some(each => each.id === byContactId));
  return partnershipId;
}

/** The organisation, never the person: their own name may have to go one day. */
async function sideOf(ask: Ask, partnership: Id | null): Promise<string> {
  const own = partnership === null ? null : standingIn(ask, partnership).organisation;
  const organisation = own === null ? await ask.rows.organisations.host() : await ask.rows.organisations.get(own);
  return organisation?.name ?? '';
}
