/** Owns what people can do with the numbers they share. */
import { z } from 'zod';
import { countable } from '../../domain/metric/metric.ts';
import { id, named, one, words } from './shapes.ts';

const number = {
  amount: words(50),
  counts: z.enum([...countable, '']).default(''),
  words: words(3000),
  source: words(3000),
};

export const metrics = {
  'metric.show': named,
  'metric.ask': named.extend({ words: words(3000) }),
  'metric.share': z.object({ nonce: id, partnership: id, ...number }),
  'metric.ask_change': one,
  'metric.change': z.object({ id, ...number }),
  'metric.ask_correction': one,
  'metric.correct': z.object({ id, words: words(3000) }),
  'metric.ask_answer': one,
  'metric.answer': z.object({ id, words: words(3000) }),
} as const;
