/** Owns the minutes as a card: a line taps into a promise or goes on the next agenda; they stand unless corrected (product §3). */
import {
  type Block,
  type Button,
  button,
  buttons,
  type Card,
  card,
  heading,
  list,
  note,
  text,
} from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import { isCorrectable } from '../../domain/checkin/held.ts';
import { ofPart, type Part, partOf } from '../../domain/checkin/lines.ts';
import { listOf } from '../dates.ts';
import { say as saySomething } from '../feedback/buttons.ts';
import { removeRow } from '../privacy/offer.ts';
import { make } from './parts.ts';
import { type CheckInView, dated, type LineView, wordsFor } from './view.ts';

// More lines than this with buttons of their own would bury the words; then one button leads to a list of them.
const LINES_WITH_BUTTONS = 8;
const LIVE: readonly Part[] = ['agenda', 'said', 'will_do', 'notes'];

export function minutes(view: CheckInView): Card {
  const say = wordsFor(view);
  const title = say.titles.minutes(view.partnership.name);
  return card(
    view.language,
    `${title}, ${dated(view, view.checkIn.on)}`,
    heading(`${title}, ${dated(view, view.checkIn.on)}`),
    ...provenance(view),
    ...body(view),
    ...footer(view),
    ...removeRow(view.mayRemove === true, view.language, { type: 'checkin', id: view.checkIn.id }),
  );
}

/** The lines of the minutes alone, for a brief: what does not speak for itself without its heading says what it is. */
export function bodyLines(view: CheckInView): readonly Text[] {
  const { heads, headed } = wordsFor(view);
  return inOrder(view, 'said', 'will_do', 'notes', 'thanks', 'attendance', 'correction').map(each => {
    const part = partOf(each.line);
    const head = part === 'thanks' ? heads.thanksSaid : part === 'attendance' ? heads.attendance : null;
    return head === null ? worded(view, each) : headed(head, worded(view, each));
  });
}

function provenance(view: CheckInView): readonly Block[] {
  const say = wordsFor(view);
  const { minutesOn } = view.checkIn;
  return [
    ...(minutesOn === null ? [] : [note(say.sentBy(view.minutesBy, dated(view, minutesOn)))]),
    ...(view.minutesCarrier === null ? [] : [note(say.byLink(view.minutesCarrier))]),
    ...(view.present.length === 0 ? [] : [note(say.present(listOf(view.present, view.language)))]),
  ];
}

/** Said, will do, notes: as they were typed. Of the agenda only what goes on, since the rest is settled. */
function body(view: CheckInView): readonly Block[] {
  const say = wordsFor(view).heads;
  const live = inOrder(view, ...LIVE).filter(isLive);
  const apart = live.length <= LINES_WITH_BUTTONS && view.acts;
  const part = (title: string, parts: readonly Part[]): readonly Block[] => {
    const lines = inOrder(view, ...parts).filter(each => partOf(each.line) !== 'agenda' || !each.line.finished);
    if (lines.length === 0) return [];
    const shown = apart && parts.some(each => LIVE.includes(each));
    return [
      heading(title, 3),
      ...(shown ? lines.flatMap(each => withButtons(view, each, live)) : [list(lines.map(each => worded(view, each)))]),
    ];
  };
  return [
    ...part(say.said, ['said']),
    ...part(say.willDo, ['will_do']),
    ...part(say.notes, ['notes']),
    ...part(say.carried, ['agenda']),
    ...part(say.thanksSaid, ['thanks']),
    ...part(say.attendance, ['attendance']),
    ...part(say.corrections, ['correction']),
  ];
}

function withButtons(view: CheckInView, each: LineView, live: readonly LineView[]): readonly Block[] {
  if (!isLive(each)) return [text(worded(view, each))];
  const place = live.length > 1 ? live.indexOf(each) + 1 : null;
  const words = worded(view, each);
  const isNumbered = view.zone === null && place !== null;
  return [text(isNumbered ? wordsFor(view).nth(place, words) : words), buttons(...lineButtons(view, each, place))];
}

/** `place`: the line's number where several lines have the same buttons, and a place might show them apart from their lines. */
export function lineButtons(view: CheckInView, { line }: LineView, place: number | null): readonly Button[] {
  const say = wordsFor(view);
  const inPlace = view.zone === null && place !== null;
  const made = (label: string, action: string, values: Readonly<Record<string, string>>): Button => ({
    ...button(inPlace ? say.numbered(label, place) : label, action, values),
    spoken: say.spoken(label, line.text),
  });
  // Its words are read when it is pressed: a button holds names of things, and little of them.
  const promise = made(say.buttons.promise, 'checkin.line_promise', { line: line.id });
  const toggle = line.finished
    ? made(say.buttons.unfinished, 'checkin.unfinished', { line: line.id })
    : made(say.buttons.finished, 'checkin.finished', { line: line.id });
  return [promise, toggle];
}

/** Nothing below minutes that were not sent: there is nothing to object to yet. */
function footer(view: CheckInView): readonly Block[] {
  const say = wordsFor(view);
  const { checkIn, today } = view;
  if (checkIn.minutesOn === null || checkIn.correctionsUntil === null) return [];
  const canCorrect = isCorrectable(checkIn, today);
  const many = inOrder(view, ...LIVE).filter(isLive).length > LINES_WITH_BUTTONS;
  const offered = [
    ...(many
      ? [make(view, 'linePromise', 'checkin.ask_line'), make(view, 'lineUnfinished', 'checkin.ask_unfinished')]
      : []),
    ...(canCorrect ? [make(view, 'wrong', 'checkin.ask_correction', 'quiet')] : []),
    saySomething(view.language, view.partnership.id),
  ];
  return [
    note(canCorrect ? say.standFrom(dated(view, checkIn.correctionsUntil)) : say.stand),
    ...(view.acts ? [buttons(...offered)] : []),
  ];
}

/** A line that can still become a promise or go on. */
export function isLive({ line }: LineView): boolean {
  return LIVE.includes(partOf(line)) && line.commitmentId === null && (partOf(line) !== 'agenda' || !line.finished);
}

function worded(view: CheckInView, { line, by }: LineView): Text {
  const say = wordsFor(view);
  if (partOf(line) === 'correction') return say.correction(by, line.text);
  if (line.commitmentId !== null) return say.isPromise(line.text);
  return line.finished ? say.point(line.text, '') : say.isOpen(line.text);
}

function inOrder(view: CheckInView, ...parts: readonly Part[]): readonly LineView[] {
  const order = ofPart(
    view.lines.map(each => each.line),
    ...parts,
  );
  return order.flatMap(line => view.lines.filter(each => each.line.id === line.id));
}
