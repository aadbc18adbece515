/** Owns trigger ids: good for three seconds and one view. */
import { refuse } from './refusal.ts';
import type { World } from './world.ts';

const LIFE = 3000;

type Trigger = { readonly team: string; readonly user: string; readonly issued: number; spent: boolean };

export type Triggers = {
  readonly issue: (team: string, user: string) => string;
  /** The person who gets the view. */
  readonly exchange: (id: string, team: string) => string;
};

export function createTriggers(world: World): Triggers {
  const issued = new Map<string, Trigger>();
  return {
    issue(team, user) {
      const id = `${world.ids.seconds()}.${world.ids.next('')}.${team.toLowerCase()}`;
      issued.set(id, { team, user, issued: world.clock().getTime(), spent: false });
      return id;
    },
    exchange(id, team) {
      const trigger = issued.get(id);
      if (!trigger || trigger.team !== team) return refuse('invalid_trigger_id');
      // dialog.open says trigger_exchanged and trigger_expired; the views methods document these two.
      if (trigger.spent) return refuse('exchanged_trigger_id');
      if (world.clock().getTime() - trigger.issued > LIFE) return refuse('expired_trigger_id');
      trigger.spent = true;
      return trigger.user;
    },
  };
}
