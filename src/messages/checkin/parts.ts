/** Owns what several cards of a check-in share: where and when, promises as lines, points, and rows of buttons. */
import { type Block, type Button, button, heading, list, note, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import { shortDay } from '../dates.ts';
import { dictionary } from './people.ts';
import {
  type CheckInView,
  invitation,
  type LineView,
  localWhen,
  movedFrom,
  type PromiseView,
  type Reading,
  whenOf,
  wordsFor,
} from './view.ts';

/** Where and when, on the reader's own clock too where that shows something else, and whether a holiday moved it. */
export function whereAndWhen(view: CheckInView): readonly Block[] {
  const say = wordsFor(view);
  const local = localWhen(view);
  const moved = movedFrom(view);
  return [
    text(say.whereLine(whenOf(view, view.checkIn), view.where)),
    ...(local === null ? [] : [text(say.yourTime(local.day, local.time))]),
    ...(moved === null ? [] : [note(say.movedFrom(moved))]),
  ];
}

/** An entry for the calendar, as long as the check-in is to come. */
export function calendarOf(view: CheckInView): readonly Block[] {
  return [invitation(view)];
}

/** One line each way: how it stands, the day that matters for that, and who keeps it where its owner cannot. */
export function promiseLine(reading: Reading, promise: PromiseView): Text {
  const { language, today } = reading;
  const say = dictionary[language];
  const due = shortDay(promise.due, language, today);
  const on = shortDay(promise.on ?? promise.due, language, today);
  const { what, owner, stand, backup, newDate } = promise;
  const line =
    stand === 'proposed' ? say.proposed(what, owner, due) : wordsFor(reading).promise[stand]({ what, owner, due, on });
  const more = [
    ...(backup === '' ? [] : [say.backup(backup)]),
    ...(newDate === null ? [] : [say.newDate(shortDay(newDate, language, today))]),
  ];
  return more.length === 0 ? line : say.more(line, more.join('; '));
}

/** A heading and its lines; nothing at all where there are none. */
export function section(title: string, lines: readonly Text[]): readonly Block[] {
  return lines.length === 0 ? [] : [heading(title, 3), list(lines)];
}

/** A heading with its lines, or with the question that opens it. */
export function asked(title: string, lines: readonly Text[], prompt: Text): readonly Block[] {
  return [heading(title, 3), lines.length === 0 ? text(prompt) : list(lines)];
}

export function pointLine(reading: Reading, point: LineView): Text {
  return wordsFor(reading).point(point.line.text, point.by);
}

export function make(
  view: CheckInView,
  label: keyof ReturnType<typeof wordsFor>['buttons'],
  action: string,
  look: Button['look'] = 'plain',
): Button {
  return button(wordsFor(view).buttons[label], action, { id: view.checkIn.id }, look);
}
