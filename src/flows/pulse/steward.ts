/** Owns `pulse` as somebody types it: the question to whoever is asked, whether their contacts answered to a host's steward. */
import type { Block, Card } from '../../cards/card.ts';
import { isHostSteward } from '../../domain/partnership.ts';
import { isNotAsked } from '../../domain/pulse/asked.ts';
import { nextRound } from '../../domain/pulse/calendar.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as messages from '../../messages/pulse/ask.ts';
import * as stewards from '../../messages/pulse/steward.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Round } from '../../ports/store/pulse.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import * as answer from './answer.ts';
import { withQuestion } from './funding.ts';
import { told } from './load.ts';
import { resultsOf } from './results.ts';

/** The question for whoever is asked; else who has answered; else the last results; else when the next round opens. */
export async function open(ask: Ask): Promise<Reply> {
  const { rows } = ask;
  const round = await rows.pulse.open();
  if (round !== null && (await rows.pulse.mine(round.id)) !== null) {
    return { tell: await answer.standing(ask, round.id) };
  }
  const [last] = await told(rows);
  const about = round ?? last;
  if (about !== undefined && stewarded(ask).length > 0) {
    return { tell: await withQuestion(ask, await whether(ask, about, last?.id ?? null)) };
  }
  if (ask.me.contacts.some(each => isNotAsked(each, ask.me.person))) {
    await heard(ask, ask.me.person.id);
    return { tell: messages.askedAgain(ask) };
  }
  if (round === null && last !== undefined) return { tell: await resultsOf(ask, last) };
  const next = nextRound(round?.opensOn ?? ask.today).opensOn;
  return { tell: await withQuestion(ask, messages.nothingAsked(ask, round, next, last?.id ?? null)) };
}

/** The partnerships in which the asker is the host's steward: nobody else is shown who answered (product §4 "The preface"). */
function stewarded({ me }: Ask) {
  return me.contacts.filter(isHostSteward);
}

/** Contacts of the past too: who left in the middle of a round was asked all the same. */
async function whether(ask: Ask, round: Round, lastRound: Id | null): Promise<Card> {
  const partnerships: { name: string; asked: { name: string; answered: boolean }[] }[] = [];
  for (const { partnership } of stewarded(ask)) {
    const contacts = await ask.rows.contacts.of(partnership.id, { past: true });
    const asked: { name: string; answered: boolean }[] = [];
    for (const each of await ask.rows.pulse.askedOf(round.id, partnership.id)) {
      const name = contacts.find(contact => contact.id === each.contactId)?.person.name ?? '';
      asked.push({ name, answered: await ask.rows.pulse.answered(round.id, each.contactId) });
    }
    partnerships.push({ name: partnership.name, asked });
  }
  const { language, today } = ask;
  const { closesOn, state } = round;
  return stewards.whether({
    language,
    today,
    round: { closesOn, isOpen: state === 'open' },
    partnerships,
    lastRound,
  });
}

/** They are asked again; the cards that call them say so. */
async function heard({ rows }: Pick<Ask, 'rows'>, person: Id): Promise<void> {
  for (const id of await rows.pulse.spoke(person)) await rows.outbox.changed({ type: 'contact', id });
}

/**
 * A talk ends the silence of whoever it was with: of a partner who says so, of the only one there is, else of whom the host's
 * steward names.
 */
export async function talked(ask: Ask, partnership: Id): Promise<readonly Block[]> {
  const contacts = (await ask.rows.contacts.of(partnership)).filter(each => !each.organisation.isHost);
  const silent = contacts.filter(each => isNotAsked(each, each.person));
  const own = silent.find(each => each.personId === ask.me.person.id);
  if (own !== undefined) await heard(ask, own.personId);
  const mayName = ask.me.contacts.some(each => each.partnershipId === partnership && each.organisation.isHost);
  if (own !== undefined || !mayName) return [];
  const [only] = contacts;
  if (contacts.length > 1) return stewards.wereIn(ask, silent);
  if (only !== undefined && silent.length === 1) await heard(ask, only.personId);
  return [];
}

/** After two silent rounds somebody is asked again only when a steward has spoken with them. */
export async function spoke(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const { person, organisation, partnershipId } = found(await ask.rows.contacts.get(id));
  const actor = actorIn(ask, partnershipId);
  const host = await ask.rows.organisations.host();
  if (actor.organisation !== host?.id || organisation.isHost) throw new Refusal('not_yours');
  await heard(ask, person.id);
  return { tell: stewards.spoke({ language: ask.language, today: ask.today, name: person.name }) };
}
