/** Owns the home screens: what needs me, promises both ways, all partnerships, the portfolio; each as far as it concerns the reader. */
import { type Block, type Button, button, buttons, type Card, card, heading, list, text } from '../../cards/card.ts';
import { bare, plain, say, type Text } from '../../cards/text.ts';
import { ALL_DAY } from '../../domain/checkin/event.ts';
import type { Reached } from '../../domain/digest/objectives.ts';
import type { PartnershipState } from '../../domain/partnership.ts';
import type { Signal } from '../../domain/signal.ts';
import type { CivilDate, CivilTime } from '../../domain/time.ts';
import { brief, talked, visited } from '../checkin/offer.ts';
import { stateLine } from '../commitment/cards.ts';
import type { CommitmentView } from '../commitment/view.ts';
import { clock, day, shortDay } from '../dates.ts';
import { keptWords } from '../digest/kept.ts';
import { opening } from '../digest/leaders.ts';
import { dictionary as goals } from '../digest/objectives.ts';
import { dictionary as reportOn } from '../digest/report.ts';
import { type DigestView, wordsFor } from '../digest/view.ts';
import { say as saySomething } from '../feedback/buttons.ts';
import * as other from '../partnership/buttons.ts';
import type { LeadingView } from './leading.ts';
import * as leading from './leading.ts';
import { blocks, type NeedView, type Reading } from './needs.ts';
import { told } from './signals.ts';
import { dictionary } from './words.ts';

/** One partnership in one line. "Ours" are the promises of the reader's own organisation. */
export type PartnershipLine = {
  readonly id: string;
  readonly name: string;
  readonly state: PartnershipState;
  readonly ours: { readonly open: number; readonly overdue: number };
  readonly theirs: { readonly open: number; readonly overdue: number };
  readonly next: CivilDate | null;
  readonly signals: readonly Signal[];
};

export type Portfolio = {
  readonly live: number;
  readonly of: number;
  /** Kept this quarter, of those that count. */
  readonly ours: Reached;
  readonly theirs: Reached;
};

/** The soonest ones, and how many there are. */
export type Promises = { readonly shown: readonly CommitmentView[]; readonly count: number };

export type HomeView = Reading & {
  readonly firstName: string;
  readonly needs: readonly NeedView[];
  readonly needsCount: number;
  /** Of who leads the host; null for who does not. */
  readonly leads: LeadingView | null;
  /** Those the reader answers for and those made to them, beside what needs them; null for who is in no partnership. */
  readonly promises: { readonly ours: Promises; readonly theirs: Promises; readonly namePartners: boolean } | null;
  /** `what`: of a joint event; null for a check-in. */
  readonly meetings: readonly {
    readonly partnership: string;
    readonly on: CivilDate;
    readonly at: CivilTime;
    readonly what: string | null;
  }[];
  readonly partnerships: readonly PartnershipLine[];
  readonly portfolio: Portfolio | null;
  /** The last week that was told to leaders. */
  readonly told: DigestView | null;
  /** Who could not be reached, since when, the first ones by name; for coordinators. */
  readonly unreached: {
    readonly shown: readonly { readonly name: string; readonly since: CivilDate }[];
    readonly count: number;
  };
  readonly may: {
    readonly add: boolean;
    readonly roles: boolean;
    readonly promise: boolean;
    readonly week: boolean;
    readonly objectives: boolean;
    /** Leads the host: notes talks and visits with any partner. */
    readonly met: boolean;
  };
};

/** Loaded by the flow that shows them: what a screen has no room for needs no words. */
export const MOST_NEEDS = 8;
const MOST_PARTNERSHIPS = 40;

/** What needs the reader first, whoever they are; all else is left out where it is empty. */
export function home(view: HomeView): Card {
  const say = dictionary[view.language];
  const things = view.needsCount + leading.count(view.leads);
  const count = things === 0 ? say.nothing : plain(say.count(things));
  const greeting = say.greeting(view.firstName);
  return card(
    view.language,
    `${bare(greeting)} ${bare(count)}`,
    text(greeting),
    ...needs(view, things, count),
    ...promised(view),
    ...meetings(view),
    ...portfolio(view),
    ...partnerships(view),
    ...unreached(view),
    buttons(...offers(view)),
  );
}

/** Questions to who leads go first, since partners wait for the answer; what a week asks of them comes last. */
function needs(view: HomeView, things: number, count: Text): readonly Block[] {
  const say = dictionary[view.language];
  if (things === 0) return [text(count)];
  const all = [
    ...leading.questions(view.leads, view),
    ...view.needs.map(each => blocks(each, view)),
    ...leading.asks(view.leads, view),
  ];
  const shown = all.slice(0, MOST_NEEDS);
  const left = things - shown.length;
  return [heading(say.headings.needs), ...shown.flat(), ...(left > 0 ? [text(say.andMore(left))] : [])];
}

function promised(view: HomeView): readonly Block[] {
  if (view.promises === null) return [];
  const { ours, theirs, namePartners } = view.promises;
  const { headings, line } = dictionary[view.language];
  const named = (partner: string, each: CommitmentView) =>
    namePartners ? line.promise(partner, stateLine(each)) : stateLine(each);
  return [
    ...section(view, headings.ours, ours, each => named(each.toOrganisation, each)),
    ...section(view, headings.theirs, theirs, each => named(each.ownerOrganisation, each)),
  ];
}

function section(
  view: HomeView,
  title: string,
  { shown, count }: Promises,
  lineOf: (each: CommitmentView) => Text,
): readonly Block[] {
  if (shown.length === 0) return [];
  const left = count - shown.length;
  const more = left > 0 ? [dictionary[view.language].andMore(left)] : [];
  return [heading(title, 3), list([...shown.map(lineOf), ...more])];
}

function meetings(view: HomeView): readonly Block[] {
  if (view.meetings.length === 0) return [];
  const words = dictionary[view.language];
  const lines = view.meetings.map(({ partnership, on, at, what }) => {
    const date = day(on, view.language, view.today);
    const when = what !== null && at === ALL_DAY ? date : `${date}, ${clock(at, view.language)}`;
    return what === null ? words.line.meeting(partnership, when) : words.line.event(partnership, what, when);
  });
  return [heading(words.headings.meetings, 3), list(lines)];
}

/** Those that need the reader most stand first; the line says why. */
function partnerships(view: HomeView): readonly Block[] {
  if (view.partnerships.length === 0) return [];
  const words = dictionary[view.language];
  const shown = view.partnerships.slice(0, MOST_PARTNERSHIPS);
  const left = view.partnerships.length - shown.length;
  return [
    heading(words.headings.partnerships),
    ...shown.flatMap(each => [text(lineOf(each, view)), buttons(other.open(view.language, each))]),
    ...(left > 0 ? [text(words.andMore(left))] : []),
  ];
}

/** Active is the rule and needs no word. */
function lineOf(each: PartnershipLine, view: HomeView): Text {
  const { line } = dictionary[view.language];
  const parts = [
    ...(each.state === 'active' ? [] : [line.states[each.state]]),
    line.open(each.ours.open, each.ours.overdue, each.theirs.open, each.theirs.overdue),
    each.next === null ? line.noNext : line.next(shortDay(each.next, view.language, view.today)),
    ...(each.signals.length === 0 ? [] : [told(each.signals, view.language)]),
  ];
  return say`${[{ kind: 'strong', text: each.name }]}: ${parts.join('; ')}.`;
}

function portfolio(view: HomeView): readonly Block[] {
  if (view.portfolio === null) return [];
  const words = dictionary[view.language];
  const { live, of, ours, theirs } = view.portfolio;
  return [
    heading(words.headings.portfolio),
    text(
      words.portfolio(wordsFor(view).live(live, of), keptWords(view.language, ours), keptWords(view.language, theirs)),
    ),
    ...(view.told === null ? [] : lastWeek(view.told)),
  ];
}

function lastWeek(told: DigestView): readonly Block[] {
  // What it asks of who leads stands among what needs them, as long as it does.
  const { title, lead } = opening({ ...told, week: { ...told.week, asks: [] } });
  return [heading(title, 3), text(lead)];
}

function unreached(view: HomeView): readonly Block[] {
  const words = dictionary[view.language];
  const { shown, count } = view.unreached;
  if (count === 0) return [];
  const lines = shown.map(each => words.unreached(each.name, shortDay(each.since, view.language, view.today)));
  const left = count - lines.length;
  return [heading(words.headings.unreached, 3), list([...lines, ...(left > 0 ? [words.andMore(left)] : [])])];
}

/** Own settings last and always: how to be written to less must never be hard to find. */
function offers(view: HomeView): readonly Button[] {
  const say = dictionary[view.language].buttons;
  const { may, language } = view;
  return [
    ...(may.promise
      ? [
          button(say.make, 'commitment.ask', {}, 'main'),
          button(say.talked, 'checkin.talked'),
          brief(language, null),
          button(say.promises, 'commitment.list', {}, 'quiet'),
          saySomething(language),
          ...(view.partnerships.length === 0 ? [other.people(language)] : []),
        ]
      : []),
    ...(may.met ? [...(may.promise ? [] : [talked(language)]), visited(language)] : []),
    ...(may.add ? [other.add(language)] : []),
    ...(may.roles && !may.promise ? [other.people(language)] : []),
    ...(may.week ? [button(say.soFar, 'digest.show')] : []),
    ...(view.told === null ? [] : [button(say.lastDigest, 'digest.last', {}, 'quiet')]),
    ...(may.objectives
      ? [
          button(reportOn[language].button, 'report.show', {}, 'quiet'),
          button(goals[language].button, 'objective.ask', {}, 'quiet'),
        ]
      : []),
    ...(may.roles ? [other.roles(language)] : []),
    other.settings(language),
  ];
}
