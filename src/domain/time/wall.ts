/** Owns the wall clock that a kept instant was worked out from, as one text: with other zone data it is resolved anew. */
import * as time from '../time.ts';

/** Such as '2027-01-05T09:00:00.000[America/Vancouver]'; '' where no clock belongs to it and the instant itself is what counts. */
export type Wall = string;

export const wallOf = (instant: Date, zone: time.Zone | null): Wall =>
  zone === null ? '' : `${time.shiftedForDisplay(zone, instant).toISOString().slice(0, -1)}[${zone}]`;

/** When the wall clock shows that by the zone data in use. What still shows it stays as it is, also the later of two hours that look alike. */
export function resolved(wall: Wall, kept: Date): Date {
  const [, date, at, rest, zone] = /^(.{10})T(.{5}):(\d\d\.\d{3})\[(.+)\]$/.exec(wall) ?? [];
  if (date === undefined || at === undefined || zone === undefined || wallOf(kept, zone) === wall) return kept;
  return new Date(time.instantOf(date, at, zone).getTime() + Number(rest) * 1000);
}
