/** Owns the card of one contact: who they are here, how they are reached, and what the reader may change about them. */
import {
  type Block,
  type Button,
  button,
  type Card,
  card,
  type Fact,
  facts,
  heading,
  list,
  text,
} from '../../cards/card.ts';
import { plain, type Text } from '../../cards/text.ts';
import { isUnanswered } from '../../domain/partnership/consent.ts';
import { isToTakeOver } from '../../domain/partnership/people.ts';
import type { Contact } from '../../domain/partnership.ts';
import type { Language, Person } from '../../domain/person.ts';
import { isNotAsked } from '../../domain/pulse/asked.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day } from '../dates.ts';
import { remove } from '../privacy/offer.ts';
import { notAsked } from '../pulse/steward.ts';
import { row } from './hub.ts';
import { give } from './link.ts';
import { words } from './words.ts';

export type ContactView = {
  readonly contact: Contact;
  readonly person: Person;
  readonly organisation: string;
  readonly isHost: boolean;
  /** The name of whoever they stand in for or follow; empty where nobody. */
  readonly covers: string;
  /** What the reader may: manage their side, call as the host's, answer for themselves, hand promises on. */
  readonly may: { readonly side: boolean; readonly host: boolean; readonly self: boolean; readonly handOn: boolean };
  readonly language: Language;
  readonly today: CivilDate;
};

/** The contact whole. `said`: an answer to stand above it. */
export function whole(view: ContactView, said: readonly Block[] = []): Card {
  const { person, organisation, language } = view;
  return card(
    language,
    `${person.name}, ${organisation}`,
    ...said,
    heading(person.name),
    facts(...about(view)),
    ...row(offers(view)),
  );
}

function about(view: ContactView): readonly Fact[] {
  const { contact, person, language, today } = view;
  const say = words[language].people;
  const fact = (label: string, value: string): readonly Fact[] =>
    value === '' ? [] : [{ label, value: plain(value) }];
  // Addresses are for those who look after that side, not for everybody in the partnership.
  const addresses =
    view.may.side || view.may.self
      ? [
          ...fact(say.labels.email, person.email ?? say.labels.none),
          ...fact(say.labels.phone, person.phone ?? say.labels.none),
        ]
      : [];
  const stand =
    contact.until !== null ? say.labels.covers : isToTakeOver(contact) ? say.labels.takesOver : say.labels.succeeds;
  return [
    ...fact(say.labels.organisation, view.organisation),
    ...fact(say.labels.role, say.roles[contact.role]),
    ...(contact.isSecond ? fact(say.labels.second, say.labels.isSecond) : []),
    ...(view.isHost ? [] : fact(say.labels.consent, say.consents[contact.consent])),
    ...fact(say.labels.language, say.languages[person.language]),
    ...addresses,
    ...fact(say.labels.note, contact.note),
    ...fact(say.labels.since, day(contact.since, language, today)),
    ...(view.covers === '' ? [] : fact(stand, view.covers)),
    ...(contact.until === null ? [] : fact(say.labels.until, day(contact.until, language, today))),
    ...silence(view).map(each => each.fact),
  ];
}

/** Who has left can still hand on what they promised, and nothing else. */
function offers(view: ContactView): readonly Button[] {
  const { contact, may } = view;
  if (contact.until !== null && contact.until < view.today) return may.handOn ? [make(view, 'handOn')] : [];
  return [
    ...ladder(view),
    ...silence(view).map(each => each.button),
    ...carrying(view),
    ...(may.self ? ways(view) : []),
    ...(may.side ? staff(view) : []),
    ...(may.handOn ? [make(view, 'handOn')] : []),
  ];
}

/** A draft can be sent; an unanswered one can be called. */
function ladder({ contact, may, isHost, language }: ContactView): readonly Button[] {
  if (isHost || !may.host || !isUnanswered(contact)) return [];
  const say = words[language].introduction.buttons;
  const id = { id: contact.id };
  if (contact.consent === 'none') return [button(say.preview, 'contact.preview', id, 'main')];
  return [
    button(say.spoke, 'contact.spoke', id, 'main'),
    button(say.wrong, 'contact.ask_wrong', id),
    button(say.rest, 'contact.ask_rest', id),
    button(say.close, 'contact.ask_close', id, 'quiet'),
  ];
}

/** Who was asked twice without an answer: the call of theirs is over after three weeks, this is not. */
function silence(view: ContactView) {
  const { contact, person, may, isHost } = view;
  if (isHost || !may.host || !isNotAsked(contact, person)) return [];
  return [notAsked(view, contact.id, person.name)];
}

/** For who has chosen no chat: a page of their own, by a link that the steward brings. */
function carrying({ contact, person, may, isHost, language }: ContactView): readonly Button[] {
  const inChat = contact.channel === 'slack' || contact.channel === 'teams';
  if (isHost || !may.host || inChat || contact.consent === 'none' || contact.consent === 'no') return [];
  return [give(contact.id, person.name, language)];
}

/** How they want to hear from Tend, changed with one tap. */
function ways({ contact, isHost, language }: ContactView): readonly Button[] {
  if (isHost) return [];
  const say = words[language].own.buttons;
  return (['here', 'email', 'call', 'no'] as const)
    .filter(answer => answer !== contact.consent)
    .map(answer =>
      button(say[answer], 'contact.consent', { id: contact.id, answer }, answer === 'no' ? 'quiet' : 'plain'),
    );
}

/** A member or backup needs no successor: a steward hands over or is covered. */
function staff(view: ContactView): readonly Button[] {
  const isSteward = view.contact.role === 'steward';
  return [
    make(view, 'change'),
    ...(isSteward ? [make(view, 'handover'), make(view, 'cover')] : [second(view)]),
    make(view, 'left', 'quiet'),
    // The opening words are the host's steward's own, so they are theirs to take out; the note belongs to that side.
    ...((view.may.host && view.contact.introduction !== '') || view.contact.note !== ''
      ? [remove(view.language, { type: 'contact', id: view.contact.id })]
      : []),
  ];
}

/** Who hears what should not go to the steward of their side. */
function second(view: ContactView): Button {
  const { isSecond, id } = view.contact;
  const named = make(view, isSecond ? 'notSecond' : 'second', 'quiet');
  return { ...named, values: { id, is: isSecond ? 'no' : 'yes' } };
}

const actions = {
  change: 'contact.ask_change',
  handover: 'contact.ask_handover',
  cover: 'contact.ask_cover',
  left: 'contact.ask_end',
  handOn: 'contact.ask_hand_on',
  second: 'contact.second',
  notSecond: 'contact.second',
} as const;

function make(view: ContactView, what: keyof typeof actions, look: Button['look'] = 'plain'): Button {
  const label = words[view.language].people.buttons[what];
  return { ...button(label, actions[what], { id: view.contact.id }, look), spoken: `${label}: ${view.person.name}` };
}

/** Whoever hands over here may be the steward elsewhere too. */
export function alike(
  language: Language,
  over: { readonly contact: string; readonly name: string; readonly count: number },
): readonly Block[] {
  const say = words[language].people;
  return [
    text(say.handover.elsewhere(over.name, over.count)),
    ...row([button(say.buttons.alike, 'contact.ask_alike', { id: over.contact }, 'main')]),
  ];
}

/** After somebody left: what they still owed, and who keeps it from now on. */
export function leaving(
  view: ContactView,
  promises: readonly { readonly what: string; readonly due: CivilDate }[],
  said: readonly Text[],
): Card {
  const { person, language, today, contact } = view;
  const say = words[language].people;
  const open: readonly Block[] =
    promises.length === 0
      ? []
      : [
          heading(say.stillOpen(person.name), 3),
          list(promises.map(each => say.promise(each.what, day(each.due, language, today)))),
          ...row([button(say.buttons.handOn, 'contact.ask_hand_on', { id: contact.id }, 'main')]),
        ];
  const [first = plain(person.name)] = said;
  return card(language, first, ...said.map(each => text(each)), ...open);
}
