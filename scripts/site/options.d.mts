/** An attribute of a widget, as Make asks for it. */
export interface WidgetOption {
  name: string;
  kind: 'yes' | 'number' | 'words' | 'choice';
  values?: string[];
  preset?: string;
  description: string;
}

export function widgetOptions(): Record<string, WidgetOption[]>;
