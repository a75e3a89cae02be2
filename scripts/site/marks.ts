/** The project's icons and Easy Read pictures as files to download, and the list of them for the page Downloads. */
import {readFileSync, readdirSync} from 'node:fs';
import {strToU8} from 'fflate';
import {icons, marks, svgFile} from '../../stories/support/drawings.js';
import type {IconName} from '../../src/ui/icons.js';
import {inRoot} from '../build/paths.mjs';

/** A size that looks good in an editor that does not scale pictures. */
const SIZE = 96;

interface Drawing {
  /** Within the folder of marks. */
  file: string;
  name: string;
  meaning: string;
  svg: string;
}

const drawn = (folder: string, named: Readonly<Record<string, string>>): Drawing[] =>
  Object.entries(named).map(([name, meaning]) => ({
    file: `${folder}/${name}.svg`,
    name,
    meaning,
    svg: svgFile(name as IconName, SIZE),
  }));

const pictures = (): Drawing[] =>
  readdirSync(inRoot('examples/easy-read'))
    .sort()
    .map(file => ({
      file: `easy-read/${file}`,
      name: file.replace('.svg', ''),
      meaning: '',
      svg: readFileSync(inRoot('examples/easy-read', file), 'utf8'),
    }));

/** Their licence, for the page and the archive. */
const LICENCE =
  'They are drawn for this project and come under its MIT licence: use and change them anywhere, and put the licence beside them where you pass the files on.';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One drawing, in the text colour of the page. A script adds the button that creates a PNG. */
const entry = ({file, name, meaning, svg}: Drawing): string =>
  `<li>${svg.trim().replace('<svg ', '<svg aria-hidden="true" ')}
<div><code>${name}</code>${meaning ? `<p>${escaped(meaning)}</p>` : ''}
<p class="takes"><a href="downloads/marks/${file}" download aria-label="${name} as SVG">SVG</a></p></div></li>`;

const list = (drawings: readonly Drawing[]): string =>
  `<ul class="drawings">${drawings.map(entry).join('\n')}</ul>`;

/** Files by their path in the folder of marks, and what the page says. */
export function writeMarks(): {files: Record<string, Uint8Array>; page: string} {
  const sets = [
    {title: 'Where something stands', drawings: drawn('marks', marks)},
    {title: 'What kind of thing it is', drawings: drawn('icons', icons)},
    {title: 'Pictures for Easy Read', drawings: pictures()},
  ];
  const readme = [
    `The marks and pictures of send-widgets. ${LICENCE}`,
    ...sets.map(({title, drawings}) =>
      [
        title,
        ...drawings.map(({file, meaning}) => `  ${file}${meaning ? `: ${meaning}` : ''}`),
      ].join('\n'),
    ),
  ].join('\n\n');
  const files = Object.fromEntries(
    sets.flatMap(({drawings}) => drawings).map(({file, svg}) => [file, strToU8(svg)]),
  );
  return {
    files: {
      ...files,
      'LICENSE': new Uint8Array(readFileSync(inRoot('LICENSE'))),
      'README.txt': strToU8(`${readme}\n`),
    },
    page: `<p>${LICENCE}</p>${sets
      .map(
        ({title, drawings}) =>
          `<details><summary>${title}: ${drawings.length}</summary>${list(drawings)}</details>`,
      )
      .join('\n')}`,
  };
}
