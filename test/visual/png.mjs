/** As much of PNG as pictures of stories need: eight bits, with or without a palette, not interlaced. */
import {crc32, deflateSync, inflateSync} from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Bytes to a dot, by the type of its colours; a palette has one. */
const CHANNELS = {2: 3, 3: 1, 6: 4};

/**
 * @typedef {object} Picture
 * @property {number} width
 * @property {number} height
 * @property {number} channels three: red, green, blue; or four, with opacity
 * @property {Buffer} data row by row
 */

/** @returns {Picture} */
export function decode(file) {
  let [width, height, channels] = [0, 0, 0];
  const packed = [];
  let palette;
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), CHANNELS[body[9]]];
      if (!channels || body[8] !== 8 || body[12]) throw new Error('not such a PNG');
    }
    if (type === 'PLTE') palette = body;
    if (type === 'IDAT') packed.push(body);
    at += length + 12;
  }
  const data = unfiltered(inflateSync(Buffer.concat(packed)), width * channels, channels);
  if (!palette) return {width, height, channels, data};
  const coloured = Buffer.alloc(data.length * 3);
  data.forEach((index, at) => palette.copy(coloured, at * 3, index * 3, index * 3 + 3));
  return {width, height, channels: 3, data: coloured};
}

/** Takes back what each row was filtered by (PNG, third edition, 9.2). */
function unfiltered(rows, stride, channels) {
  const height = rows.length / (stride + 1);
  const data = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)];
    const start = y * stride;
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : data[start + x - channels];
      const up = y ? data[start + x - stride] : 0;
      const corner = y && x >= channels ? data[start + x - stride - channels] : 0;
      const add = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][
        filter
      ];
      data[start + x] = rows[y * (stride + 1) + 1 + x] + add;
    }
  }
  return data;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map(value => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** With a palette where there are few colours: a third of the size. @param {Picture} picture */
export function encode(picture) {
  const {width, height, channels, data, palette} = indexed(picture) ?? picture;
  const stride = width * channels;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1)
    data.copy(rows, y * (stride + 1) + 1, y * stride, (y + 1) * stride);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, {1: 3, 3: 2, 4: 6}[channels]], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, {level: 9, memLevel: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same with a palette; undefined where there are too many colours for one, or some see through. */
function indexed({width, height, channels, data}) {
  if (channels !== 3) return undefined;
  const colours = new Map();
  const indices = Buffer.alloc(width * height);
  for (let at = 0; at < indices.length; at += 1) {
    const colour = data.readUIntBE(at * 3, 3);
    if (!colours.has(colour)) colours.set(colour, colours.size);
    indices[at] = colours.get(colour);
  }
  if (colours.size > 256) return undefined;
  const palette = Buffer.alloc(colours.size * 3);
  for (const [colour, index] of colours) palette.writeUIntBE(colour, index * 3, 3);
  return {width, height, channels: 1, data: indices, palette};
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, sum]);
}
