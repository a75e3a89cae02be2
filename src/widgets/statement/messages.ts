/** The messages of the statement widget. */
import {msg} from '../../language/msg.js';

/** So that nobody takes a person's words for a finding of inspectors. */
export const notAFinding = (): string =>
  msg('A statement, not a finding', {
    id: 'statement.not-a-finding.short',
    desc: 'Above a statement by a named person, so that nobody takes it for what inspectors found',
  });

export const aboutLabel = (): string =>
  msg('About:', {
    id: 'about.label',
    desc: 'Before the event that a statement or another item is about',
  });
