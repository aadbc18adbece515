/** Proves who looks at a partnership's week before it is told. */
import { describe, expect, it } from 'vitest';
import { lookersOf } from '../../../src/domain/digest/lookers.ts';
import { weekdays } from '../commitment/promises.ts';

type Host = Parameters<typeof lookersOf>[0][number] & { readonly name: string };

const away = { ...weekdays, pausedUntil: '2026-06-10' };
const dana: Host = { name: 'dana', role: 'steward', calendar: weekdays };
const ben: Host = { ...dana, name: 'ben' };
const sam: Host = { ...dana, name: 'sam', role: 'backup' };
const lee: Host = { ...dana, name: 'lee', role: 'member' };

describe('who looks', () => {
  it.each<readonly [string, readonly Host[], readonly string[]]>([
    ['the steward, and no backup beside them', [dana, sam, lee], ['dana']],
    ['the backup of who has left', [sam, lee], ['sam']],
    ['the backup of who is away all week', [{ ...dana, calendar: away }, sam], ['dana', 'sam']],
    ['no backup beside a cover', [{ ...dana, calendar: away }, ben, sam], ['dana', 'ben']],
    ['no backup who is away as well', [{ ...sam, calendar: away }], []],
    [
      'the steward who works one day of the week',
      [{ ...dana, calendar: { ...weekdays, workingDays: [2] } }, sam],
      ['dana'],
    ],
  ])('is %s', (_who, hosts, expected) => {
    expect(lookersOf(hosts, '2026-06-01').map(each => each.name)).toEqual(expected);
  });
});
