/** Owns what Slack's own client does with our blocks: somebody fills in and presses, and Slack reports it. */
type Json = Readonly<Record<string, unknown>>;

/** By field name: what was typed, a date, a person's id, or the places of what was chosen. Fields left out stay as they begin. */
type Answers = Readonly<Record<string, string | readonly number[]>>;

/** `state` as Slack sends it, for all the inputs of a view or message. */
export function filledIn(blocks: readonly object[], answers: Answers = {}): { readonly values: Json } {
  const inputs = blocks.map(block => block as Json).filter(block => block.type === 'input');
  const values = inputs.map(block => {
    const name = String(block.block_id).replace(/^f\d*:/, '');
    const element = block.element as Json;
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return [block.block_id, { [String(element.action_id)]: { type: element.type, ...state(element, answer) } }];
  });
  return { values: Object.fromEntries(values) };
}

function state(element: Json, answer: Answers[string] | undefined): Json {
  const chosen = Array.isArray(answer) ? answer.map(at => options(element)[at]) : null;
  switch (element.type) {
    case 'datepicker':
      return { selected_date: answer ?? element.initial_date ?? null };
    case 'users_select':
      return { selected_user: answer ?? null };
    case 'radio_buttons':
    case 'static_select':
      return { selected_option: chosen?.[0] ?? element.initial_option ?? null };
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: chosen ?? element.initial_options ?? [] };
    default:
      return { value: answer ?? element.initial_value ?? null };
  }
}

function options(element: Json): readonly unknown[] {
  const groups = (element.option_groups ?? []) as readonly { readonly options: readonly unknown[] }[];
  return (element.options as readonly unknown[] | undefined) ?? groups.flatMap(group => group.options);
}

/** A view as it comes back. */
export function submission(view: object, answers: Answers = {}): Json {
  const sent = JSON.parse(JSON.stringify(view)) as Json & { readonly blocks: readonly object[] };
  return { ...sent, id: 'V1', hash: '1.a', state: filledIn(sent.blocks, answers) };
}

/** All buttons of a message or view, in their order. */
export function buttonsIn(blocks: readonly object[]): readonly Json[] {
  return (blocks as readonly Json[]).flatMap(block => [
    ...(block.type === 'actions' ? (block.elements as readonly Json[]) : []),
    ...(block.accessory === undefined ? [] : [block.accessory as Json]),
  ]);
}

/** The payload of a press. */
export function press(blocks: readonly object[], button: Json | undefined, answers: Answers = {}): Json {
  const { type, action_id, value } = button ?? {};
  return {
    type: 'block_actions',
    actions: [{ type, action_id, value, block_id: 'b', action_ts: '1.0' }],
    state: filledIn(blocks, answers),
  };
}
