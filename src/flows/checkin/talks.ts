/** Owns the talks and visits of a partnership as one reader sees them: whose they were by side, and what somebody set right. */
import type { Card } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import { ofPart } from '../../domain/checkin/lines.ts';
import { isTalkOrVisit } from '../../domain/checkin/talk.ts';
import { listed } from '../../domain/person.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/checkin/talks.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { type Ask, contactIn } from '../ask.ts';
import { around, type Loaded } from './load.ts';
import { which } from './which.ts';

type Around = Omit<Loaded, 'checkIn'>;

/** The newest first, and no more of them than are shown. */
export async function talksOf(rows: Rows, inIt: Around, most: number): Promise<readonly messages.TalkLine[]> {
  const known = (await rows.checkins.of(inIt.partnership.id)).filter(isTalkOrVisit).slice(0, most);
  return Promise.all(
    known.map(async ({ id, on, kind, leaders, attended }) => ({
      ...{ id, on, kind, leaders },
      sides: leaders ? namesOf(inIt, organisation => organisation.isHost) : sidesOf(inIt, listed(attended)),
      corrections: ofPart(await rows.checkins.lines(id), 'correction').map(({ byId, text }) => ({
        by: inIt.contacts.find(contact => contact.id === byId)?.person.name ?? '',
        words: text,
      })),
    })),
  );
}

/** Whoever sees the partnership; a person stands only beside words of theirs. */
export async function show(ask: Ask, values: ActionValues<'checkin.talks'>): Promise<Reply> {
  const chosen = await which(ask, 'checkin.talks', values, true);
  if ('ask' in chosen) return chosen;
  return { tell: await card(ask, await around(ask.rows, chosen.partnership)) };
}

export async function card(ask: Ask, inIt: Around, ...said: readonly Text[]): Promise<Card> {
  const { id, name } = inIt.partnership;
  const lines = await talksOf(ask.rows, inIt, Number.POSITIVE_INFINITY);
  const mine = contactIn(ask, id);
  const may = { correct: mine !== undefined, remove: mine?.role === 'steward' };
  return messages.all({ language: ask.language, today: ask.today, partnership: { id, name }, lines, may }, said);
}

const namesOf = ({ organisations }: Around, which: (each: Around['organisations'][number]) => boolean) =>
  organisations.filter(which).map(each => each.name);

function sidesOf(inIt: Around, ids: readonly string[]): readonly string[] {
  const some = inIt.contacts.filter(each => ids.includes(each.id)).map(each => each.organisationId);
  return namesOf(inIt, each => some.includes(each.id));
}
