/** Owns the cards that stand on a link's page: what is news in a partnership, the next check-in, and whose page it is. */
import { type Block, button, buttons, type Card, card, heading, list, text } from '../../cards/card.ts';
import { say as saying, type Text } from '../../cards/text.ts';
import type { CommitmentEvent, CommitmentEventName } from '../../domain/commitment/commitment.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { lastMinutes } from '../checkin/brief.ts';
import { stateLine as meetingLine } from '../checkin/notices.ts';
import { calendarOf, whereAndWhen } from '../checkin/parts.ts';
import type { CheckInView, Reading } from '../checkin/view.ts';
import { stateLine } from '../commitment/cards.ts';
import { type CommitmentView, dictionary as promises } from '../commitment/view.ts';
import { day, shortDay } from '../dates.ts';
import { words } from './words.ts';

/** A line of a promise's history with the names around it. */
export type Became = {
  readonly what: string;
  readonly owner: string;
  readonly event: CommitmentEvent;
  readonly by: string;
};

export type NewsView = Reading & {
  readonly partnership: { readonly name: string };
  /** Newest first. */
  readonly happened: readonly Became[];
  readonly open: readonly CommitmentView[];
  /** The last check-in, held or not. */
  readonly last: CheckInView | null;
  /** Whether something here was sent to them nowhere else and can be said to have been read. */
  readonly mayRead: boolean;
};

const MOST = 15;

/** What is only under way shows in the promise's own line. */
const NEWS: readonly CommitmentEventName[] = [
  'kept',
  'kept_late',
  'not_kept',
  'moved',
  'declined',
  'lapsed',
  'withdrawn',
  'reopened',
  'handed_on',
  'date_refused',
  'withdraw_refused',
  'acknowledged',
  'correction_asked',
  'correction_answered',
];

/** Whose words belong to what happened; elsewhere an event's text is a code. */
const QUOTED: readonly CommitmentEventName[] = ['reopened', 'acknowledged', 'correction_asked', 'correction_answered'];

export const isNews = ({ what }: CommitmentEvent): boolean => NEWS.some(each => each === what);

export function news(view: NewsView): Card {
  const say = words[view.language].link.page;
  const title = say.news(view.partnership.name);
  return card(
    view.language,
    title,
    heading(title),
    ...became(view),
    ...open(view),
    ...last(view),
    ...(view.mayRead ? [buttons(button(say.read, 'home.read', {}, 'quiet'))] : []),
  );
}

function became(view: NewsView): readonly Block[] {
  const say = words[view.language].link.page;
  const shown = view.happened.slice(0, MOST);
  const left = view.happened.length - shown.length;
  const lines = [...shown.map(each => line(view, each)), ...(left > 0 ? [say.more(left)] : [])];
  return [heading(say.became, 3), lines.length === 0 ? text(say.nothing) : list(lines)];
}

function line({ language, today }: NewsView, { what, owner, event, by }: Became): Text {
  const say = words[language].link.page;
  const short = (date: CivilDate) => shortDay(date, language, today);
  const quoted = QUOTED.some(each => each === event.what) && event.text !== '' ? say.quoted(event.text) : '';
  const dates =
    event.fromDate === null || event.toDate === null ? '' : say.dates(short(event.fromDate), short(event.toDate));
  const who = by === '' ? '' : `, ${by}`;
  return say.happened(short(event.on), what, owner, `${named(event, language)}${dates}${who}${quoted}`);
}

/** What came through somebody else's hands is said, and is not yet so. */
function named({ what, means }: CommitmentEvent, language: Language): string {
  const { history } = promises[language];
  const isKept = what === 'kept' || what === 'kept_late';
  if (isKept && means !== 'self') return history.heard;
  const own: Readonly<Record<string, string>> = words[language].link.page.events;
  return own[what] ?? history[what as CommitmentEventName] ?? what;
}

function open(view: NewsView): readonly Block[] {
  if (view.open.length === 0) return [];
  const say = words[view.language].link.page;
  const lines = view.open.map(
    each =>
      saying`${promises[view.language].form.theyGive(each.ownerName, each.ownerOrganisation)}: ${stateLine(each)}`,
  );
  return [heading(say.alsoOpen, 3), list(lines)];
}

/** Minutes, or that there are none because it was not held. */
function last({ last: meeting, language, today }: NewsView): readonly Block[] {
  if (meeting === null) return [];
  return meeting.checkIn.state === 'held'
    ? lastMinutes({ language, today, last: meeting })
    : [text(meetingLine(meeting))];
}

/** The next check-in: where and when, and for the reader's own calendar. What the file holds says nothing of the link. */
export function next(view: CheckInView): Card {
  const title = words[view.language].link.page.next(view.partnership.name);
  return card(view.language, title, heading(title), ...whereAndWhen(view), ...calendarOf(view));
}

/** After [I have read this]. */
export function readIt(first: string, language: Language): Card {
  const said = words[language].link.page.thanks(first);
  return card(language, said, text(said));
}

/** Whose page it is, until when, and how what is pressed there counts. `carrier`: null where Tend sent the link itself. */
export function terms(
  view: {
    readonly name: string;
    readonly carrier: string | null;
    readonly until: CivilDate;
    readonly today: CivilDate;
  },
  language: Language,
): Card {
  const say = words[language].link.page;
  return card(
    language,
    say.title,
    heading(say.title),
    ...(view.carrier === null ? [] : [text(say.carried(view.carrier))]),
    text(say.whose(view.name)),
    text(say.until(day(view.until, language, view.today))),
  );
}
