/** Owns how a partnership's signals stand among what needs its stewards: the pillar, what they are about, and one step. */
import { type Block, type Button, button, buttons, text } from '../../cards/card.ts';
import { join, type Text } from '../../cards/text.ts';
import { pillars, type Signal, type Step, stepFor } from '../../domain/signal.ts';
import { listOf } from '../dates.ts';
import { wordsFor } from '../pulse/view.ts';
import { told } from './signals.ts';
import { dictionary } from './words.ts';

const MOST_NAMED = 3;

export type SignalsView = {
  readonly partnership: { readonly id: string; readonly name: string };
  readonly signals: readonly Signal[];
  /** The host's name, and whether the reader is there for it. */
  readonly host: string;
  readonly isHost: boolean;
  /** What the signals are about, in its own words. */
  readonly about: readonly string[];
};

type Reading = Parameters<typeof wordsFor>[0];

export function blocks(view: SignalsView, reading: Reading): readonly Block[] {
  const { id, name } = view.partnership;
  const [first] = view.signals;
  if (first === undefined) return [];
  const step = shown(stepFor(first, view.isHost), id, reading);
  const open = button(dictionary[reading.language].buttons.open, 'partnership.show', { id }, 'quiet');
  const offered = [step, open].filter(each => each !== null);
  return [
    text(sentence(view, first, reading)),
    buttons(...offered.map(each => ({ ...each, spoken: `${each.label}: ${name}` }))),
  ];
}

function sentence({ partnership, signals, host, isHost, about }: SignalsView, first: Signal, reading: Reading): Text {
  const { needs } = dictionary[reading.language];
  const pillar = wordsFor(reading).pillars[pillars[first.code]];
  const line = needs.signals(partnership.name, pillar, told(signals, reading.language, isHost ? '' : host));
  const named = about.slice(0, MOST_NAMED).map(each => needs.quoted(each));
  return named.length === 0 ? line : join([line, needs.about(listOf(named, reading.language))], ' ');
}

/** Null where the partnership itself is the step. */
function shown(step: Step, partnership: string, reading: Reading): Button | null {
  const say = dictionary[reading.language].buttons;
  switch (step.act) {
    case 'tell_now':
      return button(say.tellNow, 'commitment.ask_late', { id: step.promise }, 'main');
    case 'show_promise':
      return button(say.thePromise, 'commitment.show', { id: step.promise }, 'main');
    case 'write_minutes':
      return button(say.write, 'checkin.ask_minutes', { id: step.checkIn }, 'main');
    case 'plan':
      return button(say.plan, 'checkin.ask_change', { partnership }, 'main');
    case 'visit':
      return button(say.visited, 'checkin.visited', { partnership }, 'main');
    case 'promise':
      return button(say.make, 'commitment.ask', { partnership }, 'main');
    case 'promises':
      return button(say.promises, 'commitment.list', { partnership }, 'main');
    case 'show':
      return null;
  }
}
