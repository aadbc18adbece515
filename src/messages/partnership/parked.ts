/** Owns how a message is shown that was sent and may not have arrived, and what a person can decide about it. */
import { type Block, type Button, button, buttons, text } from '../../cards/card.ts';
import { bare, type Text } from '../../cards/text.ts';
import type { Family } from '../../domain/partnership/stop.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day, listOf } from '../dates.ts';
import { words } from './words.ts';

export type ParkedView = {
  readonly post: string;
  readonly on: CivilDate;
  readonly about: readonly Family[];
  /** To whom; null for a channel, which the card itself names. */
  readonly to: { readonly name: string; readonly organisation: string } | null;
};

/** A card turns with each decision, so those beyond the first few come next. */
const MOST = 5;

export function parked(some: readonly ParkedView[], language: Language, today: CivilDate): readonly Block[] {
  return some.slice(0, MOST).flatMap(each => {
    const said = line(each, language, today);
    return [text(said), buttons(...choices(each, said, language))];
  });
}

function line({ on, about, to }: ParkedView, language: Language, today: CivilDate): Text {
  const say = words[language].reach.parked;
  const what = listOf(
    about.map(family => words[language].own.families[family]),
    language,
  );
  const when = day(on, language, today);
  return to === null ? say.inChannel(when, what) : say.toPerson(to.name, to.organisation, when, what);
}

function choices({ post }: ParkedView, about: Text, language: Language): readonly Button[] {
  const say = words[language].reach.parked.buttons;
  const choice = (label: string, action: string): Button => ({
    ...button(label, action, { id: post }),
    spoken: `${label}: ${bare(about)}`,
  });
  return [choice(say.arrived, 'post.arrived'), choice(say.again, 'post.again')];
}
