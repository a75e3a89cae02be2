export function widgetFiles(name: string): Map<string, string>;
export function withEntry(list: string, entry: string): string;
export function withGuide(guide: string, name: string): string;
