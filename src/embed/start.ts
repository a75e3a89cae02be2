/** Starts what belongs to a page rather than to one widget, once every widget is registered. */
import {watchCarriers} from './carriers.js';
import {fillHostedPage} from './hosted-page.js';
import {ownFolder} from './own-address.js';

const folder = ownFolder();
const embedFolder = folder && `${folder}embed/`;
fillHostedPage(embedFolder);
watchCarriers(embedFolder);
