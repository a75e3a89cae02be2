export function embedPage(widget: string): string;
export function writeEmbedPages(): void;
export declare function oembedAnswer(widget: string): string;
