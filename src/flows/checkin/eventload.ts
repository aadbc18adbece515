/** Owns a joint event as one reader sees it: what it is, who comes from each side, and how they say it went. */
import type { Card } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import { type EventAnswer, hasBegun } from '../../domain/checkin/event.ts';
import { ofPart } from '../../domain/checkin/lines.ts';
import { gather } from '../../domain/gather.ts';
import { listed } from '../../domain/person.ts';
import * as time from '../../domain/time.ts';
import * as messages from '../../messages/checkin/event.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { type Eyes, type Loaded, viewed } from './load.ts';

export async function eventOf(rows: Rows, loaded: Loaded, eyes: Eyes): Promise<messages.EventView> {
  const view = await viewed(rows, loaded, eyes);
  const { checkIn } = loaded;
  const lines = view.lines.map(each => each.line);
  const said = (part: 'said' | 'attendance') => ofPart(lines, part)[0]?.text ?? '';
  const answers: messages.AnswerView[] = [];
  for (const each of await rows.events.answers(checkIn.id)) answers.push(await answerOf(rows, loaded, each));
  return {
    ...view,
    where: checkIn.meetsWhere,
    what: said('said'),
    attendance: said('attendance'),
    coming: comingOf(loaded),
    answers,
    hasCome: hasBegun(checkIn, eyes.now),
  };
}

export async function eventCard(rows: Rows, loaded: Loaded, eyes: Eyes, ...said: readonly Text[]): Promise<Card> {
  return messages.event(await eventOf(rows, loaded, eyes), said);
}

function comingOf({ checkIn, contacts }: Loaded): messages.EventView['coming'] {
  const ids = listed(checkIn.coming);
  const some = contacts.filter(each => ids.includes(each.id));
  const sorted = [...some].sort((one, other) => Number(other.organisation.isHost) - Number(one.organisation.isHost));
  const sides = gather(sorted, each => each.organisation.name);
  return [...sides].map(([organisation, each]) => ({ organisation, names: each.map(({ person }) => person.name) }));
}

async function answerOf(rows: Rows, { contacts }: Loaded, answer: EventAnswer): Promise<messages.AnswerView> {
  const who = contacts.find(each => each.id === answer.contactId);
  const isCarried = answer.means === 'carried_link';
  return {
    contact: answer.contactId,
    name: who?.person.name ?? '',
    organisation: who?.organisation.name ?? '',
    went: answer.went,
    again: answer.again,
    carrier: isCarried ? ((await rows.links.carrier(answer.contactId, answer.at)) ?? '') : null,
  };
}

const SHOWN = 5;

/** What is ahead, the soonest first, and what has been since a day with how it went. */
export async function eventsOf(
  rows: Rows,
  loaded: Omit<Loaded, 'checkIn'>,
  eyes: Eyes,
  since: string,
): Promise<{ readonly ahead: readonly messages.EventView[]; readonly past: readonly messages.EventView[] }> {
  const known = (await rows.checkins.of(loaded.partnership.id)).filter(each => each.kind === 'event');
  const view = async (some: readonly CheckIn[]) => {
    const views: messages.EventView[] = [];
    for (const checkIn of some.slice(0, SHOWN)) views.push(await eventOf(rows, { ...loaded, checkIn }, eyes));
    return views;
  };
  const byDay = [...known].sort((one, other) => time.compare(one.on, other.on));
  return {
    ahead: await view(byDay.filter(each => each.state === 'planned')),
    past: await view(byDay.filter(each => each.state !== 'planned' && each.on >= since)),
  };
}
