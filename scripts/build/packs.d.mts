export function moreName(name: string): string;
export function writePacks(script: ReadonlySet<string>): Promise<Record<string, string>>;
