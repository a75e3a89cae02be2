/**
 * Files that are chosen or dropped. Where the browser has the File System Access API, a record can be saved straight into the
 * file that it was opened from; in other browsers a file is chosen conventionally, and saving is a download.
 */
import {byId, say} from '../elements.js';

type Picker = (options: object) => Promise<FileSystemFileHandle[]>;
interface HandledItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

interface Opened {
  handle: FileSystemFileHandle;
  /** The draft that it was opened into. */
  draft: string;
  /** When the file was last changed, as far as this page knows. */
  changed: number;
}

let opened: Opened | undefined;

const picker = (): Picker | undefined =>
  (globalThis as {showOpenFilePicker?: Picker}).showOpenFilePicker?.bind(globalThis);

/** The file that a draft can be saved into. */
export const openedFile = (draft: string): string | undefined =>
  opened?.draft === draft ? opened.handle.name : undefined;

/** Remembers the file of a record; only records are ever written back, never a person's workbook. */
export async function rememberFile(
  handle: FileSystemFileHandle | undefined,
  draft: string,
): Promise<void> {
  opened = undefined;
  if (!handle || !/\.json$/i.test(handle.name) || !('createWritable' in handle)) return;
  opened = {handle, draft, changed: (await handle.getFile()).lastModified};
}

/** Saves into the file. A file that another program has changed meanwhile is left as it is. */
export async function saveIntoFile(text: string): Promise<void> {
  if (!opened) return;
  const {handle} = opened;
  try {
    if ((await handle.getFile()).lastModified !== opened.changed)
      return say(
        `${handle.name} was changed by another program since you opened it, and was not written. Save the record as a new file.`,
      );
    const file = await handle.createWritable();
    await file.write(text);
    await file.close();
    opened.changed = (await handle.getFile()).lastModified;
    say(`${handle.name} was saved.`);
  } catch {
    say(
      `${handle.name} could not be written, or you did not allow it. Save the record as a new file.`,
    );
  }
}

type Take = (files: readonly File[], handle?: FileSystemFileHandle) => void;

/** Listens for files that somebody chooses. */
export function listenForChoice(take: Take): void {
  const input = byId<HTMLInputElement>('file');
  input.addEventListener('change', () => {
    if (input.files?.length) take([...input.files]);
    input.value = '';
  });
  input.addEventListener('click', event => {
    const pick = picker();
    if (!pick) return;
    event.preventDefault();
    pick({multiple: true})
      .then(async handles => {
        if (handles.length)
          take(await Promise.all(handles.map(handle => handle.getFile())), handles[0]);
      })
      // Somebody closed the dialogue.
      .catch(() => undefined);
  });
}

/** Listens for files that are dropped. */
export function listenForDrop(place: HTMLElement, take: Take): void {
  place.addEventListener('dragover', event => {
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', event => {
    event.preventDefault();
    place.classList.remove('over');
    const files = [...(event.dataTransfer?.files ?? [])];
    const item = event.dataTransfer?.items[0] as HandledItem | undefined;
    if (!files.length) return;
    // Browsers only give access to the file during the event.
    const handle = item?.getAsFileSystemHandle?.().catch(() => null) ?? Promise.resolve(null);
    void handle.then(found =>
      take(files, found?.kind === 'file' ? (found as FileSystemFileHandle) : undefined),
    );
  });
}
