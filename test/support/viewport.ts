/** The window and what the reader's system asks of a page. Each test page starts at 800 × 600 with nothing asked. */
import {executeServerCommand} from '@web/test-runner-commands';
import {until} from './settle.js';

/**
 * Resizes the window, in CSS pixels. WebKit's goes no narrower than about 450, because of its toolbar: for a narrow page
 * take a frame (`hostPage({width: 320})`), for a narrow place a container.
 */
export async function setViewport(width: number, height: number): Promise<void> {
  await executeServerCommand('viewport', {width, height});
  await until(
    () => window.innerWidth === width,
    `a window ${width} px wide, not ${window.innerWidth}`,
  );
}

export interface MediaWishes {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'no-preference';
  media?: 'print' | 'screen';
}

/**
 * Makes the browser ask for a scheme, forced colours, less motion or print; an empty object takes it all back.
 * @returns false where a browser cannot be told so (Firefox, WebKit): a test then has nothing to say there
 */
export async function setMedia(wishes: MediaWishes): Promise<boolean> {
  return executeServerCommand<boolean, MediaWishes>('media', wishes);
}

export interface AccessibleNode {
  role: string;
  name: string;
  /** Of a heading. */
  level?: number;
  /** Of what opens and closes. */
  expanded?: boolean;
}

/** What assistive technology is given of the page, in order; undefined where a browser does not say (Firefox, WebKit). */
export async function accessibilityTree(): Promise<readonly AccessibleNode[] | undefined> {
  return (await executeServerCommand<AccessibleNode[] | false, never>('tree')) || undefined;
}
