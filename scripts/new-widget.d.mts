export function widgetFiles(name: string): Map<string, string>;
export function withLine(list: string, line: string): string;
