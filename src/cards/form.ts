/** Owns forms: what somebody fills in, on any platform, with the same names, limits and errors. */
import type { Block, CardLanguage } from './card.ts';

export type Choice = { readonly value: string; readonly label: string };

type Common = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
};

export type Field =
  | (Common & {
      readonly kind: 'line';
      readonly value?: string;
      readonly most: number;
      readonly as?: 'email' | 'phone';
      /** Needed all the same, unless somebody was chosen in the picker of this name. */
      readonly orPicked?: string;
    })
  | (Common & { readonly kind: 'words'; readonly value?: string; readonly most: number })
  /** Few options, all seen at once; on web a fieldset of radio buttons. */
  | (Common & { readonly kind: 'choice'; readonly value?: string; readonly choices: readonly Choice[] })
  /** Many options in a list to pick one from. */
  | (Common & { readonly kind: 'pick'; readonly value?: string; readonly choices: readonly Choice[] })
  | (Common & { readonly kind: 'several'; readonly value?: readonly string[]; readonly choices: readonly Choice[] })
  /** A civil date; `value` is YYYY-MM-DD. */
  | (Common & { readonly kind: 'date'; readonly value?: string })
  /** A person from the platform's own picker; comes back as `platform:tenant/user id`. */
  | (Common & { readonly kind: 'person' });

/**
 * A form. `hidden` comes back beside the fields (a form that creates something carries its nonce there);
 * `several` answers come back joined by a comma.
 */
export type Form = {
  readonly language: CardLanguage;
  readonly title: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly intro: readonly Block[];
  readonly fields: readonly Field[];
  readonly submit: string;
};

/** The form where there is no list of people to pick from: what a picker would have spared is typed. */
export function withoutPickers(form: Form): Form {
  const fields = form.fields.filter(field => field.kind !== 'person');
  return {
    ...form,
    fields: fields.map(field =>
      field.kind === 'line' && field.orPicked !== undefined ? { ...field, required: true } : field,
    ),
  };
}

/** The form with one more field at its end, unless it has one of that name. */
export function gaining(form: Form, field: Field | undefined): Form {
  if (field === undefined || form.fields.some(each => each.name === field.name)) return form;
  return { ...form, fields: [...form.fields, field] };
}

/** Checks that no text is longer than a field allows; names of the fields that are. */
export function tooLong(form: Form, values: Readonly<Record<string, string>>): readonly string[] {
  return form.fields
    .filter(
      field => (field.kind === 'line' || field.kind === 'words') && (values[field.name] ?? '').length > field.most,
    )
    .map(field => field.name);
}
