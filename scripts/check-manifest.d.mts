export function manifestFaults(manifest: object, sources: Map<string, string>): string[];
