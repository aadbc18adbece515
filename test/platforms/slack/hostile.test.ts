/** Proves that no card and no form, however long and hostile, is refused by Slack, becomes markup, or comes back changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Card } from '../../../src/cards/card.ts';
import { tame } from '../../../src/cards/text.ts';
import { chartless, homeOf, messageOf } from '../../../src/platforms/slack/blocks.ts';
import { viewOf } from '../../../src/platforms/slack/modal.ts';
import { pressedOf, submittedOf } from '../../../src/platforms/slack/submitted.ts';
import { problemsOfHome, problemsOfMessage, problemsOfModal } from '../../support/slack/blockkit.ts';
import * as any from './arbitrary.ts';
import { buttonsIn, press, submission } from './client.ts';

const seed = { seed: 20261128, numRuns: 60, endOnFailure: true };
const calendarUrl = () => 'https://tend.example/c/1.ics';
/** What is shown of blocks; what buttons and options carry is not. */
const strings = (part: unknown): readonly string[] => {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (/^(value|.*_id)$/.test(name) ? [] : strings(value)));
};
const objects = (part: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(objects);
  return Array.isArray(part) ? inside : [part as Readonly<Record<string, unknown>>, ...inside];
};

describe('any card', () => {
  it('is a message that Slack takes, whole and in its plainest form', () => {
    fc.assert(
      fc.property(any.card, card => {
        const message = messageOf(card, { marker: 'p'.repeat(40), calendarUrl });
        expect(problemsOfMessage(message)).toEqual([]);
        expect(message.blocks[0]?.block_id).toBe('p'.repeat(40));
        const plainest = chartless(card);
        expect(problemsOfMessage(plainest)).toEqual([]);
        expect(plainest.blocks.filter(block => ['table', 'data_visualization'].includes(block.type))).toEqual([]);
        expect(JSON.stringify(plainest.blocks).length).toBeLessThan(13_200);
      }),
      seed,
    );
  });

  it('is a home tab that Slack takes', () => {
    fc.assert(
      fc.property(any.card, card => {
        expect(problemsOfHome(homeOf(card, { calendarUrl }))).toEqual([]);
      }),
      seed,
    );
  });

  it('keeps typed text as text: nothing is parsed, bold is what we made bold, links go where we said', () => {
    fc.assert(
      fc.property(any.card, card => {
        const blocks = [...messageOf(card, { calendarUrl }).blocks, ...homeOf(card).blocks];
        const made = ours(card);
        const strays = objects(blocks).filter(
          each =>
            each.type === 'mrkdwn' ||
            (each.type === 'plain_text' && each.emoji !== false) ||
            (typeof each.style === 'object' && !made.bold.some(one => begins(one, String(each.text)))) ||
            (each.type === 'link' && !made.urls.includes(String(each.url))),
        );
        expect(strays).toEqual([]);
        const shown = strings(blocks).join('');
        expect(shown).toBe(tame(shown));
        expect(shown.isWellFormed()).toBe(true);
      }),
      seed,
    );
  });

  it('that is small loses no word', () => {
    const block = any.card
      .map(({ blocks }) => blocks[0])
      .filter(first => first?.kind === 'list' || first?.kind === 'text');
    fc.assert(
      fc.property(block, first => {
        const words = wordsOf(first);
        fc.pre(words.join('').length < 2000);
        const shown = strings(messageOf({ language: 'en', summary: 's', blocks: first ? [first] : [] }).blocks).join(
          '\n',
        );
        for (const each of words.filter(word => word.trim() !== '')) expect(shown).toContain(each);
      }),
      seed,
    );
  });
});

describe('any button', () => {
  it('comes back with what it carries, or is left out and said to be', () => {
    fc.assert(
      fc.property(fc.array(any.button, { minLength: 1, maxLength: 20 }), buttons => {
        const { blocks } = messageOf({ language: 'en', summary: 's', blocks: [{ kind: 'buttons', buttons }] });
        const pressed = buttonsIn(blocks).map(each => pressedOf(press(blocks, each)));
        const left = blocks.filter(each => each.type === 'context').length;
        const sent = buttons.map(({ action, values }) => ({
          action,
          values: Object.fromEntries(Object.entries(values)),
          people: [],
        }));
        expect(pressed.length + left).toBe(buttons.length);
        let place = 0;
        for (const each of pressed) {
          place = sent.findIndex((one, at) => at >= place && JSON.stringify(one) === JSON.stringify(each)) + 1;
          expect(place).toBeGreaterThan(0);
        }
      }),
      seed,
    );
  });
});

describe('any form', () => {
  it('is a view that Slack takes', () => {
    fc.assert(
      fc.property(any.form, form => {
        expect(problemsOfModal(viewOf(form, { channel: 'C1', message: '1.2' }))).toEqual([]);
      }),
      seed,
    );
  });

  it('comes back with what it carries, and each choice with its value', () => {
    fc.assert(
      fc.property(any.form, fc.nat(9), (form, at) => {
        const view = viewOf(form, { channel: 'C<1>' });
        fc.pre(view.callback_id !== undefined);
        const named = form.fields.filter(field => 'choices' in field && field.choices.length > at);
        const back = submittedOf(submission(view, Object.fromEntries(named.map(field => [field.name, [at]]))));
        expect(back).toMatchObject({ action: form.action, carry: { channel: 'C<1>' } });
        const expected = named.map(field => [field.name, 'choices' in field ? field.choices[at]?.value : '']);
        const values = { ...Object.fromEntries(expected), ...form.hidden };
        for (const [name, value] of Object.entries(values)) expect([name, back?.values[name]]).toEqual([name, value]);
      }),
      seed,
    );
  });
});

/** What may be bold and where links may lead: what our own spans, headings and labels say. */
function ours(card: Card): { readonly bold: readonly string[]; readonly urls: readonly string[] } {
  const all = card.blocks.flatMap(block =>
    block.kind === 'form' ? [headed(block.form.title), ...block.form.intro] : [block],
  );
  const spans = objects(all).filter(each => each.kind === 'strong' || each.kind === 'link');
  const bold = all.flatMap(block => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'facts') return block.facts.map(fact => `${fact.label}:`);
    if (block.kind === 'table') return [block.caption];
    return block.kind === 'chart' ? [block.title] : [];
  });
  const strong = spans.filter(each => each.kind === 'strong').map(each => String(each.text));
  const urls = spans.flatMap(each => (URL.canParse(String(each.url)) ? [new URL(String(each.url)).href] : []));
  return { bold: [...bold, ...strong].map(tame), urls };
}

/** Whole, or cut with an ellipsis. */
function begins(whole: string, shown: string): boolean {
  return whole === shown || (shown.length > 1000 && whole.startsWith(shown.slice(0, -1)));
}

function headed(text: string): Block {
  return { kind: 'heading', text, level: 2 };
}

function wordsOf(block: Block | undefined): readonly string[] {
  if (block?.kind === 'list') return block.items.flat().map(each => tame(each.text));
  return block?.kind === 'text' ? block.text.map(each => tame(each.text)) : [];
}
