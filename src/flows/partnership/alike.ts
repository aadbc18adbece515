/** Owns doing the same in a steward's other partnerships: one form for all of them, and each other side is told as if it were alone. */
import { list } from '../../cards/card.ts';
import { plain } from '../../cards/text.ts';
import { listed } from '../../domain/person.ts';
import { demand, Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { one } from '../../messages/partnership/introduction.ts';
import * as forms from '../../messages/partnership/peopleForms.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { type Elsewhere, elsewhere } from './elsewhere.ts';
import { arrange, saidOf } from './handover.ts';
import { colleaguesOf } from './leave.ts';

export async function askAlike(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const found = await demandFound(ask, id);
  demand(found.others.length > 0, 'contact.no_others');
  const choices = found.others.map(({ contact, partnership }) => ({ value: contact.id, label: partnership.name }));
  return { ask: forms.alike(ask.language, { nonce: ask.newId(), contact: id, said: saying(ask, found), choices }) };
}

/** The form's nonce, with a number after it, is the id of each row that plans it. Ids in it are claims: only those offered count. */
export async function alike(ask: Ask, { nonce, id, contacts }: ActionValues<'contact.alike'>): Promise<Reply> {
  const found = await demandFound(ask, id);
  const done = await doneBy(ask, nonce);
  if (done.length > 0) return answer(ask, found, done);
  const chosen = found.others.filter(({ contact }) => listed(contacts).includes(contact.id));
  demand(chosen.length > 0, 'contact.choose', 'contacts');
  const { next, old, term } = found;
  for (const [place, loaded] of chosen.entries()) {
    const there = colleaguesOf(ask, loaded).find(each => each.personId === next.personId) ?? null;
    const change = { ...term, leaves: old.until !== null };
    await arrange(ask, loaded, { id: `${nonce}${place}`, there, person: next.person }, change);
  }
  return answer(
    ask,
    found,
    chosen.map(({ partnership }) => partnership.name),
  );
}

async function demandFound(ask: Ask, id: Id): Promise<Elsewhere> {
  const found = await elsewhere(ask, id);
  if (found === null) throw new Refusal('contact.no_others');
  return found;
}

/** Sent twice, it is done once: the partnerships in which it was. */
async function doneBy(ask: Ask, nonce: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let place = 0; ; place += 1) {
    const row = await ask.rows.contacts.get(`${nonce}${place}`);
    if (row === null) return names;
    names.push((await ask.rows.partnerships.get(row.partnershipId))?.name ?? '');
  }
}

function answer(ask: Ask, found: Elsewhere, names: readonly string[]): Reply {
  return { tell: one(ask.language, saying(ask, found), list(names.map(name => plain(name)))) };
}

const saying = (ask: Ask, { next, old, term }: Elsewhere) => saidOf(ask, next.person.name, old.person.name, term);
