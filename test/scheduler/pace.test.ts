/** Proves the pace after a standstill: bulk reaches a workspace one by one, every two seconds; nothing that presses waits for it. */
import { describe, expect, it } from 'vitest';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import { listener } from '../domain/manners-listeners.ts';
import { type World, world } from './world.ts';

const DAY = 86_400_000;
const seconds = (w: World, id: string): number => ((w.rows.get(id)?.dueAt.getTime() ?? 0) - w.now.getTime()) / 1_000;

/** Somebody in that workspace. */
function somebody(w: World, person: string, tenant: string): void {
  const addresses = [{ platform: 'slack', tenant, user: person, reachable: true }] as const;
  w.people.set(person, {
    listener: listener({ person }),
    reachable: { kind: 'person', channel: 'slack', consent: 'here', isHost: false, addresses },
  });
}

const dispatch = (w: World, backlog?: Date) => dispatcher(w.deps)({ ...w.moment(), ...(backlog && { backlog }) });

describe('after a standstill', () => {
  it('bulk comes one by one in each workspace, in the order in which it waited; each of it comes', async () => {
    const w = world();
    for (const [n, tenant] of ['T1', 'T1', 'T2', 'T1', 'T2'].entries()) {
      somebody(w, `p${n}`, tenant);
      w.owe(`twin${n}`, 'digest.twin', `p${n}`, new Date(w.now.getTime() - DAY + n));
    }
    expect((await dispatch(w, w.now)).delivered.toSorted()).toEqual(['twin0', 'twin2']);
    expect(['twin1', 'twin3', 'twin4'].map(id => seconds(w, id))).toEqual([2, 4, 2]);
    w.now = new Date(w.now.getTime() + 2_000);
    expect((await dispatch(w)).delivered.toSorted()).toEqual(['twin1', 'twin4']);
    w.now = new Date(w.now.getTime() + 2_000);
    expect((await dispatch(w)).delivered).toEqual(['twin3']);
  });

  it('questions and what is due today go at once, with whatever rides along', async () => {
    const w = world();
    for (const n of [0, 1, 2]) {
      somebody(w, `p${n}`, 'T1');
      w.owe(`ask${n}`, 'commitment.accept', `p${n}`, new Date(w.now.getTime() - DAY));
      w.owe(`twin${n}`, 'digest.twin', `p${n}`, new Date(w.now.getTime() - DAY));
    }
    expect((await dispatch(w, w.now)).delivered).toHaveLength(6);
  });

  it('what falls due afterwards, or where nobody was away, is not spaced', async () => {
    const w = world();
    for (const n of [0, 1, 2]) {
      somebody(w, `p${n}`, 'T1');
      w.owe(`twin${n}`, 'digest.twin', `p${n}`, w.now);
    }
    expect((await dispatch(w, new Date(w.now.getTime() - 1))).delivered).toHaveLength(3);
  });
});
