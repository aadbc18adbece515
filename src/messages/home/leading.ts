/** Owns what needs who leads the host on their home screen: the question about funding, and what the last week asks of them. */
import { type Block, buttons, text } from '../../cards/card.ts';
import type { Ask } from '../../domain/digest/asks.ts';
import { talked, visited } from '../checkin/offer.ts';
import { needed, sentence } from '../digest/leaders.ts';
import type { DigestView } from '../digest/view.ts';
import * as funding from '../pulse/funding.ts';
import type { Reading } from './needs.ts';

/** `week`: the last one told, with what it still asks; null where none was told. */
export type LeadingView = { readonly isAsked: boolean; readonly week: DigestView | null };

/** Above everything else that needs them: somebody waits for the answer. */
export function questions(view: LeadingView | null, reading: Reading): readonly (readonly Block[])[] {
  return view?.isAsked === true ? [funding.asked(reading)] : [];
}

export function asks(view: LeadingView | null, { language }: Reading): readonly (readonly Block[])[] {
  return asked(view).map(({ ask, words }) => {
    const partnership = toMeet(ask);
    const name = view?.week?.partnerships.get(partnership ?? '') ?? '';
    const offered = partnership === null ? [] : [talked(language, partnership), visited(language, partnership)];
    const met = offered.map(each => ({ ...each, spoken: `${each.label}: ${name}` }));
    return [text(sentence(words)), ...(met.length === 0 ? [] : [buttons(...met)])];
  });
}

export function count(view: LeadingView | null): number {
  return (view?.isAsked === true ? 1 : 0) + asked(view).length;
}

function asked(view: LeadingView | null): ReturnType<typeof needed> {
  return view === null || view.week === null ? [] : needed(view.week);
}

function toMeet(ask: Ask): string | null {
  return ask.kind === 'silent' || ask.kind === 'meet' ? ask.partnership : null;
}
