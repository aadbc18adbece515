/** Owns users.info and users.lookupByEmail. */
import { seenFrom } from '../lookups.ts';
import type { Run } from '../methods.ts';
import { userShape } from '../portraits.ts';
import { refuse } from '../refusal.ts';

export const usersInfo: Run = ({ world }, caller, args) => {
  const user = world.users.get(args.must('user'));
  if (!user || seenFrom(world, caller, user) === 'no') return refuse('user_not_found');
  return { user: userShape(world, caller, user) };
};

/** Only people of one's own workspace are found by their e-mail. */
export const usersLookupByEmail: Run = ({ world }, caller, args) => {
  const email = args.must('email').toLowerCase();
  const user = [...world.users.values()].find(
    each => each.team === caller.team && !each.deleted && each.email?.toLowerCase() === email,
  );
  return user ? { user: userShape(world, caller, user) } : refuse('users_not_found');
};
