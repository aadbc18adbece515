/** Owns what a delivery about an agreement tells its recipient, and when it is no longer worth saying. */
import type { Card } from '../../cards/card.ts';
import { standing, type Term } from '../../domain/agreement/term.ts';
import * as cards from '../../messages/agreement/cards.ts';
import * as gone from '../../messages/gone.ts';
import type { Id } from '../../ports/chat.ts';
import type { Acting, Acts } from '../act.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { around, type Loaded, named, termView, viewed } from './load.ts';

type Seen = { readonly loaded: Loaded; readonly term: Term; readonly view: cards.AskedView };

/** `stage` begins with the wording it is about. Null where it has left the recipient's sight. */
async function see(reader: Reader, subject: Id, stage: string): Promise<Seen | null> {
  const partnership = await reader.rows.partnerships.get(subject);
  const term = await reader.rows.agreement.get(stage.split(':')[0] ?? '');
  if (partnership === null || partnership.state === 'ended' || term?.partnershipId !== subject) return null;
  const loaded = await around(reader.rows, partnership);
  const { language, today } = reader;
  const shown = await termView(reader.rows, loaded, term, reader);
  const before = term.part === 'purpose' ? partnership.purpose : beforeOf(loaded, term);
  const about = { id: partnership.id, name: partnership.name };
  return {
    loaded,
    term,
    view: { language, today, partnership: about, shown, before: before === term.words ? '' : before },
  };
}

function beforeOf({ terms }: Loaded, { part }: Term): string {
  return part === 'asked' || part === 'success' || part === 'norms' ? (standing(terms, part)?.words ?? '') : '';
}

/** Asked while their yes is missing; afterwards the card says how it stands. */
const asked: Teller = {
  tell: async (reader, subject, _kind, stage) => {
    const seen = await see(reader, subject, stage);
    return seen?.view.shown.mayAgree ? cards.asked(seen.view) : null;
  },
  settle: async (reader, subject, _kind, stage) => {
    const seen = await see(reader, subject, stage);
    if (seen === null) return gone.card(reader.language);
    return seen.term.state === 'proposed' ? cards.asked(seen.view) : cards.settled(seen.view);
  },
};

/** `stage` ends with those who had agreed then; the last of them is who said yes. */
const answered: Teller = {
  tell: answer,
  settle: async (reader, subject, kind, stage) =>
    (await answer(reader, subject, kind, stage)) ?? gone.card(reader.language),
};

async function answer(reader: Reader, subject: Id, _kind: string, stage: string): Promise<Card | null> {
  const seen = await see(reader, subject, stage);
  const by = stage.split(':')[1]?.split(',').at(-1) ?? '';
  return seen === null ? null : cards.answered(seen.view, named(seen.loaded, [by])[0] ?? '');
}

const renew: Teller = {
  tell: looked,
  settle: async (reader, subject) => (await yearly(reader, subject)) ?? gone.card(reader.language),
};

async function looked(reader: Reader, subject: Id): Promise<Card | null> {
  const view = await seenWhole(reader, subject);
  return view?.isAsked ? cards.renew(view) : null;
}

async function yearly(reader: Reader, subject: Id): Promise<Card | null> {
  const view = await seenWhole(reader, subject);
  return view === null ? null : cards.renew(view);
}

async function seenWhole(reader: Reader, subject: Id) {
  const partnership = await reader.rows.partnerships.get(subject);
  if (partnership === null || partnership.state === 'ended') return null;
  return viewed(reader.rows, await around(reader.rows, partnership), reader);
}

export const tellers = {
  'agreement.asked': asked,
  'agreement.answered': answered,
  'agreement.renew': renew,
} satisfies Partial<Tellers>;

export const acts = {
  'partnership.renewal_asked': async ({ rows, id, on }: Acting) => {
    const partnership = await rows.partnerships.get(id);
    if (partnership !== null) await rows.partnerships.save({ ...partnership, renewalAskedOn: on });
  },
} satisfies Partial<Acts>;
