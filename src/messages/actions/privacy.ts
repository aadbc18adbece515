/** Owns what people can do about words and records: take a text out, see what is held about them, be forgotten, read the trail. */
import { z } from 'zod';
import { id, words } from './shapes.ts';

const about = { type: z.enum(['commitment', 'checkin', 'feedback', 'metric', 'contact', 'partnership', 'round']), id };

export const privacy = {
  'privacy.ask_remove': z.object(about),
  'privacy.remove': z.object({ ...about, texts: words(3000) }),
  'privacy.how': z.object({}),
  'privacy.show': z.object({}),
  'privacy.part': z.object({
    part: z.string().regex(/^[A-Za-z]{1,30}$/),
    from: z
      .string()
      .regex(/^\d{1,5}$/)
      .default('0'),
  }),
  'privacy.ask_forget': z.object({}),
  'privacy.forget': z.object({ sure: z.literal('yes') }),
  'privacy.trail': z.object({
    before: z
      .string()
      .regex(/^[\dTZ:.-]{0,30}$/)
      .default(''),
  }),
} as const;
