/** Owns who sees what of an answer, in the words that stand before the first one (product §4 "The preface"). */
import type { Text } from '../../cards/text.ts';
import { listed, type PlaceView, wordsFor } from './view.ts';

/** `whether`: the sentence on who sees if somebody answered. */
export function whoSeesWhat(
  view: PlaceView,
  whether: (who: string) => Text = wordsFor(view).ask.whether,
): readonly [Text, ...Text[]] {
  const say = wordsFor(view).ask;
  const { floorPeople, floorOrganisations } = view.round;
  const stewards = view.stewards.length === 0 ? say.oneSteward : listed(view, view.stewards);
  return [
    say.floor(view.host, floorPeople, floorOrganisations),
    whether(stewards),
    ...(view.fundingPromise ? [say.funding] : []),
  ];
}
