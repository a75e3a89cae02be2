/** A person as a letter or a statement names them: name, role at the time, organisation. */
import {type TemplateResult, html} from 'lit';
import type {Person, SendRecord} from '../record/schema.js';
import {inRow, renderLine} from './text.js';

/** Name, role and organisation in one line, each isolated; nothing when none is published. */
export function renderPerson(
  record: SendRecord,
  person: Person | undefined,
): TemplateResult | undefined {
  const parts = [person?.name, person?.role, person?.organisation]
    .map(text => renderLine(record, text))
    .filter(part => part !== undefined);
  return parts.length ? html`${inRow(parts)}` : undefined;
}
