export function widgetFiles(name: string): Map<string, string>;
export function withExport(index: string, name: string, className: string): string;
