/** Owns how messages that did not go out as they should read on the command line, and as JSON. */
import type { Buried } from '../../ports/store/agenda.ts';
import type { Trouble, TroubleState } from '../../ports/store/trouble.ts';
import { reasonOf } from './reasons.ts';

export type Filter = {
  readonly state?: string | undefined;
  readonly platform?: string | undefined;
  readonly kind?: string | undefined;
};

const STATES: readonly TroubleState[] = ['dead', 'unknown', 'late'];

/** @throws Error, in a sentence, for a state there is none of */
export function chosen(all: readonly Trouble[], { state, platform, kind }: Filter): readonly Trouble[] {
  if (state !== undefined && !STATES.some(each => each === state)) {
    throw new Error(`--state must be ${STATES.slice(0, -1).join(', ')} or ${STATES.at(-1)}`);
  }
  return all.filter(
    each =>
      (state === undefined || each.state === state) &&
      (platform === undefined || each.platform === platform) &&
      (kind === undefined || each.kinds.some(one => one === kind || one.startsWith(`${kind}.`))),
  );
}

/** For programs: the same facts, lateness in seconds. */
export function asJson(some: readonly Trouble[], now: Date, buried: readonly Buried[]): string {
  const told = some.map(each => ({
    ...each,
    lateSeconds: lateness(each, now),
    means: reasonOf(each.code).means,
    todo: todo(each),
  }));
  return JSON.stringify([...told, ...buried.map(each => ({ state: 'buried', ...each }))], null, 2);
}

export function listed(some: readonly Trouble[], most: number, now: Date, filtered: boolean): readonly string[] {
  if (some.length === 0) {
    return [
      filtered ? 'Nothing of that kind in the outbox.' : 'Nothing is dead, unknown or late. All that was due went out.',
    ];
  }
  const lines = some
    .slice(0, most)
    .flatMap(each => [
      [
        each.state.padEnd(7),
        each.ref,
        each.kinds.join(', '),
        each.platform ?? 'no address',
        each.to,
        attempts(each.attempts),
        `due ${span(lateness(each, now))} ago`,
      ].join('  '),
      `         ${each.code === '' ? '' : `${each.code}: `}${reasonOf(each.code).means}`,
      `         → ${todo(each)}`,
    ]);
  const more = some.length - most;
  const left = more > 0 ? [`${more} more that are not listed; see them with --most ${some.length}.`] : [];
  return [...lines, ...left, summary(some)];
}

/** What to do next, with the command where there is one. */
function todo({ state, ref, code, nextAt }: Trouble): string {
  const { mend } = reasonOf(code);
  if (state === 'dead') return `${mend} tend outbox retry ${ref}`;
  if (state === 'late') return nextAt === null ? mend : `Tend goes on with it by itself at ${nextAt.toISOString()}.`;
  if (nextAt !== null) return `Tend looks whether it arrived, at ${nextAt.toISOString()}.`;
  return `${mend} tend outbox arrived ${ref}, or: tend outbox retry ${ref} --may-double`;
}

const lateness = ({ dueAt }: Trouble, now: Date): number =>
  Math.max(0, Math.round((now.getTime() - dueAt.getTime()) / 1_000));

const attempts = (count: number): string => (count === 1 ? '1 attempt' : `${count} attempts`);

function summary(some: readonly Trouble[]): string {
  const counts = STATES.map(state => [state, some.filter(each => each.state === state).length] as const);
  return counts.map(([state, count]) => `${count} ${state}`).join(', ');
}

/** Two units at most: nobody needs the seconds of a day. */
export function span(seconds: number): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min` : `${seconds} s`;
}
