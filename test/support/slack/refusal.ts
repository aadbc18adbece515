/** Owns a "no" of the Web API: `ok: false`, its error code and what stands beside it. */
import type { Fields } from './world.ts';

export class SlackRefusal extends Error {
  readonly beside: Fields;

  constructor(code: string, beside: Fields = {}) {
    super(code);
    this.name = 'SlackRefusal';
    this.beside = beside;
  }
}

export function refuse(code: string, beside: Fields = {}): never {
  throw new SlackRefusal(code, beside);
}

/** Slack's way to point at the argument that is wrong. */
export function refuseWith(code: string, problems: readonly string[]): never {
  const messages = problems.map(problem => `[ERROR] ${problem}`);
  throw new SlackRefusal(code, { errors: problems, response_metadata: { messages } });
}
