/** Samples from the field on a page with the built script, and what a family reads there. */
import {type HostPage, rootOf, tags} from '../support/page.js';
import {settle} from '../support/settle.js';

/** The body of a page of the samples, without its scripts: the page of a test brings ours. */
export async function bodyOf(address: string): Promise<string> {
  const page = await (await fetch(address)).text();
  return /<body>([\s\S]*)<\/body>/.exec(page)![1]!.replace(/<script[\s\S]*?<\/script>/g, '');
}

/** What the widgets of a page show when all of it is open. */
export async function read(page: HostPage): Promise<string> {
  const widgets = [...page.document.querySelectorAll<HTMLElement>(tags.join())];
  for (const widget of widgets) {
    await settle(widget);
    for (const part of rootOf(widget)!.querySelectorAll('details')) part.open = true;
    await settle(widget);
  }
  return widgets
    .map(widget => {
      const root = rootOf(widget)!;
      // What is far from the screen is not laid out yet, and would have no words.
      for (const row of root.querySelectorAll('li')) row.style.contentVisibility = 'visible';
      for (const tools of root.querySelectorAll<HTMLElement>('.tools,.controls,.foot'))
        tools.hidden = true;
      return root.querySelector<HTMLElement>('.widget')!.innerText;
    })
    .join('\n')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/ *\n\s*/g, '\n');
}
