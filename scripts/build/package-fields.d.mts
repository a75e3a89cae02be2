export function packageFields(widgets: readonly string[]): Record<string, unknown>;
