/** Owns how one thing that needs somebody is shown: a line, and the buttons that settle it right there. */
import { type Block, type Button, button, buttons, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { Need } from '../../domain/home.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate, CivilTime } from '../../domain/time.ts';
import { open } from '../agreement/buttons.ts';
import { brief } from '../checkin/offer.ts';
import * as promises from '../commitment/buttons.ts';
import { type CommitmentView, promised } from '../commitment/view.ts';
import { clock, day } from '../dates.ts';
import * as said from '../feedback/needs.ts';
import type { FeedbackView } from '../feedback/view.ts';
import * as arrival from '../partnership/arrival.ts';
import * as yearly from '../pulse/yearly.ts';
import * as signals from './signalneed.ts';
import { dictionary } from './words.ts';

/** A need with what its line names; null where it is of another kind. */
export type NeedView = {
  readonly need: Need;
  readonly partnership: string;
  readonly promise: CommitmentView | null;
  readonly feedback: FeedbackView | null;
  readonly claim: arrival.ClaimView | null;
  readonly at: CivilTime | null;
  readonly host: string;
  readonly signals: signals.SignalsView | null;
};

export type Reading = { readonly language: Language; readonly today: CivilDate };

/** Empty where its words are gone. */
export function blocks(view: NeedView, reading: Reading): readonly Block[] {
  if (view.claim !== null) return arrival.claimed(view.claim, reading.language).blocks;
  if (view.signals !== null) return signals.blocks(view.signals, reading);
  const line = sentence(view, reading);
  const offered = offers(view, reading);
  return line === null ? [] : [text(line), ...(offered.length === 0 ? [] : [buttons(...offered)])];
}

function sentence(view: NeedView, { language, today }: Reading): Text | null {
  const say = dictionary[language];
  const { need } = view;
  const by = need.by === null ? null : day(need.by, language, today);
  switch (need.kind) {
    case 'question':
      return view.promise === null ? null : question(view.promise, need.question, by);
    case 'overdue':
    case 'today':
    case 'repair':
    case 'week': {
      if (view.promise === null) return null;
      const { what, toOrganisation } = promised(view.promise);
      return say.needs[need.kind](what, toOrganisation, by ?? '');
    }
    case 'pulse':
      return need.asks === 'yearly' ? yearly.need({ language }, by ?? '') : say.needs.pulse(view.host, by ?? '');
    case 'check_in': {
      const at = view.at === null ? '' : clock(view.at, language);
      return need.by === today
        ? say.needs.checkInToday(view.partnership, at)
        : say.needs.checkInTomorrow(view.partnership, at);
    }
    case 'agreement':
      return say.needs.agreement(view.partnership);
    case 'feedback':
      return view.feedback === null ? null : said.sentence(view.feedback, need.asks, by);
    case 'signals':
    case 'claim':
      return null;
  }
}

function question(
  view: CommitmentView,
  asked: Extract<Need, { kind: 'question' }>['question'],
  by: string | null,
): Text {
  const say = dictionary[view.language];
  const { what, ownerOrganisation } = promised(view);
  switch (asked) {
    case 'accept':
      return say.needs.accept(what, by === null ? '' : say.answerBy(by));
    case 'confirm':
      return say.needs.confirm(what, ownerOrganisation, by === null ? '' : say.answerUntil(by));
    case 'new_date':
      return say.needs.new_date(what, day(view.commitment.newDate ?? view.commitment.due, view.language, view.today));
    case 'withdraw':
      return say.needs.withdraw(what);
    case 'help':
      return say.needs.help(what, ownerOrganisation);
  }
}

/** What settles it right here; a check-in and signals are settled on a card of their own. */
function offers(view: NeedView, { language }: Reading): readonly Button[] {
  const say = dictionary[language].buttons;
  const { need } = view;
  if (view.feedback !== null) return said.offers(view.feedback);
  if (view.promise !== null) return promises.nearest(view.promise);
  switch (need.kind) {
    case 'agreement':
      return need.partnership === null ? [] : [named(open(language, need.partnership), view.partnership)];
    case 'pulse':
      return [button(say.answer, 'pulse.open', {}, 'main')];
    case 'check_in':
      return [
        named(button(say.meet, 'checkin.show', { id: need.checkIn }), view.partnership),
        ...(need.partnership === null ? [] : [brief(language, { id: need.partnership, name: view.partnership })]),
      ];
    default:
      return [];
  }
}

const named = (shown: Button, name: string): Button => ({ ...shown, spoken: `${shown.label}: ${name}` });
