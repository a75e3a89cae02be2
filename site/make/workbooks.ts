/** The page's side of the worker that reads and writes workbooks and long tables. */
import type {Progress} from '../../cli/workbook/read-workbook.js';
import {loadShared} from '../widgets.js';
import type {WorkbookAnswer, WorkbookTask} from './workbook-task.js';
import type {WorkerMessage} from './workbook-worker.js';

/** A task that somebody may stop. */
export interface Running {
  done: Promise<WorkbookAnswer>;
  stop(): void;
}

/** Runs one task in a worker of its own, which ends with it. */
export function runWorkbookTask(
  task: WorkbookTask,
  report: (progress: Progress) => void = () => undefined,
): Running {
  let stop = (): void => undefined;
  const done = new Promise<WorkbookAnswer>((resolve, reject) => {
    let stopped = false;
    stop = () => {
      stopped = true;
      resolve({sentence: 'Stopped.'});
    };
    loadShared<string>('workbook-worker.js', 'workbooks').then(source => {
      if (stopped) return;
      const address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
      const worker = new Worker(address);
      const end = (answer: WorkbookAnswer) => {
        worker.terminate();
        URL.revokeObjectURL(address);
        resolve(answer);
      };
      stop = () => end({sentence: 'Stopped.'});
      worker.addEventListener('message', ({data}: MessageEvent<WorkerMessage>) => {
        if ('answer' in data) end(data.answer);
        else report(data.progress);
      });
      worker.addEventListener('error', () =>
        end({sentence: 'The file is too large for this browser, or damaged.'}),
      );
      worker.postMessage(task);
    }, reject);
  });
  return {done, stop: () => stop()};
}
