/** Owns every English sentence about accounts and channels that come into reach or out of it. */
import { say, type Text } from '../../../../cards/text.ts';

const why = 'Maybe I was taken out, or it was closed.';

export const placeLost = (partnership: string, place: string): Text =>
  place === ''
    ? say`I can no longer post where “${partnership}” meets. ${why} Please bring me back there, or say “here ${partnership}” in another channel. Until then I write to people one by one.`
    : say`I can no longer post in ${place}, where “${partnership}” meets. ${why} Please bring me back there, or say “here ${partnership}” in another channel. Until then I write to people one by one.`;
export const leadersLost: Text = say`I can no longer post in the leaders’ channel. Maybe I was taken out, or it was closed. Please bring me back there, or say “here leaders” in another channel. Until then each leader gets the weekly post from me.`;
export const placeBack: Text = say`I can post there again.`;

export const accountOff = (name: string, organization: string, platform: string): Text =>
  say`I can no longer reach ${name} at ${organization} on ${platform}: the account there was switched off. Maybe they have moved on. A call would tell.`;
export const accountOn = (name: string): Text => say`I can reach ${name} again.`;
export const show = (name: string): string => `Show ${name}`;
