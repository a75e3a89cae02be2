/**
 * The accessibility audit of stories and pages: WCAG 2.2 A and AA, and AAA for contrast. None of these rules is
 * disabled. Storybook's panel reads the same set.
 */
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import {auditOptions} from './audit-rules.js';

declare const axe: typeof Axe;

/**
 * Audits an element and its content, through open shadow roots.
 * @throws an error that names each rule, each element and what to change
 */
export async function audit(element: Element | Document = document): Promise<void> {
  const {violations} = await runAxe(element);
  if (violations.length > 0) throw new Error(describeViolations(violations));
}

/** axe refuses a second run while one is running, so runs on one page are queued. */
let turn: Promise<unknown> = Promise.resolve();

function runAxe(element: Element | Document): Promise<Axe.AxeResults> {
  const run = turn.then(() => axe.run(element, auditOptions));
  turn = run.catch(() => undefined);
  return run;
}

function describeViolations(violations: readonly Axe.Result[]): string {
  return violations
    .map(({id, help, nodes}) => {
      const places = nodes.map(
        ({target, failureSummary}) =>
          `  ${target.flat().join(' ')}\n    ${failureSummary?.replaceAll('\n', '\n    ')}`,
      );
      return `${id}: ${help}\n${places.join('\n')}`;
    })
    .join('\n\n');
}
