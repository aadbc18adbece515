/** Owns what is put where on Teams: a card into a conversation, or in the place of one that is there. */
import type { Card } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { CARD_TYPE, cardOf, formOf, summaryOf } from './adaptive.ts';
import type { Opener } from './carried.ts';
import type { Json } from './richtext.ts';

/** One attachment and no text: with both, Teams makes two messages of it and gives no id (teams.md §3). */
export function attachedMessage(content: Json, summary: string): Json {
  return { type: 'message', summary: summaryOf(summary), attachments: [attached(content)] };
}

export const attached = (content: Json): Json => ({ contentType: CARD_TYPE, content });
export const cardMessage = (card: Card): Json => attachedMessage(cardOf(card), card.summary);
export const formMessage = (form: Form, opener: Opener): Json => attachedMessage(formOf(form, opener), form.title);
