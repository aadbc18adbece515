/** Owns the cards of an agreement: the whole of it, a wording that waits for a yes, and the yearly look (product §7). */
import {
  type Block,
  button,
  buttons,
  type Card,
  card,
  type Fact,
  facts,
  heading,
  list,
  note,
  quote,
  text,
} from '../../cards/card.ts';
import { plain, type Text } from '../../cards/text.ts';
import { remove } from '../privacy/offer.ts';
import { ended } from '../sentence.ts';
import { agreeing, open, renewing, type Step, step } from './buttons.ts';
import { twoLines } from './lines.ts';
import { type AgreementView, named, type Reading, type SharedView, type TermView, wordsFor } from './view.ts';

/** `said`: an answer to stand above it. */
export function whole(view: AgreementView, ...said: readonly Text[]): Card {
  const say = wordsFor(view);
  const title = say.title(view.partnership.name);
  const shared = view.shared.filter(each => each.words !== '');
  const sides = view.sides.filter(each => each.parts.length > 0);
  const isEmpty = shared.length === 0 && sides.length === 0 && view.shared.every(each => each.open === null);
  return card(
    view.language,
    title,
    ...said.map(each => text(each)),
    heading(title),
    ...(isEmpty ? [text(say.empty)] : []),
    ...(shared.length === 0 ? [] : [facts(...shared.map(each => sharedFact(view, each)))]),
    ...view.shared.flatMap(each => (each.open === null ? [] : waiting(view, each.open))),
    ...sides.flatMap(each => [heading(each.organisation, 3), facts(...each.parts.map(part => ownFact(view, part)))]),
    ...offers(view),
  );
}

function sharedFact(view: AgreementView, { part, words, waits }: SharedView): Fact {
  const say = wordsFor(view);
  const how = waits.length === 0 ? say.agreed : say.waiting(named(view, waits));
  return { label: say.parts[part], value: plain(`${ended(words)} ${how}`) };
}

function ownFact(view: AgreementView, own: AgreementView['sides'][number]['parts'][number]): Fact {
  const say = wordsFor(view);
  const words = own.part === 'level' ? levelNamed(view, own.words) : own.words;
  return {
    label: say.parts[own.part],
    value: plain(own.carrier === null ? words : `${ended(words)} ${say.byLink(own.carrier)}`),
  };
}

/** A level stands in its row by its code. */
function levelNamed(view: Reading, code: string): string {
  return (wordsFor(view).levels as Readonly<Record<string, string>>)[code] ?? code;
}

/** What is proposed, in whose words, and whose yes is missing. */
function waiting(
  view: Reading & { readonly partnership: { readonly name: string } },
  shown: TermView,
): readonly Block[] {
  const say = wordsFor(view);
  const part = say.parts[shown.term.part];
  return [
    text(say.suggests(shown.organisation, part, view.partnership.name)),
    ...proposal(view, shown),
    ...(shown.mayAgree ? [buttons(...agreeing(view.language, shown))] : []),
  ];
}

function proposal(view: Reading, shown: TermView): readonly Block[] {
  const say = wordsFor(view);
  return [
    quote(shown.term.words, say.who(shown.by, shown.organisation)),
    ...(shown.carrier === null ? [] : [note(say.byLink(shown.carrier))]),
    ...(shown.term.state === 'proposed' && shown.waits.length > 0 ? [note(say.waiting(named(view, shown.waits)))] : []),
  ];
}

function offers(view: AgreementView): readonly Block[] {
  const { language, partnership } = view;
  const make = (name: Step) => step(language, partnership.id, name);
  const history = button(wordsFor(view).buttons.history, 'agreement.history', { partnership: partnership.id }, 'quiet');
  const taking = view.mayRemove ? [remove(language, { type: 'partnership', id: partnership.id })] : [];
  if (!view.mayWrite) return [buttons(history)];
  return [
    ...(view.isAsked ? [buttons(...renewing(view).slice(0, 1))] : []),
    buttons(make('purpose'), make('asked'), make('success'), make('norms')),
    buttons(make('close'), make('give'), make('answer'), history, ...taking),
  ];
}

/** After one of a side's own steps: one line, and the way on. */
export function written(view: AgreementView, next: Step | null): Card {
  const said = wordsFor(view).replies.own;
  if (next === null) return whole(view, said);
  const on = { ...step(view.language, view.partnership.id, next, 'main'), label: wordsFor(view).buttons[next] };
  return card(view.language, said, text(said), buttons(on, open(view.language, view.partnership.id)));
}

export type AskedView = Reading & {
  readonly partnership: { readonly id: string; readonly name: string };
  readonly shown: TermView;
  /** The words that stand until then; empty where there are none. */
  readonly before: string;
};

/** To the stewards of the other side, while their yes is missing. */
export function asked(view: AskedView): Card {
  const say = wordsFor(view);
  const { partnership, shown, before } = view;
  const lead = say.suggests(shown.organisation, say.parts[shown.term.part], partnership.name);
  return card(
    view.language,
    lead,
    text(lead),
    ...proposal(view, shown),
    ...(before === '' ? [] : [note(say.before(before))]),
    ...(shown.mayAgree ? [text(say.isItUs)] : []),
    buttons(...(shown.mayAgree ? agreeing(view.language, shown) : []), open(view.language, partnership.id)),
  );
}

/** To those whose words it was. */
export function answered(view: AskedView, by: string): Card {
  const say = wordsFor(view);
  const { partnership, shown } = view;
  const lead = say.saidYes(by, say.parts[shown.term.part], partnership.name);
  const more = [...proposal(view, shown), buttons(open(view.language, partnership.id))];
  return card(view.language, lead, text(lead), ...more);
}

/** What a card says that asked for a yes, once that is over. */
export function settled(view: AskedView): Card {
  const say = wordsFor(view);
  const { partnership, shown } = view;
  const part = say.parts[shown.term.part];
  const said = shown.term.state === 'past' ? say.over(part, partnership.name) : say.stands(part, partnership.name);
  const words = shown.term.state === 'past' ? [] : proposal(view, shown);
  return card(view.language, said, text(said), ...words, buttons(open(view.language, partnership.id)));
}

/** Once a year, to both sides' stewards. */
export function renew(view: AgreementView): Card {
  const say = wordsFor(view);
  const said = view.isAsked ? say.renew(view.partnership.name) : say.renewed(view.partnership.name);
  const row = view.isAsked ? renewing(view) : [open(view.language, view.partnership.id)];
  return card(view.language, said, text(said), list(twoLines(view)), buttons(...row));
}
