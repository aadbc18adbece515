/** Owns the cards of getting to know each other: the introduction, its preview, its answers, and the call (product §1, Tone 1). */
import {
  type Block,
  type Button,
  button,
  buttons,
  type Card,
  card,
  facts,
  heading,
  note,
  quote,
  text,
} from '../../cards/card.ts';
import { bare, join, link, plain, type Text } from '../../cards/text.ts';
import type { Answer } from '../../domain/partnership/consent.ts';
import type { Consent, Means } from '../../domain/partnership.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day } from '../dates.ts';
import { firstName, words } from './words.ts';

/** One contact with the names around them. `promise`: the host's first open one, which the introduction names. */
export type IntroducedView = {
  readonly contact: string;
  readonly name: string;
  readonly organisation: string;
  readonly steward: string;
  readonly host: string;
  /** Whoever is in two of them must be able to tell them apart; empty where its name says no more than theirs. */
  readonly partnership: string;
  /** The steward's own opening words, or empty. */
  readonly ownWords: string;
  readonly promise: { readonly what: string; readonly due: CivilDate } | null;
  readonly phone: string | null;
  readonly sentOn: CivilDate | null;
  /** False where they chose to be written to and their accounts there take no message. */
  readonly isReached: boolean;
  readonly today: CivilDate;
};

/** What the contact gets: the steward's own words first, then the bot's. */
export function introduction(view: IntroducedView, language: Language): Card {
  return card(language, summary(view, language), ...opening(view, language), ...answers(view, language));
}

/** The one reminder. */
export function reminder(view: IntroducedView, language: Language): Card {
  const said = words[language].introduction.reminder(named(view));
  return card(language, said, text(said), ...answers(view, language));
}

/** "Here is what Rosa will get": the exact words in the contact's language, with the steward's buttons below. */
export function preview(view: IntroducedView, theirs: Language, reader: Language, mayWord: boolean): Card {
  const say = words[reader].introduction;
  const title = say.preview.title(firstName(view.name));
  const choices = answerButtons(view, theirs).map(each => each.label);
  return card(
    reader,
    title,
    heading(title),
    ...opening(view, theirs),
    note(say.preview.choices(choices.join(' · '))),
    note(say.preview.nothingYet),
    buttons(
      button(say.buttons.send, 'contact.send', { id: view.contact }, 'main'),
      ...(mayWord ? [button(say.buttons.ownWords, 'contact.ask_words', { id: view.contact })] : []),
    ),
  );
}

/** The same for somebody who only has a phone: words for the steward to say. */
export function previewByPhone(view: IntroducedView, reader: Language): Card {
  const say = words[reader].introduction;
  const said = say.preview.byPhone(view.name);
  return card(
    reader,
    said,
    text(said),
    quote(script(view, reader), view.steward),
    note(say.preview.nothingYet),
    buttons(button(say.buttons.willCall, 'contact.send', { id: view.contact }, 'main')),
  );
}

/** "Call Rosa", with words to read out and what may come of it. */
export function call(view: IntroducedView, language: Language): Card {
  const say = words[language].introduction;
  const title = say.call.title(view.name);
  const why =
    view.sentOn === null || view.sentOn === view.today
      ? say.call.phoneOnly(named(view))
      : say.call.noAnswer(named(view), day(view.sentOn, language, view.today));
  const number =
    view.phone === null ? plain(say.call.noNumber) : link(view.phone, `tel:${view.phone.replace(/[^\d+]/g, '')}`);
  const id = { id: view.contact };
  return card(
    language,
    title,
    heading(title),
    text(why),
    facts({ label: say.call.number, value: number }),
    heading(say.call.readOut, 3),
    quote(script(view, language), view.steward),
    buttons(
      button(say.buttons.spoke, 'contact.spoke', id, 'main'),
      button(say.buttons.wrong, 'contact.ask_wrong', id),
      button(say.buttons.rest, 'contact.ask_rest', id),
      button(say.buttons.close, 'contact.ask_close', id, 'quiet'),
    ),
  );
}

/** How a yes is kept: in the chat where it was pressed, by mail, or by a link that the steward brings. */
export type Kept = 'chat' | 'mail' | 'link';

/** To the contact, after their own press. */
export function thanks(view: IntroducedView, answer: Answer, language: Language, kept: Kept = 'chat'): Card {
  const say = words[language].introduction;
  const isYes = answer === 'here' || answer === 'email';
  if (isYes && kept !== 'chat') return one(language, say.answered[kept === 'mail' ? 'email' : 'byLink'](named(view)));
  const isOnlyHere = answer === 'here' && !view.isReached;
  return one(language, (isOnlyHere ? say.onlyHere : say.answered[answer])(named(view)));
}

/** The same for an answer given before, in the language now chosen. */
export function thanksAgain(view: IntroducedView, consent: Consent, language: Language): Card {
  return thanks(view, consent === 'none' || consent === 'asked' ? 'here' : consent, language);
}

/** To the stewards: what somebody answered, and that the partnership is active where this was the first yes. */
export function answered(
  view: IntroducedView,
  said: {
    readonly consent: Consent;
    readonly means: Means;
    /** Who carried the link it came by; null where there was none. */
    readonly carrier: string | null;
    readonly live: string | null;
  },
  language: Language,
): Card | null {
  const say = words[language].introduction;
  if (said.consent === 'none' || said.consent === 'asked') return null;
  const byPhone = said.consent === 'call' && said.means === 'phone';
  // By a carried link they have no way of their own at all.
  const isOnlyThere = said.consent === 'here' && said.carrier === null && !view.isReached;
  const told = [
    (byPhone ? say.told.phone : isOnlyThere ? say.toldOnlyThere : toldOf(said, language))(named(view)),
    ...(said.carrier === null ? [] : [say.byLink(said.carrier)]),
    ...(said.live === null ? [] : [say.nowLive(said.live)]),
  ];
  return one(language, join(told, ' '));
}

/** By a carried link they have said yes to nothing that Tend could send. */
function toldOf(
  { consent, carrier }: { readonly consent: Consent; readonly carrier: string | null },
  language: Language,
) {
  const { told } = words[language].introduction;
  if (consent === 'none' || consent === 'asked') return told.here;
  return carrier !== null && consent === 'here' ? told.link : told[consent];
}

/** In the place, from the first yes on. */
export function live(organisations: string, language: Language): Card {
  return one(language, words[language].introduction.live(organisations));
}

/** One sentence as a card. */
export function one(language: Language, said: Text, ...more: readonly Block[]): Card {
  return card(language, said, text(said), ...more);
}

export function named(view: IntroducedView) {
  const { name, organisation, steward, host, partnership } = view;
  return { first: firstName(name), name, organisation, steward, host, partnership };
}

function opening(view: IntroducedView, language: Language): readonly Block[] {
  const own = view.ownWords.trim();
  return [...(own === '' ? [] : [quote(own, view.steward)]), text(whole(view, language))];
}

/** Tone 1 of the product: who asked me to write, what I am, the first promise, and the question. */
function whole(view: IntroducedView, language: Language): Text {
  const say = words[language].introduction;
  const { promise } = view;
  const first =
    promise === null ? [] : [say.firstOnIt(promise.what, view.host, day(promise.due, language, view.today))];
  return join([say.hello(named(view)), ...first, say.mayI], ' ');
}

/** What a notification shows before it is opened: who asked, and nothing of what is promised. */
function summary(view: IntroducedView, language: Language): string {
  return bare(words[language].introduction.hello(named(view)));
}

function answers(view: IntroducedView, language: Language): readonly Block[] {
  return [buttons(...answerButtons(view, language))];
}

/** A no stands there as plainly as a yes, and so does the other language. */
function answerButtons(view: IntroducedView, language: Language): readonly Button[] {
  const say = words[language].introduction.buttons;
  const answer = (said: Answer, look: Button['look'] = 'plain') =>
    button(say[said], 'contact.consent', { id: view.contact, answer: said }, look);
  const other = language === 'en' ? 'es' : 'en';
  return [
    answer('here', 'main'),
    answer('email'),
    answer('call'),
    answer('no', 'quiet'),
    button(say.otherLanguage, 'contact.speak', { id: view.contact, language: other }, 'quiet'),
  ];
}

/** To be read out on the phone in the steward's own language: whole sentences, no buttons to explain. */
function script(view: IntroducedView, language: Language): string {
  const say = words[language].introduction.call;
  const { promise } = view;
  const first = promise === null ? '' : say.scriptPromise(promise.what, day(promise.due, language, view.today));
  return say.script(named(view), first);
}
