/** An address as a QR code, for printed sheets: the way back from paper to the page. */
import {generate} from 'lean-qr/nano';
import {type TemplateResult, html, nothing} from 'lit';

/** Empty modules around the code: the standard asks for four (ISO/IEC 18004). */
const QUIET = 4;
/** With a longer address the modules would be too small for a phone to read from paper. */
const LONGEST = 400;

/** @param name its accessible name */
export function renderQrCode(address: string, name: string): TemplateResult | typeof nothing {
  if (address.length > LONGEST) return nothing;
  const code = generate(address);
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  }
  const size = code.size + 2 * QUIET;
  return html`<svg
    class="qr"
    viewBox="${-QUIET} ${-QUIET} ${size} ${size}"
    role="img"
    aria-label=${name}
  >
    <path d=${path} fill="#000" stroke="none" />
  </svg>`;
}
