/** Owns what is said about a check-in besides brief, agenda and minutes: wanted, missed, called off, corrected, and how it stands. */
import { type Block, buttons, type Card, card, heading, list, note, text } from '../../cards/card.ts';
import { say as saying, type Text } from '../../cards/text.ts';
import { isTalkOrVisit } from '../../domain/checkin/talk.ts';
import { lineButtons } from './minutes.ts';
import { make, pointLine } from './parts.ts';
import * as talks from './talks.ts';
import { type CheckInView, dated, wordsFor } from './view.ts';

/** The working day after, when nobody has written anything. */
export function minutesWanted(view: CheckInView): Card {
  const words = wordsFor(view).minutesWanted(view.partnership.name, dated(view, view.checkIn.on));
  return card(view.language, words, text(words), ...afterwards(view));
}

/** Down as missed; whoever did meet can still say so. */
export function missed(view: CheckInView): Card {
  const words = wordsFor(view).missed(view.partnership.name, dated(view, view.checkIn.on));
  return card(view.language, words, text(words), ...nextOn(view), ...afterwards(view));
}

export function calledOff(view: CheckInView): Card {
  const say = wordsFor(view);
  const words = say.calledOff(view.partnership.name, dated(view, view.checkIn.on), view.calledOffBy);
  const { calledOffWhy } = view.checkIn;
  const why = calledOffWhy === '' ? [] : [text(say.why(calledOffWhy))];
  return card(view.language, words, text(words), ...why, ...nextOn(view));
}

/** Told to the other stewards when a line of the minutes is put right. */
export function corrected(view: CheckInView): Card {
  const say = wordsFor(view);
  const of = isTalkOrVisit(view.checkIn);
  const words = of ? talks.corrected(view) : say.corrected(view.partnership.name, dated(view, view.checkIn.on));
  const shown = of ? talks.open(view.language, view.partnership.id) : make(view, 'show', 'checkin.show', 'quiet');
  const lines = view.lines.filter(each => each.line.kind === 'minute' && each.by !== '');
  const last = lines.at(-1);
  const quoted = last === undefined ? [] : [text(say.correction(last.by, last.line.text))];
  return card(view.language, words, text(words), ...quoted, buttons(shown));
}

/** One line that is always true: which check-in, and how it stands. */
export function stateLine(view: CheckInView): Text {
  const say = wordsFor(view);
  const { kind, on, state } = view.checkIn;
  return say.line(say.kinds[kind], view.partnership.name, dated(view, on), say.states[state]);
}

/** The card of a delivery whose moment has passed: no buttons but the one that shows what became of it. */
export function settled(view: CheckInView): Card {
  const line = stateLine(view);
  const show = view.acts ? [buttons(make(view, 'show', 'checkin.show', 'quiet'))] : [];
  return card(view.language, line, text(line), ...show);
}

/** An answer to somebody's own press, with what they may look at next. */
export function answer(view: CheckInView, words: Text): Card {
  return card(view.language, words, text(words), note(stateLine(view)));
}

/** Held with nothing to note: points stay open, unless somebody says one is finished. */
export function metWith(view: CheckInView): Card {
  const say = wordsFor(view);
  const words = say.replies.met;
  const write = buttons(make(view, 'write', 'checkin.ask_minutes', 'quiet'));
  if (view.points.length === 0) return card(view.language, words, text(words), note(stateLine(view)), write);
  const rows = view.points.flatMap((point): readonly Block[] => [
    text(pointLine(view, point)),
    buttons(...lineButtons(view, point, null).slice(1)),
  ]);
  const open = [heading(say.heads.carried, 3), text(say.replies.openPoints), ...rows];
  return card(view.language, words, text(words), ...open, write);
}

/** Lines added or toggled, echoed in a list. */
export function echoed(view: CheckInView, words: Text, lines: readonly string[]): Card {
  return card(view.language, words, text(words), list(lines.map(line => saying`${line}`)));
}

/** Its hour is past: what is asked for comes first, and its agenda takes no more points. */
function afterwards(view: CheckInView): readonly Block[] {
  if (!view.acts) return [];
  const isOpen = view.checkIn.state === 'open';
  return [
    buttons(
      make(view, 'write', 'checkin.ask_minutes', 'main'),
      make(view, 'met', 'checkin.met'),
      ...(isOpen ? [make(view, 'notHeld', 'checkin.ask_not_held', 'quiet')] : []),
    ),
  ];
}

function nextOn(view: CheckInView): readonly Block[] {
  return view.next === null ? [] : [note(wordsFor(view).nextOn(dated(view, view.next.date)))];
}
