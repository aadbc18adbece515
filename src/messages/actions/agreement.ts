/** Owns what people can do with the agreement of their partnership. */
import { z } from 'zod';
import { id, named, one, shortId, words } from './shapes.ts';

const step = z.enum(['purpose', 'asked', 'success', 'norms', 'close', 'give', 'answer']);
const ofPartnership = z.object({ partnership: id });

export const agreement = {
  'agreement.show': named,
  'agreement.ask': z.object({ partnership: id, step }),
  'agreement.write': z.object({
    nonce: shortId,
    partnership: id,
    step,
    words: words(3000),
    level: z.enum(['networking', 'coordinating', 'cooperating', 'collaborating', '']).default(''),
    brought: words(3000),
    brings: words(3000),
    gains: words(3000),
    risks: words(3000),
    answers: words(3000),
  }),
  'agreement.agree': one,
  'agreement.ask_change': one,
  'agreement.history': ofPartnership,
  'agreement.still_right': ofPartnership,
} as const;
