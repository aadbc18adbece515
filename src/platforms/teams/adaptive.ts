/** Owns cards and forms as Adaptive Cards: everything Teams shows, never heavier than it takes. */
import type { Block, Card, CardLanguage } from '../../cards/card.ts';
import { type Form, withoutPickers } from '../../cards/form.ts';
import { plain } from '../../cards/text.ts';
import type { Opener } from './carried.ts';
import { type Drawing, draw, line } from './draw.ts';
import { bytes, filled, fitted, limits } from './limits.ts';
import { inert, type Json, rich } from './richtext.ts';
import { price, squeeze } from './squeeze.ts';
import { frameWords } from './words.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

export function cardOf(card: Card): Json {
  const hasForm = card.blocks.some(block => block.kind === 'form');
  const blocks = card.blocks.map(block =>
    block.kind === 'form' ? { ...block, form: withoutPickers(block.form) } : block,
  );
  return weighed(card.language, card.summary, { blocks, cancels: false, hasForm, opener: null });
}

/** A form on its own, with a way to call it off, and what opened it where it may have to come back with mistakes. */
export function formOf(form: Form, opener: Opener = null): Json {
  const blocks = [{ kind: 'form', form: withoutPickers(form) } as const];
  return weighed(form.language, form.title, { blocks, cancels: true, hasForm: true, opener });
}

/** What notifications show; a card itself shows nothing there. */
export function summaryOf(text: string): string {
  return filled(fitted(text, limits.summary));
}

type Drawn = Pick<Drawing, 'cancels' | 'hasForm' | 'opener'> & { readonly blocks: readonly Block[] };

/** Drawn as it should be, or, where that is too heavy, as sparse as it may be, and only then cut. */
function weighed(language: CardLanguage, summary: string, { blocks, ...how }: Drawn): Json {
  const frame = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: inert(summaryOf(summary)),
  };
  const says = line(rich(plain(filled(fitted(summary, limits.run / 2)))));
  const pieces = (isSparse: boolean) => {
    const drawn = draw(blocks, { language, tally: { forms: 0 }, isSparse, ...how });
    return drawn.length === 0 ? [says] : drawn;
  };
  const more = (lines: number) => rich(plain(frameWords[language].more(lines)), { isSmall: true });
  const room = limits.bytes - bytes({ ...frame, body: [] }) - 1;
  const whole = pieces(false);
  return { ...frame, body: squeeze(price(whole) <= room ? whole : pieces(true), room, more) };
}
