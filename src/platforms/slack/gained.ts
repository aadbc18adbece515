/** Owns a modal that gains a field: the same view once more, with what is wrong above the fields it is about. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Field } from '../../cards/form.ts';
import { fieldId, isRecord, type Values } from './carried.ts';
import { inputs } from './fields.ts';
import { fitted, limits } from './limits.ts';
import { plainText } from './richtext.ts';
import { fieldsOf } from './submitted.ts';

const WRONG = 'wrong:';

/**
 * Null where it has the field already, or no room for it: then its mistakes are shown like others. Errors cannot come with an
 * update, so they stand in blocks of their own; what was typed stays, since every field keeps its ids.
 */
export function gained(view: unknown, fix: Values, field: Field | undefined): ModalView | null {
  if (field === undefined || !isRecord(view) || !Array.isArray(view.blocks)) return null;
  const shown = fieldsOf(view);
  if (shown.includes(field.name)) return null;
  const { callback_id, private_metadata, title, submit, close } = view as unknown as ModalView;
  const first = shown[0] ?? '';
  // What is wrong with something that is not shown stands at the first field.
  const placed = Object.entries(fix).map(
    ([name, words]) => [fieldId(shown.includes(name) ? name : first), words] as const,
  );
  const blocks = (view.blocks as readonly KnownBlock[]).flatMap(block => [...above(block, placed), block]);
  const asked = { language: 'en' as const, title: '', action: '', hidden: {}, intro: [], submit: '', fields: [field] };
  const all = [...blocks, ...inputs(asked, { mostChoices: limits.ticks, long: [] })];
  if (all.length > limits.view.blocks) return null;
  return {
    type: 'modal',
    ...(callback_id === undefined ? {} : { callback_id }),
    ...(private_metadata === undefined ? {} : { private_metadata }),
    title,
    ...(submit === undefined ? {} : { submit }),
    ...(close === undefined ? {} : { close }),
    blocks: all,
  };
}

function above(block: KnownBlock, placed: readonly (readonly [string, string])[]): readonly KnownBlock[] {
  const found = placed.filter(([id]) => block.block_id === id).map(([, words]) => words);
  if (found.length === 0) return [];
  const said = plainText(fitted(found.join(' '), limits.section), limits.section);
  return [{ type: 'section', block_id: `${WRONG}${block.block_id}`, text: said }];
}
