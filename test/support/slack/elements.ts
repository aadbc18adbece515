/** Owns what Slack accepts inside blocks: texts, options, buttons and the elements of inputs. */
import {
  any,
  array,
  between,
  type Check,
  date,
  is,
  type Json,
  list,
  object,
  oneOf,
  record,
  string,
  url,
} from './shapes.ts';

export const id = string(255);
export const plain = (most: number): Check =>
  object({ type: is('plain_text'), text: string(most) }, { emoji: is(false) });
const option = object({ text: plain(75), value: string(150) }, { description: plain(75) });
const options = array(option, 1, 100);
const group = object({ label: plain(75), options });
const begins = { action_id: id };
const held = { ...begins, placeholder: plain(150) };
/** Counted as typed: an input holds no markup that would have to be escaped. */
const begun: Check = (value, at, told) => {
  string(3000)(String(value).replaceAll(/[&<>]/g, '+'), at, told);
};
const typed = object(
  { type: is('plain_text_input') },
  { ...held, multiline: is(true, false), max_length: between(1, 3000), initial_value: begun },
);
const choosing =
  (type: string, begin: string, many: boolean): Check =>
  (value, at, told) => {
    const all = record(value);
    const initial = many ? array(option, 1, 10_000) : option;
    object({ type: is(type) }, { ...held, options, option_groups: array(group, 1, 100), [begin]: initial })(
      value,
      at,
      told,
    );
    if ((all.options === undefined) === (all.option_groups === undefined)) told.push(`${at}: options or groups`);
    chosen(all, begin, at, told);
  };
const ticking =
  (type: string, begin: string, many: boolean): Check =>
  (value, at, told) => {
    object(
      { type: is(type), options: array(option, 1, 10) },
      { ...begins, [begin]: many ? array(option, 1, 10) : option },
    )(value, at, told);
    chosen(record(value), begin, at, told);
  };
export const inputs = oneOf({
  plain_text_input: (value, at, told) => {
    const { initial_value, max_length } = record(value);
    typed(value, at, told);
    if (typeof initial_value === 'string' && initial_value.length > Number(max_length ?? 3000))
      told.push(`${at}: begins too long`);
  },
  email_text_input: object({ type: any }, { ...held, initial_value: begun }),
  datepicker: object({ type: any }, { ...held, initial_date: date }),
  users_select: object({ type: any }, { ...held, initial_user: string(50) }),
  radio_buttons: ticking('radio_buttons', 'initial_option', false),
  checkboxes: ticking('checkboxes', 'initial_options', true),
  static_select: choosing('static_select', 'initial_option', false),
  multi_static_select: choosing('multi_static_select', 'initial_options', true),
});
export const button = object(
  { type: is('button'), text: plain(75), action_id: id },
  { value: string(2000), url, style: is('primary', 'danger'), accessibility_label: string(75) },
);

/** What is chosen at first must be one of the options, in every letter. */
function chosen(all: Json, begin: string, at: string, told: string[]): void {
  const offered = [...list(all.options), ...list(all.option_groups).flatMap(each => list(record(each).options))].map(
    each => JSON.stringify(each),
  );
  const initial = all[begin] === undefined ? [] : [all[begin]].flat();
  if (!initial.every(each => offered.includes(JSON.stringify(each))))
    told.push(`${at}: begins with what is not offered`);
}
