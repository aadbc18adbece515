/** Owns people who come and change: added to a partnership, and their name, address, language and role (product §1). */
import type { Choice } from '../../cards/form.ts';
import * as address from '../../domain/partnership/address.ts';
import * as makeRows from '../../domain/partnership/make.ts';
import * as people from '../../domain/partnership/people.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/partnership/peopleForms.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Contact, ContactWho, Organisation } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import * as lapse from './lapse.ts';
import { bare, hostStewards, introducer, isOwnSide, type Loaded, load, loadContact, standingIn, tell } from './load.ts';
import { channelOf, organisationNamed, saveDetails } from './persons.ts';
import { previewOf } from './send.ts';
import { contactOf } from './show.ts';
import { whom } from './whom.ts';

type Pressed = { readonly id: Id };

export async function askAdd(ask: Ask, values: ActionValues<'contact.ask_add'>): Promise<Reply> {
  const loaded = await load(ask.rows, values.partnership);
  const who = standingIn(ask, loaded.partnership.id);
  standing.demand(standing.manages(who) || who.role === 'steward');
  demandRunning(loaded.partnership);
  // The other side first: that is where people most often come and go.
  const sorted = [...loaded.organisations].sort((one, other) => Number(one.isHost) - Number(other.isHost));
  const organisations: readonly Choice[] = sorted.map(each => ({ value: each.id, label: each.name }));
  return {
    ask: forms.add(ask.language, {
      nonce: ask.newId(),
      partnership: loaded.partnership.id,
      partnershipName: loaded.partnership.name,
      organisations: standing.manages(who) ? organisations : [],
      role: 'member',
    }),
  };
}

/** The form's nonce is the contact's id. Nothing is sent: the host's steward sees what they will get. */
export async function add(ask: Ask, values: ActionValues<'contact.add'>): Promise<Reply> {
  const known = await ask.rows.contacts.get(values.nonce);
  if (known !== null) return contactOf(ask, known.id);
  const loaded = await load(ask.rows, values.partnership);
  const { partnership } = loaded;
  demandRunning(partnership);
  const organisation = await organisationOf(ask, loaded, values);
  standing.demand(standing.managesSide(standingIn(ask, partnership.id), organisation.id));
  const fresh = { language: values.language, timeZone: partnership.timeZone };
  const person = await whom(ask, values.person, fresh);
  demandNew(ask, loaded, person.id, organisation.id);
  await ask.rows.partnerships.join(partnership.id, organisation.id);
  const row = makeRows.contact(
    {
      id: values.nonce,
      partnershipId: partnership.id,
      personId: person.id,
      organisationId: organisation.id,
      role: values.role,
      channel: organisation.isHost ? null : await channelOf(ask, person),
      isHost: organisation.isHost,
    },
    ask.today,
    ask.now,
  );
  await ask.rows.contacts.add(row);
  return welcome(ask, loaded, { ...row, person, organisation });
}

/** Whoever manages the partnership may send the first note; a partner's steward asks the host's to do it. */
async function welcome(ask: Ask, loaded: Loaded, contact: ContactWho): Promise<Reply> {
  const say = words[ask.language].people;
  const added = say.added(contact.person.name, contact.organisation.name);
  if (contact.organisation.isHost) return contactOf(ask, contact.id, added);
  if (standing.manages(standingIn(ask, loaded.partnership.id))) return { tell: await previewOf(ask, contact.id) };
  const more = { partnership: loaded.partnership.id, stage: 'added', now: ask.now, except: ask.me.person.id };
  const stewards = hostStewards(loaded, ask.today);
  await ask.rows.outbox.owe(tell('contact.added', { type: 'contact', id: contact.id }, stewards, more));
  const steward = introducer(loaded, ask.today)?.person.name ?? '';
  return contactOf(ask, contact.id, added, say.waitsForSteward(steward));
}

/** One of the partnership's, a new one by name, or, where nothing was asked, the asker's own. */
async function organisationOf(ask: Ask, loaded: Loaded, values: ActionValues<'contact.add'>): Promise<Organisation> {
  const who = standingIn(ask, loaded.partnership.id);
  const chosen = loaded.organisations.find(each => each.id === values.organisation);
  if (chosen !== undefined) return chosen;
  const isNew = standing.manages(who) && values.newOrganisation.trim() !== '';
  if (!isNew) {
    const own = loaded.organisations.find(each => each.id === who.organisation);
    if (own === undefined || standing.manages(who)) throw new Refusal('organisation.missing', {}, 'newOrganisation');
    return own;
  }
  return organisationNamed(ask, values.newOrganisation, 'newOrganisation');
}

/** The same human being for two organisations is two contacts; twice for one is a slip. */
function demandNew(ask: Ask, loaded: Loaded, person: Id, organisation: Id): void {
  const isThere = loaded.contacts.some(
    each => each.personId === person && each.organisationId === organisation && isCurrent(each, ask.today),
  );
  if (isThere) throw new Refusal('contact.already', {}, 'person');
}

export async function askChange(ask: Ask, { id }: Pressed): Promise<Reply> {
  const { contact } = await loadContact(ask.rows, id);
  const who = standingIn(ask, contact.partnershipId);
  standing.demand(standing.mayChange(who, contact));
  const { role, person, note } = contact;
  const withRole = standing.managesSide(who, contact.organisationId);
  return { ask: forms.change(ask.language, { contact: id, role, person, note, withRole }) };
}

/** The role goes with it only for whoever manages that side; others are not even shown the field. */
export async function change(ask: Ask, values: ActionValues<'contact.change'>): Promise<Reply> {
  const loaded = await loadContact(ask.rows, values.id);
  const { contact } = loaded;
  const who = standingIn(ask, contact.partnershipId);
  standing.demand(standing.mayChange(who, contact));
  const name = address.readName(values.name, 'name');
  await saveDetails(ask, {
    ...contact.person,
    name,
    email: address.readEmail(values.email, 'email'),
    phone: address.readPhone(values.phone, 'phone'),
    language: values.language,
  });
  const noted = { ...contact, note: values.note === undefined ? contact.note : people.readNote(values.note) };
  if (noted.note !== contact.note) await ask.rows.contacts.save(bare(noted));
  const role = standing.managesSide(who, contact.organisationId) ? values.role : undefined;
  const lapsed = role !== undefined && (await saveRole(ask, loaded.contacts, noted, role));
  await ask.rows.outbox.changed({ type: 'contact', id: contact.id });
  const say = words[ask.language].people;
  const over = lapsed ? [say.secondOver(name, contact.organisation.name, isOwnSide(ask, contact))] : [];
  return contactOf(ask, contact.id, say.saved(name), ...over);
}

/** Roles decide who may do what: a change of one is audited (product §9). Whether they were their side's second person until now. */
async function saveRole(
  ask: Ask,
  all: readonly ContactWho[],
  contact: ContactWho,
  role: Contact['role'],
): Promise<boolean> {
  const changed = people.changeRole(bare(contact), role, all, ask.today);
  if (changed.role === contact.role) return false;
  await ask.rows.contacts.save(changed);
  const about = { subject: { type: 'contact', id: contact.id } as const, partnershipId: contact.partnershipId };
  await ask.rows.audit({ act: 'contact.role', ...about, detail: role });
  const lapsed = contact.isSecond && !changed.isSecond;
  if (lapsed) await lapse.owe(ask.rows, contact.id, { on: ask.today, now: ask.now, except: ask.me.person.id });
  return lapsed;
}
