import {type DraftHandle, handleOf} from '../../src/feedback/draft.js';
import type {Outbox} from '../../src/feedback/outbox.js';

/** The newest draft that a form was left with; else a new one, of which nothing is stored yet. */
export async function draftLeft(outbox: Outbox, form: string): Promise<DraftHandle> {
  const left = (await outbox.records(form)).filter(
    ({state}) => state === 'draft' || state === 'refused',
  );
  return left.length > 0 ? handleOf(left.at(-1)!) : outbox.newDraft(form);
}
