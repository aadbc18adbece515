/** Owns the table from a delivery to its words: made when posted, through the recipient's eyes, never stored. */
import type { Card } from '../cards/card.ts';
import { type DeliveryKind, isKind } from '../domain/delivery.ts';
import type { Language } from '../domain/person.ts';
import * as time from '../domain/time.ts';
import { bundled, inEachLanguage } from '../messages/bundle.ts';
import * as gone from '../messages/gone.ts';
import { inCard } from '../messages/privacy/standin.ts';
import type { Compose, Id, Parcel, Recompose } from '../ports/chat.ts';
import type { Clock } from '../ports/deps.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import type { Viewer } from '../ports/store/viewer.ts';
import { tellers as agreement } from './agreement/tellers.ts';
import { tellers as checkin } from './checkin/tellers.ts';
import { tellers as commitment } from './commitment/tellers.ts';
import { tellers as digest } from './digest/tellers.ts';
import { tellers as dip } from './dip/tellers.ts';
import { tellers as feedback } from './feedback/tellers.ts';
import { tellers as home } from './home/day.ts';
import { tellers as metric } from './metric/tellers.ts';
import { tellers as reach } from './partnership/reach.ts';
import { tellers as partnership } from './partnership/tellers.ts';
import { tellers as place } from './partnership/unheard.ts';
import { tellers as privacy } from './privacy/tellers.ts';
import { tellers as pulse } from './pulse/tellers.ts';
import { withStop } from './stop.ts';
import type { Reader, Teller, Tellers } from './teller.ts';

const tellers: Tellers = {
  ...agreement,
  ...commitment,
  ...checkin,
  ...feedback,
  ...metric,
  ...partnership,
  ...place,
  ...reach,
  ...pulse,
  ...privacy,
  ...digest,
  ...dip,
  ...home,
};

type Deps = { readonly store: Store; readonly clock: Clock };

/** What can still be said is said in one card; what is moot is named so. Null when nothing is left to say. */
export function composing(deps: Deps): Compose {
  return async owed => {
    const first = owed[0];
    if (first === undefined) return null;
    return through(deps, first.to, async readers => {
      const said: { readonly id: Id; readonly kind: string; readonly card: Card }[] = [];
      const moot: Id[] = [];
      for (const parcel of owed) {
        const worded = await word(readers, parcel, 'tell', owed);
        if (worded === null) moot.push(parcel.delivery);
        else said.push({ id: parcel.delivery, kind: parcel.kind, card: worded });
      }
      const [head, ...rest] = said.map(each => each.card);
      if (head === undefined) return null;
      const kinds = said.map(each => each.kind);
      return { card: withStop(bundled([head, ...rest]), readers[0], kinds), said: said.map(each => each.id), moot };
    });
  };
}

/** The card of a Post as it stands now: what is still true is said again, what is over says how it ended. */
export function recomposing(deps: Deps): Recompose {
  return post =>
    through(deps, post.to, async readers => {
      const cards: Card[] = [];
      const kinds: string[] = [];
      for (const parcel of post.owed) {
        const told = await word(readers, parcel, 'tell', post.owed);
        if (told !== null) kinds.push(parcel.kind);
        const worded = told ?? (await word(readers, parcel, 'settle', post.owed));
        if (worded !== null) cards.push(worded);
      }
      const [head, ...rest] = cards;
      // Where its deliveries have retired, whoever still has the message sees that its words are gone.
      return head === undefined ? noLonger(readers) : withStop(bundled([head, ...rest]), readers[0], kinds);
    });
}

/** A recipient who is gone as well has no language any more. */
function noLonger(readers: readonly Reader[]): Card {
  const [head, ...rest] = readers.map(({ language }) => gone.card(language));
  return head === undefined ? gone.card('en') : inEachLanguage([head, ...rest]);
}

/** What is moot in one language is moot in all: a place hears it whole or not at all. */
async function word(
  readers: readonly Reader[],
  parcel: Parcel,
  how: 'tell' | 'settle',
  owed: readonly Parcel[],
): Promise<Card | null> {
  const teller = tellerOf(parcel.kind);
  const isAlone = owed.every(each => each === parcel || each.kind !== parcel.kind);
  const cards: Card[] = [];
  for (const reader of readers) {
    const worded = await teller[how](reader, parcel.subject, parcel.kind as DeliveryKind, parcel.stage, isAlone);
    if (worded === null) return null;
    // Before the languages of a place meet in one card.
    cards.push(inCard(worded));
  }
  const [head, ...rest] = cards;
  return head === undefined ? null : inEachLanguage([head, ...rest]);
}

/** Throws for a kind of a newer version: the outbox keeps those back, so it would be a bug. */
function tellerOf(kind: string): Teller {
  if (!isKind(kind)) throw new Error(`no teller for ${kind}`);
  return tellers[kind];
}

/** One reader for a person; for a place one in each language of its contacts, the host's first. */
async function through<T>(deps: Deps, to: Parcel['to'], work: (readers: readonly Reader[]) => Promise<T>): Promise<T> {
  const viewer: Viewer = 'person' in to ? { kind: 'person', person: to.person } : { kind: 'place', place: to.place };
  return deps.store.readAs(viewer, async rows => {
    const now = deps.clock.now();
    if (rows.me !== null) {
      const { language, timeZone } = rows.me.person;
      return work([{ rows, now, today: time.dateIn(timeZone, now), me: rows.me, language }]);
    }
    const { zone, languages } = await placed(rows, to);
    return work(languages.map(language => ({ rows, now, today: time.dateIn(zone, now), me: null, language })));
  });
}

/** The host's language first (product §9); a place in which nobody is left still hears English. */
async function placed(
  rows: Rows,
  to: Parcel['to'],
): Promise<{ readonly zone: string; readonly languages: readonly Language[] }> {
  const place = 'place' in to ? await rows.places.get(to.place) : null;
  const partnership = place?.partnershipId == null ? null : await rows.partnerships.get(place.partnershipId);
  if (partnership === null) return placedAmongLeaders(rows);
  const contacts = await rows.contacts.of(partnership.id);
  const hostFirst = [...contacts].sort(
    (one, other) => Number(other.organisation.isHost) - Number(one.organisation.isHost),
  );
  const languages = [...new Set(hostFirst.map(contact => contact.person.language))];
  return { zone: partnership.timeZone, languages: languages.length === 0 ? ['en'] : languages };
}

/** The leaders' channel has no partnership: its day is the day of the first leader, its languages are those of all of them. */
async function placedAmongLeaders(rows: Rows): ReturnType<typeof placed> {
  const leaders = (await rows.people.hostRoles('leader')).map(role => role.person);
  const languages = [...new Set(leaders.map(person => person.language))];
  return { zone: leaders[0]?.timeZone ?? 'UTC', languages: languages.length === 0 ? ['en'] : languages };
}
