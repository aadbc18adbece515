/** Owns what a delivery of the pulse says to its recipient, and when it is no longer worth saying. */
import type { Card } from '../../cards/card.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import { isCurrent } from '../../domain/partnership.ts';
import { isNotAsked } from '../../domain/pulse/asked.ts';
import { mayPost } from '../../domain/pulse/round.ts';
import * as gone from '../../messages/gone.ts';
import * as messages from '../../messages/pulse/ask.ts';
import * as stewards from '../../messages/pulse/steward.ts';
import type { Id } from '../../ports/chat.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { standing, voided } from './answer.ts';
import { placeView, viewOf } from './load.ts';
import { resultsOf } from './results.ts';
import { tellers as setup } from './setuptellers.ts';

/** Who has answered meanwhile is neither asked nor reminded; a card that is out says how it stands. */
const asking: Teller = {
  tell: async (reader, subject, kind) => {
    const round = await reader.rows.pulse.round(subject);
    const asked = round?.state === 'open' ? await reader.rows.pulse.mine(subject) : null;
    if (round === null || asked === null) return null;
    const view = await viewOf(reader, round, asked);
    return view.answered ? null : messages.ask(view, kind === 'pulse.reminder');
  },
  settle: async (reader, subject) =>
    (await reader.rows.pulse.round(subject)) === null ? gone.card(reader.language) : standing(reader, subject),
};

/** The card in a channel is the same for all, and stays as it is while the round is open, whoever answers. */
const inPlace: Teller = {
  tell: async (reader, subject) => {
    const round = await reader.rows.pulse.round(subject);
    return round?.state === 'open' ? messages.askInPlace(await placeView(reader, round)) : null;
  },
  settle: async (reader, subject) => {
    const round = await reader.rows.pulse.round(subject);
    if (round === null) return gone.card(reader.language);
    return round.state === 'void' ? voided(reader, round) : messages.closed(reader, round.closesOn);
  },
};

const results: Teller = {
  tell: async (reader, subject) => {
    const round = await reader.rows.pulse.round(subject);
    return round !== null && mayPost(round) ? resultsOf(reader, round) : null;
  },
  settle: async reader => gone.card(reader.language),
};

const named: Teller = {
  tell: async (reader, subject) => {
    const round = await reader.rows.pulse.round(subject);
    return round !== null && mayPost(round) && round.byNameCount > 0 ? stewards.namedNotice(reader, subject) : null;
  },
  settle: async reader => gone.card(reader.language),
};

const lost: Teller = {
  tell: async (reader, subject) => {
    const round = await reader.rows.pulse.round(subject);
    return round?.state === 'void' ? voided(reader, round) : null;
  },
  settle: async reader => gone.card(reader.language),
};

// Spoken with meanwhile, their count is back at none and the call is moot.

const calling: Teller = {
  tell: async (reader, subject) => {
    const contact = await reader.rows.contacts.get(subject);
    if (contact === null || !isCurrent(contact, reader.today)) return null;
    if (!isNotAsked(contact, contact.person)) return null;
    const { language, today } = reader;
    const { person, organisation } = contact;
    const who = { name: person.name, organisation: organisation.name, phone: person.phone ?? '' };
    return stewards.call({ language, today, contact: contact.id, ...who });
  },
  settle: spoken,
};

async function spoken(reader: Reader, subject: Id): Promise<Card> {
  const contact = await reader.rows.contacts.get(subject);
  if (contact === null || !isCurrent(contact, reader.today)) return gone.card(reader.language);
  return stewards.spoke({ language: reader.language, today: reader.today, name: contact.person.name });
}

export const tellers = {
  ...setup,
  'pulse.ask': asking,
  'pulse.ask_place': inPlace,
  'pulse.reminder': asking,
  'pulse.results': results,
  'pulse.named': named,
  'pulse.void': lost,
  'pulse.call': calling,
} satisfies Partial<Tellers> & Pick<Tellers, Extract<DeliveryKind, `pulse.${string}`>>;
