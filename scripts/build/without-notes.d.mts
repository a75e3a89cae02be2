/** Written in TypeScript by `vite.config.ts`, which imports it. */
export declare function withoutNotes(): import('vite').Plugin;
