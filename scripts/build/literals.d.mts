export function shrinkCss(texts: readonly string[]): string[];
export function shrinkHtml(texts: readonly string[]): string[];
