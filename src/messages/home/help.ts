/** Owns the answer to "help": the main things as buttons, and the words one can type, as far as they are the reader's. */
import { type Button, button, buttons, type Card, card, heading, list, note, text } from '../../cards/card.ts';
import { bare } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import { listOf } from '../dates.ts';
import { say as saySomething } from '../feedback/buttons.ts';
import * as other from '../partnership/buttons.ts';
import { wordsFor as trust } from '../pulse/view.ts';
import * as en from '../words/en/help.ts';
import * as es from '../words/es/help.ts';
import { dictionary as homes } from './words.ts';

const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

type HelpView = {
  readonly language: Language;
  /** promise: is in a partnership; add: may begin one, and says where it meets. */
  readonly may: { readonly promise: boolean; readonly add: boolean; readonly lead: boolean };
};

type Line = keyof typeof en.lines;
const OF_PARTNERSHIPS: readonly Line[] = [
  'promise',
  'promises',
  'brief',
  'checkIn',
  'talk',
  'say',
  'agreement',
  'metrics',
  'own',
];
const OF_STAFF: readonly Line[] = ['here', 'add'];

export function help({ language, may }: HelpView): Card {
  const say = dictionary[language];
  const lines = (Object.keys(say.lines) as Line[]).filter(
    each =>
      (may.promise || !OF_PARTNERSHIPS.includes(each)) &&
      (may.add || !OF_STAFF.includes(each)) &&
      (may.promise || may.add || each !== 'people') &&
      (may.lead || each !== 'lead'),
  );
  const items = lines.map(each => {
    const { says, does } = say.lines[each];
    return say.line(listOf(says.map(say.quoted), language), does);
  });
  return card(
    language,
    say.title,
    heading(say.title),
    text(say.lead),
    list(items),
    note(say.note),
    buttons(...offers(language, may)),
  );
}

/** Above the card that is shown instead; the words themselves are not said back: who knows who looks on. */
export function notHeard(language: Language, promises: boolean, shown: Card | null): Card {
  const { lines, quoted, unheard, helpWord } = dictionary[language];
  const says = [...(promises ? [...lines.promise.says, ...lines.promises.says] : []), helpWord];
  const said = unheard(listOf(says.map(quoted), language));
  const summary = shown === null ? bare(said) : `${bare(said)} ${shown.summary}`;
  return card(language, summary, text(said), ...(shown?.blocks ?? []));
}

function offers(language: Language, may: HelpView['may']): readonly Button[] {
  const say = homes[language].buttons;
  const mine = [
    button(say.make, 'commitment.ask', {}, 'main'),
    button(say.talked, 'checkin.talked'),
    button(say.promises, 'commitment.list'),
    saySomething(language),
    other.people(language),
    button(say.soFar, 'digest.show', {}, 'quiet'),
    button(trust({ language }).call.waits, 'pulse.open', {}, 'quiet'),
  ];
  return [
    ...(may.promise ? mine : []),
    ...(may.add && !may.promise ? [other.people(language)] : []),
    button(say.home, 'home.open'),
    ...(may.add ? [other.add(language)] : []),
    other.settings(language),
  ];
}
