/** The page Check: takes a text, and shows its faults below. */
import {LARGEST_FILE, decodeText} from '../../src/data/decode.js';
import {byId, copyBlock, make, say} from '../elements.js';
import {type Checked, checkText, refused, whyNotChecked} from './check-text.js';

const text = byId<HTMLTextAreaElement>('text');
const result = byId('result');

/** "3 things to put right, 1 worth knowing." */
function verdict({mistakes, notes}: Checked): string {
  const wrong = mistakes
    ? `${mistakes} ${mistakes === 1 ? 'thing' : 'things'} to put right`
    : 'Nothing to put right';
  return notes ? `${wrong}, ${notes} worth knowing.` : `${wrong}.`;
}

function show(checked: Checked): void {
  const heading = make('h2', {tabindex: '-1'}, verdict(checked));
  result.replaceChildren(
    heading,
    make('p', {}, `This is ${checked.what}.`),
    ...checked.parts.flatMap(({title, lines}) => [
      make('h3', {}, title),
      make('ul', {class: 'told'}, ...lines.map(line => make('li', {}, line))),
    ]),
    ...(checked.named.length
      ? [
          make('h3', {}, 'Not looked at'),
          make('p', {}, 'The page names these files. Open each, and paste its text here, too.'),
          make('ul', {class: 'told'}, ...checked.named.map(address => make('li', {}, address))),
        ]
      : []),
    make('h3', {}, 'All of it, for an e-mail'),
    copyBlock('The report', checked.text),
  );
  result.hidden = false;
  heading.focus();
  say(verdict(checked));
}

byId('check-form').addEventListener('submit', event => {
  event.preventDefault();
  show(checkText(text.value, 'What you pasted'));
});

byId<HTMLInputElement>('file').addEventListener('change', async event => {
  const [file] = (event.target as HTMLInputElement).files ?? [];
  if (!file) return;
  if (file.size > LARGEST_FILE)
    return show(refused(file.name, 'It is larger than 32 MB, and no widget reads such a file.'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const why = whyNotChecked(bytes);
  if (why) return show(refused(file.name, why));
  const decoded = decodeText(bytes);
  text.value = decoded.text;
  show(checkText(decoded.text, file.name, decoded.fault));
});
