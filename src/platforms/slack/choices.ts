/** Owns options: a form's choices as Slack's, alone, in groups where there are many, and never more than it takes. */
import type { PlainTextElement, PlainTextOption } from '@slack/types';
import type { Choice } from '../../cards/form.ts';
import { tame } from '../../cards/text.ts';
import { optionValue } from './carried.ts';
import { filled, fitted, limits } from './limits.ts';
import { plainText } from './richtext.ts';

/** What a long label has no room for goes below it, unless so many would make the view too large. */
export function optionsOf(choices: readonly Choice[], long: string[]): PlainTextOption[] {
  const isShort = choices.length <= limits.options;
  return choices.map(({ value, label }) => {
    const text = fitted(label, limits.option.text);
    const below = isShort ? beyond(label, text) : '';
    return {
      text: { type: 'plain_text', text: filled(text), emoji: false },
      value: optionValue(value, long),
      ...(below === '' ? {} : { description: plainText(below, limits.option.description) }),
    };
  });
}

function beyond(label: string, shown: string): string {
  const whole = tame(label);
  return whole === shown ? '' : whole.slice(shown.length - 1).trim();
}

type Listed =
  | { options: PlainTextOption[] }
  | { option_groups: { label: PlainTextElement; options: PlainTextOption[] }[] };

/** As one list, or in groups named by their first and last. */
export function listed(options: readonly PlainTextOption[]): Listed {
  if (options.length <= limits.options) return { options: [...options] };
  const groups = Array.from({ length: Math.ceil(options.length / limits.options) }, (_, at) =>
    options.slice(at * limits.options, (at + 1) * limits.options),
  );
  return { option_groups: groups.map(group => ({ label: ends(group), options: group })) };
}

function ends(group: readonly PlainTextOption[]): PlainTextElement {
  const half = (limits.groupLabel - 3) / 2;
  const [from, to] = [group.at(0), group.at(-1)].map(each => fitted(each?.text.text ?? '', half));
  return plainText(`${from} – ${to}`, limits.groupLabel);
}
