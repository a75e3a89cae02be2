/** Documents as links that say what they open: format, size, pages, language, and whether the file is accessible. */
import {type TemplateResult, html, nothing} from 'lit';
import {counted, currentLanguage, msg, str} from '../language/msg.js';
import type {Document, SendRecord} from '../record/schema.js';
import {renderLink} from './source.js';
import {inRow, languageName, renderLine} from './text.js';

/** A document's format as a word. */
export function formatWords(format: string): string {
  switch (format) {
    case 'html':
      return msg('web page', {id: 'format.html', desc: 'Format of a document'});
    case 'easy-read':
      return msg('Easy Read', {
        id: 'format.easy-read',
        desc: 'Format of a document: Easy Read, with pictures and short sentences',
      });
    case 'bsl':
      return msg('British Sign Language video', {id: 'format.bsl', desc: 'Format of a document'});
    case 'audio':
      return msg('audio', {id: 'format.audio', desc: 'Format of a document: to listen to'});
    case 'docx':
      return msg('Word document', {id: 'format.docx', desc: 'Format of a document'});
    case 'large-print':
      return msg('large print', {id: 'format.large-print', desc: 'Format of a document'});
    default:
      return format.toUpperCase();
  }
}

/** A size as people say it: "120 kB", "2.4 MB". 1 kB is 1,000 bytes (IEC 80000-13). */
export function sizeWords(bytes: number): string {
  return bytes < 999_500
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
}

/** Facts about a document besides its title: format, size, pages, language, and whether it is accessible. */
export function documentFacts({format, bytes, pages, lang, accessible}: Document): string[] {
  return [
    format && formatWords(format),
    bytes && sizeWords(bytes),
    pages &&
      counted(
        'pages',
        pages,
        pages === 1
          ? msg(str`${pages} page`, {id: 'pages.one', desc: 'Length of a document'})
          : msg(str`${pages} pages`, {id: 'pages.other', desc: 'Length of a document'}),
      ),
    lang && (currentLanguage() !== 'en' || !/^en(-|$)/i.test(lang))
      ? languageName(lang)
      : undefined,
    accessible === false
      ? msg('may not work with a screen reader', {
          id: 'document.not-accessible',
          desc: 'A document that its publisher says is not accessible',
        })
      : undefined,
  ].filter((fact): fact is string => Boolean(fact));
}

/** One document: its link, followed by its facts. */
export function renderDocument(
  record: SendRecord,
  document: Document,
  base: string,
): TemplateResult {
  const title =
    renderLine(record, document.title) ??
    (document.format ? formatWords(document.format) : (document.url ?? ''));
  const facts = documentFacts(document);
  return html`${renderLink(document.url, base, title)}${facts.length ? html` <span class="quiet">(${inRow(facts.map(fact => html`<bdi>${fact}</bdi>`))})</span>` : nothing}`;
}
