/** Owns the leaders' weekly post: read in sixty seconds on a phone, ours first, organisations and never persons (product §6). */
import { type Block, type Card, card, heading, list, text } from '../../cards/card.ts';
import { bare, join, plain, say, type Text } from '../../cards/text.ts';
import type { Ask } from '../../domain/digest/asks.ts';
import { gravestFirst } from '../../domain/dip/felt.ts';
import { mostPressing } from '../../domain/signal.ts';
import { listOf } from '../dates.ts';
import { since } from '../dip/answered.ts';
import { disagrees, fell } from '../dip/card.ts';
import { groupName } from '../dip/group.ts';
import { told } from '../home/signals.ts';
import { wordsFor as pulseWords } from '../pulse/view.ts';
import * as lines from './lines.ts';
import * as numbers from './numbers.ts';
import { objectives } from './objectives.ts';
import { trend } from './trend.ts';
import { type DigestView, dated, organisation, short, wordsFor } from './view.ts';

const MOST_SIGNALS = 5;
const MOST_DIPS = 4;

/** Told in the order in which a leader would ask: how we did, what slipped, what is owed, what to do. */
export function post(view: DigestView): Card {
  const { title, lead } = opening(view);
  const isInline = lines.onlySlip(view) !== null;
  return card(
    view.language,
    `${title}. ${bare(lead)}`,
    heading(title),
    text(lead),
    ...(isInline ? [] : lines.slipped(view)),
    ...lines.reopened(view),
    ...lines.warned(view),
    ...lines.checkIns(view),
    ...lines.events(view),
    ...lines.loops(view),
    ...lines.shared(view),
    ...lines.milestones(view),
    ...signals(view),
    ...dips(view),
    ...numbers.rating(view),
    ...objectives(view.week.objectives, view, (view.week.rated?.rating ?? null) !== null),
    ...thanks(view),
    ...lines.given(view),
    ...asks(view),
    ...standing(view),
    ...trend(view),
    ...numbers.made(view),
  );
}

/** The whole week in one paragraph: what was due, how earlier promises ended, how partners rate us, the one thing we need where it is only one. */
export function opening(view: DigestView): { readonly title: string; readonly lead: Text } {
  const words = wordsFor(view);
  const day = short(view, view.week.from);
  const inline = lines.onlySlip(view) ?? [];
  const rated = numbers.rated(view);
  const [only, ...others] = needed(view);
  const told = [lines.earlier(view, 'ours'), lines.earlier(view, 'theirs'), rated ?? '', lower(view)];
  const rest = told.map(each => (each === '' ? '' : ` ${each}`)).join('');
  const ask = only !== undefined && others.length === 0 ? words.oneAsk(only.words) : [];
  const lead = say`${lines.countedBoth(view, inline)}${rest}${ask}`;
  return { title: view.isSoFar ? words.titleSoFar(day) : words.title(day), lead };
}

/** What fell is told of in the first words, whatever group it fell in; what could be chance is left to its own line (product §4). */
function lower(view: DigestView): string {
  const alerts = view.week.dips.filter(each => each.level === 'alert');
  const pillars = new Set(alerts.map(each => pulseWords(view).pillars[each.pillar]));
  return pillars.size === 0 ? '' : wordsFor(view).lower(listOf([...pillars], view.language));
}

/** What the ask to visit them says need not be said twice. */
function signals(view: DigestView): readonly Block[] {
  const words = wordsFor(view);
  const asked = new Set(view.week.asks.flatMap(ask => (ask.kind === 'silent' ? [ask.partnership] : [])));
  const left = view.week.signals.map(({ partnership, signals }) => ({
    partnership,
    signals: signals.filter(each => each.code !== 'silence' || !asked.has(partnership)),
  }));
  const all = mostPressing(left);
  if (all.length === 0) return [];
  const shown = all
    .slice(0, MOST_SIGNALS)
    .map(each => say`${view.partnerships.get(each.partnership) ?? ''}: ${told(each.signals, view.language)}.`);
  const more = all.length - shown.length;
  return [heading(words.headings.signals, 3), list([...shown, ...(more > 0 ? [words.more(more)] : [])])];
}

/** What fell before what only disagrees. In the week in which its round closed, what is left stands in the results; then what was done about it, until it is settled. */
function dips(view: DigestView): readonly Block[] {
  const named = (id: string) => view.partnerships.get(id) ?? '';
  const fallen = gravestFirst(view.week.dips);
  const all = [fell, disagrees].flatMap(line =>
    fallen.flatMap(each => line(view, groupName(view, each.group, named), each)),
  );
  const left = all.length - MOST_DIPS;
  const told = [
    ...all.slice(0, MOST_DIPS),
    ...(left > 0 ? [wordsFor(view).more(left)] : []),
    ...view.week.answers.map(each => since(view, each)),
  ];
  return told.length === 0 ? [] : [heading(wordsFor(view).headings.dips, 3), list(told)];
}

/** One who is asked to be thanked below need not be named twice. */
function thanks(view: DigestView): readonly Block[] {
  const asked = new Set(view.week.asks.flatMap(ask => (ask.kind === 'thank' ? [ask.organisation] : [])));
  const names = view.week.thanks.map(id => organisation(view, id)).filter(name => name !== '');
  if (names.length === 0 || view.week.thanks.every(id => asked.has(id))) return [];
  return [text(wordsFor(view).thanks(listOf(names, view.language)))];
}

/** One alone stands in the first paragraph already. */
function asks(view: DigestView): readonly Block[] {
  const asked = needed(view).map(each => sentence(each.words));
  return asked.length < 2 ? [] : [heading(wordsFor(view).headings.asks, 3), list(asked, true)];
}

/** What the week asks of who leads, without what has no words any more. */
export function needed(view: DigestView): readonly { readonly ask: Ask; readonly words: Text }[] {
  return view.week.asks.flatMap(ask => {
    const words = worded(view, ask);
    return words === null ? [] : [{ ask, words }];
  });
}

/** Null when its words are gone. */
function worded(view: DigestView, ask: Ask): Text | null {
  const { ask: sentence } = wordsFor(view);
  switch (ask.kind) {
    case 'our_overdue': {
      const promise = view.promises.get(ask.promise);
      return promise === undefined ? null : sentence.overdue(promise.what, organisation(view, ask.to), ask.days);
    }
    case 'owed':
      return sentence.owed(ask.weeks);
    case 'silent':
      return sentence.silent(view.partnerships.get(ask.partnership) ?? '', ask.days);
    case 'meet': {
      const name = view.partnerships.get(ask.partnership);
      const since = ask.since === null ? null : dated(view, ask.since);
      return name === undefined ? null : since === null ? sentence.unmet(name) : sentence.meet(name, since);
    }
    case 'thank':
      return sentence.thank(organisation(view, ask.organisation));
  }
}

/** As a sentence of its own: asks are also told in the middle of another one. */
export function sentence(words: Text): Text {
  const [first, ...rest] = words;
  if (first === undefined) return words;
  const capital = { ...first, text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) };
  return say`${[capital, ...rest]}.`;
}

/** How many are live is said only as long as some are not; unreached as a count, never by name (product §6). */
function standing(view: DigestView): readonly Block[] {
  const words = wordsFor(view);
  const { live, unreached } = view.week;
  const lines = [
    live === null || live.now === live.of ? '' : words[live.isStarting ? 'starting' : 'live'](live.now, live.of),
    unreached === 0 ? '' : words.unreached(unreached),
  ].filter(line => line !== '');
  return lines.length === 0 ? [] : [text(join(lines.map(plain), ' '))];
}

/** Nothing happened: said once, and not again until there is something to tell. */
export function empty(view: Pick<DigestView, 'language' | 'today'>, monday: string): Card {
  const words = wordsFor(view).empty(short(view, monday));
  return card(view.language, words, text(words));
}
