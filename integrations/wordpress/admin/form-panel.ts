/** Where the answers of a form go: chosen, not typed. */
import type {Attributes} from './transforms.js';
import {type EditorSettings, __, sprintf, wp} from './wordpress.js';

const {createElement: h, useEffect, useState} = wp.element;
const {Button, Notice, PanelBody, SelectControl} = wp.components;

interface PluginForm {
  id: number;
  title: string;
  action: string;
  /** By purpose: what `map` has to say, and what stands in the way. */
  for: Record<string, {map: string; warnings: string[]} | undefined>;
}

interface Forms {
  installed: boolean;
  mayMake: boolean;
  forms: PluginForm[];
}

interface PanelProps {
  settings: EditorSettings;
  attributes: Attributes;
  setAttributes(attributes: Attributes): void;
}

const PATH = '/send-widgets/v1/forms';

function chosenReceiver({answers}: EditorSettings, attributes: Attributes): string {
  if (attributes['receiver'] === 'contact-form-7') return String(attributes['form-id'] ?? '');
  if (!attributes['action']) return '';
  return attributes['action'] === answers ? 'site' : 'other';
}

function FormPanel({settings, attributes, setAttributes}: PanelProps) {
  const [forms, setForms] = useState<Forms | undefined>(undefined);
  const [fault, setFault] = useState('');
  useEffect(() => {
    wp.apiFetch<Forms>({path: PATH}).then(setForms, (error: Error) => setFault(error.message));
  }, []);
  const purpose = String(attributes['purpose'] ?? 'page');
  const chosen = chosenReceiver(settings, attributes);
  const form = forms?.forms.find(({id}) => String(id) === chosen);

  function choose(value: string, from: readonly PluginForm[] = forms?.forms ?? []): void {
    const next = from.find(({id}) => String(id) === value);
    if (value === 'other') return;
    setAttributes({
      'action': next?.action ?? (value === 'site' ? settings.answers : undefined),
      'receiver': next ? 'contact-form-7' : undefined,
      'form-id': next ? String(next.id) : undefined,
      'map': next?.for[purpose]?.map || undefined,
    });
  }

  // Another purpose asks other questions.
  useEffect(() => {
    if (form && form.for[purpose] && attributes['map'] !== form.for[purpose].map)
      setAttributes({map: form.for[purpose].map || undefined});
  }, [purpose, chosen, forms]);

  function make(): void {
    wp.apiFetch<PluginForm>({path: PATH, method: 'POST', data: {purpose}}).then(
      made => {
        const all = [...(forms?.forms ?? []), made];
        setForms({installed: true, mayMake: true, forms: all});
        choose(String(made.id), all);
      },
      (error: Error) => setFault(error.message),
    );
  }

  const warnings = form?.for[purpose]?.warnings ?? [];
  return h(
    PanelBody,
    {title: __('Where answers go', 'send-widgets')},
    h(SelectControl, {
      label: __('Answers go to', 'send-widgets'),
      value: chosen,
      options: [
        {value: '', label: __('nowhere yet: choose', 'send-widgets')},
        {value: 'site', label: __('this site (SEND records, Answers)', 'send-widgets')},
        ...(forms?.forms ?? []).map(({id, title}) => ({
          value: String(id),
          /* translators: %s: title of a form */
          label: sprintf(__('Contact Form 7: %s', 'send-widgets'), title),
        })),
        ...(chosen === 'other' || (chosen && chosen !== 'site' && !form)
          ? [{value: chosen, label: __('another address (under More)', 'send-widgets')}]
          : []),
      ],
      onChange: (value: string) => choose(value),
    }),
    purpose === 'survey' && form
      ? h(
          Notice,
          {status: 'warning', isDismissible: false},
          __(
            'The questions of a survey are in its record: name the fields for them under More, in the map.',
            'send-widgets',
          ),
        )
      : null,
    ...warnings.map(warning =>
      h(Notice, {key: warning, status: 'warning', isDismissible: false}, warning),
    ),
    forms?.mayMake && purpose !== 'survey'
      ? h(
          Button,
          {variant: 'secondary', onClick: make},
          __('Make a form that fits', 'send-widgets'),
        )
      : null,
    fault && h(Notice, {status: 'error', isDismissible: false}, fault),
  );
}

/** The panel of a form's receiver. */
export const formPanel = (
  settings: EditorSettings,
  attributes: Attributes,
  setAttributes: (attributes: Attributes) => void,
) => h(FormPanel, {settings, attributes, setAttributes});
