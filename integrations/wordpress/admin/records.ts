/** The page "SEND records": what is stored here, and the form for a new version. */
import {
  PATH,
  type StoredRecord,
  type Version,
  attempt,
  button,
  make,
  mistakesWords,
  notice,
} from './page-elements.js';
import {uploadSection} from './upload-form.js';
import {__, sprintf, wp} from './wordpress.js';

const root = document.querySelector<HTMLElement>('#send-widgets-records')!;

const when = (stored: string): string =>
  new Date(stored).toLocaleString(document.documentElement.lang || undefined, {
    dateStyle: 'long',
    timeStyle: 'short',
  });

async function show(): Promise<void> {
  const records = await wp.apiFetch<StoredRecord[]>({path: PATH});
  root.replaceChildren(...records.map(recordSection), uploadSection(records, showStored));
}

async function showStored(): Promise<void> {
  await show();
  root.prepend(notice('success', __('The record is stored.', 'send-widgets')));
}

function recordSection(record: StoredRecord): HTMLElement {
  const status = make('div', {role: 'status'} as Partial<HTMLDivElement>);
  const [newest] = record.versions;
  const served = record.versions.find(version => version.served);
  const address = make('input', {type: 'text', readOnly: true, value: record.url});
  address.className = 'large-text code';
  address.ariaLabel = __('Address of the record', 'send-widgets');
  const serve = (version: Version) => () =>
    void attempt(async () => {
      await wp.apiFetch({
        path: `${PATH}/${record.slug}`,
        method: 'POST',
        data: {version: version.id},
      });
      await show();
    }, status);
  const remove = () => {
    const sentence = sprintf(
      /* translators: %s: name of a record */
      __(
        'Delete “%s” with all its versions? Pages that show it will show nothing.',
        'send-widgets',
      ),
      record.title,
    );
    if (window.confirm(sentence))
      void attempt(async () => {
        await wp.apiFetch({path: `${PATH}/${record.slug}`, method: 'DELETE'});
        await show();
      }, status);
  };
  return make(
    'section',
    {className: 'send-widgets-record'},
    make('h2', {}, record.title),
    make('p', {}, __('Its address, which never changes:', 'send-widgets')),
    address,
    newest &&
      served &&
      newest !== served &&
      notice(
        'warning',
        sprintf(
          /* translators: 1: how many mistakes, 2: a date */
          __('The newest version has %1$s. Pages go on showing the one of %2$s.', 'send-widgets'),
          mistakesWords(newest.mistakes.length),
          when(served.stored),
        ),
      ),
    make(
      'table',
      {className: 'widefat striped'},
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          ...[
            __('Version', 'send-widgets'),
            __('Check', 'send-widgets'),
            __('Shown', 'send-widgets'),
          ].map(head => make('th', {scope: 'col'}, head)),
        ),
      ),
      make(
        'tbody',
        {},
        ...record.versions.map(version =>
          make(
            'tr',
            {},
            make('td', {}, when(version.stored), version.by ? `, ${version.by}` : ''),
            make(
              'td',
              {},
              version.mistakes.length
                ? make(
                    'details',
                    {},
                    make('summary', {}, mistakesWords(version.mistakes.length)),
                    make('ul', {}, ...version.mistakes.map(sentence => make('li', {}, sentence))),
                  )
                : mistakesWords(0),
            ),
            make(
              'td',
              {},
              version.served
                ? make('strong', {}, __('Pages show this one', 'send-widgets'))
                : button(__('Show this one', 'send-widgets'), serve(version)),
            ),
          ),
        ),
      ),
    ),
    make('p', {}, button(__('Delete this record', 'send-widgets'), remove, 'button-link-delete')),
    status,
  );
}

void attempt(show, root);
