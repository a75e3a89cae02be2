/** Who took part, filed by kind, with what holds for several of them set apart: pure. */
import type {Contributor, Text} from '../../record/schema.js';

/** Words that mean the same kind. */
const SAME_AS: Readonly<Record<string, string>> = {
  'parents': 'families',
  'area-leaders': 'council',
};

/** The kind under which a group is filed. */
export function kindOf(typed: string | undefined): string {
  const kind = typed?.toLowerCase() ?? '';
  return Object.hasOwn(SAME_AS, kind) ? SAME_AS[kind]! : kind;
}

/** A note that several groups carry, such as "Taking part does not mean agreeing". */
export interface SharedNote {
  note: Text;
  of: Contributor[];
}

/** As many names may stand in a line before a note. */
const MOST_NAMES = 40;

export interface ContributorsModel {
  groups: readonly Contributor[];
  /** Groups of each kind, kinds in the order in which the record first names them. */
  kinds: Contributor[][];
  /** By the note as JSON writes it. One that many groups carry, but not all, stands with each of them. */
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

/** Where an e-mail address or a telephone number leads; undefined for other words. */
export function contactAddress(contact: string): string | undefined {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) return `mailto:${contact}`;
  if (/^\+?[\d\s()-]{8,}$/.test(contact)) return `tel:${contact.replace(/[^\d+]/g, '')}`;
  return undefined;
}

/** An address as people write it: without its beginning and what only a computer reads. */
export function siteName(url: string): string {
  const {hostname, pathname} = new URL(url);
  return hostname ? hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') : url;
}
