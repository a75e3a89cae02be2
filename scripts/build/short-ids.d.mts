export function shortId(id: string): string | undefined;
export function shortPack<Pack extends {messages: Record<string, string>}>(pack: Pack): Pack;
