/** Where a form's answers go, as its page set it: the tag's attributes, or the page's own form inside the tag. */
import type {FormQuestion} from '../../feedback/questions.js';
import type {Target} from '../../feedback/receivers/receiver.js';
import {readTarget, receiverNames, type TargetFault} from '../../feedback/receivers/receivers.js';
import type {Fault} from '../../record/faults.js';
import {readPageForm} from './page-form.js';

/** The attributes of the form that say where answers go. */
export interface Settings extends Element {
  action?: string;
  receiver?: string;
  map?: string;
  formId?: string;
  keyed?: string;
  thanks?: string;
}

/** Reads where answers go; a word for what is wrong when they can go nowhere. */
export function readSettings(
  host: Settings,
  questions: readonly FormQuestion[],
): Target | TargetFault {
  const page = host.action ? undefined : readPageForm(host, questions);
  const {receiver = page?.receiver, formId: form, map, thanks} = host;
  const keyed = host.keyed === undefined ? undefined : !/^(no|false)$/.test(host.keyed);
  const target = readTarget(
    {receiver, address: host.action || page?.address, form, map, thanks, keyed},
    document.baseURI,
  );
  return typeof target === 'string' || !page
    ? target
    : {...target, map: target.map ?? page.map, also: page.also};
}

/** The fault in a sentence for the console. */
export function settingsFault(
  fault: TargetFault,
  {action, receiver, map, formId}: Settings,
): Fault {
  const found = (value: string | undefined) => (value === undefined ? 'nothing' : `"${value}"`);
  switch (fault) {
    case 'unknown-receiver':
      return {
        path: 'receiver',
        expected: `one of ${receiverNames.join(', ')}`,
        found: found(receiver),
      };
    case 'no-address':
      return {path: 'action', expected: 'the address that answers go to', found: 'nothing'};
    case 'unsafe-address':
      return {path: 'action', expected: 'an address for this receiver', found: found(action)};
    case 'no-form':
      return {path: 'form-id', expected: 'the receiver’s own id of its form', found: 'nothing'};
    case 'bad-form':
      return {
        path: 'form-id',
        expected: 'the number in the address of the form’s editing page, such as 7 of post=7',
        found: found(formId),
      };
    case 'bad-map':
      return {
        path: 'map',
        expected:
          'pairs with semicolons between them, such as "comment=your-message; page=page-url"',
        found: found(map),
      };
  }
}
