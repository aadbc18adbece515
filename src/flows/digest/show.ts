/** Owns looking at a week in between: the one that runs, through the asker's own eyes, and the last one that was told. */
import { type Card, card, text } from '../../cards/card.ts';
import type { Week } from '../../domain/digest/week.ts';
import { periodOf, week } from '../../domain/digest/week.ts';
import * as time from '../../domain/time.ts';
import { bundled } from '../../messages/bundle.ts';
import * as leaders from '../../messages/digest/leaders.ts';
import * as objectives from '../../messages/digest/objectives.ts';
import * as twin from '../../messages/digest/twin.ts';
import { type DigestView, dictionary } from '../../messages/digest/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { inNone } from '../checkin/which.ts';
import { demandLeads, leads } from './leads.ts';
import { load, previous } from './load.ts';
import { look, lookedAfter } from './look.ts';
import { worded } from './words.ts';

/** A partner in more partnerships than this sees the first ones; each stands in its own place too. */
const MOST_TWINS = 3;

/** Leaders see the portfolio, a host steward her partnerships, everybody else their own. */
export async function soFar(ask: Ask): Promise<Reply> {
  const monday = time.startOfWeek(ask.today);
  if (leads(ask)) {
    const told = week(
      await load(ask.rows, { eyes: 'leaders', period: periodOf(monday), today: ask.today }, () => true),
    );
    return { tell: offering(leaders.post(await wordedFor(ask, told, true))) };
  }
  if ((await lookedAfter(ask, monday)).size > 0) {
    const shown = await look(ask, monday, true);
    if (shown !== null) return { tell: shown };
  }
  return { tell: await twins(ask, monday) };
}

/** The last week told, as it was told. */
export async function last(ask: Ask): Promise<Reply> {
  demandLeads(ask);
  const told = await lastTold(ask);
  if (told !== null) return { tell: offering(leaders.post(told)) };
  const said = dictionary[ask.language].replies.noDigest;
  return { tell: card(ask.language, said, text(said)) };
}

/** Below what a leader asked for themselves; the post is a record and offers nothing. */
function offering(shown: Card): Card {
  return { ...shown, blocks: [...shown.blocks, objectives.offer(shown.language)] };
}

/** Null where none of the weeks that are remembered was told. */
export async function lastTold(ask: Ask): Promise<DigestView | null> {
  const [told] = await previous(ask.rows, time.startOfWeek(ask.today));
  return told === undefined ? null : wordedFor(ask, told, false);
}

function wordedFor(ask: Ask, told: Week, isSoFar: boolean): Promise<DigestView> {
  const { language, today } = ask;
  return worded(ask.rows, told, { language, today, eyes: 'leaders', isSoFar, twinOf: null });
}

async function twins(ask: Ask, monday: string): Promise<Card> {
  const running = ask.me.contacts.filter(each => each.partnership.state !== 'ended');
  const own = [...new Set(running.map(each => each.partnershipId))];
  const cards: Card[] = [];
  for (const id of own.slice(0, MOST_TWINS)) cards.push(await twinOf(ask, monday, id));
  const [first, ...rest] = cards;
  if (first === undefined) throw inNone(ask);
  return bundled([first, ...rest]);
}

async function twinOf(ask: Ask, monday: string, partnership: Id): Promise<Card> {
  const { rows, today, language } = ask;
  const told = week(
    await load(rows, { eyes: 'partnership', period: periodOf(monday), today }, each => each.id === partnership),
  );
  return twin.post(
    await worded(rows, told, { language, today, eyes: 'partnership', isSoFar: true, twinOf: partnership }),
  );
}
