/** The front page: all widgets, with a button that shows them in Urdu. */
import {loadWidgets} from './widgets.js';

const samples = document.querySelector<HTMLElement>('#samples')!;
const press = document.querySelector<HTMLButtonElement>('#urdu')!;

press.hidden = false;
press.addEventListener('click', () => {
  const isUrdu = samples.lang !== 'ur';
  samples.lang = isUrdu ? 'ur' : 'en';
  samples.dir = isUrdu ? 'rtl' : 'ltr';
  press.setAttribute('aria-pressed', String(isUrdu));
});

void loadWidgets();
