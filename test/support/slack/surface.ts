/** Owns what a person finds on a message, a modal or a home: buttons by their words, fields by their labels. */
import { isFields } from './arguments.ts';
import type { Block, Fields } from './world.ts';

export type Part = {
  readonly block: Block;
  readonly element: Fields & { readonly type: string; readonly action_id: string };
  /** What stands on it or beside it. */
  readonly label: string;
  /** An input that may not stay empty. */
  readonly required: boolean;
};

/** What to press: the exact words, a pattern for them, or the action's id. */
export type Wanted = string | RegExp | { readonly action: string };
export type Pressable = { readonly part: Part; readonly option: Fields | null; readonly label: string };

const BUTTONS = new Set(['button', 'icon_button', 'workflow_button']);

/** Found at any depth: cards, carousels and containers nest what sections and actions hold flat. */
function partsOf(blocks: readonly Block[]): readonly Part[] {
  return blocks.flatMap(block => elementsIn(block).map(element => ({ block, element, ...described(block, element) })));
}

export function pressablesOf(blocks: readonly Block[]): readonly Pressable[] {
  return partsOf(blocks).flatMap((part): readonly Pressable[] => {
    if (BUTTONS.has(part.element.type)) return [{ part, option: null, label: part.label }];
    if (part.element.type !== 'overflow') return [];
    return optionsOf(part.element).map(option => ({ part, option, label: words(option.text) }));
  });
}

export const fieldsIn = (blocks: readonly Block[]): readonly Part[] =>
  partsOf(blocks).filter(({ element }) => !BUTTONS.has(element.type) && element.type !== 'overflow');

export function matches(pressable: Pressable, wanted: Wanted): boolean {
  if (typeof wanted === 'string') return pressable.label === wanted;
  return wanted instanceof RegExp ? wanted.test(pressable.label) : pressable.part.element.action_id === wanted.action;
}

/** A field by its label, its action or its block. */
export function field(blocks: readonly Block[], name: string): Part {
  const fields = fieldsIn(blocks);
  const found = fields.filter(
    ({ block, element, label }) => block.block_id === name || element.action_id === name || label === name,
  );
  const [one] = found;
  if (one && found.length === 1) return one;
  const there = fields.map(part => `${part.label} (${part.block.block_id}/${part.element.action_id})`).join(', ');
  throw new Error(`${found.length} fields answer to ${name}; there are: ${there}`);
}

export function optionsOf(element: Fields): readonly Fields[] {
  const own = element.options;
  const groups = element.option_groups;
  if (Array.isArray(own)) return own.filter(isFields);
  return Array.isArray(groups) ? groups.filter(isFields).flatMap(optionsOf) : [];
}

export function words(text: unknown): string {
  if (typeof text === 'string') return text;
  return isFields(text) && typeof text.text === 'string' ? text.text : '';
}

function elementsIn(part: unknown): readonly Part['element'][] {
  if (Array.isArray(part)) return part.flatMap(elementsIn);
  if (!isFields(part)) return [];
  if (isElement(part)) return [part];
  return Object.values(part).flatMap(elementsIn);
}

function isElement(part: Fields): part is Part['element'] {
  return typeof part.type === 'string' && typeof part.action_id === 'string';
}

function described(block: Block, element: Fields): Pick<Part, 'label' | 'required'> {
  const input = block.type === 'input';
  const onIt = words(element.text) || words(element.accessibility_label) || words(element.placeholder);
  return { label: input ? words(block.label) : onIt, required: input && block.optional !== true };
}
