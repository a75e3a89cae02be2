/**
 * From anything at all to a record that can be shown, with every fault named.
 *
 * The value is first copied into objects without a prototype, so that neither `__proto__` in the data nor a polluted
 * `Object.prototype` on the page can reach a widget. Each item is then held against its schema; what does not fit is taken
 * out at the smallest place and reported, and the rest of the item stays. Paths are those of the file, whatever was taken out.
 */
import * as v from 'valibot';
import {type Fault, describeValue} from './faults.js';
import {type Places, pathIn, pathText, takeOut} from './places.js';
import {referenceFaults} from './references.js';
import {type ListName, type SendRecord, heading, lists} from './schema.js';

export interface CheckedRecord {
  /** Absent when nothing of the value is a record. */
  record?: SendRecord;
  faults: Fault[];
}

type Plain = {[key: string]: unknown};

/** What a check has found so far. */
interface Findings {
  faults: Fault[];
  places: Places;
}

const listNames = Object.keys(lists) as ListName[];
/** No field of the record lies deeper; what does is somebody's attack on the stack. */
const DEEPEST = 16;

/** Checks a value that came from JSON, a table or a page. Never throws. */
export function checkRecord(value: unknown): CheckedRecord {
  const faults: Fault[] = [];
  if (!isPlain(value))
    return {
      faults: [
        {path: '', expected: 'a record such as {"events": [ … ]}', found: describeValue(value)},
      ],
    };
  const copy = plainCopy(value, 0) as Plain;
  if (![...listNames, 'area', 'version'].some(name => name in copy)) {
    return {
      faults: [
        {
          path: '',
          expected: `a record with one of ${listNames.join(', ')}`,
          found: 'an object without them',
        },
      ],
    };
  }
  const findings: Findings = {faults, places: new Map()};
  const given = new Set(listNames.filter(name => name in copy));
  const fields: Plain = fitted(heading, copy, [], findings) ?? Object.create(null);
  for (const name of listNames) fields[name] = checkList(name, copy[name], findings);
  const record = fields as SendRecord;
  // One by one: a list of many thousand would be too many arguments.
  for (const fault of referenceFaults(record, given, findings.places)) faults.push(fault);
  return {record, faults};
}

function checkList(name: ListName, value: unknown, findings: Findings): Plain[] {
  const {faults, places} = findings;
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.push({path: name, expected: 'a list', found: describeValue(value)});
    return [];
  }
  const items: Plain[] = [];
  const stood: number[] = [];
  const seen = new Set<string>();
  const written = new Set(value.map((entry: Plain | null) => entry?.['id']));
  value.forEach((entry: unknown, index) => {
    const item = fitted(lists[name], entry, [name, index], findings);
    if (!item) return;
    if (typeof item['id'] === 'string') {
      if (seen.has(item['id']))
        faults.push({
          path: `${name}[${index}].id`,
          expected: `an id that no other of the ${name} has`,
          found: describeValue(item['id']),
        });
    } else {
      // Not one that an item of the list has as its own.
      let id = `${name}-${index + 1}`;
      while (written.has(id)) id += '-';
      item['id'] = id;
    }
    seen.add(item['id'] as string);
    items.push(item);
    stood.push(index);
  });
  places.set(items, stood);
  return items;
}

/**
 * The value without what its schema refuses, or `undefined` when nothing of it can stay. Each round takes out the refused
 * leaves; as every round makes the value smaller, it ends.
 */
function fitted(
  schema: v.GenericSchema,
  value: unknown,
  at: readonly (string | number)[],
  {faults, places}: Findings,
): Plain | undefined {
  const told = new Set<string>();
  for (;;) {
    const result = v.safeParse(schema, value);
    if (result.success) return value as Plain;
    let removed = false;
    // From the last to the first, so that taking an entry out of a list does not move those still to come.
    for (const issue of [...result.issues].reverse()) {
      const keys = (issue.path ?? []).map(step => step.key as string | number);
      const path = pathText([...at, ...pathIn(places, value, keys)]);
      // A necessary field that was taken out is missing in the next round: one mistake is told once.
      if (!told.has(path))
        faults.push({path, expected: issue.message, found: describeValue(issue.input)});
      told.add(path);
      removed = removeAt(value, keys, issue.type === 'union', places) || removed;
    }
    if (!removed) return undefined;
  }
}

/** Takes out what lies at a path. Of texts by language only those that are no text go, when at least one is. */
function removeAt(
  root: unknown,
  keys: (string | number)[],
  isText: boolean,
  places: Places,
): boolean {
  const last = keys.at(-1);
  if (last === undefined) return false;
  let holder = root;
  for (const key of keys.slice(0, -1)) holder = isHolder(holder) ? holder[key] : undefined;
  if (!isHolder(holder)) return false;
  const value = holder[last];
  if (isText && isPlain(value)) {
    const wrong = Object.keys(value).filter(tag => typeof value[tag] !== 'string');
    if (wrong.length < Object.keys(value).length) {
      for (const tag of wrong) delete value[tag];
      return wrong.length > 0;
    }
  }
  if (Array.isArray(holder) && typeof last === 'number') takeOut(places, holder, last);
  else if (!Array.isArray(holder) && last in holder) delete holder[last];
  // A required field is missing, as from a list that stands for an object: its whole item goes, unless that is the root.
  else return removeAt(root, keys.slice(0, -1), false, places);
  return true;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isHolder = (value: unknown): value is {[key: string | number]: unknown} =>
  typeof value === 'object' && value !== null;

/** Copies own members only, into objects without a prototype. A member that is null is as good as absent. */
function plainCopy(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map(entry => plainCopy(entry, depth + 1));
  const copy: Plain = Object.create(null);
  for (const key of Object.keys(value)) {
    const member = (value as Plain)[key];
    if (member !== null && member !== undefined) copy[key] = plainCopy(member, depth + 1);
  }
  return copy;
}
