/** Owns words about the cadence: a silence that is too long for it, and a change of it. */
import { button, buttons, type Card, card, note, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import { rhythm } from '../partnership/rhythm.ts';
import { dated, type Reading, wordsFor } from './view.ts';

/** A partnership with the little that these cards say about it. */
export type PartnershipView = Reading & {
  readonly id: string;
  readonly name: string;
  readonly checkIn: string;
  readonly where: string;
  /** The day of the next check-in, where one is to come. */
  readonly nextOn: CivilDate | null;
  readonly acts: boolean;
};

/** Asked to visit, not to message (product §3). */
export function silence(view: PartnershipView, since: CivilDate): Card {
  const days = time.daysBetween(since, view.today);
  const words = wordsFor(view).silence(view.name, days, dated(view, since));
  return card(view.language, words, text(words), ...(view.acts ? [buttons(...inTouch(view), brief(view))] : []));
}

export function silenceOver(view: PartnershipView): Card {
  const words = wordsFor(view).silenceOver(view.name);
  return card(view.language, words, text(words));
}

/** Told to the other side when somebody changed when or where they meet. */
export function changed(view: PartnershipView): Card {
  const say = wordsFor(view);
  const words = say.changed(view.name, saidRhythm(view));
  const offered = view.acts ? [buttons(change(view))] : [];
  return card(view.language, words, text(words), ...place(view), note(say.bothOwn), ...offered);
}

/** The answer to whoever changed it. */
export function changeMade(view: PartnershipView, hasChanged: boolean): Card {
  const say = wordsFor(view).replies;
  const words = (hasChanged ? say.changed : say.same)(saidRhythm(view));
  return card(view.language, words, text(words), ...place(view));
}

function inTouch(view: Pick<PartnershipView, 'id' | 'language' | 'today'>) {
  const say = wordsFor(view).buttons;
  return [
    button(say.talked, 'checkin.talked', { partnership: view.id }, 'main'),
    button(say.visited, 'checkin.visited', { partnership: view.id }, 'main'),
  ];
}

function brief(view: PartnershipView) {
  return button(wordsFor(view).buttons.brief, 'checkin.brief', { partnership: view.id }, 'quiet');
}

function change(view: PartnershipView) {
  return button(wordsFor(view).buttons.change, 'checkin.ask_change', { partnership: view.id });
}

/** Where and when next: the two things somebody reads a change for. */
function place(view: PartnershipView) {
  const say = wordsFor(view);
  const next: readonly Text[] = view.nextOn === null ? [] : [say.nextOn(dated(view, view.nextOn))];
  const where: readonly Text[] = view.where === '' ? [] : [say.where(view.where)];
  return [...where, ...next].map(note);
}

function saidRhythm(view: PartnershipView): string {
  return view.checkIn === 'none' ? wordsFor(view).noRhythm : rhythm(view.checkIn, view.language);
}
