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
import {listThemes, type StoredTheme} from '../store/themes.js';
import {publishable} from './suppression.js';

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
  readonly count: number;
}

export interface ReportTheme {
  readonly theme: StoredTheme;
  readonly count: number;
  readonly comments: readonly PublishedComment[];
}

export interface ReportContents {
  /** Comments received, suspected spam left out. */
  readonly received: number;
  readonly types: Breakdown;
  readonly speakers: Breakdown;
  readonly themes: readonly ReportTheme[];
  /** Comments printed in full that belong to no published theme. */
  readonly others: readonly PublishedComment[];
  /** Comments left out as vexatious or about one child's own provision. */
  readonly leftOut: number;
}

export interface Breakdown {
  readonly shown: readonly ReportCount[];
  readonly someHidden: boolean;
}

/** Gathers the report of a period from what is kept. */
export async function gatherReport(db: Kysely<Tables>, span: Span): Promise<ReportContents> {
  const comments: StoredSubmission[] = [];
  for await (const comment of eachSubmission(db, {...everything, purpose: 'comment'}, span))
    comments.push(comment);
  return arrangeReport(comments, await listThemes(db));
}

/** Arranges comments and themes; decides what may be printed. */
export function arrangeReport(
  comments: readonly StoredSubmission[],
  themes: readonly StoredTheme[],
): ReportContents {
  const published = themes.filter(theme => theme.published);
  const ids = new Set(published.map(theme => theme.id));
  const printed = comments.filter(mayBePrinted);
  return {
    received: comments.length,
    types: breakDown(comments, about, true),
    speakers: breakDown(comments, who, false),
    themes: published
      .map(theme => ({
        theme,
        count: comments.filter(comment => comment.theme_id === theme.id).length,
        comments: printed.filter(comment => comment.theme_id === theme.id).map(asPrinted),
      }))
      .filter(({count}) => count > 0),
    others: printed.filter(comment => !ids.has(comment.theme_id)).map(asPrinted),
    leftOut: comments.filter(({withheld}) => withheld === 'vexatious' || withheld === 'own-child')
      .length,
  };
}

/** Only what its writer allowed, a moderator published, and nothing speaks against. */
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

function breakDown(
  comments: readonly StoredSubmission[],
  question: Question,
  several: boolean,
): Breakdown {
  const counts = new Map((question.options ?? []).map(({value}) => [value, 0]));
  let base = 0;
  for (const {answers} of comments) {
    const given = [answers[question.name] ?? []].flat();
    if (given.length > 0) base += 1;
    for (const value of new Set(given))
      if (counts.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const mayShow = publishable(counts, base, several);
  const shown = (question.options ?? [])
    .filter(({value}) => mayShow.has(value) && (counts.get(value) ?? 0) > 0)
    .map(({value, label}) => ({label, count: counts.get(value) ?? 0}));
  return {shown, someHidden: base > 0 && mayShow.size < counts.size};
}
