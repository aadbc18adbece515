/** Owns what a delivery about people and partnerships says to its recipient, and when it is no longer worth saying. */
import type { Card } from '../../cards/card.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import * as claim from '../../domain/partnership/claim.ts';
import * as consent from '../../domain/partnership/consent.ts';
import { stoppedFamilies } from '../../domain/partnership/stop.ts';
import { isCurrent } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import { day, listOf } from '../../messages/dates.ts';
import * as arrival from '../../messages/partnership/arrival.ts';
import * as introduction from '../../messages/partnership/introduction.ts';
import * as link from '../../messages/partnership/link.ts';
import * as notices from '../../messages/partnership/notices.ts';
import { firstName, words } from '../../messages/partnership/words.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho } from '../../ports/store/rows.ts';
import { teller as pack } from '../checkin/pack.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { changeOf } from './changeview.ts';
import { claimView } from './claimview.ts';
import { isLapse, lapseOf } from './lapse.ts';
import { introduced, type LoadedContact, load, loadContact } from './load.ts';
import { parkedFor } from './parked.ts';
import { seen } from './show.ts';
import { unreachedIn } from './unreached.ts';

type Kind = Extract<DeliveryKind, `contact.${string}` | `partnership.${string}`>;
/** Null where it does not hold any more, or its subject is out of the reader's sight. */
type Told = (reader: Reader, subject: Id) => Promise<Card | null>;

/** Told while it holds; afterwards `settle` says how it ended. A subject out of the reader's sight says nothing. */
function teller(tell: Told, settle: Told = tell): Teller {
  return { tell: (reader, subject) => tell(reader, subject), settle: (reader, subject) => settle(reader, subject) };
}

async function contactOf(reader: Reader, id: Id): Promise<LoadedContact | null> {
  return (await reader.rows.contacts.get(id)) === null ? null : loadContact(reader.rows, id);
}

const asking =
  (shown: typeof introduction.introduction): Told =>
  async (reader, id) => {
    const loaded = await contactOf(reader, id);
    if (loaded?.contact.consent !== 'asked' || !isCurrent(loaded.contact, reader.today)) return null;
    return shown(await introduced(reader.rows, loaded, reader.today), reader.language);
  };

/** The card of an introduction once it was answered: what they said. */
const answeredIt: Told = async (reader, id) => {
  const loaded = await contactOf(reader, id);
  if (loaded === null || consent.isUnanswered(loaded.contact)) return null;
  const view = await introduced(reader.rows, loaded, reader.today);
  return introduction.thanksAgain(view, loaded.contact.consent, reader.language);
};

const call: Told = async (reader, id) => {
  const loaded = await contactOf(reader, id);
  if (loaded?.contact.consent !== 'asked' || !isCurrent(loaded.contact, reader.today)) return null;
  if (loaded.contact.restUntil !== null && loaded.contact.restUntil > reader.today) return null;
  return introduction.call(await introduced(reader.rows, loaded, reader.today), reader.language);
};

const calledThem: Told = async (reader, id) => {
  const loaded = await contactOf(reader, id);
  if (loaded === null) return null;
  const say = words[reader.language].introduction;
  const { restUntil, person } = loaded.contact;
  if (restUntil === null) return introduction.one(reader.language, say.call.over(person.name));
  const view = introduction.named(await introduced(reader.rows, loaded, reader.today));
  return introduction.one(reader.language, say.ladder.rests(view, day(restUntil, reader.language, reader.today)));
};

const answered: Told = async (reader, id) => {
  const loaded = await contactOf(reader, id);
  if (loaded === null) return null;
  const { contact, partnership, contacts } = loaded;
  const others = contacts.some(each => each.id !== id && !each.organisation.isHost && consent.isYes(each));
  // A draft comes alive with the first yes, and that is told once, with the answer that did it.
  const isFirst = partnership.activeSince === contact.answeredOn && consent.isYes(contact) && !others;
  const { consent: answer, consentMeans: means } = contact;
  const carrier = means === 'carried_link' ? await carrierOf(reader, contact) : null;
  const said = { consent: answer, means, carrier, live: isFirst ? partnership.name : null };
  return introduction.answered(await introduced(reader.rows, loaded, reader.today), said, reader.language);
};

/** By the end of the day on which they answered it had been brought to them. */
async function carrierOf({ rows, now }: Reader, { id, answeredOn, person }: ContactWho): Promise<string> {
  const by = answeredOn === null ? now : time.instantOf(time.addDays(answeredOn, 1), '00:00', person.timeZone);
  return (await rows.links.carrier(id, by)) ?? '';
}

const added: Told = async (reader, id) => {
  const loaded = await contactOf(reader, id);
  if (loaded?.contact.consent !== 'none' || !isCurrent(loaded.contact, reader.today)) return null;
  const { contact, contacts } = loaded;
  const steward = contacts.find(
    each => each.organisationId === contact.organisationId && each.role === 'steward' && each.id !== id,
  );
  const { name } = contact.person;
  const organisation = contact.organisation.name;
  const by = steward?.person.name ?? organisation;
  return notices.added({ contact: id, by, name, organisation, role: contact.role }, reader.language);
};

const stopped: Told = async (reader, id) => {
  const contact = await reader.rows.contacts.get(id);
  const families = contact === null ? [] : stoppedFamilies(contact.person.stopped);
  return contact === null || families.length === 0
    ? null
    : notices.stopped(contact.person.name, families, reader.language);
};

const claimed: Told = async (reader, id) => {
  const account = await reader.rows.accounts.get(id);
  if (account === null || claim.claimed(account) === null) return null;
  return arrival.claimed(await claimView(reader.rows, account), reader.language);
};

const known: Told = async reader => {
  if (reader.me === null) return null;
  const said = words[reader.language].arrival.known(firstName(reader.me.person.name));
  return introduction.one(reader.language, said);
};

const settledClaim: Told = async reader => introduction.one(reader.language, words[reader.language].arrival.settled);

const freshLink: Told = async reader => introduction.one(reader.language, words[reader.language].link.fresh);

const linkWanted: Told = async (reader, id) => {
  const loaded = await contactOf(reader, id);
  if (loaded === null || !isCurrent(loaded.contact, reader.today)) return null;
  if (await reader.rows.links.serves(id)) return null;
  const { person, organisation } = loaded.contact;
  return link.wanted(id, person.name, organisation.name, reader.language);
};

const linkServes: Told = async (reader, id) => {
  const contact = await reader.rows.contacts.get(id);
  return contact === null
    ? null
    : introduction.one(reader.language, words[reader.language].link.served(contact.person.name));
};

const handover: Teller['tell'] = async (reader, id, _kind, stage) => {
  const loaded = await contactOf(reader, id);
  if (loaded === null) return null;
  return isLapse(stage) ? lapseOf(reader, loaded) : changeOf(reader, loaded);
};

const live: Told = async (reader, id) => {
  const partnership = await reader.rows.partnerships.get(id);
  if (partnership?.state !== 'active') return null;
  const organisations = await reader.rows.organisations.of(id);
  const names = organisations.map(each => each.name);
  return introduction.live(listOf(names, reader.language), reader.language);
};

const changed: Told = async (reader, id) => {
  const partnership = await reader.rows.partnerships.get(id);
  if (partnership === null || partnership.state === 'ended') return null;
  const view = await seen(reader.rows, await load(reader.rows, id), reader.today);
  return notices.changed({ ...view, language: reader.language, today: reader.today });
};

const ended: Told = async (reader, id) => {
  const partnership = await reader.rows.partnerships.get(id);
  if (partnership?.state !== 'ended') return null;
  const host = await reader.rows.organisations.host();
  const mine = reader.me?.contacts.find(each => each.partnershipId === id);
  return notices.ended(partnership.name, host?.name ?? '', mine?.organisation.isHost ?? false, reader.language);
};

const unreached: Told = async (reader, id) => {
  const list = await unreachedIn(reader.rows, id);
  if (list.length === 0) return null;
  const contacts = await reader.rows.contacts.of(id);
  const unsure = await parkedFor(reader, ({ personId, partnershipId }) => {
    const to = partnershipId === id ? contacts.find(each => each.personId === personId) : undefined;
    return to && { name: to.person.name, organisation: to.organisation.name };
  });
  return notices.unreached(list, unsure, reader.language, reader.today);
};

const allReached: Told = async reader => notices.allReached(reader.language);

export const tellers = {
  'contact.introduction': teller(asking(introduction.introduction), answeredIt),
  'contact.introduction_reminder': teller(asking(introduction.reminder), answeredIt),
  'contact.call': teller(call, calledThem),
  'contact.answered': teller(answered),
  'contact.added': teller(added, answeredOrSent),
  'contact.claimed': teller(claimed, settledClaim),
  'contact.link': teller(freshLink),
  'contact.link_wanted': teller(linkWanted, linkServes),
  'contact.known': teller(known),
  'contact.stopped': teller(stopped),
  'partnership.handover': { tell: handover, settle: handover },
  'partnership.pack': pack,
  'partnership.live': teller(live),
  'partnership.changed': teller(changed),
  'partnership.ended': teller(ended),
  'partnership.unreached': teller(unreached, allReached),
} satisfies Partial<Record<Kind, Teller>> satisfies Partial<Tellers>;

/** A draft that was sent meanwhile: how it stands. */
async function answeredOrSent(reader: Reader, id: Id): Promise<Card | null> {
  const contact = await reader.rows.contacts.get(id);
  if (contact === null) return null;
  const say = words[reader.language].people;
  const state = say.consents[contact.consent];
  return introduction.one(reader.language, say.line(contact.person.name, say.roles[contact.role], state));
}
