/** Owns reading the two tables line by line. */
import { ACTIONS } from './actions.ts';
import { KINDS } from './kinds.ts';

type Values = Readonly<Record<string, string>>;

export const actionLines: readonly { readonly may: string; readonly name: string; readonly values: Values }[] =
  ACTIONS.trim()
    .split('\n')
    .map(line => {
      const [, may = '', name = '', values = ''] = /^(.{18}) {2}(\S+) *(.*)$/.exec(line) ?? [];
      return { may, name, values: Object.fromEntries(new URLSearchParams(values)) };
    });

export const kindLines = KINDS.trim()
  .split('\n')
  .map(line => {
    const [, may = '', kind = '', subject = '', stage = ''] = /^(.{21}) {2}(\S+) +(\S+) *(.*)$/.exec(line) ?? [];
    return { may, kind, subject, stage };
  });
