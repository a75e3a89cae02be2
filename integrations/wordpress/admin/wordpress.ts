/** The parts of WordPress's own scripts that ours use. They are on the page as `window.wp`; there is nothing to import. */

/** Whatever WordPress's `createElement` gives. */
export type Element = object | string | null;
type Component = string | ((props: never) => unknown) | object;

interface WordPress {
  element: {
    createElement(
      type: Component,
      props: Record<string, unknown> | null,
      ...children: unknown[]
    ): Element;
    Fragment: Component;
    useState<T>(initial: T): [T, (value: T) => void];
    useEffect(effect: () => void, inputs: readonly unknown[]): void;
  };
  blocks: {
    registerBlockType(name: string, settings: object): void;
    registerBlockVariation(name: string, variation: object): void;
    createBlock(name: string, attributes: object): object;
  };
  blockEditor: Record<'InspectorControls', Component> & {
    useBlockProps(): Record<string, unknown>;
  };
  components: Record<
    | 'Button'
    | 'Disabled'
    | 'ExternalLink'
    | 'Notice'
    | 'PanelBody'
    | 'Placeholder'
    | 'SelectControl'
    | 'TextControl'
    | 'ToggleControl',
    Component
  >;
  i18n: {
    __(text: string, domain: string): string;
    _n(one: string, many: string, number: number, domain: string): string;
    sprintf(format: string, ...values: (string | number)[]): string;
  };
  apiFetch<T>(options: {path: string; method?: string; data?: object}): Promise<T>;
}

export const wp = (window as unknown as {wp: WordPress}).wp;

/** A sentence in the language of the administration. The domain is named in each call, as tools that gather texts want it. */
export const {__, _n, sprintf} = wp.i18n;

/** One attribute of a widget, as the build wrote it from the manifest. */
export interface Attribute {
  type: 'string' | 'number' | 'boolean';
  label: string;
  help: string;
  default?: string;
  options?: string[];
}

export interface Widget {
  name: string;
  title: string;
  description: string;
  /** The list of a record that it shows; '' when it shows none. */
  list: string;
  attributes: Record<string, Attribute>;
}

/** What the server tells the block. */
export interface EditorSettings {
  widgets: Record<string, Widget>;
  /** Folder of the hosted pages. */
  embed: string;
  /** Where records are; a name follows. */
  records: string;
  hosts: string[];
  /** Address at which this site itself takes in answers. */
  answers: string;
  /** The page of records, for whoever may see it. */
  adminUrl: string;
}
