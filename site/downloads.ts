/** Downloads: some editors do not accept SVG, so each drawing can also be downloaded as a PNG, created in the page. */
import {button} from './elements.js';
import {save} from './make/download.js';

/** A width that is sharp on any screen, in pixels. */
const WIDTH = 512;

/** The drawing as a PNG with a transparent background. */
async function pngOf(address: string): Promise<Blob | null> {
  const picture = new Image(WIDTH, WIDTH);
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = WIDTH;
  canvas.getContext('2d')!.drawImage(picture, 0, 0, WIDTH, WIDTH);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

/** The drawing next to a link, as a data address: a page opened from a folder may not draw files onto a canvas. */
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
