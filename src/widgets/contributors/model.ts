/** Who took part, grouped by kind, with the notes that several of them share: pure. */
import type {Contributor, Text} from '../../record/schema.js';

/** Words that mean the same kind. */
const SAME_AS: Readonly<Record<string, string>> = {
  'parents': 'families',
  'area-leaders': 'council',
};

/** The kind of a group. */
export function kindOf(typed: string | undefined): string {
  const kind = typed?.toLowerCase() ?? '';
  return Object.hasOwn(SAME_AS, kind) ? SAME_AS[kind]! : kind;
}

/** A note that several groups share, such as "Taking part does not mean agreeing". */
export interface SharedNote {
  note: Text;
  of: Contributor[];
}

/** The most names in the line of a note. */
const MOST_NAMES = 40;

export interface ContributorsModel {
  groups: readonly Contributor[];
  /** The groups of each kind; kinds in the order in which they first occur in the record. */
  kinds: Contributor[][];
  /** By the note as JSON. A note of many groups, but not all, is shown with each of them instead. */
  shared: ReadonlyMap<string, SharedNote>;
}

export function contributorsModel(groups: readonly Contributor[]): ContributorsModel {
  const kinds = new Map<string, Contributor[]>();
  const notes = new Map<string, SharedNote>();
  const add = <Key, Value>(map: Map<Key, Value>, key: Key, first: () => Value): Value =>
    map.get(key) ?? (map.set(key, first()), map.get(key)!);
  for (const group of groups) {
    add(kinds, kindOf(group.kind), (): Contributor[] => []).push(group);
    const {note} = group;
    if (note)
      add(notes, JSON.stringify(note), () => ({note, of: [] as Contributor[]})).of.push(group);
  }
  for (const [key, {of}] of notes)
    if (of.length < 2 || (of.length > MOST_NAMES && of.length < groups.length)) notes.delete(key);
  return {groups, kinds: [...kinds.values()], shared: notes};
}

/** The link for an e-mail address or a telephone number; `undefined` for other words. */
export function contactAddress(contact: string): string | undefined {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) return `mailto:${contact}`;
  if (/^\+?[\d\s()-]{8,}$/.test(contact)) return `tel:${contact.replace(/[^\d+]/g, '')}`;
  return undefined;
}

/** An address as people write it: without the scheme and other technical parts. */
export function siteName(url: string): string {
  const {hostname, pathname} = new URL(url);
  return hostname ? hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') : url;
}
