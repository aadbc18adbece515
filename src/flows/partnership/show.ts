/** Owns looking at a partnership or a contact: the whole of it, with what the asker may change. */
import { type Block, type Card, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import { leadersMetIn } from '../../domain/checkin/talk.ts';
import * as standing from '../../domain/partnership/standing.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { SHOWN_TALKS } from '../../messages/checkin/talks.ts';
import * as contactCards from '../../messages/partnership/contact.ts';
import * as hubCards from '../../messages/partnership/hub.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { type Ask, actorIn, contactIn } from '../ask.ts';
import { talksOf } from '../checkin/talks.ts';
import { which } from '../checkin/which.ts';
import { isLeader } from '../digest/leads.ts';
import { mayShare, viewsIn } from '../metric/load.ts';
import { current, type Loaded, type LoadedContact, load, loadContact, standingIn } from './load.ts';

/** Any that the asker sees: a coordinator or leader is in none of them. */
export async function partnership(ask: Ask, values: ActionValues<'partnership.show'>): Promise<Reply> {
  const { id, partnership, name } = values;
  const chosen = await which(ask, 'partnership.show', { partnership: id ?? partnership, name }, true);
  return 'ask' in chosen ? chosen : hubOf(ask, chosen.partnership.id);
}

/** The partnership's card as an answer; `said` stands above it. */
export async function hubOf(ask: Ask, id: Id, ...said: readonly Text[]): Promise<Reply> {
  const view = await hubView(ask, await load(ask.rows, id));
  return { tell: hubCards.hub(view, blocks(said)) };
}

async function hubView(ask: Ask, loaded: Loaded): Promise<hubCards.HubView> {
  const { partnership } = loaded;
  const who = standingIn(ask, partnership.id);
  return {
    ...(await seen(ask.rows, loaded, ask.today)),
    talks: await talksOf(ask.rows, loaded, SHOWN_TALKS),
    leadersMet: leadersMetIn(await ask.rows.checkins.of(partnership.id)),
    metrics: await viewsIn(ask.rows, loaded, ask),
    may: {
      manage: standing.manages(who),
      tune: standing.tunes(who),
      add: standing.manages(who) || who.role === 'steward',
      promise: contactIn(ask, partnership.id) !== undefined,
      share: mayShare(loaded, ask),
      met: isLeader(ask),
    },
    language: ask.language,
    today: ask.today,
  };
}

/** What anybody in the partnership sees of it, whoever they are. */
export async function seen(
  rows: Rows,
  loaded: Loaded,
  today: CivilDate,
): Promise<Pick<hubCards.HubView, 'partnership' | 'people' | 'places'>> {
  const people = current(loaded, today).map(contact => ({
    contact,
    name: contact.person.name,
    organisation: contact.organisation.name,
    isHost: contact.organisation.isHost,
  }));
  const places = await rows.places.of(loaded.partnership.id);
  return {
    partnership: loaded.partnership,
    people: [...people].sort((one, other) => Number(other.isHost) - Number(one.isHost)),
    places: places.map(place => place.name || place.conversation),
  };
}

export async function contact(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  return contactOf(ask, id);
}

/** The asker's own card, where whoever goes, or is away for a while, finds the way to hand over. */
export async function mine(ask: Ask, values: ActionValues<'contact.mine'>): Promise<Reply> {
  const chosen = await which(ask, 'contact.mine', values);
  return 'ask' in chosen ? chosen : contactOf(ask, actorIn(ask, chosen.partnership.id).contact);
}

/** The contact's card as an answer; `said` stands above it. */
export async function contactOf(ask: Ask, id: Id, ...said: readonly Text[]): Promise<Reply> {
  return contactWith(ask, id, blocks(said));
}

export async function contactWith(ask: Ask, id: Id, said: readonly Block[]): Promise<Reply> {
  return { tell: await contactCard(ask, id, said) };
}

async function contactCard(ask: Ask, id: Id, said: readonly Block[]): Promise<Card> {
  return contactCards.whole(await contactView(ask, await loadContact(ask.rows, id)), said);
}

/** What the reader may do is decided here once, so that a card offers nothing that would be refused. */
export async function contactView(ask: Ask, loaded: LoadedContact): Promise<contactCards.ContactView> {
  const { contact: shown, partnership, contacts } = loaded;
  const who = standingIn(ask, partnership.id);
  const running = await ask.rows.commitments.of(partnership.id, ['proposed', 'open', 'at_risk', 'done']);
  const side = standing.managesSide(who, shown.organisationId);
  return {
    contact: shown,
    person: shown.person,
    organisation: shown.organisation.name,
    isHost: shown.organisation.isHost,
    covers: contacts.find(each => each.id === shown.coversId)?.person.name ?? '',
    may: {
      side,
      host: standing.manages(who),
      self: shown.personId === ask.me.person.id,
      handOn: side && running.some(each => each.ownerContactId === shown.id),
    },
    language: ask.language,
    today: ask.today,
  };
}

function blocks(said: readonly Text[]): readonly Block[] {
  return said.map(each => text(each));
}
