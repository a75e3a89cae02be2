/** Addresses of a hosted page of ours, as editors paste them: each becomes the widget, or stays a link. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage, visible} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const scriptFolder = new URL('/dist/', location.href).href;
const record = new URL('/examples/manchester.json', location.href).href;

describe('an address of ours', () => {
  const address = `${scriptFolder}embed/priorities-tracker.html?src=${encodeURIComponent(record)}`;
  const anchor = (attributes = '', words = 'Our plan') =>
    `<a href="${address.replace(/&/g, '&amp;')}" ${attributes}>${words}</a>`;
  const tracker = (page: HostPage) => page.document.querySelector('send-priorities-tracker');

  for (const [place, html] of Object.entries({
    "WordPress's embed figure": `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>`,
    'an item of a list': `<ul><li>${address}</li></ul>`,
    'a paragraph with a line break': `<p>${address}<br></p>`,
    'a paragraph with a span': `<p><span>${anchor()}</span></p>`,
    'a span that an editor or a reading bar put around it': `<p><span>${address}</span></p>`,
    'a cell': `<table><tr><td>${anchor()}</td></tr></table>`,
    'a page whose wrapper names a menu': `<div class="site has-mobile-menu"><main><h1>Our area</h1><p>${anchor()}</p></main></div>`,
    'a box in a colour that begins like a bar': `<div class="has-navy-background-color"><p>${anchor()}</p></div>`,
    'a page whose wrapper names its buttons': `<div class="rounded-buttons nav"><h1>Our area</h1><p>${anchor()}</p></div>`,
    'a paragraph with SharePoint’s blank': `<div class="ExternalClass"><p>${anchor()}<br>\u200b</p></div>`,
    'what an old editor centred': `<p>Words</p><center><font size="2">${anchor()}</font></center>`,
    'a paragraph, with another spelling of the script’s host': `<p>${anchor().replace('://', '://www.')}</p>`,
    'a paragraph, opened where it stands': `<p>${anchor('target="_self"')}</p>`,
    'a paragraph whose editor leaves a target empty': `<p>${anchor('target="" role="link"')}</p>`,
    'a page whose wrapper speaks of its footer': `<div class="has-sticky-footer" id="page-with-footer"><main><p>${anchor()}</p></main></div>`,
    'a part about social care': `<div class="section-social-care"><p>${anchor()}</p></div>`,
    'a paragraph, with another scheme': `<p>${anchor().replace('http:', 'https:')}</p>`,
    'an address that was escaped twice': `<p><a href="${scriptFolder}embed/priorities-tracker.html?heading-level=3&amp;amp;src=${encodeURIComponent(record)}">Our plan</a></p>`,
  }))
    it(`becomes the widget alone in ${place}`, async () => {
      const page = await hostPage({html});
      await page.ready();
      expect(tracker(page)?.getAttribute('src')).to.equal(record);
      expect(page.document.querySelectorAll('send-priorities-tracker')).to.have.length(1);
      expect(visible(page.document)).not.to.match(/Our plan|embed\//);
    });

  for (const [place, html] of Object.entries({
    'a menu': `<nav><ul><li>${anchor()}</li></ul></nav>`,
    'a menu that only its class names': `<div class="site-menu"><p>${anchor()}</p></div>`,
    'a header': `<header><p>${anchor()}</p></header>`,
    'a footer, to a new tab': `<footer>${anchor('target="_blank"')}</footer>`,
    'a footer that only its class names': `<div class="footer-widgets"><div class="textwidget"><p>${anchor()}</p></div></div>`,
    'a footer that only its id names': `<div id="footer"><p>${anchor()}</p></div>`,
    'a header that only its class names': `<div class="site-header"><h1>Our area</h1><p>${anchor()}</p></div>`,
    'a list of commands': `<menu><li>${anchor()}</li></menu>`,
    'a window of its own': `<p>${anchor('target="plan"')}</p>`,
    'a tab': `<div>${anchor('role="tab"')}</div>`,
    'a card': `<div class="card-body">${anchor('class="card-link"')}</div>`,
    "a visitor's answer in a forum": `<div class="bbp-reply-content"><p>${anchor()}</p></div>`,
    'a sentence': `<p>See ${anchor()} for more.</p>`,
    'a list item with words': `<ul><li>See ${anchor()} for more.</li></ul>`,
    "a block theme's button": `<div class="wp-block-button">${anchor('class="wp-block-button__link"')}</div>`,
    "a block theme's button whose link lost its class": `<div class="wp-block-buttons"><div class="wp-block-button">${anchor()}</div></div>`,
    'a list of the latest posts': `<ul class="wp-block-latest-posts"><li>${anchor()}</li></ul>`,
    'a list of the latest comments that a filter thinned': `<ol class="wp-block-latest-comments"><li>${anchor()}</li></ol>`,
    'the numbers of pages': `<ul class="pagination"><li>${anchor()}</li></ul>`,
    'links to the posts before and after': `<nav class="navigation"><div class="nav-links"><div>${anchor()}</div></div></nav>`,
    'a list that its class makes a bar': `<ul class="nav flex-column"><li>${anchor()}</li></ul>`,
    'a box that its class calls navigation': `<div class="post-navigation"><div>${anchor()}</div></div>`,
    'a link around a picture': `<p>${anchor('', '<img alt="Our plan" src="data:,">Our plan')}</p>`,
    'a social icon that a font draws': `<ul><li>Our plan</li><li>${anchor('aria-label="Plan"', '<i class="fab fa-facebook"></i>')}</li></ul>`,
    'an icon that a font spells': `<p>Our plan</p><p>${anchor('', '<span class="material-symbols-outlined">menu</span>')}</p>`,
    'an icon that its class draws': `<p>Our plan</p><p>${anchor('class="dashicons dashicons-menu"', '')}</p>`,
    'an arrow that readers hear by a label': `<p>Our plan</p><div>${anchor('aria-label="On"', '<span aria-hidden="true">→</span>')}</div>`,
    'a list of social links': `<ul class="elementor-social-links"><li>${anchor()}</li></ul>`,
    'a link to skip to it': `<div>${anchor('class="skip-link screen-reader-text"')}</div>`,
    'a list of links to skip to parts': `<ul class="skip-links"><li>${anchor()}</li></ul>`,
    'an editor': `<div contenteditable="true"><p>${anchor()}</p></div>`,
    "a visitor's comment": `<ol class="comment-list"><li class="comment"><p>${anchor('rel="nofollow ugc"')}</p></li></ol>`,
    "a visitor's comment in a block theme": `<div class="wp-block-comments"><ol class="wp-block-comment-template"><li><div class="wp-block-comment-content"><p>${anchor()}</p></div></li></ol></div>`,
    'a list of the latest comments': `<ol class="wp-block-latest-comments"><li><article><div class="wp-block-latest-comments__comment-excerpt"><p>${anchor()}</p></div></article></li></ol>`,
    'a box that keeps links': `<div data-send-keep><p>${anchor()}</p></div>`,
    'a download': `<p>${anchor('download')}</p>`,
    'an address that asks for it': `<p><a href="${address.replace(/&/g, '&amp;')}&amp;as=link">Our plan</a></p>`,
  }))
    it(`stays a link in ${place}`, async () => {
      const page = await hostPage({html});
      expect(tracker(page)).to.equal(null);
      expect(visible(page.document)).to.match(/Our plan/);
    });

  it('may name the hosts of the page and the script, and those that the page lists', async () => {
    const elsewhere = `${scriptFolder}embed/feedback-form.html?purpose=comment&amp;action=${encodeURIComponent('https://elsewhere.example/collect')}`;
    const html = `<p><a href="${elsewhere}">Tell us</a></p>`;
    const refused = await hostPage({html});
    expect(refused.document.querySelector('send-feedback-form')).to.equal(null);
    expect(refused.console.join()).to.match(
      /may not name https:\/\/elsewhere\.example\/collect.*send-hosts/,
    );
    const listed = await hostPage({
      html,
      head: '<meta name="send-hosts" content="data.example elsewhere.example">',
    });
    expect(listed.document.querySelector('send-feedback-form')).not.to.equal(null);
  });

  it('stays a link, and says so, when it names no record', async () => {
    const page = await hostPage({
      html: `<p><a href="${scriptFolder}embed/priorities-tracker.html">Our plan</a></p>`,
    });
    expect(tracker(page)).to.equal(null);
    expect(page.console.join()).to.match(/names no record/);
  });

  it('leaves a table alone that is not at once after it, or not of its columns', async () => {
    const sidebar =
      '<aside><h2>Calendar</h2><table id="days"><tr><th>M</th><th>T</th></tr><tr><td>1</td><td>2</td></tr></table></aside>';
    const page = await hostPage({
      html: `<article><p><a href="${scriptFolder}embed/inspection-timeline.html?from=next-table">As a timeline</a></p><p>(the table was taken out)</p></article>${sidebar}`,
    });
    expect(page.document.querySelector('send-inspection-timeline')).to.equal(null);
    expect(visible(page.document)).to.match(/As a timeline.*Calendar M T 1 2/);
  });

  it('goes with its placeholder, and is shown again when the page removes the widget', async () => {
    const page = await hostPage({html: `<main id="app"><p id="plan">${anchor()}</p></main>`});
    await page.ready();
    const paragraph = page.document.querySelector('#plan')!;
    expect(paragraph.parentElement!.id).to.equal('app');
    expect(paragraph.querySelector('a')).not.to.equal(null);
    tracker(page)!.remove();
    await until(() => /Our plan/.test(visible(page.document)), 'the link');
    paragraph.remove();
    expect(page.console.filter(line => line.startsWith('uncaught'))).to.deep.equal([]);

    const other = await hostPage({html: `<main id="app"><p id="plan">${anchor()}</p></main>`});
    await other.ready();
    other.document.querySelector('#app')!.removeChild(other.document.querySelector('#plan')!);
    await until(() => !tracker(other), 'the widget to go');
  });

  it('stays hidden where the page writes only the differences of its markup', async () => {
    const page = await hostPage({html: `<main id="app"><p id="plan">${anchor()}</p></main>`});
    await page.ready();
    page.document.querySelector('#plan')!.removeAttribute('style');
    page.document.querySelector('#app')!.append('More');
    await until(() => !/Our plan/.test(visible(page.document)), 'the link to be hidden');
    expect(tracker(page)).not.to.equal(null);
  });

  /** What Turbo and idiomorph do with markup from the server: they take what we added, attributes and elements. */
  const morph = (page: HostPage) => {
    page.document.querySelector('#plan')!.removeAttribute('style');
    tracker(page)?.remove();
  };

  it('becomes the widget again each time the page morphs itself into its own markup', async () => {
    for (const plan of [`<p id="plan">${anchor()}</p>`, `<p id="plan">${address}</p>`]) {
      const page = await hostPage({html: `<main id="app">${plan}</main>`});
      await page.ready();
      for (const time of ['once', 'twice']) {
        const before = tracker(page);
        if (!plan.includes('<a ')) page.document.querySelector('#plan')!.textContent = address;
        morph(page);
        await until(() => tracker(page) && tracker(page) !== before, `the widget ${time}`);
        await page.ready();
        expect(page.document.querySelectorAll('send-priorities-tracker')).to.have.length(1);
        expect(visible(page.document)).not.to.match(/Our plan|embed\//);
      }
    }
  });

  it('stays a link in the end where a script morphs whatever we add', async () => {
    const page = await hostPage({html: `<main id="app"><p id="plan">${anchor()}</p></main>`});
    await page.ready();
    let times = 0;
    new page.window.MutationObserver(() => {
      times += tracker(page) ? 1 : 0;
      morph(page);
    }).observe(page.document.querySelector('#app')!, {childList: true});
    morph(page);
    await until(() => times > 10 && /Our plan/.test(visible(page.document)), 'the link');
    await settle(page.document);
    expect(tracker(page)).to.equal(null);
    expect(times).to.be.below(700);
  });

  it('follows a link that the page turns to another record', async () => {
    const page = await hostPage({html: `<p>${anchor()}</p>`});
    await page.ready();
    const next = record.replace('manchester', 'exampleshire');
    page.document.querySelector('a')!.href = address.replace(
      encodeURIComponent(record),
      encodeURIComponent(next),
    );
    await until(() => tracker(page)?.getAttribute('src') === next, 'the other record');
    expect(page.document.querySelectorAll('send-priorities-tracker')).to.have.length(1);
  });
});
