export function embedPage(widget: string): string;
export function writeEmbedPages(): void;
