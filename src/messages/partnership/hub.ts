/** Owns the card of a partnership: how it stands, who is in it, and what the reader may change. */
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
} from '../../cards/card.ts';
import { plain, type Text } from '../../cards/text.ts';
import type { Contact, Partnership } from '../../domain/partnership.ts';
import { type Language, listed } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { open as agreement } from '../agreement/buttons.ts';
import { brief, talked, visited } from '../checkin/offer.ts';
import * as talks from '../checkin/talks.ts';
import { day } from '../dates.ts';
import * as metrics from '../metric/cards.ts';
import { type MetricLine, line as metricLine } from '../metric/view.ts';
import { dictionary as metricWords } from '../metric/words.ts';
import { remove } from '../privacy/offer.ts';
import { monthsNamed } from './months.ts';
import { rhythm } from './rhythm.ts';
import { words } from './words.ts';

type Somebody = {
  readonly contact: Contact;
  readonly name: string;
  readonly organisation: string;
  readonly isHost: boolean;
};

const SHOWN_METRICS = 3;

export type HubView = {
  readonly partnership: Partnership;
  /** The host first. */
  readonly people: readonly Somebody[];
  readonly places: readonly string[];
  /** The last talks and visits, the newest first. */
  readonly talks: readonly talks.TalkLine[];
  /** The last talk or visit of those who lead; null where there was none. */
  readonly leadersMet: talks.LeadersMet | null;
  /** Numbers shared, the newest first. */
  readonly metrics: readonly MetricLine[];
  readonly may: {
    readonly manage: boolean;
    readonly tune: boolean;
    readonly add: boolean;
    readonly promise: boolean;
    readonly share: boolean;
    /** Leads the host: notes talks and visits with any partner. */
    readonly met: boolean;
  };
  readonly language: Language;
  readonly today: CivilDate;
};

/** The partnership whole. `said`: an answer to stand above it. */
export function hub(view: HubView, said: readonly Block[] = []): Card {
  const { partnership, language } = view;
  const state = words[language].hub.states[partnership.state];
  return card(
    language,
    `${partnership.name}: ${state}`,
    ...said,
    heading(partnership.name),
    facts(...settings(view), ...met(view)),
    ...inTouch(view),
    ...shared(view),
    ...people(view),
    ...row(offers(view)),
  );
}

export type SettingsView = Pick<HubView, 'partnership' | 'places' | 'language' | 'today'>;

/** How it meets and rests, for whoever hears that it changed. */
export function settings({ partnership, places, language, today }: SettingsView): readonly Fact[] {
  const say = words[language].hub;
  const rests = restWords(partnership, language, today);
  const fact = (label: string, value: string): readonly Fact[] =>
    value === '' ? [] : [{ label, value: plain(value) }];
  return [
    ...fact(say.labels.state, say.states[partnership.state]),
    ...fact(say.labels.purpose, partnership.purpose),
    ...fact(say.labels.level, say.levels[partnership.level]),
    ...fact(say.labels.rhythm, rhythm(partnership.checkIn, language)),
    ...fact(say.labels.where, partnership.meetsWhere),
    ...fact(say.labels.rests, rests),
    ...fact(say.labels.place, places.length === 0 ? say.labels.noPlace : places.join(', ')),
    ...fact(say.labels.cohort, partnership.cohort),
  ];
}

/** "until September 1", "every year in July and August", both, or nothing. */
export function restWords(partnership: Partnership, language: Language, today: CivilDate): string {
  const say = words[language].hub;
  const months = listed(partnership.restMonths);
  const { restUntil } = partnership;
  return [
    ...(restUntil === null || restUntil <= today ? [] : [say.restsUntil(day(restUntil, language, today))]),
    ...(months.length === 0 ? [] : [say.restsIn(monthsNamed(months, language))]),
  ].join(', ');
}

function met({ leadersMet, language, today }: HubView): readonly Fact[] {
  return leadersMet === null ? [] : [talks.leadersFact(leadersMet, { language, today })];
}

function inTouch({ talks: some, language, today }: HubView): readonly Block[] {
  const lines = some.map(each => talks.line(each, { language, today }));
  return lines.length === 0 ? [] : [heading(talks.dictionary[language].head, 3), list(lines)];
}

/** The last ones; all of them stand behind their button. */
function shared({ metrics: some, language, today }: HubView): readonly Block[] {
  const lines = some.slice(0, SHOWN_METRICS).map(each => metricLine(each, { language, today }));
  return lines.length === 0 ? [] : [heading(metricWords[language].head, 3), list(lines)];
}

function people(view: HubView): readonly Block[] {
  const say = words[view.language].people;
  const names = [...new Set(view.people.map(each => each.organisation))];
  return names.flatMap(organisation => {
    const some = view.people.filter(each => each.organisation === organisation);
    const shown = some.map(
      each =>
        ({
          ...button(each.name, 'contact.show', { id: each.contact.id }, 'quiet'),
          spoken: `${say.buttons.show}: ${each.name}`,
        }) satisfies Button,
    );
    return [heading(organisation, 3), list(some.map(each => line(each, view.language))), buttons(...shown)];
  });
}

function line({ contact, name, isHost }: Somebody, language: Language): Text {
  const say = words[language].people;
  const role = say.roles[contact.role];
  return isHost ? say.lineHost(name, role) : say.line(name, role, say.consents[contact.consent]);
}

/** Only what the rules would accept from this reader is offered. */
function offers({ partnership, metrics: some, talks: met, may, language }: HubView): readonly Button[] {
  if (partnership.state === 'ended') return [];
  const say = words[language].hub.buttons;
  const make = (label: string, action: string, look: Button['look'] = 'plain') =>
    button(label, action, { id: partnership.id }, look);
  return [
    ...(may.promise ? [button(say.promise, 'commitment.ask', { partnership: partnership.id }, 'main')] : []),
    ...(may.promise ? [brief(language, partnership)] : []),
    button(say.promises, 'commitment.list', { partnership: partnership.id }),
    ...(may.met ? [talked(language, partnership.id), visited(language, partnership.id)] : []),
    ...(met.length > 0 ? [talks.open(language, partnership.id)] : []),
    ...(may.promise ? [agreement(language, partnership.id)] : []),
    ...(may.share ? [metrics.share(language, partnership.id)] : []),
    ...(some.length > 0 ? [metrics.open(language, partnership.id)] : []),
    ...(may.add ? [button(say.addPerson, 'contact.ask_add', { partnership: partnership.id })] : []),
    ...(may.tune && may.promise ? [button(say.meet, 'checkin.ask_change', { partnership: partnership.id })] : []),
    ...(may.tune ? [make(say.rest, 'partnership.ask_rest')] : []),
    ...(may.tune && hasWords(partnership) ? [remove(language, { type: 'partnership', id: partnership.id })] : []),
    ...(may.manage ? [make(say.about, 'partnership.ask_about'), make(say.end, 'partnership.ask_end', 'quiet')] : []),
  ];
}

const hasWords = ({ purpose, meetsWhere }: Partnership): boolean => purpose !== '' || meetsWhere !== '';

/** Buttons as a block, or none. */
export function row(some: readonly Button[]): readonly Block[] {
  return some.length === 0 ? [] : [buttons(...some)];
}
