/** Owns walking from the cards that somebody has to whatever they lead to, and how many taps each action takes (product §8). */
import type { Button, Card } from '../../../src/cards/card.ts';
import { buttonsOf } from '../../../src/cards/card.ts';
import type { Form } from '../../../src/cards/form.ts';
import type { pressing } from './press.ts';
import type { Viewer } from './viewers.ts';

type On = Awaited<ReturnType<typeof pressing>>;
/** What somebody has before the first tap. */
export type Begin = { readonly cards: readonly Card[]; readonly forms: readonly Form[] };
export type Walked = {
  /** The fewest taps that carry an action out, with the buttons on the way. */
  readonly taps: ReadonlyMap<string, { readonly taps: number; readonly by: string }>;
  /** What is offered and then refused. */
  readonly refused: readonly string[];
  readonly cards: readonly Card[];
  readonly forms: readonly Form[];
};

/** What must be chosen and is not chosen yet is a tap each; typing is none. Every statement of the pulse is one. */
export const choicesIn = (form: Form): number =>
  form.fields.filter(field => (field.kind === 'choice' || field.kind === 'pick') && field.required && !field.value)
    .length;

/** Every button within `most` taps is pressed, each once; after one that changed something the town is as it was, so nothing behind it is. */
export async function walk(on: On, viewer: Viewer, begin: Begin, most: number): Promise<Walked> {
  const taps = new Map<string, { taps: number; by: string }>();
  const refused: string[] = [];
  const [cards, forms]: [Card[], Form[]] = [[], []];
  const learn = (action: string, count: number, by: string) => {
    if (count < (taps.get(action)?.taps ?? Number.POSITIVE_INFINITY)) taps.set(action, { taps: count, by });
  };
  const fill = (form: Form, count: number, by: string) => {
    forms.push(form);
    learn(form.action, count + choicesIn(form) + 1, `${by} › ${form.submit}`);
  };
  for (const form of begin.forms) fill(form, 0, '(typed)');
  let here = begin.cards.map(card => ({ card, by: '', stands: true }));
  const pressed = new Set<string>();
  for (let count = 0; count < most; count += 1) {
    const next: typeof here = [];
    for (const { card, by, stands } of here) {
      cards.push(card);
      for (const block of card.blocks) if (block.kind === 'form') fill(block.form, count, by);
      for (const button of buttonsOf(card)) {
        const way = `${by} › ${button.label}`;
        learn(button.action, count + 1, way);
        if (!stands || count + 1 >= most || pressed.has(nameOf(button))) continue;
        pressed.add(nameOf(button));
        const { reply, no, changed } = await on.press(viewer, button.action, button.values);
        if (no !== null) refused.push(`${way} (${nameOf(button)}): ${no}`);
        if (reply.ask !== undefined) fill(reply.ask, count + 1, way);
        for (const shown of [reply.tell, reply.turn])
          if (shown !== undefined) next.push({ card: shown, by: way, stands: !changed });
      }
    }
    here = next;
  }
  return { taps, refused, cards, forms };
}

const nameOf = ({ action, values }: Button): string => `${action} ${JSON.stringify(values)}`;
