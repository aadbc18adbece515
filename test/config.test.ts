/** Proves what settings may say: nothing at all is a rehearsal, and a real bot is never one by accident. */
import { describe, expect, it } from 'vitest';
import { ConfigError, read } from '../src/config.ts';

const mistakes = (env: Readonly<Record<string, string>>): readonly string[] => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
};

describe('settings', () => {
  it('may all be missing: then it is a rehearsal on this machine', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      rehearsal: true,
      database: 'data/rehearsal.db',
      publicUrl: null,
      secret: null,
      secretFile: 'data/rehearsal.db.secret',
      coordinator: null,
      logLevel: 'info',
    });
    expect(read({ HOST: '', PORT: '' }).port).toBe(3978);
  });

  it('name every mistake at once', () => {
    const all = mistakes({
      PORT: 'many',
      TEND_SECRET: 'short',
      TEND_COORDINATOR: 'dana',
      PUBLIC_URL: 'here',
      LOG_LEVEL: 'loud',
    });
    expect(all).toHaveLength(5);
    for (const name of ['PORT', 'TEND_SECRET', 'TEND_COORDINATOR', 'PUBLIC_URL', 'LOG_LEVEL']) {
      expect(
        all.some(each => each.startsWith(name)),
        name,
      ).toBe(true);
    }
  });

  it.each([
    ['production', { NODE_ENV: 'production' }, /NODE_ENV=production needs a chat platform/],
    ['a platform half set', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_BOT_TOKEN would connect Slack/],
    ['the other platform half set', { MicrosoftAppId: 'id' }, /MicrosoftAppId would connect Microsoft Teams/],
    ['a rehearsal for other machines', { HOST: '0.0.0.0' }, /listens on 127\.0\.0\.1 only/],
    ['a database it does not know', { DATABASE_URL: 'postgresql://db/tend' }, /PostgreSQL is not supported/],
  ])('refuse %s, and say what is missing', (_name, env, expected) => {
    expect(mistakes(env).join(' ')).toMatch(expected);
  });

  it('never repeat a secret in a mistake', () => {
    const shown = mistakes({ SLACK_BOT_TOKEN: 'xoxb-very-secret', TEND_SECRET: 'too-short' }).join(' ');
    expect(shown).not.toMatch(/xoxb|too-short/);
  });
});
