/** Owns the way of one Web API call: fault, token, limits, scope, the method itself, and a record of it all. */
import { argsOf, fieldsOf } from './arguments.ts';
import { callerOf, demand, provided } from './caller.ts';
import type { Fault, Faults } from './faults.ts';
import type { Meter } from './limits.ts';
import { type Inside, methods, openMethods } from './methods.ts';
import { refuse, SlackRefusal } from './refusal.ts';
import type { Answer, Incoming, Outcome } from './server.ts';
import type { Fields, Installation } from './world.ts';

export type Call = {
  readonly method: string;
  readonly args: Fields;
  readonly at: Date;
  /** The workspace of the token, where it was a good one. */
  team: string | null;
  /** What Slack made of it, also where the answer never arrived; null where nothing was done. */
  answer: Fields | null;
  fault: Fault['kind'] | null;
};

export type Api = {
  readonly calls: Call[];
  readonly answer: (method: string, incoming: Incoming) => Promise<Outcome>;
};

export function createApi(inside: Inside, faults: Faults, meter: Meter): Api {
  const calls: Call[] = [];
  return {
    calls,
    async answer(method, incoming) {
      const args = readable(incoming);
      const call: Call = { method, args, at: inside.world.clock(), team: null, answer: null, fault: null };
      calls.push(call);
      const fault = faults.take(method, args);
      call.fault = fault?.kind ?? null;
      return spoiled(fault, () => performed(inside, meter, call, incoming), incoming);
    },
  };
}

/** Does what a fault says; `perform` is called where the effect takes place all the same. */
export async function spoiled(
  fault: Fault | null,
  perform: () => Answer,
  { gone }: Pick<Incoming, 'gone'>,
): Promise<Outcome> {
  if (fault === null) return perform();
  if (fault.kind === 'held') {
    await fault.until;
    return perform();
  }
  if ('performs' in fault && fault.performs === 'after') void gone.then(perform);
  else if (fault.kind === 'lost' || ('performs' in fault && fault.performs)) perform();
  switch (fault.kind) {
    case 'ratelimited':
      return json(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.retryAfter) });
    case 'status':
      return { status: fault.status, body: fault.body ?? '', headers: { 'content-type': 'text/html' } };
    case 'refusal':
      return json(200, { ok: false, error: fault.error });
    case 'silence':
      return 'silent';
    default:
      return 'broken';
  }
}

export function json(status: number, body: Fields, headers: Readonly<Record<string, string>> = {}): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, body: JSON.stringify(body), headers: { ...type, ...headers } };
}

function performed(inside: Inside, meter: Meter, call: Call, incoming: Incoming): Answer {
  const headers: Record<string, string> = { 'x-slack-req-id': inside.world.ids.next('req') };
  try {
    // Read again, so that a body Slack cannot read is refused and not thrown at the wire.
    const args = argsOf(fieldsOf(incoming.url.searchParams, incoming.headers['content-type'] ?? '', incoming.body));
    const open = openMethods[call.method];
    if (open) call.answer = { ok: true, ...open(inside, args, incoming.headers.authorization) };
    else {
      const method = methods[call.method] ?? refuse('unknown_method');
      const caller = callerOf(inside.world, incoming.headers.authorization, args.all);
      call.team = caller.team;
      Object.assign(headers, scopeHeaders(caller, method.needs));
      const wait = meter.wait(call.method, method.tier, caller, args.all);
      if (wait !== null) {
        call.answer = { ok: false, error: 'ratelimited' };
        return json(429, call.answer, { ...headers, 'retry-after': String(wait) });
      }
      demand(caller, method.needs);
      call.answer = { ok: true, ...method.run(inside, caller, args) };
    }
  } catch (cause) {
    if (!(cause instanceof SlackRefusal)) throw cause;
    call.answer = { ok: false, error: cause.message, ...cause.beside };
  }
  return json(200, call.answer, headers);
}

function scopeHeaders(caller: Installation, needs: string | null): Record<string, string> {
  return { 'x-oauth-scopes': provided(caller), 'x-accepted-oauth-scopes': needs ?? '' };
}

const NESTED = ['attachments', 'blocks', 'metadata', 'view'];

/** As a test wants to read it: nested arguments opened, where they can be. */
function readable(incoming: Incoming): Fields {
  try {
    const all = fieldsOf(incoming.url.searchParams, incoming.headers['content-type'] ?? '', incoming.body);
    const opened = NESTED.filter(name => name in all).map(name => [name, argsOf(all).nested(name)]);
    return { ...all, ...Object.fromEntries(opened) };
  } catch {
    return {};
  }
}
