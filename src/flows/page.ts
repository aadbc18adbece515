/** Owns what stands on a link's page beside the home screen: what a mail was sent for, what is news, the next check-in (product §1). */
import type { Card } from '../cards/card.ts';
import * as links from '../domain/partnership/link.ts';
import * as time from '../domain/time.ts';
import * as cards from '../messages/partnership/page.ts';
import { inCard } from '../messages/privacy/standin.ts';
import type { Id } from '../ports/chat.ts';
import type { Clock } from '../ports/deps.ts';
import type { Guest, Page } from '../ports/links.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import type { Me } from '../ports/store/viewer.ts';
import { type Eyes, load, viewed } from './checkin/load.ts';
import { recomposing } from './compose.ts';
import { newsOf } from './news.ts';
import { through } from './through.ts';

type Deps = { readonly store: Store; readonly clock: Clock };

const AHEAD_DAYS = 100;

export async function page(deps: Deps, guest: Guest): Promise<Page> {
  const row = await deps.store.system.links.behind(guest.link);
  if (row === null) throw new Error('a page of a link that is over');
  const about = row.contact === null ? await aboutOf(deps, row.id) : null;
  return deps.store.as(through(row).viewer, async rows => {
    const { me } = rows;
    if (me === null) throw new Error('a known person has no row');
    const { name, language, timeZone } = me.person;
    const now = deps.clock.now();
    const eyes = { me, language, today: time.dateIn(timeZone, now), now };
    const carrier = row.contact === null ? null : await rows.links.carrier(row.contact, now);
    const until = links.lastDay(row.expiresAt, timeZone);
    return {
      about,
      isOwn: row.contact === null,
      news: (await newsOf(rows, eyes, row.partnership)).map(inCard),
      next: await nextOf(rows, eyes),
      terms: inCard(cards.terms({ name, carrier, until, today: eyes.today }, language)),
    };
  });
}

/** The home screen asks again what an introduction asks, and a letter that only brings a link is about nothing. */
const SHOWN_ANYWAY = ['contact.introduction', 'contact.introduction_reminder', 'contact.link'];

async function aboutOf({ store, clock }: Deps, post: Id): Promise<Card | null> {
  const said = await store.system.links.said(post);
  const owed = said?.owed.filter(each => !SHOWN_ANYWAY.includes(each.kind)) ?? [];
  if (said === null || owed.length === 0) return null;
  return recomposing({ store, clock })({
    id: post,
    to: said.to,
    owed: owed.map(({ id, kind, subject, stage }) => ({ delivery: id, kind, subject: subject.id, stage, to: said.to })),
  });
}

/** The soonest of all their partnerships. */
async function nextOf(rows: Rows, eyes: Eyes & { readonly me: Me }): Promise<Card | null> {
  const partnerships = new Set(eyes.me.contacts.map(each => each.partnershipId));
  const ahead = await rows.checkins.between(eyes.today, time.addDays(eyes.today, AHEAD_DAYS));
  const found = ahead.find(
    each => each.kind === 'regular' && each.state === 'planned' && partnerships.has(each.partnershipId),
  );
  return found === undefined ? null : inCard(cards.next(await viewed(rows, await load(rows, found.id), eyes)));
}
