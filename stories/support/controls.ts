/** Storybook controls for each attribute of an element, from the built manifest. */

/** The parts of the manifest that controls need. */
export interface Manifest {
  modules: {
    declarations: {
      tagName?: string;
      attributes?: {
        name: string;
        fieldName?: string;
        type?: {text: string};
        description?: string;
      }[];
    }[];
  }[];
}

/** Values by the name of their type, which the manifest does not spell out. */
const values: Readonly<Record<string, readonly string[]>> = {
  Reading: ['standard', 'plain', 'easy-read'],
  PriorityOrder: ['published', 'due', 'updated'],
  Order: ['newest', 'oldest'],
  Purpose: ['page', 'report', 'comment', 'survey'],
};
const named: Readonly<Record<string, readonly string[]>> = {
  theme: ['inherit', 'plain', 'govuk', 'nhs', 'warm'],
  render: ['shadow', 'light'],
  replies: ['no', 'yes'],
};

/** Attributes without a visible effect in stories: they are documented, but cannot be set. */
const UNSEEN = ['columns', 'statuses', 'map', 'form-id', 'keyed', 'thanks'];
/** The widgets that depend on the day. */
const TELL_THE_DAY = ['send-priorities-tracker', 'send-inspection-timeline', 'send-feedback-form'];
/** The attributes of the reader's bar, which has no heading and no record. */
const OF_THE_BAR = ['lang', 'theme', 'render'];

const isSeen = (tag: string, name: string): boolean =>
  (tag !== 'send-language' || OF_THE_BAR.includes(name)) &&
  !UNSEEN.includes(name) &&
  (name !== 'today' || TELL_THE_DAY.includes(tag));

interface ArgType {
  name?: string;
  description?: string;
  control?: unknown;
  options?: readonly string[];
  table?: object;
  type?: unknown;
}

/** Attributes with their controls first; other members are documented, but cannot be set. */
export function controlsOf(
  tag: string,
  argTypes: Readonly<Record<string, ArgType>>,
  {modules}: Manifest,
): Record<string, ArgType> {
  const attributes =
    modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === tag)
      ?.attributes ?? [];
  const controls = attributes.map(({name, type, description}) => {
    const text = type?.text ?? 'string';
    const options =
      named[name] ??
      values[text] ??
      (text.includes("'") ? [...text.matchAll(/'([^']+)'/g)].map(match => match[1]!) : undefined);
    const kind = text === 'boolean' ? 'boolean' : text.startsWith('number') ? 'number' : 'text';
    return [
      name,
      {
        name,
        description,
        ...(options && {options}),
        control: isSeen(tag, name) && {type: options ? 'select' : kind},
        type: {name: kind === 'text' ? 'string' : kind},
        table: {category: 'attributes', type: {summary: options?.join(' | ') ?? text}},
      },
    ] as const;
  });
  const fields = attributes.map(({fieldName}) => fieldName);
  const rest = Object.entries(argTypes)
    .filter(([name]) => !attributes.some(attribute => attribute.name === name))
    .filter(([name]) => !fields.includes(name))
    .map(([name, argType]) => [name, {...argType, control: false}] as const);
  return Object.fromEntries([...controls, ...rest]);
}
