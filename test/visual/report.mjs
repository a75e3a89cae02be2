/** The page that shows what has changed: before, now, and where. */

const escaped = text =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * @param {{story: string, scene: string, name: string, share: number, isNew: boolean, width: number}[]} changes
 * @param {number} count how many stories were looked at
 */
export const report = (changes, count) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${changes.length} changed – pictures of the stories</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem; color: #16201d; }
  section { border-block-start: 1px solid #c9d1cd; padding-block: 1rem; }
  .three { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
  figure { margin: 0; max-inline-size: 100%; overflow: auto; }
  figcaption { font-weight: 600; }
  img { display: block; border: 1px solid #c9d1cd; }
  .coarse { image-rendering: pixelated; }
  .over { position: relative; }
  .over .coarse { position: absolute; inset: 1px; border: 0; }
</style>
<h1>${changes.length ? `${changes.length} pictures have changed` : 'Nothing has changed'}</h1>
<p>${count} stories were looked at. What was before is kept in coarse dots. If the changes are meant:
<code>npm run visual -- --accept</code>.</p>
${changes
  .map(
    ({story, scene, name, share, isNew, width}) => `<section>
<h2>${escaped(story)}, ${escaped(scene)}: ${isNew ? 'new' : `${(share * 100).toFixed(1)} % changed`}</h2>
<div class="three">
${isNew ? '' : `<figure><figcaption>Before</figcaption><img class="coarse" src="${name}-before.png" width="${width}" alt=""></figure>`}
<figure><figcaption>Now</figcaption><img src="${name}-now.png" width="${width}" alt=""></figure>
${isNew ? '' : `<figure><figcaption>Difference</figcaption><div class="over"><img src="${name}-now.png" width="${width}" alt=""><img class="coarse" src="${name}-difference.png" width="${width}" alt=""></div></figure>`}
</div>
</section>`,
  )
  .join('\n')}
</html>
`;
