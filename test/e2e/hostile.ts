/** Owns words that mean harm somewhere: they must be words here. */

export const HOSTILE = {
  'a shout to a channel': '<!channel> come here',
  'a shout to everyone': '@everyone come here',
  'a script': '<script>alert(1)</script>',
  'an attribute that ends its quotes': '"><img src=x onerror=alert(1)>',
  'an override of the reading direction': '\u202Egnp.exe\u202C chairs',
  NUL: 'chairs\0 and tables',
  'markup of other platforms': '*bold* [link](https://example.org) `code`',
  'a thousand emoji': '😀'.repeat(1_000),
  'templates and formats': '{{7*7}} %s %n',
} as const;
