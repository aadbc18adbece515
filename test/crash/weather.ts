/** Owns what goes wrong on the way to Slack and to Teams: lost answers, delays, refusals and failures, by a seed. */
import type { Chance } from './chance.ts';

/** What becomes of one call: `done` where it takes effect, whatever the caller hears of it. */
export type Weather =
  | { readonly kind: 'fair'; readonly delay: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'failed'; readonly status: number; readonly done: boolean }
  | { readonly kind: 'busy'; readonly seconds: number }
  /** Never answered, nor done. */
  | { readonly kind: 'silent' };

export type Sky = {
  readonly weather: (isPost: boolean, platform: 'slack' | 'teams') => Weather;
  readonly calm: () => void;
};

export const FAIR: Weather = { kind: 'fair', delay: 0 };

/** Milliseconds; many of them still end within one lease. */
const LONGEST = 200;

export function sky(seeded: Chance): Sky {
  let isCalm = false;
  return {
    weather: isPost => {
      const drawn = seeded.next();
      if (isCalm) return FAIR;
      if (isPost && drawn < 0.08) return { kind: 'lost' };
      if (isPost && drawn < 0.12) return { kind: 'failed', status: 500, done: true };
      if (drawn < 0.15) return { kind: 'failed', status: 500, done: false };
      if (drawn < 0.18) return { kind: 'busy', seconds: seeded.between(1, 3) };
      if (drawn < 0.21) return { kind: 'reset' };
      return { kind: 'fair', delay: drawn < 0.5 ? seeded.between(5, LONGEST) : 0 };
    },
    calm: () => {
      isCalm = true;
    },
  };
}
