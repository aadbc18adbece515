/** Owns every English sentence about accounts that were switched off and are back. */
import { say, type Text } from '../../../../cards/text.ts';

export const accountOff = (name: string, organization: string, platform: string): Text =>
  say`I can no longer reach ${name} at ${organization} on ${platform}: the account there was switched off, or Tend was removed from it. Maybe they have moved on. A call would tell.`;
export const accountOn = (name: string): Text => say`I can reach ${name} again.`;
export const show = (name: string): string => `Show ${name}`;
