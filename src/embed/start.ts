/** Starts what belongs to a page rather than to one widget, once the widgets that come with the script are registered. */
import type {Part} from '../data/part.js';
import {enliven, watchCarriers} from './carriers.js';
import {fillHostedPage} from './hosted-page.js';
import {useLateWidgets} from './late-widgets.js';
import {ownFolder} from './own-address.js';

/** @param companions registers the widgets that do not come with the script */
export function start(companions: Part<unknown>): void {
  const folder = ownFolder();
  const embedFolder = folder && `${folder}embed/`;
  const fill = () => fillHostedPage(embedFolder);
  useLateWidgets(companions, () => {
    fill();
    enliven(document.documentElement, embedFolder);
  });
  fill();
  watchCarriers(embedFolder);
}
