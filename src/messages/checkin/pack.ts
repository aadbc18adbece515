/** Owns the handover pack: the brief, and with it what was asked to be set right and what earlier check-ins said (product §3). */
import { type Block, type Button, button, buttons, type Card, card, heading, list, text } from '../../cards/card.ts';
import { bare, type Text } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { shortDay } from '../dates.ts';
import { ended } from '../sentence.ts';
import * as en from '../words/en/pack.ts';
import * as es from '../words/es/pack.ts';
import { type BriefView, brief } from './brief.ts';
import { bodyLines } from './minutes.ts';
import { section } from './parts.ts';
import type { CheckInView, Reading } from './view.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** Something of a promise that was asked to be set right; `answer` null while it waits. */
export type CorrectionView = {
  readonly what: string;
  readonly on: CivilDate;
  readonly by: string;
  readonly words: string;
  readonly answer: { readonly by: string; readonly words: string } | null;
};

export type PackView = BriefView & {
  readonly corrections: readonly CorrectionView[];
  /** Check-ins before the last one, newest first. */
  readonly earlier: readonly CheckInView[];
};

/** `said`: why it comes, above it. */
export function pack(view: PackView, said: Text | null): Card {
  const shown = brief(view);
  // The buttons of a brief stand last; what the pack adds stands above them.
  const [offered, body] = [shown.blocks.slice(-1), shown.blocks.slice(0, -1)];
  return {
    ...shown,
    summary: said === null ? shown.summary : bare(said),
    blocks: [
      ...(said === null ? [] : [text(said)]),
      ...body,
      ...section(
        dictionary[view.language].heads.corrections,
        view.corrections.map(each => correction(view, each)),
      ),
      ...view.earlier.flatMap(each => meeting(view, each)),
      ...offered,
    ],
  };
}

export function oneOfSeveral(said: Text, partnership: string, language: Language): Card {
  return card(language, said, text(said), buttons(offer(language, partnership)));
}

/** All of it, for whoever takes over or asks. */
export const offer = (language: Language, partnership: string): Button =>
  button(dictionary[language].button, 'partnership.pack', { id: partnership }, 'main');

function correction({ language, today }: Reading, { what, on, by, words, answer }: CorrectionView): Text {
  const say = dictionary[language];
  const asked = say.asked(what, by, shortDay(on, language, today), ended(words));
  return answer === null ? say.waits(asked) : say.answered(asked, answer.by, ended(answer.words));
}

function meeting({ language, today }: Reading, view: CheckInView): readonly Block[] {
  const say = dictionary[language];
  const lines = bodyLines(view);
  const { state, on } = view.checkIn;
  const none = say.state[state === 'missed' || state === 'called_off' ? state : 'held'];
  const head = heading(say.heads.earlier(shortDay(on, language, today)), 3);
  return [head, lines.length === 0 ? text(none) : list(lines)];
}
