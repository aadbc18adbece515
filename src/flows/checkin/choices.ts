/** Owns the people a form of a check-in offers. */
import type { Choice } from '../../cards/form.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { wordsFor } from '../../messages/checkin/view.ts';
import { type Ask, actorIn } from '../ask.ts';
import type { Loaded } from './load.ts';

/** The partnership's contacts of today, the asker first. */
export function contactChoices(loaded: Pick<Loaded, 'contacts' | 'partnership'>, ask: Ask): readonly Choice[] {
  const own = actorIn(ask, loaded.partnership.id).contact;
  const current = loaded.contacts.filter(each => isCurrent(each, ask.today));
  const sorted = [...current].sort((one, other) => Number(other.id === own) - Number(one.id === own));
  const { personOf } = wordsFor(ask).form;
  return sorted.map(each => ({ value: each.id, label: personOf(each.person.name, each.organisation.name) }));
}
