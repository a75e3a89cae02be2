/**
 * The surveys of the published record: they give the questions their words, say which answers can be counted, and when
 * a survey is open. Read from a file or an address from time to time; if that fails, the last ones stay.
 */
import {readFile} from 'node:fs/promises';
import {surveyQuestions, type FormQuestion} from '../../../src/feedback/questions.js';
import {readCsv} from '../../../src/data/csv-table.js';
import {LARGEST_FILE} from '../../../src/data/decode.js';
import {decodeFile} from '../../../src/data/decode-file.js';
import {readText, readValue} from '../../../src/data/reading.js';
import {faultSentence} from '../../../src/record/faults.js';
import type {SendRecord, Text} from '../../../src/record/schema.js';

export interface SurveyQuestion {
  readonly id: string;
  readonly label: Text;
  /** Who is asked; '' for everybody. Questions with the same words here are asked of the same people. */
  readonly askedOf: string;
  /** The answer to another question after which alone it is asked. */
  readonly showIf: {readonly question: string; readonly is: string} | undefined;
  /** Whether it asks for an e-mail address. */
  readonly email: boolean;
  /** Whether its answers are chosen from a list, and the survey's own: only those are counted. */
  readonly counted: boolean;
  readonly several: boolean;
  readonly options: readonly {readonly value: string; readonly label: Text}[];
}

export interface Survey {
  readonly id: string;
  readonly title: Text;
  readonly for: readonly Text[];
  readonly opens: string;
  readonly closes: string;
  readonly questions: readonly SurveyQuestion[];
}

/** Reads the surveys of a record as the widgets read it; what cannot be read is left out. */
export const readSurveys = (record: unknown): readonly Survey[] =>
  surveysOf(readValue(record, '').record);

function surveysOf(record: SendRecord | undefined): readonly Survey[] {
  return (record?.surveys ?? []).map(survey => ({
    id: survey.id,
    title: survey.title ?? '',
    for: [survey.for ?? []].flat(),
    opens: survey.opens ?? '',
    closes: survey.closes ?? '',
    questions: surveyQuestions(survey).map(asCounted),
  }));
}

/** Questions that the form adds to the survey. */
const uncounted = ['publish', 'reply', 'email'];

function asCounted(
  question: FormQuestion,
  _: number,
  all: readonly FormQuestion[],
): SurveyQuestion {
  const {id, type, options, showIf, words} = question;
  const labels = new Map(words?.options?.map(({value, label}) => [value, label]));
  return {
    id,
    label: words?.label ?? '',
    askedOf: [...(words?.for ?? [])].sort().join(' '),
    // As in the form, a condition on a question that does not exist is ignored.
    showIf: showIf && all.some(other => other.id === showIf.question) ? showIf : undefined,
    email: type === 'email',
    counted: options !== undefined && !uncounted.includes(id),
    several: type === 'checkboxes',
    options: (options ?? []).map(value => ({
      value,
      label: labels.get(value) ?? fixedLabels.get(value) ?? value,
    })),
  };
}

/** Options of yes-no questions have no label in the record. */
const fixedLabels = new Map([
  ['yes', 'Yes'],
  ['no', 'No'],
]);

/** Days after its end in which a survey still takes answers that waited on somebody's device. */
const graceDays = 7;

/**
 * Whether a survey takes answers today. Dates are days in England; `2026-05` closes with its last day.
 * A date that is not one (a season, "about") never closes a survey.
 */
export function surveyState(survey: Survey, now: Date): 'open' | 'not-open' | 'closed' {
  const isDate = (text: string) => /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(text);
  const today = dayInEngland(now);
  const graced = dayInEngland(new Date(now.getTime() - graceDays * 86_400_000));
  if (isDate(survey.opens) && today.slice(0, survey.opens.length) < survey.opens) return 'not-open';
  if (isDate(survey.closes) && graced.slice(0, survey.closes.length) > survey.closes)
    return 'closed';
  return 'open';
}

/** The calendar date in England, as YYYY-MM-DD. */
export function dayInEngland(moment: Date): string {
  return moment.toLocaleDateString('en-CA', {timeZone: 'Europe/London'});
}

export interface SurveySource {
  /** The surveys as last read; empty when no record is configured. */
  current(): Promise<readonly Survey[]>;
  /** The same; `undefined` if a record is configured but has not been readable so far. */
  known(): Promise<readonly Survey[] | undefined>;
}

const refreshMilliseconds = 600_000;

/**
 * @param place path or http(s) address of the record; '' for none
 * @param elapsed milliseconds by a clock that only goes forward
 */
export function createSurveySource(
  place: string,
  elapsed: () => number,
  report: (message: string) => void,
): SurveySource {
  let surveys: readonly Survey[] = [];
  let wasRead = place === '';
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  /** Messages already reported to the operator. */
  const told = new Set<string>();

  async function read(): Promise<void> {
    try {
      // The same reader as on the page, including its decoding, so that every survey that families can answer can be
      // counted.
      const {record, faults} = readText(
        decodeFile(await load(place)),
        place,
        {list: 'surveys'},
        readCsv,
      );
      const said = faults.filter(({path}) => !/^\w+\[/.test(path) || /^surveys\b/.test(path));
      if (!record) throw new Error(said.map(faultSentence).join('; '));
      for (const fault of said.map(faultSentence)) {
        if (!told.has(fault)) report(`In the record at ${place}: ${fault}`);
        told.add(fault);
      }
      surveys = surveysOf(record);
      wasRead = true;
    } catch (error) {
      report(
        `The record at ${place} cannot be read, so surveys keep the words they had: ${(error as Error).message}`,
      );
    } finally {
      readAt = elapsed();
      reading = undefined;
    }
  }

  async function current(): Promise<readonly Survey[]> {
    if (place !== '' && elapsed() - readAt >= refreshMilliseconds) {
      reading ??= read();
      // Only the first reader waits; later ones use the current value.
      if (readAt === Number.NEGATIVE_INFINITY) await reading;
    }
    return surveys;
  }

  return {
    current,
    async known() {
      await current();
      return wasRead ? surveys : undefined;
    },
  };
}

async function load(place: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  if (/^https?:/i.test(place)) {
    const response = await fetch(place, {signal: AbortSignal.timeout(10_000)});
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    bytes = new Uint8Array(await response.arrayBuffer());
  } else bytes = await readFile(place);
  if (bytes.length > LARGEST_FILE)
    throw new Error(`it is larger than ${LARGEST_FILE / 1_000_000} MB, which no widget reads`);
  return bytes;
}
