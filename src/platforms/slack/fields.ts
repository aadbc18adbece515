/** Owns fields: each as one input block, with Slack's own element for its kind. */
import type { InputBlock, PlainTextOption } from '@slack/types';
import type { CardLanguage } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import { tame } from '../../cards/text.ts';
import { fieldId } from './carried.ts';
import { listed, optionsOf } from './choices.ts';
import { limits } from './limits.ts';
import { plainText } from './richtext.ts';
import { frameWords } from './words.ts';

/** Where fields stand, and the most choices that have room there. `long` collects values that no option can hold. */
type Setting = { readonly form?: number; readonly mostChoices: number; readonly long: string[] };

const MOST_CHOICES = limits.groups * limits.options;

/** A list without a single choice cannot be shown: Slack takes none, and there is nothing to choose. */
export function inputs(form: Form, setting: Setting): readonly InputBlock[] {
  return form.fields
    .filter(field => !('choices' in field) || field.choices.length > 0)
    .map(field => input(field, form.language, setting));
}

function input(field: Field, language: CardLanguage, setting: Setting): InputBlock {
  const hint = [field.hint ?? '', cutWords(field, language, setting)].filter(each => each !== '').join(' ');
  return {
    type: 'input',
    block_id: fieldId(field.name, setting.form),
    label: plainText(field.label, limits.input.label),
    ...(hint === '' ? {} : { hint: plainText(hint, limits.input.hint) }),
    optional: !field.required,
    element: { ...element(field, language, setting), action_id: field.name },
  };
}

function cutWords(field: Field, language: CardLanguage, setting: Setting): string {
  if (!('choices' in field)) return '';
  const shown = within(field.choices, setting).length;
  return shown === field.choices.length ? '' : frameWords[language].listed(shown, field.choices.length);
}

function within(choices: readonly Choice[], setting: Setting): readonly Choice[] {
  return choices.slice(0, Math.min(setting.mostChoices, MOST_CHOICES));
}

function element(field: Field, language: CardLanguage, setting: Setting): InputBlock['element'] {
  switch (field.kind) {
    case 'line':
      if (field.as === 'email') return { type: 'email_text_input', ...begun(field.value, limits.input.text) };
      return { type: 'plain_text_input', ...typed(field) };
    case 'words':
      return { type: 'plain_text_input', multiline: true, ...typed(field) };
    case 'date':
      return { type: 'datepicker', ...(isDate(field.value) ? { initial_date: field.value } : {}) };
    case 'person':
      return { type: 'users_select', ...chooseOne(language) };
    case 'choice':
      return field.choices.length <= limits.ticks ? radio(field, setting) : select(field, language, setting);
    case 'pick':
      return select(field, language, setting);
    case 'several':
      return several(field, language, setting);
  }
}

function typed(field: Field & { kind: 'line' | 'words' }) {
  const most = Math.min(Math.max(field.most, 1), limits.input.text);
  return { max_length: most, ...begun(field.value, most) };
}

/** Slack refuses a form whose field begins with more than it takes. */
function begun(value: string | undefined, most: number): { initial_value?: string } {
  const text = tame(tame(value ?? '').slice(0, most));
  return text.trim() === '' ? {} : { initial_value: text };
}

function isDate(value: string | undefined): value is string {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

function radio(field: Field & { kind: 'choice' }, setting: Setting): InputBlock['element'] {
  const { options, chosen } = offered(field.choices, setting, [field.value]);
  return { type: 'radio_buttons', options, ...initial(chosen) };
}

function select(
  field: Field & { kind: 'choice' | 'pick' },
  language: CardLanguage,
  setting: Setting,
): InputBlock['element'] {
  const { options, chosen } = offered(field.choices, setting, [field.value]);
  return { type: 'static_select', ...chooseOne(language), ...listed(options), ...initial(chosen) };
}

function several(field: Field & { kind: 'several' }, language: CardLanguage, setting: Setting): InputBlock['element'] {
  const { options, chosen } = offered(field.choices, setting, field.value ?? []);
  const begin = chosen.length === 0 ? {} : { initial_options: chosen };
  return options.length <= limits.ticks
    ? { type: 'checkboxes', options, ...begin }
    : { type: 'multi_static_select', ...chooseOne(language), ...listed(options), ...begin };
}

function offered(choices: readonly Choice[], setting: Setting, values: readonly (string | undefined)[]) {
  const shown = within(choices, setting);
  const options = optionsOf(shown, setting.long);
  const chosen = options.filter((_, at) => values.includes(shown[at]?.value));
  return { options, chosen };
}

function initial([first]: readonly PlainTextOption[]): { initial_option?: PlainTextOption } {
  return first === undefined ? {} : { initial_option: first };
}

function chooseOne(language: CardLanguage) {
  return { placeholder: plainText(frameWords[language].choose, limits.placeholder) };
}
