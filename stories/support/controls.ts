/** Controls that control: one for each attribute of an element, from the built manifest. */

/** What the manifest says of an element, as far as controls need it. */
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
const themes = ['inherit', 'plain', 'govuk', 'nhs', 'warm'];

interface ArgType {
  name?: string;
  description?: string;
  control?: unknown;
  options?: readonly string[];
  table?: object;
  type?: unknown;
}

/** Attributes with their controls first; what is no attribute can be read about, and not be set. */
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
      name === 'theme'
        ? themes
        : (values[text] ??
          (text.includes("'")
            ? [...text.matchAll(/'([^']+)'/g)].map(match => match[1]!)
            : undefined));
    const kind = text === 'boolean' ? 'boolean' : text.startsWith('number') ? 'number' : 'text';
    return [
      name,
      {
        name,
        description,
        ...(options ? {options, control: {type: 'select'}} : {control: {type: kind}}),
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
