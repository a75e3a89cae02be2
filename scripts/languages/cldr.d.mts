export function patternFrom(pattern: string): string;
export function cldrText(): Promise<string>;
