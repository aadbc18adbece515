/** Owns fields: each as one input with its label, its limits and what is said when it is left empty. */
import type { CardLanguage } from '../../cards/card.ts';
import type { Choice, Field, Form } from '../../cards/form.ts';
import { tame } from '../../cards/text.ts';
import { fieldId } from './carried.ts';
import { filled, fitted, limits } from './limits.ts';
import { inert, type Json } from './richtext.ts';
import { frameWords } from './words.ts';

type Setting = { readonly form: number; readonly mostChoices: number; readonly language: CardLanguage };

/** A list without a single choice cannot be shown: there is nothing to choose. */
export function inputs(form: Form, at: number, mostChoices: number): readonly Json[] {
  const setting = { form: at, mostChoices, language: form.language };
  return form.fields
    .filter(field => !('choices' in field) || field.choices.length > 0)
    .map(field => ({
      ...element(field, setting),
      id: fieldId(field.name, at),
      label: labelOf(field, setting),
      ...(field.required ? { isRequired: true, errorMessage: frameWords[form.language].required } : {}),
    }));
}

/** Teams has no hint of its own; in the label it is read aloud with it. */
function labelOf(field: Field, setting: Setting): string {
  const hints = [field.hint ?? '', cutWords(field, setting)].filter(each => each.trim() !== '');
  const label = filled([field.label, ...hints.map(hint => `(${hint})`)].join(' '));
  return inert(fitted(label, limits.input.label));
}

function cutWords(field: Field, { mostChoices, language }: Setting): string {
  if (!('choices' in field) || field.choices.length <= mostChoices) return '';
  return frameWords[language].listed(mostChoices, field.choices.length);
}

function element(field: Field, setting: Setting): Json {
  switch (field.kind) {
    case 'line':
      return { type: 'Input.Text', ...styled(field.as), ...typed(field) };
    case 'words':
      return { type: 'Input.Text', isMultiline: true, ...typed(field) };
    case 'date':
      return { type: 'Input.Date', ...(isDate(field.value) ? { value: field.value } : {}) };
    case 'choice':
      return oneOf(field, setting, field.choices.length <= limits.ticks);
    case 'pick':
      return oneOf(field, setting, false);
    case 'several':
      return {
        ...chosen(field.choices, setting, field.value ?? []),
        isMultiSelect: true,
        style: styleOf(field.choices),
      };
    // Asked for by `withoutPickers`, so none should come: Teams' list of people names whom the bot cannot know.
    case 'person':
      return { type: 'Input.Text', maxLength: limits.input.label };
  }
}

const styled = (as: 'email' | 'phone' | undefined): Json =>
  as === undefined ? {} : { style: as === 'email' ? 'Email' : 'Tel' };

function typed({ most, value }: { readonly most: number; readonly value?: string }): Json {
  const maxLength = Math.min(Math.max(most, 1), limits.input.text);
  const begun = tame(tame(value ?? '').slice(0, maxLength));
  return { maxLength, ...(begun.trim() === '' ? {} : { value: begun }) };
}

function oneOf(field: Field & { kind: 'choice' | 'pick' }, setting: Setting, isOpen: boolean): Json {
  const placeholder = isOpen ? {} : { placeholder: frameWords[setting.language].choose };
  return { ...chosen(field.choices, setting, [field.value]), style: isOpen ? 'expanded' : 'compact', ...placeholder };
}

const styleOf = (choices: readonly Choice[]): string => (choices.length <= limits.ticks ? 'expanded' : 'compact');

function chosen(choices: readonly Choice[], { mostChoices }: Setting, values: readonly (string | undefined)[]): Json {
  const shown = choices.slice(0, mostChoices);
  const begun = shown.filter(({ value }) => values.includes(value)).map(({ value }) => value);
  return {
    type: 'Input.ChoiceSet',
    wrap: true,
    choices: shown.map(({ value, label }) => ({ title: inert(filled(fitted(label, limits.choice))), value })),
    ...(begun.length === 0 ? {} : { value: begun.join(',') }),
  };
}

function isDate(value: string | undefined): value is string {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}
