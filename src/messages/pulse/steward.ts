/** Owns what a host's steward sees of a round: whether somebody answered, whom to call, and answers given by name. */
import {
  type Block,
  type Button,
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
import { plain, tame } from '../../cards/text.ts';
import type { CivilDate } from '../../domain/time.ts';
import { type Answers, type Code, codes } from '../../domain/trust/statements.ts';
import { blocks, type NamedDipView } from '../dip/named.ts';
import type { DipReading } from '../dip/view.ts';
import { dated, listed, type Reading, wordsFor } from './view.ts';

type WhetherView = Reading & {
  readonly round: { readonly closesOn: CivilDate; readonly isOpen: boolean };
  readonly partnerships: readonly {
    readonly name: string;
    readonly asked: readonly { readonly name: string; readonly answered: boolean }[];
  }[];
  /** The latest round with results. */
  readonly lastRound: string | null;
};

/** Whether, never what (product §4). */
export function whether(view: WhetherView): Card {
  const { whether: say, buttons: labels } = wordsFor(view);
  const closes = dated(view, view.round.closesOn);
  const opening = view.round.isOpen ? say.open(closes) : say.closed(closes);
  const nobody = view.partnerships.filter(each => each.asked.length === 0).map(each => each.name);
  const results =
    view.lastRound === null ? [] : [buttons(button(labels.results, 'pulse.results', { id: view.lastRound }))];
  return card(
    view.language,
    opening,
    heading(say.title),
    text(opening),
    ...view.partnerships.filter(each => each.asked.length > 0).flatMap(each => partnership(view, each)),
    ...(nobody.length === 0 ? [] : [text(say.nobody(listed(view, nobody)))]),
    note(say.note),
    ...results,
  );
}

/** By name: that she sees whether somebody answered stood in the preface they were asked with. */
function partnership(view: WhetherView, { name, asked }: WhetherView['partnerships'][number]): readonly Block[] {
  const { whether: say } = wordsFor(view);
  const answered = asked.filter(each => each.answered).length;
  const silent = view.round.isOpen ? say.notYet : say.silent;
  const lines = asked.map(each => (each.answered ? say.answered(each.name) : silent(each.name)));
  return [heading(say.partnership(name, answered, asked.length), 3), list(lines)];
}

/** `contact`: whose card it is, for [Spoke] alone. */
type CallView = Reading & {
  readonly contact: string;
  readonly name: string;
  readonly organisation: string;
  readonly phone: string;
};

export function call(view: CallView): Card {
  const say = wordsFor(view);
  const words = say.call.please(view.name, view.organisation, view.phone);
  const spoke = button(say.buttons.spoke, 'pulse.spoke', { id: view.contact }, 'main');
  return card(view.language, words, text(words), buttons({ ...spoke, spoken: `${spoke.label}: ${view.name}` }));
}

/** After a talk with a partnership in which somebody is not asked any more: with whom it was. */
export function wereIn(
  reading: Reading,
  silent: readonly { readonly id: string; readonly person: { readonly name: string } }[],
): readonly Block[] {
  if (silent.length === 0) return [];
  const names = silent.map(each => each.person.name);
  return [
    text(wordsFor(reading).call.wasIn(listed(reading, names))),
    buttons(...silent.map(each => spokeWith(reading, each.id, each.person.name))),
  ];
}

/** Beside a name it says with whom. */
function spokeWith(reading: Reading, id: string, name: string): Button {
  const label = wordsFor(reading).buttons.spokeWith(name);
  return button(label, 'pulse.spoke', { id });
}

/** On the card of a contact whom nobody asks any more. */
export function notAsked(reading: Reading, id: string, name: string): { readonly fact: Fact; readonly button: Button } {
  const { waits, silent } = wordsFor(reading).call;
  return { fact: { label: waits, value: plain(silent) }, button: spokeWith(reading, id, name) };
}

export function spoke(view: Pick<CallView, keyof Reading | 'name'>): Card {
  const words = wordsFor(view).call.spoke(view.name);
  return card(view.language, words, text(words));
}

export type NamedView = DipReading & {
  readonly answers: readonly {
    readonly name: string;
    readonly organisation: string;
    readonly partnership: string;
    readonly answers: Answers;
    readonly comment: string;
    readonly low: readonly Code[];
    readonly fell: readonly Code[];
    readonly agenda: readonly Code[];
    /** The check-in on whose agenda they stand; null where none is planned. */
    readonly agendaOn: CivilDate | null;
    /** What its partnership's ledger says of what is low; null where nothing is. */
    readonly dip: NamedDipView | null;
  }[];
};

/** That there is something to read; it says neither whose nor what, and showing it is no reading. */
export function namedNotice(reading: Reading, round: string): Card {
  const say = wordsFor(reading);
  const read = button(say.buttons.read, 'pulse.read_named', { id: round }, 'main');
  return card(reading.language, say.named.notice, text(say.named.notice), buttons(read));
}

/** Nobody is averaged here: each stands with all six answers as given. */
export function named(view: NamedView): Card {
  const { named: say } = wordsFor(view);
  if (view.answers.length === 0) return card(view.language, say.none, text(say.none));
  const title = say.title(view.answers.length);
  return card(view.language, title, text(title), ...view.answers.flatMap(each => answer(view, each)), note(say.note));
}

function answer(view: NamedView, given: NamedView['answers'][number]): readonly Block[] {
  const { named: say, topics, points } = wordsFor(view);
  const about = (some: readonly Code[]) =>
    listed(
      view,
      some.map(code => topics[code]),
    );
  const rows = codes.map(code => {
    const point = given.answers[code];
    return { label: topics[code], value: plain(point === null ? say.skipped : (points[point - 1] ?? '')) };
  });
  const wanted =
    given.agendaOn === null
      ? say.noAgenda(about(given.agenda))
      : say.agenda(about(given.agenda), dated(view, given.agendaOn));
  return [
    heading(say.about(given.name, given.organisation, given.partnership), 3),
    facts(...rows),
    ...(given.fell.length === 0 ? [] : [text(say.fell(about(given.fell)))]),
    ...(given.low.length === 0 ? [] : [text(say.low(about(given.low)))]),
    ...(given.comment === '' ? [] : [quote(tame(given.comment), given.name)]),
    ...(given.agenda.length === 0 ? [] : [text(wanted)]),
    ...(given.dip === null ? [] : blocks(view, given.dip)),
  ];
}
