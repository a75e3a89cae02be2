export function modulesOf(widget: string): string[];
