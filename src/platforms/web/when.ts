/** Owns how the console's frame words an instant: always UTC, since its clock belongs to nobody's zone. */

const clockFormat = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const shortFormat = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});
const timeFormat = new Intl.DateTimeFormat('en-US', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** "Tuesday, June 9, 2026" */
export function day(at: Date): string {
  return clockFormat.format(at);
}

/** "14:05" */
export function time(at: Date): string {
  return timeFormat.format(at);
}

/** "Tuesday, June 9, 2026, 14:05 UTC" */
export function moment(at: Date): string {
  return `${day(at)}, ${time(at)} UTC`;
}

/** "Tue, Jun 9, 14:05" */
export function shortly(at: Date): string {
  return `${shortFormat.format(at)}, ${time(at)}`;
}

const HOUR = 3_600_000;

/** `hours` later, in UTC. */
export function later(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * HOUR);
}
