/** Elements of the page of records, and what several of its parts say. */
import {__, _n, sprintf} from './wordpress.js';

export interface Version {
  id: number;
  /** When, in UTC. */
  stored: string;
  by: string;
  mistakes: string[];
  served: boolean;
}

export interface StoredRecord {
  slug: string;
  title: string;
  url: string;
  versions: Version[];
}

/** Address of the records, under that of the site's API. */
export const PATH = '/send-widgets/v1/records';

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: (Node | string | false | undefined)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content.filter(part => part !== false && part !== undefined));
  return element;
}

export const notice = (kind: string, ...content: (Node | string)[]): HTMLElement =>
  make('div', {className: `notice notice-${kind} inline`}, make('p', {}, ...content));

export const button = (label: string, handle: () => void, kind = ''): HTMLButtonElement => {
  const element = make('button', {type: 'button', className: `button ${kind}`}, label);
  element.addEventListener('click', handle);
  return element;
};

export function mistakesWords(number: number): string {
  return number
    ? sprintf(
        /* translators: %d: how many */
        _n('%d mistake', '%d mistakes', number, 'send-widgets'),
        number,
      )
    : __('no mistakes', 'send-widgets');
}

/** Does something on the server, and shows a sentence where it fails. */
export async function attempt(work: () => Promise<unknown>, status: HTMLElement): Promise<void> {
  try {
    await work();
  } catch (error) {
    status.replaceChildren(notice('error', (error as Error).message));
  }
}

export const field = (label: string, control: HTMLElement, help = ''): HTMLElement =>
  make(
    'p',
    {},
    make('label', {}, make('strong', {}, label), make('br'), control),
    help ? make('br') : '',
    help ? make('span', {className: 'description'}, help) : '',
  );

export function options(
  select: HTMLSelectElement,
  list: readonly (readonly [string, string])[],
): void {
  for (const [value, label] of list) select.append(new Option(label, value));
}
