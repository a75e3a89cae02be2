/**
 * Content of a sheet outside its cells, or drawn into them: text boxes, pictures, charts, and icons of conditional
 * formats. None of it is published, but all of it is reported.
 */
import {zipSync} from 'fflate';
import {readEntities} from '../../src/data/entities.js';
import {type Fault, describeValue} from '../../src/record/faults.js';
import {attribute, decode, sheetPath, tagsOf} from './hidden-and-struck.js';
import type {Recognised, WorkbookFiles} from './recognise.js';

/** Elements of one name that have content, as raw markup. */
const elementsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?=[\\s>])[^>]*(?<!/)>[\\s\\S]*?</${name}>`, 'g')) ?? [];

/** The words within some markup, its paragraphs separated by spaces. */
const wordsIn = (xml: string): string =>
  readEntities(xml.replace(/<\/(?:\w+:)?p>/g, ' ').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** The drawing of a sheet of an `.xlsx`. */
function drawingOf(files: WorkbookFiles, index: number): string {
  const path = sheetPath(files, index);
  const relations = decode(files[path.replace(/([^/]*)$/, '_rels/$1.rels')]);
  return tagsOf(relations, 'Relationship')
    .filter(tag => /\/drawing$/.test(attribute(tag, 'Type') ?? ''))
    .map(tag =>
      decode(files[new URL(attribute(tag, 'Target') ?? '', `file:///${path}`).pathname.slice(1)]),
    )
    .join('');
}

/** The table of a sheet of an `.ods`, with everything drawn on it. */
const tableInOds = (files: WorkbookFiles, index: number): string =>
  decode(files['content.xml']).split(/<table:table(?=[\s>])/)[index + 1] ?? '';

/** Ranges of a sheet with icons from conditional formats. */
function iconRegions({kind, files}: Exclude<Recognised, {kind: 'text'}>, index: number): string[] {
  if (kind === 'ods')
    return elementsOf(tableInOds(files, index), 'calcext:conditional-format')
      .filter(rule => /<calcext:icon-set[\s>]/.test(rule))
      .map(rule =>
        (attribute(rule, 'calcext:target-range-address') ?? '').replace(/[^.:\s]*\./g, ''),
      );
  const xml = decode(files[sheetPath(files, index)]);
  return [
    ...elementsOf(xml, 'conditionalFormatting'),
    ...elementsOf(xml, 'x14:conditionalFormatting'),
  ]
    .filter(rules => tagsOf(rules, 'cfRule').some(rule => attribute(rule, 'type') === 'iconSet'))
    .map(
      rules =>
        attribute(/^<[^>]*>/.exec(rules)![0], 'sqref') ?? /sqref>([^<]*)</.exec(rules)?.[1] ?? '',
    );
}

/**
 * A spreadsheet without its drawings: the library takes the words of a text box anchored to a cell for words of the
 * cell.
 */
export function withoutDrawings(bytes: Uint8Array, found: Recognised): Uint8Array {
  const xml = found.kind === 'ods' ? decode(found.files['content.xml']) : '';
  if (found.kind !== 'ods' || !xml.includes('<draw:')) return bytes;
  const bare = xml.replace(/<draw:([\w-]+)(?=[\s>])[^>]*(?<!\/)>[\s\S]*?<\/draw:\1>/g, '');
  return zipSync({...found.files, 'content.xml': new TextEncoder().encode(bare)}, {level: 0});
}

const counted = (count: number, one: string): string =>
  `${count} ${one}${count === 1 ? ', which is' : 's, which are'} passed over`;

/** Reports each text box, the number of pictures and charts, and cells with icons that are not read. */
export function reportDrawings(found: Recognised, index: number): Fault[] {
  if (found.kind === 'text') return [];
  const isOds = found.kind === 'ods';
  const xml = isOds ? tableInOds(found.files, index) : drawingOf(found.files, index);
  const boxes = (isOds ? ['draw:text-box', 'draw:custom-shape'] : ['xdr:sp'])
    .flatMap(name => elementsOf(xml, name))
    .map(wordsIn)
    .filter(Boolean);
  const pictures = tagsOf(xml, isOds ? 'image' : 'pic').length;
  const charts = tagsOf(xml, isOds ? 'object' : 'graphicFrame').length;
  return [
    ...boxes.map(words => ({
      path: 'text box',
      expected: 'words in a cell',
      found: `${describeValue(words)}, which is passed over`,
    })),
    ...[...new Set(iconRegions(found, index))].map(region => ({
      path: `cells ${region}`,
      expected: 'words for what icons say',
      found: 'icons of a rule, which are passed over',
    })),
    ...[['picture', pictures] as const, ['chart', charts] as const].flatMap(([one, count]) =>
      count
        ? {path: `${one}s`, expected: 'words in a cell', found: counted(count, one), isNote: true}
        : [],
    ),
  ];
}
