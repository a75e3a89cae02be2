/** Reads a colour of a page in any CSS notation. */
import {ofDocument} from '../language/page.js';
import {type Colour, fromHex} from './contrast.js';

/** A colour in sRGB, each channel and its opacity from 0 to 1. */
export interface PaintedColour {
  colour: Colour;
  alpha: number;
}

const parsed = new Map<string, PaintedColour | undefined>();

/** Converts a colour in any notation that the browser supports to sRGB. */
export function parseColour(text: string): PaintedColour | undefined {
  if (!parsed.has(text)) parsed.set(text, parseRgb(text) ?? parseRgb(inRgb(text)));
  return parsed.get(text);
}

/** `rgb(…)` and `color(srgb …)`, the two formats of computed sRGB colours, and `#rrggbb`, which most pages use. */
function parseRgb(text: string): PaintedColour | undefined {
  if (/^#[\da-f]{6}$/i.test(text)) return {colour: fromHex(text.slice(1)), alpha: 1};
  const [, name = '', list = ''] = /^(rgba?|color)\((?:srgb )?([\d\s.,/e+-]+)\)$/.exec(text) ?? [];
  const [r, g, b, alpha = 1] = list.split(/[\s,/]+/).map(Number);
  if (!name || b === undefined || Number.isNaN(r! + g! + b + alpha)) return undefined;
  const most = name === 'color' ? 1 : 255;
  const part = (value: number) => Math.min(1, Math.max(0, value / most));
  return {colour: [part(r!), part(g!), part(b)], alpha};
}

/** Asks the browser, with a probe element that is removed before anything is painted. */
function inRgb(text: string): string {
  const probe = document.createElement('i');
  probe.style.color = text;
  probe.style.color = `color-mix(in srgb, ${text}, ${text})`;
  if (!probe.style.color) return '';
  ofDocument('documentElement').append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}
