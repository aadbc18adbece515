/** Owns views.open, views.push, views.update and views.publish. */
import { homeKey, seenFrom, teamOf } from '../lookups.ts';
import type { Inside, Run } from '../methods.ts';
import { viewShape } from '../portraits.ts';
import { refuse, refuseWith } from '../refusal.ts';
import { changeView, checkedView, openModal, publishHome, pushModal } from '../views.ts';
import type { Installation, View } from '../world.ts';

export const viewsOpen: Run = ({ world, triggers, check }, caller, args) => {
  const given = checkedView(check, args.nested('view'), 'modal');
  const user = triggers.exchange(args.must('trigger_id'), caller.team);
  return { view: viewShape(world, openModal(world, caller, user, given)) };
};

export const viewsPush: Run = ({ world, triggers, check }, caller, args) => {
  const given = checkedView(check, args.nested('view'), 'modal');
  const user = triggers.exchange(args.must('trigger_id'), caller.team);
  return { view: viewShape(world, pushModal(world, caller, user, given)) };
};

export const viewsUpdate: Run = (inside, caller, args) => {
  const given = checkedView(inside.check, args.nested('view'), 'modal');
  const view = open(inside, caller, args.text('view_id'), args.text('external_id'));
  unchanged(view, args.text('hash'));
  return { view: viewShape(inside.world, changeView(inside.world, view, given)) };
};

export const viewsPublish: Run = ({ world, check }, caller, args) => {
  const user = world.users.get(args.must('user_id'));
  if (!user || seenFrom(world, caller, user) === 'no') return refuseWith('invalid_arguments', ['invalid `user_id`']);
  const given = checkedView(check, args.nested('view'), 'home');
  if (!teamOf(world, caller.team).homeTab) return refuse('not_enabled');
  unchanged(world.homes.get(homeKey(caller.team, user.id)), args.text('hash'));
  return { view: viewShape(world, publishHome(world, caller, user.id, given)) };
};

/** A view that was closed meanwhile is not found, and neither is another workspace's. */
function open({ world }: Inside, caller: Installation, id: string | undefined, external: string | undefined): View {
  if (!id && !external) return refuseWith('invalid_arguments', ['missing required field: view_id']);
  const views = [...world.modals.values()].flat();
  const found = views.find(view => (id ? view.id === id : view.given.external_id === external));
  return found && found.installed === caller.team ? found : refuse('not_found');
}

function unchanged(view: View | undefined, hash: string | undefined): void {
  if (hash && view?.hash !== hash) refuse('hash_conflict');
}
