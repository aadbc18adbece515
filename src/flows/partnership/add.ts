/** Owns adding a partnership: one form, four fields, and the preview of what the contact will get (product §1). */
import { type Block, card, text } from '../../cards/card.ts';
import { actorOf } from '../../domain/commitment/commitment.ts';
import * as record from '../../domain/commitment/record.ts';
import * as makeRows from '../../domain/partnership/make.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import { nameKey } from '../../domain/roster.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { day } from '../../messages/dates.ts';
import * as forms from '../../messages/partnership/forms.ts';
import { words } from '../../messages/partnership/words.ts';
import { promiseAndDate } from '../../messages/typed/date.ts';
import type { Reply } from '../../ports/chat.ts';
import type { ContactWho, Organisation, Partnership } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { calendarOf } from '../commitment/load.ts';
import { isCoordinator, loadContact } from './load.ts';
import { channelOf, organisationNamed } from './persons.ts';
import * as roles from './roles.ts';
import * as send from './send.ts';
import * as show from './show.ts';
import { whom } from './whom.ts';

type Values = ActionValues<'partnership.add'>;

/** Without a host there is nobody to be in a partnership with: then that is asked first. */
export async function askAdd(ask: Ask): Promise<Reply> {
  demandFounder(ask);
  if ((await ask.rows.organisations.host()) === null) return roles.askSetup(ask);
  return { ask: forms.add(ask.language, ask.newId()) };
}

/** The form's nonce is the partnership's id: sent twice, it is one partnership. Nobody is written to. */
export async function add(ask: Ask, values: Values): Promise<Reply> {
  demandFounder(ask);
  const known = await ask.rows.partnerships.get(values.nonce);
  if (known !== null) return show.hubOf(ask, known.id);
  const host = await ask.rows.organisations.host();
  if (host === null) return roles.askSetup(ask);
  const { timeZone, language } = ask.me.person;
  const person = await whom(ask, values.person, { language, timeZone });
  const checkIn = makeRows.rhythm(values.checkIn, 'checkIn');
  const promise = readPromise(ask, values.promise);
  const partner = await partnerOf(ask, values.partner);
  const row = { id: values.nonce, name: partner.name, timeZone, checkIn };
  const partnership = makeRows.partnership(row, ask.today, ask.now);
  await found(ask, partnership, [host, partner]);
  const steward = await join(ask, partnership, host, ask.me.person);
  const contact = await join(ask, partnership, partner, person);
  await promiseFirst(ask, partnership, steward, partner, promise);
  return preview(ask, contact, { host, partner, ...promise });
}

/** Those who set partnerships up: coordinators, and the host's stewards and backups. */
export function mayAdd(ask: Pick<Ask, 'me' | 'today'>): boolean {
  const leads = ask.me.contacts.some(
    each => each.organisation.isHost && each.role !== 'member' && isCurrent(each, ask.today),
  );
  return leads || isCoordinator(ask);
}

function demandFounder(ask: Ask): void {
  if (!mayAdd(ask)) throw new Refusal('partnership.not_yours');
}

/** "200 leaflets in Spanish by next Friday": what, and by when; asked about where it cannot be read. */
function readPromise(ask: Ask, typed: string): { readonly what: string; readonly due: CivilDate } {
  const { what, found: date } = promiseAndDate(typed, { today: ask.today, language: ask.language });
  if (date.kind === 'ask') throw new Refusal(`date.${date.why}`, { offers: date.offers.join(',') }, 'promise');
  if (what === '') throw new Refusal('commitment.what_missing', {}, 'promise');
  if (what.length > record.LONGEST_WHAT) throw new Refusal('commitment.what_long', {}, 'promise');
  return { what, due: date.date };
}

/** The partner by name, known or new. Its partnership bears the same name, which nobody else's may. */
async function partnerOf(ask: Ask, name: string): Promise<Organisation> {
  const partner = await organisationNamed(ask, name, 'partner');
  if (partner.isHost) throw new Refusal('partnership.with_itself', {}, 'partner');
  const isTaken = (await ask.rows.partnerships.all()).some(each => nameKey(each.name) === nameKey(partner.name));
  if (isTaken) throw new Refusal('partnership.exists', {}, 'partner');
  return partner;
}

/** A partnership out of the asker's sight may bear the name too: the store says so, and the form shows where. */
async function found(ask: Ask, partnership: Partnership, organisations: readonly Organisation[]): Promise<void> {
  try {
    await ask.rows.partnerships.add(
      partnership,
      organisations.map(each => each.id),
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'name_taken') throw error;
    throw new Refusal('partnership.exists', {}, 'partner');
  }
}

/** Both first contacts are stewards: the asker for the host, and whoever is to be introduced. */
async function join(
  ask: Ask,
  partnership: Partnership,
  organisation: Organisation,
  person: ContactWho['person'],
): Promise<ContactWho> {
  const row = makeRows.contact(
    {
      id: ask.newId(),
      partnershipId: partnership.id,
      personId: person.id,
      organisationId: organisation.id,
      role: 'steward',
      channel: organisation.isHost ? null : await channelOf(ask, person),
      isHost: organisation.isHost,
    },
    ask.today,
    ask.now,
  );
  await ask.rows.contacts.add(row);
  return { ...row, person, organisation };
}

/** My own word is open at once, and may be reminded of while the partnership is a draft (product §1). */
async function promiseFirst(
  ask: Ask,
  partnership: Partnership,
  steward: ContactWho,
  partner: Organisation,
  promise: { readonly what: string; readonly due: CivilDate },
): Promise<void> {
  const { commitment, event } = record.record(
    {
      id: ask.newId(),
      partnershipId: partnership.id,
      owner: {
        contact: steward.id,
        organisation: steward.organisationId,
        calendar: calendarOf(steward, partnership, ask.today),
        byPhone: false,
      },
      toOrganisation: partner.id,
      ...promise,
      kind: null,
      contingency: '',
      backupContact: null,
      repairs: null,
    },
    { by: actorOf(steward, ask.means), today: ask.today, at: ask.now, eventId: ask.newId() },
  );
  await ask.rows.commitments.add(commitment, event);
}

/** The next step of a draft stands right below it: what the contact will get, and [Send it]. */
async function preview(
  ask: Ask,
  contact: ContactWho,
  made: {
    readonly host: Organisation;
    readonly partner: Organisation;
    readonly what: string;
    readonly due: CivilDate;
  },
): Promise<Reply> {
  const say = words[ask.language].hub;
  const due = day(made.due, ask.language, ask.today);
  const said: readonly Block[] = [
    text(say.added(made.partner.name)),
    text(say.firstPromise(made.host.name, made.partner.name, made.what, due)),
  ];
  // The asker became its steward just now, which their own rows do not show yet.
  const below = await send.previewShown(ask, await loadContact(ask.rows, contact.id));
  return { tell: card(ask.language, say.added(made.partner.name), ...said, ...below.blocks) };
}
