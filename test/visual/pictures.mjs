/**
 * Small pictures of every story, and what has changed in them.
 *
 * A picture that is kept is coarse: one dot for 8 × 8 CSS pixels, in a few shades. That is small enough to be kept for every
 * story in eight scenes, does not notice how a machine smooths its letters, and shows where something moved, grew, vanished or
 * changed its colour. What it looks like now is shown in full beside it.
 *
 * Test pages call the commands through `executeServerCommand`:
 *
 *   fonts     {widths}: whether these are the fonts that the kept pictures were drawn with
 *   picture   {story, scene, clip}: takes a picture; answers how much of it has changed, from 0 to 1
 *   pictures  {stories}: all have been taken; writes what is kept, where that was asked for, and the report
 */
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {root} from '../../scripts/setup.mjs';
import {decode, encode} from './png.mjs';
import {report} from './report.mjs';

/** CSS pixels to one dot, and dots of what the browser draws to one dot that is kept. */
const DOT = 8;
const DRAWN = 2;
/** Steps of a channel that are told apart; a difference of two of them is one that an eye sees. */
const STEP = 16;
const SEEN = 2 * STEP;
/** So much of a picture may differ: less than a letter that is drawn elsewhere by a pixel. */
const TOLERANCE = 0.002;
/** What lies below is more of the same. */
const LONGEST = 3200;
/** Fills what a picture is shorter than its neighbours. */
const NOTHING = [255, 0, 255];

const kept = fileURLToPath(new URL('kept/', import.meta.url));
const fontsFile = join(kept, 'fonts.json');
const results = join(root, '.cache/visual');

const fileOf = story => join(kept, `${story}.png`);

/** @param {{accept: boolean, scenes: {name: string, width: number}[]}} options */
export function pictureCommands({accept, scenes}) {
  const taken = new Map();
  const changes = [];
  rmSync(results, {recursive: true, force: true});
  mkdirSync(results, {recursive: true});

  const commands = {
    fonts({widths}) {
      const now = JSON.stringify(widths);
      if (accept) return keep(fontsFile, `${now}\n`);
      return existsSync(fontsFile) && readFileSync(fontsFile, 'utf8').trim() === now;
    },

    async picture({story, scene, clip}, page) {
      const height = Math.min(Math.ceil(clip.height / DOT) * DOT, LONGEST);
      const shot = options => page.screenshot({captureBeyondViewport: true, ...options});
      const now = coarse(
        decode(Buffer.from(await shot({clip: {...clip, height, scale: DRAWN / DOT}}))),
        scenes.find(({name}) => name === scene).width / DOT,
      );
      if (!taken.has(story)) taken.set(story, new Map());
      taken.get(story).set(scene, now);
      const before = keptPictures(story).get(scene);
      const {share, marks} = difference(before, now);
      if (share <= TOLERANCE || accept) return accept ? 0 : share;
      const name = `${story}-${scene}`.replace(/[^\w-]+/g, '-');
      const file = what => join(results, `${name}-${what}.png`);
      if (before) writeFileSync(file('before'), encode(before));
      writeFileSync(file('now'), Buffer.from(await shot({clip: {...clip, height}})));
      writeFileSync(file('difference'), encode(marks));
      changes.push({story, scene, name, share, isNew: !before, width: clip.width});
      return share;
    },

    pictures({stories}) {
      if (accept) {
        // A story that failed in one scene has no whole sheet.
        for (const [story, pictures] of taken)
          if (pictures.size === scenes.length)
            keep(fileOf(story), encode(sideBySide(scenes.map(({name}) => pictures.get(name)))));
        if (stories) removeOthers(stories);
      }
      writeFileSync(join(results, 'index.html'), report(changes, taken.size));
      return true;
    },
  };

  /** The pictures of a story that are kept, by scene. */
  function keptPictures(story) {
    const file = fileOf(story);
    if (!existsSync(file)) return new Map();
    const sheet = decode(readFileSync(file));
    let left = 0;
    return new Map(
      scenes.map(({name, width}) => {
        const picture = cutOut(sheet, left, width / DOT);
        left += width / DOT;
        return [name, picture];
      }),
    );
  }

  return {
    name: 'picture-commands',
    async executeCommand({command, payload, session: {browser, id}}) {
      return commands[command]?.(payload, browser.getPage?.(id));
    },
  };
}

function keep(file, content) {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
  return true;
}

/** Pictures of stories that are no more. */
function removeOthers(stories) {
  const files = new Set(stories.map(fileOf));
  for (const path of readdirSync(kept, {recursive: true}))
    if (path.endsWith('.png') && !files.has(join(kept, path))) rmSync(join(kept, path));
}

const pictureOf = (width, height) => ({
  width,
  height,
  channels: 3,
  data: Buffer.alloc(width * height * 3),
});

/** Each dot the mean of what it covers, in a few shades. */
function coarse({width, height, channels, data}, wanted) {
  const small = pictureOf(wanted, Math.max(1, Math.floor(height / DRAWN)));
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < DRAWN; dy += 1)
          for (let dx = 0; dx < DRAWN; dx += 1) {
            const [row, column] = [y * DRAWN + dy, Math.min(x * DRAWN + dx, width - 1)];
            sum += data[(row * width + column) * channels + channel];
          }
        const mean = sum / DRAWN ** 2;
        small.data[(y * small.width + x) * 3 + channel] = Math.min(
          Math.round(mean / STEP) * STEP,
          255,
        );
      }
  return small;
}

function sideBySide(pictures) {
  const sheet = pictureOf(
    pictures.reduce((sum, {width}) => sum + width, 0),
    Math.max(...pictures.map(({height}) => height)),
  );
  for (let at = 0; at < sheet.data.length; at += 3) sheet.data.set(NOTHING, at);
  let left = 0;
  for (const {width, height, data} of pictures) {
    for (let y = 0; y < height; y += 1)
      data.copy(sheet.data, (y * sheet.width + left) * 3, y * width * 3, (y + 1) * width * 3);
    left += width;
  }
  return sheet;
}

function cutOut(sheet, left, width) {
  const isNothing = y =>
    NOTHING.every((value, channel) => sheet.data[(y * sheet.width + left) * 3 + channel] === value);
  let height = sheet.height;
  while (height > 1 && isNothing(height - 1)) height -= 1;
  const picture = pictureOf(width, height);
  for (let y = 0; y < height; y += 1) {
    const start = (y * sheet.width + left) * 3;
    sheet.data.copy(picture.data, y * width * 3, start, start + width * 3);
  }
  return picture;
}

/** How much of a picture has changed, and where. */
function difference(before, now) {
  const {width, height} = now;
  const marks = {width, height, channels: 4, data: Buffer.alloc(width * height * 4)};
  if (!before) return {share: 1, marks};
  let changed = Math.abs(before.height - height) * width;
  for (let y = 0; y < Math.min(height, before.height); y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      if (
        [0, 1, 2].every(
          channel => Math.abs(before.data[at + channel] - now.data[at + channel]) < SEEN,
        )
      )
        continue;
      changed += 1;
      marks.data.set([220, 0, 120, 140], (y * width + x) * 4);
    }
  return {share: changed / (width * Math.max(height, before.height)), marks};
}
