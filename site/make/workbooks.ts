/** The page's side of the worker that reads and writes workbooks. */
import {loadShared} from '../widgets.js';
import type {WorkbookAnswer, WorkbookTask} from './workbook-worker.js';

/** A task that somebody may stop. */
export interface Running {
  done: Promise<WorkbookAnswer>;
  stop(): void;
}

/** Runs one task in a worker of its own, which ends with it. */
export function runWorkbookTask(task: WorkbookTask): Running {
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
      worker.addEventListener('message', ({data}: MessageEvent<WorkbookAnswer>) => end(data));
      worker.addEventListener('error', () =>
        end({sentence: 'The workbook is too large for this browser, or damaged.'}),
      );
      worker.postMessage(task);
    }, reject);
  });
  return {done, stop: () => stop()};
}
