export const root: string;
export function inRoot(...parts: string[]): string;
export function inDist(...parts: string[]): string;
export function inSite(...parts: string[]): string;
export function inCache(...parts: string[]): string;
export function packageJson(): Record<string, unknown> & {version: string};
export function widgetNames(): string[];
export function packNames(): Record<string, string>;
