/**
 * Positions in the text of a JSON file: that of the first mistake, with words that say what to change, and that of
 * each value, so that a fault of the record can be reported with line and column.
 *
 * Our own, because jsonc-parser, made for editors, continues after a mistake and reports it as a code: a webmaster
 * needs the first mistake, with words that say what to change, and duplicate names in an object, which it does not
 * report.
 */
import {pathText} from '../src/record/fault-paths.js';

export interface JsonMistake {
  offset: number;
  expected: string;
  found: string;
}

export interface JsonScan {
  mistake?: JsonMistake;
  /** Duplicate names in an object: the first value is lost. */
  doubled: {path: string; offset: number}[];
  /** The start of the value at a path; for a missing value, the start of the object that should contain it. */
  offsetOf(path: string): number;
}

/** Deeper than any record, and shallow enough for the stack. */
const DEEPEST = 1000;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
// eslint-disable-next-line no-control-regex
const PLAIN = /[^"\\\u0000-\u001f]+/y;

class Mistake extends Error {
  readonly offset: number;
  readonly expected: string;
  readonly found: string;

  constructor(offset: number, expected: string, found: string) {
    super(expected);
    this.offset = offset;
    this.expected = expected;
    this.found = found;
  }
}

/** Reads a JSON text to its end or its first mistake. */
export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(text);
  const places = scanner.places;
  let mistake: JsonMistake | undefined;
  try {
    scanner.file();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const {offset, expected, found} = error;
    mistake = {offset, expected, found};
  }
  return {
    mistake,
    doubled: scanner.doubled,
    offsetOf(path) {
      for (let at = path; at; at = at.replace(/(?:\[\d+\]|\.?[^.[\]]+)$/, '')) {
        const offset = places.get(at);
        if (offset !== undefined) return offset;
      }
      return places.get('') ?? 0;
    },
  };
}

class Scanner {
  readonly places = new Map<string, number>();
  readonly doubled: {path: string; offset: number}[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  file(): void {
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
    this.#value([], 0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail('the end of the file', this.#here());
  }

  #fail(expected: string, found: string, offset = this.#at): never {
    throw new Mistake(offset, expected, found);
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x')) this.#at += 1;
    if (this.#text.startsWith('//', this.#at) || this.#text.startsWith('/*', this.#at))
      this.#fail('no comment: JSON has none', 'a comment');
  }

  /** The next characters, in words. */
  #here(): string {
    const rest = this.#text.slice(this.#at, this.#at + 40);
    if (!rest) return 'the end of the file';
    if (/^[“”„‟«»]/.test(rest)) return `a curly quote ${rest[0]}`;
    if (/^['‘’`]/.test(rest)) return `a single quote ${rest[0]}`;
    if (rest[0] === '"') return `another text ${/^"(?:[^"\\\n]|\\.)*"?/.exec(rest)![0]}`;
    WORD.lastIndex = this.#at;
    return `"${WORD.exec(this.#text)?.[0].slice(0, 40) ?? String.fromCodePoint(rest.codePointAt(0)!)}"`;
  }

  #value(path: (string | number)[], depth: number): void {
    this.#space();
    const start = this.#at;
    this.places.set(pathText(path), start);
    if (depth > DEEPEST) this.#fail('fewer brackets within brackets', 'more than 1,000');
    const first = this.#text[start];
    if (first === '{') return this.#object(path, depth);
    if (first === '[') return this.#list(path, depth);
    if (first === '"') return void this.#string();
    const word = ['true', 'false', 'null'].find(name => this.#text.startsWith(name, start));
    if (word) {
      this.#at += word.length;
      if (/[\p{L}\p{N}_]/u.test(this.#text[this.#at] ?? ''))
        this.#fail('a value', `"${this.#text.slice(start, this.#at + 1)}"`, start);
      return;
    }
    NUMBER.lastIndex = start;
    const number = NUMBER.exec(this.#text);
    if (!number)
      this.#fail(
        /^["'“”„‘’`]/.test(this.#text.slice(start))
          ? 'a straight quote "'
          : 'a value: a text in quotes, a number, true, false, a list or an object',
        this.#here(),
      );
    this.#at += number[0].length;
    if (/[\p{L}\p{N}_.+-]/u.test(this.#text[this.#at] ?? '')) {
      WORD.lastIndex = start;
      this.#fail(
        'a number such as 12 or 0.5, or quotes around a text',
        `"${WORD.exec(this.#text)![0].slice(0, 40)}"`,
        start,
      );
    }
  }

  #object(path: (string | number)[], depth: number): void {
    this.#at += 1;
    const names = new Set<string>();
    this.#entries('}', () => {
      if (this.#text[this.#at] !== '"') {
        const quote = /^['“”„‘’`]/.test(this.#text.slice(this.#at));
        this.#fail(
          quote ? 'a straight quote "' : 'a name in quotes, such as "title"',
          this.#here(),
        );
      }
      const start = this.#at;
      const name = this.#string();
      const at = [...path, name];
      if (names.has(name)) this.doubled.push({path: pathText(at), offset: start});
      names.add(name);
      this.#space();
      if (this.#text[this.#at] !== ':')
        this.#fail(`a colon after the name "${name.slice(0, 40)}"`, this.#here());
      this.#at += 1;
      this.#value(at, depth + 1);
    });
  }

  #list(path: (string | number)[], depth: number): void {
    this.#at += 1;
    let index = 0;
    this.#entries(']', () => {
      this.#value([...path, index], depth + 1);
      index += 1;
    });
  }

  /** Entries with commas between them, up to the closing bracket. */
  #entries(close: '}' | ']', entry: () => void): void {
    this.#space();
    if (this.#text[this.#at] === close) return void (this.#at += 1);
    for (;;) {
      entry();
      this.#space();
      const next = this.#text[this.#at];
      if (next === close) return void (this.#at += 1);
      if (next !== ',') this.#fail(`a comma or ${close}`, this.#here());
      const comma = this.#at;
      this.#at += 1;
      this.#space();
      if (this.#text[this.#at] === close) this.#fail(`no comma before ${close}`, 'a comma', comma);
    }
  }

  /** Reads a string and returns its value. */
  #string(): string {
    const start = this.#at;
    this.#at += 1;
    for (;;) {
      PLAIN.lastIndex = this.#at;
      this.#at += PLAIN.exec(this.#text)?.[0].length ?? 0;
      const next = this.#text[this.#at];
      if (next === '"') break;
      if (next === undefined)
        this.#fail('a quote " at the end of the text', 'the end of the file', start);
      if (next !== '\\')
        this.#fail(
          'a quote " at the end of the text, or \\n for a new line within it',
          next === '\n' || next === '\r' ? 'a new line' : 'a character that cannot be seen',
        );
      ESCAPE.lastIndex = this.#at;
      const escape = ESCAPE.exec(this.#text);
      if (!escape)
        this.#fail(
          '\\\\ for a backslash, or \\", \\n',
          `"${this.#text.slice(this.#at, this.#at + 2)}"`,
        );
      this.#at += escape[0].length;
    }
    this.#at += 1;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }
}

/** Converts an offset in a text to line and column, both counted from 1 as in editors. */
export function positionsIn(text: string): (offset: number) => {line: number; column: number} {
  // The start of each line, computed once, because a file may have as many faults as lines.
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return offset => {
    let line = 1;
    for (let after = starts.length; line < after;) {
      const middle = (line + after + 1) >> 1;
      if (starts[middle - 1]! <= offset) line = middle;
      else after = middle - 1;
    }
    return {line, column: offset - starts[line - 1]! + 1 - (line === 1 ? mark : 0)};
  };
}
