/**
 * What the yearly report holds. The SEND Regulations 2014 (regulation 56) have authorities publish, at least once a year
 * and on their website, the comments they had on their Local Offer and what they answer; so that nobody can be
 * recognised; and without those that are vexatious or about one child's own provision.
 */
import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.js';
import {about, who, type Question} from '../questions.js';
import {
  eachSubmission,
  everything,
  type Span,
  type StoredSubmission,
} from '../store/submissions.js';
import type {StoredTheme} from '../store/themes.js';
import type {Publication} from './disclosure.js';

/** A comment as it may be printed. */
export interface PublishedComment {
  readonly text: string;
  /** The language it is in; '' once a moderator has reworded it, as that may be in another. */
  readonly lang: string;
  readonly response: string;
}

/** One line of a breakdown. */
export interface ReportCount {
  readonly label: string;
  /** At least so many; 0 for fewer than five. */
  readonly count: number;
}

export interface ReportTheme {
  readonly theme: StoredTheme;
  /** At least so many comments are about it; 0 for fewer than five. */
  readonly atLeast: number;
  readonly comments: readonly PublishedComment[];
}

export interface ReportContents {
  /** The day of the count, as YYYY-MM-DD; '' when nothing has been counted out yet. */
  readonly date: string;
  /** At least so many comments were received, suspected spam left out; 0 for fewer than five. */
  readonly received: number;
  readonly types: readonly ReportCount[];
  readonly speakers: readonly ReportCount[];
  readonly themes: readonly ReportTheme[];
  /** Comments printed in full that belong to no published theme. */
  readonly others: readonly PublishedComment[];
  /** At least so many comments were left out as vexatious or about one child's own provision; 0 for fewer than five. */
  readonly leftOut: number;
}

/** The comments of a period, suspected spam left out. */
export async function readComments(
  db: Kysely<Tables>,
  span: Span,
): Promise<readonly StoredSubmission[]> {
  const comments: StoredSubmission[] = [];
  for await (const comment of eachSubmission(db, {...everything, purpose: 'comment'}, span))
    comments.push(comment);
  return comments;
}

/**
 * Arranges comments and themes; decides what may be printed.
 * @param counts as published: they may be older than the comments, which are printed as soon as a moderator says so
 */
export function arrangeReport(
  comments: readonly StoredSubmission[],
  themes: readonly StoredTheme[],
  counts: Publication | undefined,
): ReportContents {
  const published = themes.filter(theme => theme.published);
  const ids = new Set(published.map(theme => theme.id));
  const printed = comments.filter(mayBePrinted);
  return {
    date: counts?.date ?? '',
    received: counts?.tables.get('')?.get('') ?? 0,
    types: breakDown(counts, about),
    speakers: breakDown(counts, who),
    // Fewer than five is not distinguished from nobody: the theme is listed because of its printed comments.
    themes: published
      .map(theme => ({
        theme,
        atLeast: counts?.tables.get('theme')?.get(theme.id) ?? 0,
        comments: printed.filter(comment => comment.theme_id === theme.id).map(asPrinted),
      }))
      .filter(({atLeast, comments: own}) => atLeast > 0 || own.length > 0),
    others: printed.filter(comment => !ids.has(comment.theme_id)).map(asPrinted),
    leftOut: counts?.tables.get('left-out')?.get('') ?? 0,
  };
}

/** Only comments that the author allowed, a moderator published, and that are not withheld. */
export function mayBePrinted(
  comment: Pick<StoredSubmission, 'may_publish' | 'published' | 'withheld'>,
): boolean {
  return comment.may_publish && comment.published && comment.withheld === '';
}

function asPrinted(comment: StoredSubmission): PublishedComment {
  const own = comment.answers['comment'];
  const reworded = comment.public_text !== '';
  return {
    text: reworded ? comment.public_text : typeof own === 'string' ? own : '',
    lang: reworded ? '' : comment.lang,
    response: comment.response,
  };
}

/** Nothing when all groups are small: then nothing is to be seen. */
function breakDown(counts: Publication | undefined, question: Question): readonly ReportCount[] {
  const table = counts?.tables.get(question.name);
  const all = (question.options ?? []).map(({value, label}) => ({
    label,
    count: table?.get(value) ?? 0,
  }));
  return all.some(({count}) => count > 0) ? all : [];
}
