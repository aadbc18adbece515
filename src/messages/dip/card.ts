/** Owns the card of a pillar that fell: what was felt, the ledger's evidence, whether both agree, and exactly one step (product §4 "Dips"). */
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
import { bare, join, say, strong, type Text } from '../../cards/text.ts';
import type { Fallen, Weighed } from '../../domain/dip/weigh.ts';
import { shortDay } from '../dates.ts';
import { shownWords } from '../pulse/numbers.ts';
import { wordsFor as pulseWords, type Reading } from '../pulse/view.ts';
import { doneSince } from './answered.ts';
import { inLine, isHeldBack } from './evidence.ts';
import { type DipReading, type DipView, wordsFor } from './view.ts';

/** Read on a phone, and small enough for every platform: what is left stands in the results. */
const MOST_GROUPS = 3;

export function dip(view: DipView): Card {
  const words = wordsFor(view);
  const level = view.groups.some(each => each.weighed.level === 'alert') ? 'alert' : 'watch';
  const title = words.titles[level](pulseWords(view).pillars[view.pillar]);
  const shown = view.groups.slice(0, MOST_GROUPS);
  const left = view.groups.length - shown.length;
  const isSome = shown.some(each => isHeldBack(view.pillar, each.weighed.counts));
  const [first] = shown;
  const lead = first === undefined ? title : `${title}. ${bare(felt(view, first.name, first.weighed))}`;
  return card(
    view.language,
    lead,
    heading(title),
    list([...shown.map(each => felt(view, each.name, each.weighed)), ...(left > 0 ? [words.more(left)] : [])]),
    heading(words.evidence.heading(short(view, view.window.from), short(view, view.window.to)), 3),
    ...shown.map(each => text(weighed(view, each.name, each.weighed))),
    ...(isSome ? [note(words.evidence.someNote)] : []),
    ...step(view),
  );
}

const short = (view: DipReading, date: string): string => shortDay(date, view.language, view.today);

function felt(view: DipReading, group: string, { now, before, level }: Weighed): Text {
  const words = wordsFor(view);
  const line = words.felt(group, shownWords(view, now), before);
  return level === 'none' ? line : say`${line}${words.levels[level]}`;
}

function weighed(view: DipView, group: string, { counts, gap, done }: Weighed): Text {
  const verdict = gap ?? (done === 'unknown' ? 'unknown' : 'agree');
  const line = say`: ${inLine(view, view.pillar, counts)}. `;
  return [...strong(group), ...line, ...wordsFor(view).gaps[verdict]];
}

/** What was done about it is said; the next thing to do is one button, or none. */
function step(view: DipView): readonly Block[] {
  const { next } = view.step;
  const done = doneSince(view, view.step);
  const offered = next === null ? [] : [buttons(pressing(view, next))];
  return [...(done.length === 0 ? [] : [text(join(done, ' '))]), ...offered];
}

function pressing(view: DipView, next: 'behind' | 'agenda'): Button {
  const { buttons: labels, titles } = wordsFor(view);
  const { round: id, pillar } = view;
  const made = button(labels[next], `dip.${next}`, { id, pillar }, 'main');
  return { ...made, spoken: `${made.label}: ${titles.watch(pulseWords(view).pillars[pillar])}` };
}

/** Where it stands beside other pillars: one line, and one more where felt and done disagree. */
export const lines = (view: Reading, group: string, fallen: Fallen): readonly Text[] => [
  ...fell(view, group, fallen),
  ...disagrees(view, group, fallen),
];

export function fell(view: Reading, group: string, { pillar, level, points }: Fallen): readonly Text[] {
  const words = pulseWords(view);
  return level === 'none' ? [] : [words.results[level](words.pillars[pillar], points, group)];
}

export function disagrees(view: Reading, group: string, { pillar, gap }: Fallen): readonly Text[] {
  return gap === null ? [] : [wordsFor(view).gapLines[gap](pulseWords(view).pillars[pillar], group)];
}
