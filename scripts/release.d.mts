export function archiveFiles(): Record<string, Uint8Array>;
export function archive(files: Record<string, Uint8Array>, folder: string): Promise<Uint8Array>;
export function notesOf(changelog: string, version: string): string | undefined;
