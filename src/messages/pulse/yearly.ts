/** Owns the cards of the question of the year: asked by itself after the autumn round, answered in averages only (product §4). */
import { button, buttons, type Card, card, heading, list, note, text } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { join, plain, type Text } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import type { GroupResult } from '../../domain/trust/publish.ts';
import { yearly } from '../../domain/trust/statements.ts';
import * as en from '../words/en/yearly.ts';
import * as es from '../words/es/yearly.ts';
import { shownWords } from './numbers.ts';
import { whoSeesWhat } from './preface.ts';
import { hidden, type ResultsView } from './results.ts';
import { type AskView, dated, type PlaceView, type Reading, wordsFor } from './view.ts';

const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export function ask(view: AskView): Card {
  const say = dictionary[view.language].ask;
  const { ask: pulse, reach, buttons: labels } = wordsFor(view);
  const before = [pulse.about(view.partnership), say.why(view.host), reach[view.reach], ...seenBy(view)];
  return card(
    view.language,
    say.question,
    text(say.question),
    text(join(before, ' ')),
    buttons(button(labels.start, 'pulse.start', { id: view.round.id, how: 'pooled' }, 'main')),
    note(say.confidential(view.host, dated(view, view.round.closesOn))),
  );
}

/** The same for all in a place, whoever is asked and whoever has answered. */
export function askInPlace(view: PlaceView): Card {
  const { ask: say, place } = dictionary[view.language];
  const { place: pulse, buttons: labels } = wordsFor(view);
  const closes = dated(view, view.round.closesOn);
  const question = place.question(closes);
  return card(
    view.language,
    question,
    text(question),
    text(join([pulse.private, ...seenBy(view)], ' ')),
    buttons(button(labels.answerHere, 'pulse.open', {}, 'main')),
    note(say.confidential(view.host, closes)),
  );
}

/** Always empty: what was sent before is never shown again. */
export function question(view: AskView): Form {
  const { form, statement } = dictionary[view.language];
  const { points, skip, form: pulse, buttons: labels } = wordsFor(view);
  const scale = points.map((label, at) => ({ value: String(at + 1), label }));
  return {
    language: view.language,
    title: form.title,
    action: 'pulse.cast',
    hidden: { id: view.round.id, how: 'pooled' },
    intro: [note(form.window), note(form.pooled), ...(view.answered ? [note(pulse.again)] : [])],
    fields: [
      {
        kind: 'choice',
        name: yearly,
        label: statement,
        required: false,
        choices: [...scale, { value: 'skip', label: skip }],
      },
    ],
    submit: labels.send,
  };
}

/** On one's own home, in a line. */
export function need(reading: Pick<Reading, 'language'>, closes: string): Text {
  return dictionary[reading.language].need(closes);
}

export function results(view: ResultsView): Card {
  const say = dictionary[view.language].results;
  const { floorPeople, floorOrganisations, opensOn, closesOn } = view.round;
  const summary = told(view, view.portfolio?.result ?? null) ?? say.nothing(floorPeople, floorOrganisations);
  const inside = view.inside.flatMap(({ name, result }) => {
    const figure = result.figures[yearly];
    return figure === undefined ? [] : [say.group(name, shownWords(view, figure.shown), result.answered, result.asked)];
  });
  return card(
    view.language,
    summary,
    heading(say.title),
    text(summary),
    ...(inside.length === 0 ? [] : [list(inside.map(plain))]),
    ...hidden(view),
    note(wordsFor(view).results.when(dated(view, opensOn), dated(view, closesOn))),
    ...(view.portfolio === null ? [] : [note(say.how(floorPeople, floorOrganisations))]),
  );
}

/** In one sentence, for other pages too; null where it may not be shown. */
export function told(reading: Reading, result: GroupResult | null): Text | null {
  const figure = result?.figures[yearly];
  if (result === null || figure === undefined) return null;
  return dictionary[reading.language].results.summary(shownWords(reading, figure.shown), result.answered, result.asked);
}

/** There are no comments here that may show who somebody is. */
const seenBy = (view: PlaceView): readonly Text[] => whoSeesWhat(view, dictionary[view.language].ask.whether);
