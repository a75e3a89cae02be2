/** The form for a new version of a record: it is checked before it is stored. */
import {listNames} from '../../../cli/lists.js';
import type {ListName} from '../../../src/record/schema.js';
import {
  PATH,
  type StoredRecord,
  attempt,
  button,
  field,
  make,
  mistakesWords,
  notice,
  options,
} from './page-elements.js';
import {type Checked, type Remark, plainWords, readUpload} from './read-upload.js';
import {__, sprintf, wp} from './wordpress.js';

/** Where records are; a name follows. */
const folder = (window as unknown as {sendWidgetsRecords: string}).sendWidgetsRecords;

const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/**
 * The form for a new version.
 *
 * @param records what is stored here
 * @param stored is called once something new is
 */
export function uploadSection(
  records: readonly StoredRecord[],
  stored: () => Promise<void>,
): HTMLElement {
  const which = make('select');
  options(which, [
    ...records.map(({slug, title}) => [slug, title] as const),
    ['', __('a new record', 'send-widgets')],
  ]);
  const title = make('input', {type: 'text', className: 'regular-text'});
  const titleField = field(
    __('What is it called?', 'send-widgets'),
    title,
    __('Such as “Our area”. Its address is made of it, once.', 'send-widgets'),
  );
  const files = make('input', {type: 'file', multiple: true});
  files.accept = '.json,.csv,.tsv,.xlsx,.xlsm,.ods';
  const pasted = make('textarea', {rows: 6});
  const list = make('select');
  options(list, [
    ['', __('what its columns say', 'send-widgets')],
    ...listNames.map(name => [name, name] as const),
  ]);
  const sheet = make('input', {type: 'text'});
  const hidden = make('input', {type: 'checkbox'});
  const columns = make('input', {type: 'text', className: 'regular-text'});
  const statuses = make('input', {type: 'text', className: 'regular-text'});
  const result = make('div');
  result.role = 'status';
  result.className = 'send-widgets-result';
  const toggle = () => {
    titleField.hidden = which.value !== '';
  };
  which.addEventListener('change', toggle);
  toggle();

  async function check(): Promise<void> {
    result.replaceChildren(make('p', {}, __('Checking…', 'send-widgets')));
    const chosen = [...(files.files ?? [])];
    const sources = await Promise.all(
      chosen.map(async file => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    if (!sources.length && pasted.value.trim())
      sources.push({
        name: __('what you pasted', 'send-widgets'),
        bytes: new TextEncoder().encode(pasted.value),
      });
    const old = records.find(({slug}) => slug === which.value);
    const slug = old?.slug ?? slugOf(title.value);
    if (!sources.length || !slug)
      return result.replaceChildren(
        notice(
          'error',
          sources.length
            ? __('Say what the record is called.', 'send-widgets')
            : __('Choose a file, or paste something.', 'send-widgets'),
        ),
      );
    if (!old && records.some(record => record.slug === slug))
      return result.replaceChildren(
        notice('error', __('There is a record of that name. Choose it above.', 'send-widgets')),
      );
    const before = old && ((await (await fetch(old.url, {cache: 'no-cache'})).json()) as object);
    const checked = await readUpload(
      sources,
      {
        list: (list.value || undefined) as ListName | undefined,
        sheet: sheet.value || undefined,
        columns: columns.value || undefined,
        statuses: statuses.value || undefined,
        takeHidden: hidden.checked,
      },
      before,
    );
    result.replaceChildren(...outcome(checked, meant => void store(checked, slug, meant)));
  }

  const store = (checked: Checked, slug: string, meant: boolean) =>
    attempt(async () => {
      const old = records.find(record => record.slug === slug);
      const json = checked.json!;
      await wp.apiFetch({
        path: PATH,
        method: 'POST',
        data: {
          slug,
          title: old?.title ?? title.value,
          json,
          mistakes: checked.mistakes.map(({place, sentence}) =>
            place ? `${place}: ${sentence}` : sentence,
          ),
          words: plainWords(json, `${folder}${slug}`),
          meant,
        },
      });
      await stored();
    }, result);

  return make(
    'section',
    {className: 'send-widgets-record'},
    make('h2', {}, __('Store a record', 'send-widgets')),
    field(__('Which record', 'send-widgets'), which),
    titleField,
    field(
      __('File', 'send-widgets'),
      files,
      __(
        'JSON, CSV or Excel. Several tables at once are one record. Tables go into the record that is there; a list that they bring takes the place of the one before.',
        'send-widgets',
      ),
    ),
    field(__('Or paste it', 'send-widgets'), pasted),
    make(
      'details',
      {},
      make('summary', {}, __('For tables', 'send-widgets')),
      field(__('What the table holds', 'send-widgets'), list),
      field(__('Only this sheet', 'send-widgets'), sheet),
      field(__('Take in hidden rows, columns and sheets', 'send-widgets'), hidden),
      field(
        __('What its columns are called', 'send-widgets'),
        columns,
        'title: What we want; lead: SRO',
      ),
      field(
        __('What its words for a status mean', 'send-widgets'),
        statuses,
        'On course: in-progress; Embedded: done',
      ),
    ),
    make(
      'p',
      {},
      button(__('Check', 'send-widgets'), () => void attempt(check, result), 'button-primary'),
    ),
    result,
  );
}

function remarkTable(caption: string, remarks: readonly Remark[]): HTMLElement {
  return make(
    'table',
    {className: 'widefat striped'},
    make('caption', {}, caption),
    make(
      'tbody',
      {},
      ...remarks.map(({place, sentence}) =>
        make('tr', {}, make('th', {scope: 'row'}, place), make('td', {}, sentence)),
      ),
    ),
  );
}

/** What the check says, and what can be done then. */
function outcome({json, what, mistakes, notes}: Checked, store: (meant: boolean) => void): Node[] {
  const told = [
    mistakes.length > 0 && remarkTable(mistakesWords(mistakes.length), mistakes),
    notes.length > 0 &&
      make(
        'details',
        {},
        make(
          'summary',
          {},
          sprintf(/* translators: %d: how many */ __('Notes: %d', 'send-widgets'), notes.length),
        ),
        remarkTable('', notes),
      ),
  ].filter(part => part !== false);
  if (!json) return [notice('error', __('This cannot be stored.', 'send-widgets')), ...told];
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${mistakesWords(mistakes.length)}.`;
  return [
    notice(mistakes.length ? 'warning' : 'success', sentence),
    ...told,
    make(
      'p',
      {},
      button(
        mistakes.length
          ? __('Store it, and go on showing the last good one', 'send-widgets')
          : __('Store and show it', 'send-widgets'),
        () => store(false),
        mistakes.length ? '' : 'button-primary',
      ),
      ' ',
      mistakes.length > 0 &&
        button(__('Store and show it all the same', 'send-widgets'), () => store(true)),
    ),
  ];
}
