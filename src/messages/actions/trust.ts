/** Owns what people can do with the week, the pulse and their home. */
import { z } from 'zod';
import { how, id, one, pillar, points, sixWishes, words } from './shapes.ts';

export const trust = {
  // the week
  'digest.show': z.object({}),
  'digest.last': z.object({}),
  'digest.ask_note': one,
  'digest.note': z.object({ nonce: id, id, words: words(3000) }),
  'digest.ask_correction': z.object({ partnership: id, week: id }),
  'digest.correct': z.object({ nonce: id, partnership: id, week: id, about: id, words: words(3000) }),
  'objective.ask': z.object({}),
  'objective.set': z.object({ kept: words(10), rating: words(10) }),
  'report.show': z.object({ quarter: words(50) }),
  // pulse
  'pulse.open': z.object({}),
  'pulse.show': one,
  'pulse.start': z.object({ id, how }),
  'pulse.cast': z.object({ id, how, ...points, ...sixWishes, comment: words(1500), readers: words(500) }),
  'pulse.results': one,
  'pulse.read_named': one,
  'pulse.discuss': z.object({ id, contact: id }),
  'pulse.spoke': one,
  'pulse.promise_funding': z.object({}),
  'pulse.decline_funding': z.object({}),
  'pulse.setup': z.object({}),
  'pulse.ask_floor': z.object({}),
  'pulse.set_floor': z.object({ people: words(10), organisations: words(10) }),
  'pulse.ask_group': z.object({}),
  'pulse.set_group': z.object({ from: words(3000), to: words(3000) }),
  // dips
  'dip.behind': z.object({ id, pillar }),
  'dip.agenda': z.object({ id, pillar }),
  // home
  'home.open': z.object({}),
  'home.unheard': z.object({}),
  'home.read': z.object({}),
  'home.help': z.object({}),
} as const;
