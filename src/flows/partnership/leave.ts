/** Owns people who go: their last day, and who keeps what they promised; the other side is told (product §1). */
import { button, buttons, card, text } from '../../cards/card.ts';
import type { Choice } from '../../cards/form.ts';
import * as handing from '../../domain/partnership/handing.ts';
import * as people from '../../domain/partnership/people.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import { nameKey } from '../../domain/roster.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { day } from '../../messages/dates.ts';
import { leaving } from '../../messages/partnership/contact.ts';
import * as forms from '../../messages/partnership/peopleForms.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { ContactWho } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { readDate } from '../date.ts';
import { doingIn } from './end.ts';
import * as lapse from './lapse.ts';
import { bare, current, isOwnSide, type LoadedContact, loadContact, reachable, standingIn, tell } from './load.ts';
import { contactOf, contactView } from './show.ts';
import * as takeover from './takeover.ts';

type Pressed = { readonly id: Id };

/** "Rosa left": the form opens where one person is meant; several are offered to choose from. */
export async function left(ask: Ask, values: ActionValues<'contact.left'>): Promise<Reply> {
  const named: ContactWho[] = [];
  for (const partnership of await ask.rows.partnerships.all()) {
    const who = standingIn(ask, partnership.id);
    for (const each of await ask.rows.contacts.of(partnership.id)) {
      if (standing.managesSide(who, each.organisationId) && isNamed(each.person.name, values.name)) named.push(each);
    }
  }
  const [first] = named;
  if (first === undefined) throw new Refusal('contact.nobody');
  if (named.length === 1) return askEnd(ask, { id: first.id });
  const said = words[ask.language].people.whichOne(values.name);
  const sorted = [...named].sort((one, other) => one.person.name.localeCompare(other.person.name));
  const choices = sorted.map(each =>
    button(`${each.person.name}, ${each.organisation.name}`, 'contact.ask_end', { id: each.id }),
  );
  return { tell: card(ask.language, said, text(said), buttons(...choices)) };
}

export async function askEnd(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await endable(ask, id);
  // Before the form: what they fill in would be for nothing.
  people.demandSteward(loaded.contact, loaded.contacts, ask.today, null);
  return { ask: forms.end(ask.language, await leavingForm(ask, loaded)) };
}

/** A last day ahead leaves time to say who keeps the promises; the clock hands on what nobody took (product §1). */
export async function end(ask: Ask, values: ActionValues<'contact.end'>): Promise<Reply> {
  const loaded = await endable(ask, values.id);
  const { contact } = loaded;
  const until = readDate(ask, values.until, 'until');
  const gone = people.leave(bare(contact), until, loaded.contacts, ask.today);
  // Where the last day is today, nobody else will say who keeps the promises.
  const implied = until === ask.today ? handing.heirOf(contact, loaded.contacts, ask.today) : null;
  const heir = values.to === '' ? implied : colleague(ask, loaded, values.to);
  await ask.rows.contacts.save(gone);
  await ask.rows.audit({
    act: 'contact.ended',
    subject: { type: 'contact', id: contact.id },
    partnershipId: contact.partnershipId,
    detail: until,
  });
  const count = heir === null ? 0 : await handAllOn(ask, loaded, heir);
  await tellOthers(ask, loaded, until);
  if (contact.isSecond) await missSecond(ask, loaded, until);
  return { tell: await goodbye(ask, { ...loaded, contact: { ...contact, until } }, heir, count) };
}

export async function askHandOn(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await sided(ask, id);
  const form = await leavingForm(ask, loaded);
  if (form.promises === 0) return contactOf(ask, id, words[ask.language].people.nothingOpen(form.name));
  if (form.colleagues.length === 0) throw new Refusal('contact.no_colleague');
  return { ask: forms.handOn(ask.language, form) };
}

export async function handOn(ask: Ask, values: ActionValues<'contact.hand_on'>): Promise<Reply> {
  const loaded = await sided(ask, values.id);
  const heir = colleague(ask, loaded, values.to);
  const count = await handAllOn(ask, loaded, heir);
  return contactOf(ask, heir.id, words[ask.language].people.handedOn(count, heir.person.name));
}

/** Everything they still owe is the heir's from now on; how many promises that were. */
async function handAllOn(ask: Ask, loaded: LoadedContact, heir: ContactWho): Promise<number> {
  const partnership = loaded.partnership.id;
  const changes = await takeover.handOn(ask.rows, loaded.contact, heir, () => doingIn(ask, partnership));
  await ask.rows.outbox.owe(takeover.handedOn(changes, heir, ask.now, ask.me.person.id));
  return changes.length;
}

async function ownedBy(ask: Ask, { contact, partnership }: LoadedContact) {
  return handing.ownedBy(contact.id, await ask.rows.commitments.of(partnership.id));
}

/** Stewards of every side, but not whoever said it: no surprises. */
async function tellOthers(ask: Ask, loaded: LoadedContact, until: string): Promise<void> {
  const stewards = reachable(loaded, ask.today).filter(
    each => each.role === 'steward' && each.personId !== loaded.contact.personId,
  );
  const more = { partnership: loaded.partnership.id, stage: `left:${until}`, now: ask.now, except: ask.me.person.id };
  const subject = { type: 'contact', id: loaded.contact.id } as const;
  await ask.rows.outbox.owe(tell('partnership.handover', subject, stewards, more));
}

/** Up to their last day they still are; whoever ends it today is told in the answer. */
async function missSecond(ask: Ask, { contact, partnership }: LoadedContact, until: CivilDate): Promise<void> {
  if (until === ask.today) {
    return lapse.owe(ask.rows, contact.id, { on: until, now: ask.now, except: ask.me.person.id });
  }
  const on = time.addDays(until, 1);
  return lapse.owe(ask.rows, contact.id, { on, now: time.instantOf(on, '00:00', partnership.timeZone) });
}

async function goodbye(ask: Ask, loaded: LoadedContact, heir: ContactWho | null, count: number) {
  const { contact } = loaded;
  const say = words[ask.language].people;
  const rest = current(loaded, ask.today).filter(each => each.id !== contact.id);
  const hasSteward = rest.some(each => each.organisationId === contact.organisationId && each.role === 'steward');
  const said = [
    say.leaves(contact.person.name, day(contact.until ?? ask.today, ask.language, ask.today)),
    ...(heir !== null && count > 0 ? [say.handedOn(count, heir.person.name)] : []),
    ...(contact.role === 'steward' && !hasSteward ? [say.nextSteward(contact.organisation.name)] : []),
    ...(contact.isSecond && contact.until === ask.today
      ? [say.secondOver(contact.person.name, contact.organisation.name, isOwnSide(ask, contact))]
      : []),
  ];
  return leaving(await contactView(ask, loaded), await ownedBy(ask, loaded), said);
}

/** The likeliest heir stands first, so that one tap is right most of the time. */
async function leavingForm(ask: Ask, loaded: LoadedContact): Promise<forms.Leaving> {
  const { contact } = loaded;
  const heir = handing.heirOf(contact, loaded.contacts, ask.today);
  const colleagues: readonly Choice[] = [...colleaguesOf(ask, loaded)]
    .sort((one, other) => Number(other.id === heir?.id) - Number(one.id === heir?.id))
    .map(each => ({ value: each.id, label: each.person.name }));
  const promises = (await ownedBy(ask, loaded)).length;
  return { contact: contact.id, name: contact.person.name, promises, colleagues };
}

export function colleaguesOf(ask: Ask, loaded: LoadedContact): readonly ContactWho[] {
  const { contact } = loaded;
  return current(loaded, ask.today).filter(
    each => each.organisationId === contact.organisationId && each.personId !== contact.personId,
  );
}

function colleague(ask: Ask, loaded: LoadedContact, id: Id): ContactWho {
  return found(colleaguesOf(ask, loaded).find(each => each.id === id) ?? null);
}

/** Somebody may also say of themselves that they leave. */
async function endable(ask: Ask, id: Id): Promise<LoadedContact> {
  const loaded = await loadContact(ask.rows, id);
  standing.demand(standing.mayChange(standingIn(ask, loaded.partnership.id), loaded.contact));
  if (!isCurrent(loaded.contact, ask.today)) throw new Refusal('contact.gone');
  return loaded;
}

/** Also for who has left already: promises may have stayed behind. */
async function sided(ask: Ask, id: Id): Promise<LoadedContact> {
  const loaded = await loadContact(ask.rows, id);
  standing.demand(standing.managesSide(standingIn(ask, loaded.partnership.id), loaded.contact.organisationId));
  return loaded;
}

/** "Rosa" and "Rosa Ortiz" both mean Rosa Ortiz. */
function isNamed(name: string, typed: string): boolean {
  const wanted = nameKey(typed);
  return wanted !== '' && `${nameKey(name)} `.startsWith(`${wanted} `);
}
