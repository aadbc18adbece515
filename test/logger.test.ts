/** The log names what happened and never quotes anybody. */
import { expect, test } from 'vitest';
import { createLogger } from '../src/logger.ts';

const rosa = 'Rosa Ortiz, rosa@example.org, 555 0100';

function logged(act: (log: ReturnType<typeof createLogger>) => void): { text: string; line: Record<string, unknown> } {
  const lines: string[] = [];
  act(createLogger('info', { write: line => void lines.push(line) }));
  const text = lines.join('');
  return { text, line: JSON.parse(text) };
}

class Clash extends Error {
  readonly code = 'P2002';
}

test('an event is one JSON line with its facts, a level and a time, and nothing of the machine', () => {
  const { text, line } = logged(log => log.info('post.sent', { delivery: 'D1', count: 2, at: new Date(0) }));
  expect(text.trimEnd().split('\n')).toHaveLength(1);
  expect(line).toMatchObject({
    level: 'info',
    event: 'post.sent',
    delivery: 'D1',
    count: 2,
    at: '1970-01-01T00:00:00.000Z',
  });
  expect(Object.keys(line).sort()).toEqual(['at', 'count', 'delivery', 'event', 'level', 'time']);
});

test('an error is told by class, code and frames, its causes too, never by message', () => {
  const cause = new Clash(`unique on ${rosa}`);
  const failed = new TypeError(`cannot say\n    at ${rosa} (/a/b.ts:1:1)\nto them`, { cause });
  const { text, line } = logged(log => log.error('intent.failed', failed, { ref: '8f3a' }));
  expect(line).toMatchObject({
    level: 'error',
    ref: '8f3a',
    error: { kind: 'TypeError', cause: { kind: 'Clash', code: 'P2002' } },
  });
  const { frames } = line.error as { frames: string[] };
  expect(frames[0]).toMatch(/^at .*logger\.test\.ts:\d+:\d+\)?$/);
  expect(text).not.toContain('Rosa');
  expect(text).not.toContain('rosa@');
});

test.each([
  ['a string', rosa],
  ['an object that is no error', { message: rosa }],
  ['null', null],
  ['undefined', undefined],
])('what was thrown may be %s', (_what, thrown) => {
  const { text, line } = logged(log => log.error('intent.failed', thrown));
  expect(line.error).toMatchObject({ frames: [] });
  expect(text).not.toContain('Rosa');
});

test('a stack that was tampered with lets no words through', () => {
  const failed = new Error('short');
  failed.stack = `Error: ${rosa}\n    at ${rosa}\n    at real (/x/y.ts:3:4)`;
  const { text, line } = logged(log => log.error('intent.failed', failed));
  expect(line.error).toMatchObject({ frames: ['at real (/x/y.ts:3:4)'] });
  expect(text).not.toContain('Rosa');
});

test('personal facts are kept out at every depth, and what is too deep or too long is cut', () => {
  const { text, line } = logged(log =>
    log.warn('roster.odd', {
      name: rosa,
      row: { email: rosa, line: 7, cells: { phone: rosa, column: 'slack' } },
      list: [{ words: rosa }],
      deep: { a: { b: { c: rosa } } },
      long: 'x'.repeat(5_000),
      cause: new Error(rosa),
    }),
  );
  expect(text).not.toContain('Rosa');
  expect(line).toMatchObject({ row: { line: 7, cells: { column: 'slack' } } });
  expect(text.length).toBeLessThan(5_000);
});

test('below its level it is silent', () => {
  const lines: string[] = [];
  createLogger('warn', { write: line => void lines.push(line) }).info('post.sent');
  expect(lines).toEqual([]);
});
