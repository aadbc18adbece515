/** Owns what Slack's own packages may log: that something happened, by level and code; never their words, which can quote people. */
import { type Logger, LogLevel } from '@slack/logger';
import type { Log } from '../../ports/deps.ts';

/** Their lines mention a code in brackets where there is one; only that is kept. */
const CODE = /\bcode: (slack_[a-z_]+|[a-z_.]{3,60})\b/;

export function quiet(log: Log): Logger {
  const said = (words: unknown[]) => {
    const code = CODE.exec(words.map(String).join(' '))?.[1];
    return code === undefined ? {} : { code };
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...words) => log.info('slack warned', said(words)),
    error: (...words) => log.warn('slack complained', said(words)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
