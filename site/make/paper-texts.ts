/** The texts for other people: a letter, and notes that say what the piece stores, asks and sends. Pure. */
import {cdnOf, pinnedScript} from './integrity.js';
import {type Piece, policyLines} from './snippets.js';
import type {System} from './systems.js';

export interface PaperFacts {
  system: System;
  piece: Piece;
  isPinned: boolean;
}

const hostOf = (address: string): string =>
  /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).host : '';

/** Hosts that a family's browser requests from, each once. */
const askedHosts = ({folder, record, attributes}: Piece): string[] => [
  ...new Set([folder, record, attributes['responses'] ?? ''].map(hostOf).filter(Boolean)),
];

export function letter({system, piece, isPinned}: PaperFacts): string {
  const policy = policyLines(piece, system.piece, system.hasScript);
  const needs = policy
    ? `\n\nIf the site sends a Content-Security-Policy, it needs:\n\n${policy}`
    : '';
  if (!system.hasScript)
    return `On our SEND pages we should like to show what inspectors found and what our local area does about it, from ${hostOf(piece.folder)}. ${
      system.piece === 'frame'
        ? 'Could you allow frames from that address?'
        : 'It is an ordinary link; frames from that address would show it in our page, if you can allow them.'
    } It sets no cookies and counts nobody.${needs}`;
  const cdn = cdnOf(piece.folder);
  return `Could you put this line into the template of our website, once, in the head?

${pinnedScript(piece.folder, isPinned)}

It shows what inspectors found and what our local area does about it, on our SEND pages. It sets no cookies and counts nobody. ${
    cdn
      ? `The script comes from ${cdn}, which learns the address of whoever reads our pages; the same file can lie on our own server instead.`
      : 'It asks no host but those that our pages name.'
  } It is free software under the MIT licence; ${
    isPinned
      ? 'the value of integrity pins this very file: it has to change with each new version.'
      : 'the folder it lies in holds integrity.json, to pin it.'
  }${needs}`;
}

export const accessibilityNote =
  'The widgets on our SEND pages aim to meet WCAG 2.2 at level AA. They work with a keyboard, a screen reader, at 320 pixels and on paper.';

/** What a widget may store on a family's device. */
export function cookieNote({widget}: Piece): string {
  const kept = [
    '- send-widgets-language (local storage): a language that you chose, until you forget it there.',
    '- send-widgets-offer (local storage): that you declined the offer of another language, until you delete the data of our site.',
    ...(widget === 'priorities-tracker'
      ? [
          '- send-widgets-visit (local storage), with the address of the record: the day of your last visit, if you asked to be shown what is new since.',
        ]
      : []),
    ...(widget === 'feedback-form'
      ? [
          '- send-widgets (IndexedDB): an answer that you began to write, until it has arrived, you forget it, or two weeks have passed. Its reference stays for a day.',
        ]
      : []),
  ];
  return `The widgets on our SEND pages set no cookies. They keep on your device, only once you have chosen or written it:\n${kept.join('\n')}`;
}

/** What data a widget sends to whom. */
export function privacyNote(piece: Piece): string {
  const {folder, record, widget, attributes} = piece;
  const cdn = cdnOf(folder);
  const hosts = askedHosts(piece);
  const asked = `The widgets on our SEND pages ask ${hosts.join(' and ')} for what they show${
    record ? '' : ', and for nothing else'
  }, without cookies.`;
  const third = cdn
    ? ` ${cdn} belongs to another company, which learns the address of your device.`
    : ' They tell no other company that you were here.';
  if (widget !== 'feedback-form') return asked + third;
  const to = attributes['action'] ?? '';
  const receiver = attributes['receiver'];
  const sent =
    receiver === 'mailto'
      ? `What you write in the form goes into an e-mail to ${to.replace(/^mailto:/i, '').replace(/\?.*$/, '')}, which you send yourself: we then have your e-mail address.`
      : receiver === 'hand-off'
        ? `What you write in the form is put into the address of ${hostOf(to)} when you go on to its page; what stands in an address may be kept in that server’s log.`
        : `What you write in the form goes to ${hostOf(to)}, with the address of the page, its language and how long it took, and without cookies.`;
  return `${asked}${third} ${sent}`;
}
