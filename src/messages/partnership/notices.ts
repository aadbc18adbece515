/** Owns what people are told unprompted about changes of people and partnerships. */
import { button, buttons, type Card, card, facts, heading, list, note, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { Family } from '../../domain/partnership/stop.ts';
import type { ContactRole, Partnership } from '../../domain/partnership.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { offer } from '../checkin/pack.ts';
import { day, listOf } from '../dates.ts';
import { type SettingsView, settings } from './hub.ts';
import { one } from './introduction.ts';
import { give } from './link.ts';
import { type ParkedView, parked } from './parked.ts';
import { words } from './words.ts';

/** A change of steward as the reader sees it: it is about them, about a colleague who comes, or about one who goes. */
export type ChangeView = {
  readonly next: string;
  readonly old: string;
  readonly organisation: string;
  readonly partnership: Pick<Partnership, 'id' | 'name'>;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly isReader: boolean;
  readonly language: Language;
  readonly today: CivilDate;
};

/** Told before the change (product §3); to whoever takes over it opens the partnership: the handover pack. */
export function handover(view: ChangeView): Card {
  const { language, partnership } = view;
  const hub = words[language].hub.buttons;
  const open = [
    offer(language, partnership.id),
    button(hub.open, 'partnership.show', { id: partnership.id }),
    button(hub.promises, 'commitment.list', { partnership: partnership.id }),
  ];
  return one(language, handoverWords(view), ...(view.isReader ? [buttons(...open)] : []));
}

function handoverWords(view: ChangeView): Text {
  const { next, old, organisation, partnership, language, today } = view;
  const say = words[language].people.handover;
  const from = day(view.from, language, today);
  const until = view.until === null ? null : day(view.until, language, today);
  if (view.isReader) {
    return until === null ? say.toYou(old, partnership.name, from) : say.coverToYou(old, partnership.name, from, until);
  }
  if (until !== null) return say.cover(next, organisation, old, from, until);
  return view.from > today ? say.forGood(next, organisation, old, from) : say.forGoodSince(next, organisation, old);
}

/** Somebody leaves, and nobody was named in their place. */
export function left(
  who: { readonly name: string; readonly organisation: string; readonly until: CivilDate },
  language: Language,
  today: CivilDate,
): Card {
  const last = day(who.until, language, today);
  return one(language, words[language].people.handover.left(who.name, who.organisation, last));
}

export type LapseView = {
  readonly name: string;
  readonly organisation: string;
  readonly partnership: string;
  readonly isReader: boolean;
  /** On the side that has lost them: that is where another is named. */
  readonly isOwn: boolean;
  readonly language: Language;
};

/** A side has no second person any more. */
export function secondOver({ name, organisation, partnership, isReader, isOwn, language }: LapseView): Card {
  const say = words[language].people;
  const said = isReader ? say.secondOverYou(organisation) : say.secondOver(name, organisation, isOwn);
  const people = button(words[language].hub.labels.people, 'partnership.show', { id: partnership });
  return one(language, said, ...(isOwn ? [buttons(people)] : []));
}

/** To the host's stewards: a partner named somebody; nothing was sent. */
export function added(
  who: {
    readonly contact: string;
    readonly by: string;
    readonly name: string;
    readonly organisation: string;
    readonly role: ContactRole;
  },
  language: Language,
): Card {
  const say = words[language];
  const role = say.people.roles[who.role];
  return one(
    language,
    say.people.addedByPartner(who.by, who.name, who.organisation, role),
    buttons(button(say.introduction.buttons.preview, 'contact.preview', { id: who.contact }, 'main')),
  );
}

/** To the steward, kindly: what was stopped, and no why (product §8). */
export function stopped(name: string, families: readonly Family[], language: Language): Card {
  const what = listOf(
    families.map(family => words[language].own.families[family]),
    language,
  );
  return one(language, words[language].people.stopped(name, what));
}

/** `count`: messages that wait for them. */
export type Unreached = {
  readonly contact: string;
  readonly name: string;
  readonly organisation: string;
  readonly count: number;
  /** Whether a link may be brought to them. */
  readonly canCarry: boolean;
};

/** The "could not reach" list of the reader's partnerships (product §8). */
export function unreached(
  some: readonly Unreached[],
  unsure: readonly ParkedView[],
  language: Language,
  today: CivilDate,
): Card {
  const say = words[language].people;
  const shown = some.map(each => ({
    ...button(each.name, 'contact.show', { id: each.contact }, 'quiet'),
    spoken: `${say.buttons.show}: ${each.name}`,
  }));
  return card(
    language,
    `${say.unreached.title} ${listOf(
      some.map(each => each.name),
      language,
    )}`,
    heading(say.unreached.title),
    list(some.map(each => say.unreached.line(each.name, each.organisation, each.count))),
    note(say.unreached.hint),
    buttons(...shown, ...some.filter(each => each.canCarry).map(each => give(each.contact, each.name, language))),
    ...parked(unsure, language, today),
  );
}

export function allReached(language: Language): Card {
  return one(language, words[language].people.unreached.none);
}

/** How the partnership meets and rests now, after the other side changed it. */
export function changed(view: SettingsView): Card {
  const said = words[view.language].hub.changed(view.partnership.name);
  return card(view.language, said, text(said), facts(...settings(view)));
}

/** The two sides part differently: the host's know why, the partner's are thanked. */
export function ended(name: string, host: string, isHostSide: boolean, language: Language): Card {
  const say = words[language].hub;
  return one(language, isHostSide ? say.ended(name) : say.endedToPartner(name, host));
}
