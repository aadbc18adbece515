/** Owns [That isn't right]: the other side is asked, and whoever asked hears the answer. */
import * as correct from '../../domain/commitment/correct.ts';
import * as forms from '../../messages/commitment/forms.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn } from '../ask.ts';
import { doing, load, save, viewFor } from './load.ts';
import { answer, telling, words } from './settle.ts';

type Pressed = { readonly id: Id };
type Worded = Pressed & { readonly words: string };

/** Who may say so is decided when it is sent: a form that stands open may be overtaken anyway. */
export async function askWhat(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { ask: forms.correction(await viewFor(ask, await load(ask.rows, id))) };
}

/** Everybody of the two organisations is asked, but not the side that says so. */
export async function askFor(ask: Ask, values: Worded): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const change = correct.ask(loaded.commitment, values.words, doing(ask, loaded.partnership.id));
  const own = actorIn(ask, loaded.partnership.id).organisation;
  const { ownerOrganisationId, toOrganisationId } = loaded.commitment;
  const owed = [ownerOrganisationId, toOrganisationId]
    .filter(organisation => organisation !== own)
    .flatMap(organisation => telling(ask, loaded, change, organisation, 'commitment.correction'));
  return answer(ask, await save(ask, loaded, change, owed), words(ask).correctionAsked);
}

export async function askAnswer(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { ask: forms.correctionAnswer(await viewFor(ask, await load(ask.rows, id))) };
}

/** Whoever asked hears the answer, not all of their side; where they have left, it stands in the history alone. */
export async function answerIt(ask: Ask, values: Worded): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const asked = correct.waiting(await ask.rows.commitments.events(values.id));
  const change = correct.answer(loaded.commitment, asked, values.words, doing(ask, loaded.partnership.id));
  const asker = loaded.contacts.find(contact => contact.id === asked?.byId);
  const owed =
    asker === undefined
      ? []
      : telling(ask, loaded, change, asker.organisationId, 'commitment.answered').filter(
          each => 'person' in each.to && each.to.person === asker.personId,
        );
  return answer(ask, await save(ask, loaded, change, owed), words(ask).correctionAnswered);
}
