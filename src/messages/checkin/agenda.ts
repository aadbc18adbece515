/** Owns the agenda at the hour: "How could we help?" first, then progress, what is hard, what comes, what is carried over (product §3). */
import { type Block, buttons, type Card, card, heading, note, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import { mismatch, twoLines } from '../agreement/lines.ts';
import type { LinesView } from '../agreement/view.ts';
import { shortDay } from '../dates.ts';
import { line as feedbackLine } from '../feedback/cards.ts';
import { type FeedbackView, wordsFor as feedbackWords } from '../feedback/view.ts';
import { dictionary as glad } from '../milestone.ts';
import { type EventView, head as eventHead, line as eventLine } from './event.ts';
import { asked, calendarOf, make, pointLine, promiseLine, section, whereAndWhen } from './parts.ts';
import { type CheckInView, type PromiseView, wordsFor } from './view.ts';

/** Promises sorted by where they stand on the agenda. */
type AgendaView = CheckInView & {
  readonly progress: readonly PromiseView[];
  readonly challenges: readonly PromiseView[];
  readonly upcoming: readonly PromiseView[];
  /** Joint events since last time, and those to come. */
  readonly events: readonly EventView[];
  /** What was said by name and is open: it is read by everybody at the table. */
  readonly feedback: readonly FeedbackView[];
  readonly agreement: LinesView;
  /** Days worth a kind word since last time, in words. */
  readonly milestones: readonly string[];
  /** Promises that were kept since last time, by the other side as the reader sees it, or by either in a place, with no thanks yet. */
  readonly thanks: readonly PromiseView[];
};

/** "How could we help?" stands first, and under its head nothing else: it is asked, not reported (product §3). */
export function agenda(view: AgendaView): Card {
  const say = wordsFor(view);
  const lines = (promises: readonly PromiseView[]): readonly Text[] => promises.map(each => promiseLine(view, each));
  const points = (isCarried: boolean): readonly Text[] =>
    view.points.filter(each => (each.line.kind === 'carried') === isCarried).map(each => pointLine(view, each));
  return card(
    view.language,
    say.agendaSummary(view.partnership.name),
    heading(say.titles.agenda(view.partnership.name)),
    ...whereAndWhen(view),
    ...twoLines(view.agreement).map(each => note(each)),
    ...(view.milestones.length === 0 ? [] : [text(glad[view.language].line(view.milestones.join('; '), 0))]),
    heading(say.heads.help, 3),
    text(say.prompts.help),
    ...asked(say.heads.progress, lines(view.progress), say.prompts.progress),
    ...asked(say.heads.challenges, lines(view.challenges), say.prompts.challenges),
    ...asked(say.heads.upcoming, lines(view.upcoming), say.prompts.upcoming),
    ...section(eventHead(view.language), view.events.map(eventLine)),
    ...section(
      feedbackWords(view).head,
      view.feedback.map(each => feedbackLine(each, view)),
    ),
    ...section(say.heads.carried, points(true)),
    ...section(say.heads.points, [...mismatch(view.agreement), ...points(false)]),
    ...section(
      say.heads.thanks,
      view.thanks.map(each => thanksLine(view, each)),
    ),
    ...calendarOf(view),
    ...atTheHour(view),
  );
}

/** What can be done with a check-in on its day and after, until somebody has; before it nobody can have met. */
function atTheHour(view: CheckInView): readonly Block[] {
  if (!view.acts) return [];
  const point = make(view, 'addPoint', 'checkin.ask_point');
  if (view.today < view.checkIn.on) return [buttons(point, make(view, 'callOff', 'checkin.ask_not_held', 'quiet'))];
  return [
    buttons(
      point,
      make(view, 'write', 'checkin.ask_minutes', 'main'),
      make(view, 'met', 'checkin.met'),
      make(view, 'notHeld', 'checkin.ask_not_held', 'quiet'),
    ),
  ];
}

/** The organisation is thanked with the person who kept it: both sides sit at the table. */
function thanksLine(view: AgendaView, promise: PromiseView): Text {
  const { language, today } = view;
  const due = shortDay(promise.due, language, today);
  return wordsFor(view).thank({ what: promise.what, owner: promise.owner, due, on: due });
}
