/** Reads and writes workbooks and long tables in a worker, so that a large one neither blocks nor crashes the page. */
import type {Progress} from '../../cli/workbook/read-workbook.js';
import {type WorkbookAnswer, type WorkbookTask, doTask} from './workbook-task.js';

/** What the worker says: how far it has come, and at last the answer. */
export type WorkerMessage = {progress: Progress} | {answer: WorkbookAnswer};

const say = (message: WorkerMessage): void => postMessage(message);

addEventListener('message', ({data}: MessageEvent<WorkbookTask>) =>
  say({answer: doTask(data, progress => say({progress}))}),
);
