/**
 * Notices about the content of a widget: why there is none, how old it is, and whether a translation has been checked.
 */
import {type TemplateResult, html, nothing} from 'lit';
import type {Loaded, Problem} from '../data/reading.js';
import {currentLanguage, msg, str} from '../language/msg.js';
import {dayOf} from '../record/dates.js';
import type {ListName, SendRecord} from '../record/schema.js';
import {isWrittenIn, translationOf} from '../record/record-texts.js';
import {recordLanguage} from '../record/texts.js';
import {dayWords} from './date.js';
import type {ForeignWords} from './device-translation.js';
import {languageName} from './text.js';

/** Why only the page's own content is shown. */
export function renderProblem(problem: Problem): TemplateResult {
  return html`<p class="notice" part="problem">${problemWords(problem)}</p>`;
}

function problemWords(problem: Problem): string {
  switch (problem) {
    case 'unreachable':
      return msg(
        'The newest information could not be loaded. What you see is the text of this page. Try again later.',
        {
          id: 'problem.unreachable',
          desc: 'Shown under the page’s own text when the data file gives no answer',
        },
      );
    case 'too-large':
    case 'unreadable':
      return msg(
        'The newest information could not be read. What you see is the text of this page.',
        {
          id: 'problem.unreadable',
          desc: 'Shown under the page’s own text when the data file makes no sense',
        },
      );
  }
}

/**
 * Shown when a refresh failed and the last good record is displayed. The time is the reader's local time, to the
 * minute.
 */
export function renderAge(since: number): TemplateResult {
  const time = new Date(since);
  const clock = `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
  return html`<p class="notice" part="problem">
    ${msg('The newest version could not be loaded. This one was loaded:', {
      id: 'problem.aged',
      desc: 'Above facts that may be out of date; a date and a time follow',
    })} <bdi>${dayWords(dayOf(time))}, ${clock}</bdi>
  </p>`;
}

/** In English, because the pack of the wanted language is missing. */
export const renderLanguageMissing = (name: string): TemplateResult =>
  html`<p class="notice" lang="en" dir="ltr">
    ${name}: this language could not be loaded. The words below are in English.
  </p>`;

const DRAFT = 'This is a draft translation. Nobody fluent has checked it yet.';
const MACHINE = 'A machine made this translation. Nobody fluent has checked it yet.';

const draftWords = (): string =>
  msg('This is a draft translation. Nobody fluent has checked it yet.', {
    id: 'language.draft',
    desc: 'Under every widget in a language whose translation is a draft',
  });
const machineWords = (): string =>
  msg('A machine made this translation. Nobody fluent has checked it yet.', {
    id: 'language.machine',
    desc: 'Above the words of a council’s record that a machine has translated',
  });

/** In the reader's language and in English, because nobody fluent has checked the former. */
const inBoth = (words: string, english: string): TemplateResult =>
  html`${words}${currentLanguage() === 'en' ? nothing : html` <span class="in-english" lang="en" dir="ltr">${english}</span>`}`;

/** The status of the record's words as displayed, if nobody fluent has checked them. */
export function unreviewed(
  record: SendRecord | undefined,
  list: ListName | undefined,
  lang: string,
): 'draft' | 'machine' | undefined {
  // A widget without a list shows no words of the record.
  if (!record || !list) return undefined;
  const status = translationOf(record, lang)?.status;
  return (status === 'draft' || status === 'machine') && isShownIn(record, list, lang)
    ? status
    : undefined;
}

/** A cache: a long record is searched once. */
const searched = new WeakMap<SendRecord, Map<string, boolean>>();

export function isShownIn(record: SendRecord, list: ListName, lang: string): boolean {
  const key = `${list} ${lang}`;
  let answers = searched.get(record);
  if (!answers) searched.set(record, (answers = new Map()));
  if (!answers.has(key)) answers.set(key, isWrittenIn(record, list, lang));
  return answers.get(key)!;
}

/** The list that a widget shows, if nothing in it is in the reader's language. */
export function foreignWords(
  loaded: Loaded | undefined,
  list: ListName | undefined,
  lang: string,
): ForeignWords | undefined {
  const record = loaded?.record;
  if (!record || !list || !record[list].length) return undefined;
  return recordLanguage(record).split('-')[0] === lang.split('-')[0] ||
    isShownIn(record, list, lang)
    ? undefined
    : {loaded, list};
}

/**
 * Shown once per page, in the reader's bar: that nobody fluent has checked the words, with a button for the original.
 *
 * @param original language of the record, if its translation is unchecked
 * @param showsOriginal whether the original is shown now
 */
export function renderDraftNotice(
  status: 'draft' | 'machine',
  original: string | undefined,
  showsOriginal: boolean,
  toggle: () => void,
): TemplateResult {
  return html`<div class="draft" part="draft" tabindex="-1">
    <p>${status === 'machine' ? inBoth(machineWords(), MACHINE) : inBoth(draftWords(), DRAFT)}</p>
    ${
      original
        ? html`<button
            type="button"
            class="act"
            aria-pressed=${showsOriginal ? 'true' : 'false'}
            @click=${toggle}
          >
            ${msg(str`Read the original (${languageName(original)})`, {id: 'letter.original', desc: 'Button: shows words in the language they were written in. The name of that language follows in brackets'})}
          </button>`
        : nothing
    }
  </div>`;
}

/** Shown instead of a fact that families would look for. Nothing is invented, and nothing is left blank. */
export const absentWords = (): string =>
  msg('not published', {
    id: 'absent',
    desc: 'In place of a fact that families would look for and nobody published',
  });

/** Shown after something without an address, or without one that a page may link to. */
export const noAddressWords = (): string =>
  msg('no address published', {
    id: 'document.no-address',
    desc: 'After a document that is named but not linked',
  });

/** Shown instead of a widget's items, if the record has none. */
export const renderNothingYet = (): TemplateResult =>
  html`<p class="notice">
    ${msg('Nothing has been published here yet.', {
      id: 'empty',
      desc: 'Shown in place of a letter, a statement or another item that the record does not have',
    })}
  </p>`;
