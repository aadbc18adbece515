/** Owns the way from a file's bytes to text in which every line ends in one "\n". */
import { MOST_BYTES } from './columns.ts';
import { reading, type Words } from './mistakes.ts';

type Decoded = {
  /** Null where nothing in the file can be read. */
  readonly text: string | null;
  /** Letters were lost: U+FFFD stands for them, and was already complained about. */
  readonly lossy: boolean;
  readonly mistakes: readonly { readonly line: number | null; readonly words: Words }[];
};

const CR = 0x0d;
const LF = 0x0a;

/** Reads UTF-8 with or without a byte order mark. What is not UTF-8 is a mistake, and is read as far as it goes so that all other mistakes are found too. */
export function decode(content: Uint8Array | string): Decoded {
  if (content.length > MOST_BYTES) return nothing(reading.tooLarge());
  if (typeof content === 'string') return { text: plain(content), lossy: false, mistakes: [] };
  if ((content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)) {
    return nothing(reading.utf16());
  }
  if (isUtf8(content)) return { text: plain(new TextDecoder().decode(content)), lossy: false, mistakes: [] };
  const bad = linesOf(content).flatMap((line, index) => (isUtf8(line) ? [] : [index + 1]));
  return {
    text: plain(new TextDecoder().decode(content)),
    lossy: true,
    mistakes: [{ line: bad[0] ?? null, words: reading.notUtf8(bad.length - 1) }],
  };
}

const nothing = (words: Words): Decoded => ({ text: null, lossy: false, mistakes: [{ line: null, words }] });

// The CSV library counts a CRLF inside quotes as two lines, so it gets to see none.
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] !== LF && (bytes[i] !== CR || bytes[i + 1] === LF)) continue;
    lines.push(bytes.subarray(start, i));
    start = i + 1;
  }
  return [...lines, bytes.subarray(start)];
}
