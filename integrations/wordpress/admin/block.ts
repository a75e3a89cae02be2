/** The block in the editor: settings in the sidebar, and the widget itself as its preview. */
import {formPanel} from './form-panel.js';
import {type Item, itemWords} from './items.js';
import {type Attributes, createReader, transforms} from './transforms.js';
import {type Attribute, type EditorSettings, type Widget, __, sprintf, wp} from './wordpress.js';

const BLOCK = 'send-widgets/widget';
const settings = (window as unknown as {sendWidgetsEditor: EditorSettings}).sendWidgetsEditor;
const {createElement: h, useEffect, useState} = wp.element;
const {Disabled, ExternalLink, Notice, PanelBody, Placeholder} = wp.components;
const {SelectControl, TextControl, ToggleControl} = wp.components;

interface StoredRecord {
  slug: string;
  title: string;
  url: string;
}

interface EditProps {
  attributes: Attributes;
  setAttributes(attributes: Attributes): void;
}

/** What only few pages need: shown last, closed. */
const RARE = ['columns', 'statuses', 'today', 'lang', 'theme', 'reading', 'heading-level'];
/** Set by choosing, not by typing. */
const CHOSEN = ['src', 'item', 'action', 'receiver', 'map', 'form-id'];

const text = (value: string | boolean | undefined): string =>
  typeof value === 'string' ? value : '';

/** Address of the record that a block shows. */
const addressOf = ({record, src}: Attributes): string =>
  record ? `${settings.records}${text(record)}` : text(src);

const hostOf = (address: string): string =>
  new URL(address, location.href).host.replace(/^www\./, '');

/** Addresses on hosts that the administrator has not allowed. */
const refused = (attributes: Attributes): string[] =>
  ['src', 'responses', 'action']
    .map(name => text(attributes[name]))
    .filter(address => /^https?:/i.test(address) && !settings.hosts.includes(hostOf(address)));

function useRecords(): StoredRecord[] | undefined {
  const [records, setRecords] = useState<StoredRecord[] | undefined>(undefined);
  useEffect(() => {
    wp.apiFetch<StoredRecord[]>({path: '/send-widgets/v1/records'}).then(setRecords, () =>
      setRecords([]),
    );
  }, []);
  return records;
}

/** The items to choose from: those that the widget shows, and the events that they may belong to. */
function useItems(address: string, list: string): {value: string; label: string}[] {
  const [items, setItems] = useState<{value: string; label: string}[]>([]);
  useEffect(() => {
    setItems([]);
    if (!address || !list) return;
    fetch(address, {credentials: 'omit'})
      .then(answer => answer.json() as Promise<Record<string, Item[] | undefined>>)
      .then(record => {
        const lists = ['events', 'surveys'].includes(list) ? [list] : [list, 'events'];
        setItems(
          lists.flatMap(name =>
            (Array.isArray(record[name]) ? record[name] : [])
              .filter(({id}) => id)
              .map(item => ({
                value: item.id!,
                label: [
                  itemWords(item) || item.id!,
                  item.date,
                  name === list ? '' : __('all that belongs to it', 'send-widgets'),
                ]
                  .filter(Boolean)
                  .join(', '),
              })),
          ),
        );
      })
      .catch(() => setItems([]));
  }, [address, list]);
  return items;
}

function control(name: string, about: Attribute, {attributes, setAttributes}: EditProps) {
  const value = attributes[name];
  const set = (next: string | boolean) => setAttributes({[name]: next === '' ? undefined : next});
  const common = {key: name, label: about.label, help: about.help, onChange: set};
  if (about.type === 'boolean') return h(ToggleControl, {...common, checked: value === true});
  const options = [
    {
      value: '',
      label: about.default
        ? /* translators: %s: a value */ sprintf(__('as usual (%s)', 'send-widgets'), about.default)
        : __('as usual', 'send-widgets'),
    },
    ...(about.options ?? []).map(option => ({value: option, label: option})),
  ];
  return about.options
    ? h(SelectControl, {...common, value: text(value), options})
    : h(TextControl, {
        ...common,
        value: text(value),
        ...(about.type === 'number' ? {type: 'number', placeholder: about.default} : {}),
      });
}

function recordPanel(
  widget: Widget,
  props: EditProps,
  records: StoredRecord[] | undefined,
  items: {value: string; label: string}[],
) {
  const {attributes, setAttributes} = props;
  const isOther = !attributes['record'];
  return h(
    PanelBody,
    {key: 'record', title: __('Record', 'send-widgets')},
    h(SelectControl, {
      label: __('Which record', 'send-widgets'),
      value: text(attributes['record']),
      options: [
        ...(records ?? []).map(({slug, title}) => ({value: slug, label: title})),
        {value: '', label: __('another address', 'send-widgets')},
      ],
      onChange: (record: string) =>
        setAttributes({record: record || undefined, src: undefined, item: undefined}),
    }),
    isOther &&
      h(TextControl, {
        label: widget.attributes['src']?.label,
        type: 'url',
        value: text(attributes['src']),
        onChange: (src: string) => setAttributes({src: src || undefined}),
      }),
    records?.length === 0 &&
      settings.adminUrl &&
      h(
        ExternalLink,
        {href: settings.adminUrl},
        __('No record is stored here yet. Store one', 'send-widgets'),
      ),
    items.length > 0 &&
      h(SelectControl, {
        label: __('What to show', 'send-widgets'),
        value: text(attributes['item']),
        options: [{value: '', label: __('everything', 'send-widgets')}, ...items],
        onChange: (item: string) => setAttributes({item: item || undefined}),
      }),
    !items.length && 'item' in widget.attributes
      ? control('item', widget.attributes['item']!, props)
      : null,
  );
}

function preview(tag: string, widget: Widget, attributes: Attributes) {
  const address = addressOf(attributes);
  const props: Record<string, unknown> = {};
  for (const [name, {type}] of Object.entries(widget.attributes)) {
    const value = name === 'src' ? address : attributes[name];
    if (type === 'boolean' ? value === true : value) props[name] = type === 'boolean' ? '' : value;
  }
  // Another set of attributes is another element: what a widget has shown once, it need not take back.
  const key = JSON.stringify(props);
  return h(Disabled, {key}, h(tag, props, widget.title));
}

function Edit(props: EditProps) {
  const {attributes, setAttributes} = props;
  const blockProps = wp.blockEditor.useBlockProps();
  const tag = `send-${text(attributes['widget'])}`;
  const widget = settings.widgets[tag];
  const records = useRecords();
  const hasRecord = Boolean(widget?.list);
  const isForm = widget !== undefined && 'purpose' in widget.attributes;
  const hasItems = hasRecord && (!isForm || attributes['purpose'] === 'survey');
  const items = useItems(addressOf(attributes), hasItems ? widget!.list : '');
  useEffect(() => {
    // Most sites have one record.
    if (hasRecord && records?.length && !attributes['record'] && !attributes['src'])
      setAttributes({record: records[0]!.slug});
  }, [records, hasRecord]);
  if (!widget)
    return h(
      'div',
      blockProps,
      h(
        Placeholder,
        {icon: 'clipboard', label: __('SEND widget', 'send-widgets')},
        h(SelectControl, {
          label: __('Which widget', 'send-widgets'),
          value: '',
          options: [
            {value: '', label: __('Choose one', 'send-widgets')},
            ...Object.values(settings.widgets).map(({name, title}) => ({
              value: name,
              label: title,
            })),
          ],
          onChange: (name: string) => setAttributes({widget: name}),
        }),
      ),
    );
  const names = Object.keys(widget.attributes).filter(name => !CHOSEN.includes(name));
  const controls = (chosen: string[]) =>
    chosen.map(name => control(name, widget.attributes[name]!, props));
  const [host] = refused(attributes).map(hostOf);
  const lacksRecord = hasRecord && !isForm && !addressOf(attributes);
  return h(
    'div',
    blockProps,
    h(
      wp.blockEditor.InspectorControls,
      null,
      hasRecord && recordPanel(widget, props, records, items),
      isForm && formPanel(settings, attributes, setAttributes),
      h(
        PanelBody,
        {title: __('Settings', 'send-widgets'), initialOpen: !isForm},
        ...controls(names.filter(name => !RARE.includes(name))),
      ),
      h(
        PanelBody,
        {title: __('More', 'send-widgets'), initialOpen: false},
        ...controls(names.filter(name => RARE.includes(name))),
        ...(isForm ? controls(['action', 'receiver', 'map', 'form-id']) : []),
      ),
    ),
    host &&
      h(
        Notice,
        {status: 'warning', isDismissible: false},
        sprintf(
          /* translators: %s: a host, such as data.example.gov.uk */
          __(
            'Families do not see this widget, because it names the host %s. An administrator can allow it under SEND records, Settings.',
            'send-widgets',
          ),
          host,
        ),
      ),
    lacksRecord
      ? h(
          Placeholder,
          {icon: 'clipboard', label: widget.title, instructions: widget.description},
          __('Choose a record in the sidebar.', 'send-widgets'),
        )
      : !host && preview(tag, widget, attributes),
  );
}

const reader = createReader(settings);

wp.blocks.registerBlockType(BLOCK, {
  apiVersion: 3,
  title: __('SEND widget', 'send-widgets'),
  description: __('Shows a part of a SEND record, or asks families.', 'send-widgets'),
  category: 'widgets',
  icon: 'clipboard',
  keywords: ['send', 'local offer', 'ofsted'],
  edit: Edit,
  // The server prints it: nothing is stored but the attributes.
  save: () => null,
  transforms: transforms(BLOCK, settings, reader),
  __experimentalLabel: ({widget}: Attributes) =>
    settings.widgets[`send-${text(widget)}`]?.title ?? __('SEND widget', 'send-widgets'),
});

for (const {name, title, description} of Object.values(settings.widgets))
  wp.blocks.registerBlockVariation(BLOCK, {
    name,
    title,
    description,
    icon: 'clipboard',
    keywords: ['send', name],
    attributes: {widget: name},
    isActive: ['widget'],
    scope: ['inserter', 'transform'],
  });
