/** Owns what a delivery of the week says: digests and twins from their record, which never changes; the look as things stand. */
import type { Card } from '../../cards/card.ts';
import { toldIn as subjectIn } from '../../domain/digest/record.ts';
import * as leaders from '../../messages/digest/leaders.ts';
import * as twin from '../../messages/digest/twin.ts';
import type { Id } from '../../ports/chat.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { leads } from './leads.ts';
import { toldIn } from './load.ts';
import { look } from './look.ts';
import { worded } from './words.ts';

/** What was told stays as it was told, whenever it is worded again; only words that are gone leave it. */
function always(word: (reader: Reader, subject: Id) => Promise<Card | null>): Teller {
  return { tell: word, settle: word };
}

/** For who leads, and where they meet: the host's other staff have the look at their own partnerships. */
async function post(reader: Reader, subject: Id): Promise<Card | null> {
  if (reader.me !== null && !leads({ me: reader.me, today: reader.today })) return null;
  const told = await toldIn(reader.rows, subject, null);
  if (told === null) return null;
  const { language, today } = reader;
  return leaders.post(
    await worded(reader.rows, told, { language, today, eyes: 'leaders', isSoFar: false, twinOf: null }),
  );
}

async function twinPost(reader: Reader, subject: Id): Promise<Card | null> {
  const { week, partnership } = subjectIn(subject);
  const told = partnership === null ? null : await toldIn(reader.rows, week, partnership);
  if (told === null) return null;
  const { language, today } = reader;
  const reading = { language, today, eyes: 'partnership' as const, isSoFar: false, twinOf: partnership };
  return twin.post(await worded(reader.rows, told, reading));
}

export const tellers = {
  'digest.leaders': always(post),
  'digest.twin': always(twinPost),
  'digest.empty': always(async (reader, subject) => leaders.empty(reader, subject)),
  'digest.look': {
    // Once the week was told, leaders have read it: a reason that comes now is for the next one.
    tell: async (reader, subject) =>
      (await toldIn(reader.rows, subject, null)) === null ? lookOf(reader, subject) : null,
    settle: lookOf,
  },
} satisfies Partial<Tellers>;

/** Nobody but its steward is shown a look: a place or a leader has the post. */
async function lookOf({ rows, me, today, language }: Reader, subject: Id): Promise<Card | null> {
  return me === null ? null : look({ rows, me, today, language }, subject, false);
}
