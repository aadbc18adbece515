/** Owns what people can do with what they have to say to each other. */
import { z } from 'zod';
import { id, idOrNone, one, words } from './shapes.ts';

const kind = z.enum(['feedback', 'concern']).default('feedback');
const how = z.enum(['did', 'cannot']);

export const feedback = {
  'feedback.ask': z.object({ partnership: id.optional(), words: words(3000), kind }),
  'feedback.say': z.object({
    nonce: id,
    partnership: id,
    to: idOrNone,
    kind,
    voice: z.enum(['named', 'confidence', 'second']).default('named'),
    words: words(3000),
  }),
  'feedback.show': one,
  'feedback.see': one,
  'feedback.ask_decide': one,
  'feedback.decide': z.object({ id, words: words(3000) }),
  'feedback.ask_end': z.object({ id, how }),
  'feedback.end': z.object({ id, how, words: words(3000) }),
  'feedback.close': one,
  'feedback.ask_not_yet': one,
  'feedback.not_yet': z.object({ id, words: words(3000) }),
  'feedback.post': z.object({ id, name: z.enum(['yes', 'no']) }),
  'feedback.ask_reword': one,
  'feedback.reword': z.object({ id, words: words(3000) }),
  'feedback.keep': one,
  'feedback.ask_outcome': one,
  'feedback.outcome': z.object({ id, words: words(3000) }),
  'feedback.pass': one,
  'feedback.leave_out': one,
} as const;
