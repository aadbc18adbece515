/** Owns thanks for a kept promise: its owner hears it, and is asked once whether others may read their name (product §6). */
import * as rules from '../../domain/commitment/thank.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { dictionary } from '../../messages/commitment/thanks.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { doing, load, save } from './load.ts';
import { answer, telling } from './settle.ts';

const say = ({ language }: Ask) => dictionary[language].replies;

/** Told to whoever kept it, not to all of their side. */
export async function thank(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const events = await ask.rows.commitments.events(id);
  const change = rules.thank(loaded.commitment, events, doing(ask, loaded.partnership.id));
  if (change === null) return answer(ask, loaded, say(ask).thanked);
  const { ownerContactId, ownerOrganisationId } = loaded.commitment;
  const owner = loaded.contacts.find(each => each.id === ownerContactId);
  const owed = telling(ask, loaded, change, ownerOrganisationId, 'commitment.thanked').filter(
    each => 'person' in each.to && each.to.person === owner?.personId,
  );
  return answer(ask, await save(ask, loaded, change, owed), say(ask).thanked);
}

export async function mayName(ask: Ask, { id, may }: ActionValues<'commitment.may_name'>): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const events = await ask.rows.commitments.events(id);
  const change = rules.mayName(loaded.commitment, events, may === 'yes', doing(ask, loaded.partnership.id));
  const saved = change === null ? loaded : await save(ask, loaded, change, []);
  return answer(ask, saved, may === 'yes' ? say(ask).named : say(ask).notNamed);
}
