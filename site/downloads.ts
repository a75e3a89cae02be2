/** Downloads: some editors take no SVG, so each drawing can be had as a PNG, too. It is made here, in the page. */
import {button} from './elements.js';
import {save} from './make/download.js';

/** As wide as a picture shows sharp on any screen, in pixels. */
const WIDTH = 512;

/** The drawing as it is in its file, on nothing. */
async function pngOf(address: string): Promise<Blob | null> {
  const picture = new Image(WIDTH, WIDTH);
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = WIDTH;
  canvas.getContext('2d')!.drawImage(picture, 0, 0, WIDTH, WIDTH);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

/** The drawing beside a link, as an address: from a folder, a page may draw no file, but what it holds itself. */
function addressOf(link: HTMLAnchorElement): string {
  const drawing = link.closest('li')!.querySelector('svg')!.cloneNode(true) as SVGElement;
  for (const [name, value] of [
    ['width', WIDTH],
    ['height', WIDTH],
  ] as const)
    drawing.setAttribute(name, String(value));
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.takes a')) {
  const name = link.getAttribute('href')!.split('/').at(-1)!.replace('.svg', '');
  const press = button('PNG', () => {
    void pngOf(addressOf(link)).then(async blob => {
      if (blob) save(`${name}.png`, new Uint8Array(await blob.arrayBuffer()), 'image/png');
    });
  });
  press.setAttribute('aria-label', `${name} as PNG`);
  link.after(press);
}
