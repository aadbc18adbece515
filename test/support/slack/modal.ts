/** Owns what an acknowledgement does to a submitted modal: it closes, changes, grows a view, or stays with its errors. */
import { isFields } from './arguments.ts';
import type { Validator } from './content.ts';
import type { Delivery } from './delivery.ts';
import { SlackRefusal } from './refusal.ts';
import { changeView, checkedView, pushModal } from './views.ts';
import type { Fields, Installation, View, World } from './world.ts';

export type Submitted = Delivery & {
  /** By block, as the form shows them. */
  readonly errors: Readonly<Record<string, string>> | null;
  /** Why the person reads "We had some trouble connecting", if they do. */
  readonly trouble: string | null;
};

const PATIENCE = 3000;

export function settle(world: World, check: Validator, by: Installation, view: View, delivery: Delivery): Submitted {
  const trouble = (why: string): Submitted => ({ ...delivery, errors: null, trouble: why });
  if (delivery.status !== 200) return trouble(`answered ${delivery.status}`);
  if (delivery.took > PATIENCE) return trouble('answered too late');
  try {
    const said = answered(delivery.body);
    if (said.response_action !== 'errors') {
      turn(world, check, by, view, said);
      return { ...delivery, errors: null, trouble: null };
    }
    const errors = isFields(said.errors) ? (said.errors as Record<string, string>) : {};
    const lost = Object.keys(errors).filter(id => !inputs(view).includes(id));
    if (lost.length > 0 || Object.keys(errors).length === 0) return trouble(`errors at no field: ${lost.join(', ')}`);
    return { ...delivery, errors, trouble: null };
  } catch (cause) {
    if (!(cause instanceof SlackRefusal) && !(cause instanceof SyntaxError)) throw cause;
    return trouble(`${cause.message} ${cause instanceof SlackRefusal ? JSON.stringify(cause.beside) : ''}`);
  }
}

/** The person presses the cross: this view goes, and those above it. */
export function closed(world: World, view: View): void {
  const stack = world.modals.get(view.user) ?? [];
  world.modals.set(view.user, stack.slice(0, Math.max(0, stack.indexOf(view))));
}

function turn(world: World, check: Validator, by: Installation, view: View, said: Fields): void {
  const action = said.response_action;
  const next = () => checkedView(check, said.view, 'modal');
  if (action === undefined) closed(world, view);
  else if (action === 'clear') world.modals.set(view.user, []);
  else if (action === 'update') changeView(world, view, next());
  else if (action === 'push') pushModal(world, by, view.user, next());
  else throw new SyntaxError(`no such response_action: ${String(action)}`);
}

function answered(body: string): Fields {
  if (body.trim() === '') return {};
  const said: unknown = JSON.parse(body);
  return isFields(said) ? said : {};
}

function inputs(view: View): readonly string[] {
  return view.blocks.filter(block => block.type === 'input').map(block => block.block_id);
}
