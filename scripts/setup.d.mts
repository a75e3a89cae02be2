export const root: string;
export class SetUpError extends Error {}
export function setUp(needs?: {tests?: boolean}): void;
export function runMain(main: () => unknown): Promise<void>;
export function packagesInstalled(folder?: string): boolean;
export function findBrowsers(): {
  chromium?: string;
  firefox?: string;
  webkit?: {driver: string; browser: string; display: string};
};
export function findPostgres(): string | undefined;
