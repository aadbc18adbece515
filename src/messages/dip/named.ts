/** Owns what stands below an answer by name that is low or fell: the ledger of its partnership, whether it agrees, and one step. */
import { type Block, type Button, button, buttons, facts, heading, text } from '../../cards/card.ts';
import type { Trend } from '../../domain/dip/gap.ts';
import type { NamedStep } from '../../domain/dip/named.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { TrustCode } from '../../domain/trust/statements.ts';
import { dictionary as commitments } from '../commitment/view.ts';
import { dictionary as home } from '../home/words.ts';
import { dated, wordsFor as pulseWords } from '../pulse/view.ts';
import { type Counts, evidence } from './evidence.ts';
import { type DipReading, wordsFor } from './view.ts';

export type NamedDipView = {
  readonly round: string;
  readonly contact: string;
  readonly partnership: string;
  readonly pillars: readonly { readonly pillar: TrustCode; readonly counts: Counts; readonly done: Trend }[];
  readonly step: NamedStep;
  /** The check-in on whose agenda it stands already. */
  readonly agendaOn: CivilDate | null;
};

/** Nothing of what was answered is in a button: it carries whose card it is, and the answer is read again. */
export function blocks(reading: DipReading, view: NamedDipView): readonly Block[] {
  return [...view.pillars.flatMap(each => weighed(reading, each)), ...step(reading, view)];
}

function weighed(reading: DipReading, { pillar, counts, done }: NamedDipView['pillars'][number]): readonly Block[] {
  const { named: say } = wordsFor(reading);
  const verdict = done === 'unknown' ? say.unknown : done === 'fell' ? say.agree : say.disagree;
  return [
    heading(say.heading(pulseWords(reading).pillars[pillar]), 3),
    facts(...evidence(reading, pillar, counts)),
    text(verdict),
  ];
}

function step(reading: DipReading, view: NamedDipView): readonly Block[] {
  const { agenda } = wordsFor(reading);
  if (view.step.act === 'discuss' && view.agendaOn !== null)
    return [text(agenda.put(1, dated(reading, view.agendaOn)))];
  return [buttons(pressing(reading, view))];
}

function pressing({ language }: DipReading, { step, round, contact, partnership }: NamedDipView): Button {
  const { buttons: own } = wordsFor({ language });
  switch (step.act) {
    case 'tell_now':
      return button(home[language].buttons.tellNow, 'commitment.ask_late', { id: step.id }, 'main');
    case 'repair':
      return button(commitments[language].buttons.repair, 'commitment.ask_repair', { id: step.id }, 'main');
    case 'show_promise':
      return button(home[language].buttons.thePromise, 'commitment.show', { id: step.id }, 'main');
    case 'write_minutes':
      return button(own.minutes, 'checkin.ask_minutes', { id: step.id }, 'main');
    case 'open':
      return button(own.open, 'partnership.show', { id: partnership }, 'main');
    case 'discuss':
      return button(own.agenda, 'pulse.discuss', { id: round, contact }, 'main');
  }
}
