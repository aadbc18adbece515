/** Owns where a zone's offsets come from: Node's own zone data or the packaged one, whichever is newer. */
import moment from 'moment-timezone';
import { Temporal } from 'temporal-polyfill';

/** How far the zone's clocks stand east of UTC at an instant given in epoch milliseconds, in milliseconds. */
type OffsetAt = (zone: string, at: number) => number;

// Held from the first moment on: another copy of the library (date-holidays brings an older one) replaces `moment.tz` with its own data.
const packagedData = moment.tz;

const MINUTE = 60_000;

/** From the packaged data. Throws RangeError on an unknown zone. */
export const packagedOffset: OffsetAt = (zone, at) => {
  const rules = packagedData.zone(zone);
  if (!rules) throw new RangeError(`unknown zone: ${zone}`);
  return 0 - Math.round(rules.utcOffset(at) * MINUTE);
};

/** From Node's own data. Throws RangeError on an unknown zone. */
export const ownOffset: OffsetAt = (zone, at) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;

/** The newer of two releases such as '2025c' and '2026f', which compare as text; no own release means the packaged one. */
export function newerData(own: string | undefined, packaged: string): { version: string; offsetAt: OffsetAt } {
  return own !== undefined && own > packaged
    ? { version: own, offsetAt: ownOffset }
    : { version: packaged, offsetAt: packagedOffset };
}

/** Whether the packaged data knows the zone by exactly this spelling: a stored zone has one name. */
export const isKnown = (text: string): boolean => packagedData.zone(text)?.name === text;

const WEEK = 7 * 24 * 60 * MINUTE;
const WEEKS = 53;

/** Whether Node's own data tells another time there than the packaged data, in any week of the year that begins at `from`. */
export function differs(zone: string, from: number): boolean {
  return Array.from({ length: WEEKS }, (_, week) => from + week * WEEK).some(
    at => ownOffset(zone, at) !== packagedOffset(zone, at),
  );
}

/** The releases there are here. */
export const releases = { own: process.versions.tz ?? 'none', packaged: packagedData.dataVersion } as const;

// Read once: a fact of the running program like its language version, which cannot change while it runs.
export const { version, offsetAt } = newerData(process.versions.tz, packagedData.dataVersion);
