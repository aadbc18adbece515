/** Owns what people can do with promises. */
import { z } from 'zod';
import { id, one, words } from './shapes.ts';

export const promises = {
  // promises
  'commitment.ask': z.object({
    partnership: id.optional(),
    line: id.optional(),
    what: words(3000),
    due: words(500),
    instead: words(10),
  }),
  'commitment.record': z.object({
    nonce: id,
    partnership: id,
    line: id.optional(),
    owner: id,
    to: z.union([id, z.literal('')]).default(''),
    what: words(3000),
    due: words(500),
    /** What stood in `due`, and the other date that many people mean by what was typed. */
    heard: words(10),
    instead: words(10),
    contingency: words(500),
    backup: z.union([id, z.literal('')]).default(''),
  }),
  'commitment.redate': z.object({ id, due: words(10) }),
  'commitment.show': one,
  'commitment.accept': one,
  'commitment.decline': one,
  'commitment.done': one,
  'commitment.confirm': one,
  'commitment.ask_not_yet': one,
  'commitment.not_yet': z.object({ id, words: words(3000) }),
  'commitment.ask_late': one,
  'commitment.late': z.object({ id, why: words(3000), forNow: words(3000), newDate: words(500) }),
  'commitment.agree': one,
  'commitment.ask_date': one,
  'commitment.another_date': z.object({ id, newDate: words(500) }),
  'commitment.call_me': one,
  'commitment.ask_help': one,
  'commitment.help': z.object({ id, words: words(3000) }),
  'commitment.not_kept': one,
  'commitment.withdraw': one,
  'commitment.keep': one,
  'commitment.ask_repair': one,
  'commitment.repair': z.object({ nonce: id, id, cause: words(3000), remedy: words(3000), newDate: words(500) }),
  'commitment.ask_correction': one,
  'commitment.correct': z.object({ id, words: words(3000) }),
  'commitment.ask_answer': one,
  'commitment.answer_correction': z.object({ id, words: words(3000) }),
  'commitment.list': z.object({ partnership: id.optional() }),
} as const;
