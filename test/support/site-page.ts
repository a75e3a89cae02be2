/** A page of the built site in a frame of the test's page. */
let frames: HTMLIFrameElement[] = [];

/** Opens a page of the site, 1,000 pixels wide unless said. */
export async function openSite(path: string, width = 1000): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '700';
  frame.title = 'The site';
  frame.src = `/site-dist/${path}`;
  document.body.append(frame);
  frames.push(frame);
  await new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
  return frame.contentDocument!;
}

/** Closes every page, and erases what they stored. */
export function closeSite(): void {
  for (const frame of frames) frame.remove();
  frames = [];
  try {
    localStorage.clear();
  } catch {
    // Nothing was kept.
  }
}

/** Gives a text to Make, as if it were pasted. */
export function bring(page: Document, text: string): void {
  page.querySelector<HTMLTextAreaElement>('#pasted')!.value = text;
  page.querySelector<HTMLElement>('#paste-form button')!.click();
}

/** Puts words into a control, and leaves it. */
export function fill(page: Document, id: string, words: string): void {
  const control = page.getElementById(id) as HTMLInputElement | HTMLSelectElement | null;
  if (!control) throw new Error(`There is no ${id}`);
  control.value = words;
  control.dispatchEvent(new Event('change', {bubbles: true}));
}

export const buttonOf = (page: Document | Element, words: string): HTMLButtonElement => {
  const found = [...page.querySelectorAll('button')].find(
    button =>
      button.textContent?.replace(/\s+/g, ' ').trim() === words || button.ariaLabel === words,
  );
  if (!found) throw new Error(`There is no button ${words}`);
  return found;
};

/** The drafts that the device has. */
export const keptDrafts = (): Record<string, unknown>[] =>
  Object.keys(localStorage)
    .filter(key => key.startsWith('send-widgets.make.'))
    .map(key => JSON.parse(localStorage.getItem(key)!) as Record<string, unknown>);
