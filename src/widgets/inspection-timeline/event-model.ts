/**
 * The content of one event of a timeline: its documents, those that were not published, and the resulting priorities.
 * Pure, without templates or messages.
 */
import {type EventThread, isExpected} from '../../record/events.js';
import {isInspection} from '../../record/kinds.js';
import type {Document, Priority, SendEvent, Text} from '../../record/schema.js';
import {pickText} from '../../record/texts.js';
import type {TimelineModel} from './model.js';

/** The documents of an event: its own, else those of the letters that belong to it. */
export const documentsOf = (
  {letters}: Pick<TimelineModel, 'letters'>,
  {id, documents}: SendEvent,
): readonly Document[] =>
  documents?.length ? documents : (letters.get(id) ?? []).flatMap(letter => letter.documents ?? []);

/** Formats in which families may expect a document by inspectors, and which were not published. */
export function missingFormats(
  model: Pick<TimelineModel, 'events' | 'letters'>,
  event: SendEvent,
): readonly string[] {
  const about = event.follows === undefined ? undefined : model.events.get(event.follows);
  const isPaperOfInspectors =
    (event.kind === 'letter' || event.kind === 'report') &&
    about !== undefined &&
    (isInspection(about.kind) || about.kind === 'interim-visit');
  if (!isPaperOfInspectors) return [];
  const documents = documentsOf(model, event);
  const isElsewhere =
    documents.length > 0 ||
    Boolean(event.links?.length) ||
    model.letters.get(event.id)?.some(({body}) => body);
  return (isElsewhere ? ['easy-read'] : ['pdf', 'easy-read']).filter(
    format => !documents.some(document => document.format === format),
  );
}

const isSaid = (text: Text | undefined): boolean => pickText(text, '', '') !== undefined;

/**
 * Whether an event has content to open.
 *
 * @param below whether it is listed under another event, as a line that is itself a link
 */
export function hasMore(model: TimelineModel, event: SendEvent, below: boolean): boolean {
  const {id, meaning, summary, plain, easyRead, by, links = [], source, framework} = event;
  return (
    [meaning, summary, plain, source?.title, source?.url, framework, ...(by ?? [])].some(isSaid) ||
    Boolean(easyRead?.length) ||
    documentsOf(model, event).length + links.length > (below ? 1 : 0) ||
    missingFormats(model, event).length > 0 ||
    [model.letters, model.findings, model.priorities].some(lists => lists.has(id)) ||
    (!below && (isInspection(event.kind) || isExpected(event, model.day)))
  );
}

/** Whether a whole thread has the same source, which is then shown once, below it. */
export const sharesSource = ({event, followers}: EventThread): boolean =>
  followers.length > 0 &&
  followers.every(({source}) => JSON.stringify(source) === JSON.stringify(event.source));

/** The priorities that resulted from an event or one of its findings, each once. */
export function prioritiesFrom(
  {findings, priorities}: Pick<TimelineModel, 'findings' | 'priorities'>,
  {id}: SendEvent,
): readonly Priority[] {
  const origins = [id, ...(findings.get(id) ?? []).map(finding => finding.id)];
  return [...new Set(origins.flatMap(origin => priorities.get(origin) ?? []))];
}
