/** The guides in `docs/`, for tests that compare them with the code. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced piece of a guide. */
export interface Piece {
  language: string;
  /** The info string after the language: the name of a file, or a description. */
  about: string;
  text: string;
}

export const readGuide = (name: string): string => readFileSync(`${root}docs/${name}`, 'utf8');

export const piecesOf = (guide: string): Piece[] =>
  [...guide.matchAll(/^```(\w+) ?([^\n]*)\n(.*?)^```/gms)].map(
    ([, language = '', about = '', text = '']) => ({language, about, text}),
  );

/** The names by which a page's headings can be linked to. */
const placesIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

/** Asserts that every link of a guide to a file of the project, or to a heading, has a target. */
export function assertLinks(guide: string): void {
  for (const [, path, place] of guide
    .replace(/^```.*?^```/gms, '')
    .matchAll(/\]\((?!https?:)([\w./-]*)(?:#([\w-]+))?\)/g)) {
    const file = path ? `${root}docs/${path}` : undefined;
    assert.ok(!file || existsSync(file), path);
    if (place)
      assert.ok(
        placesIn(file ? readFileSync(file, 'utf8') : guide).includes(place),
        `${path}#${place}`,
      );
  }
}
