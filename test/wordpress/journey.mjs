/**
 * The plugin on a real WordPress, as people meet it: a volunteer installs it, an editor stores a record, an author writes a page, a
 * family reads it and answers.
 */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {utils, write} from '@e965/xlsx';
import {addUsers, createPost, openAs, queriesOf, waitForWidgets} from './helpers.mjs';

/** Some widgets show nothing but what this record has; all eleven have something in it. */
const RECORD = 'examples/exampleshire.json';

/** A text of a record, in its first language. */
const wordsOf = text => (typeof text === 'string' ? text : Object.values(text)[0]);

/** The tag of our script; '' where a page has none. */
const scriptIn = html =>
  html.match(/<script\b[^>]*>/g)?.find(tag => tag.includes('/dist/send-widgets.js')) ?? '';

/**
 * Goes through it all, one step after the other: each builds on what the one before left.
 *
 * @param {{url: string, folder: string, php: (code: string) => string}} site
 * @param {(name: string, run: () => Promise<void>) => Promise<void>} step reports one step
 * @param {{zip: string, executablePath: string, pictures?: string, contactForm7?: boolean}} options `pictures`: a folder for
 *   screenshots
 */
export async function journey(site, step, {zip, executablePath, pictures, contactForm7 = false}) {
  const {url, php} = site;
  const browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--force-color-profile=srgb'],
    defaultViewport: {width: 1200, height: 800},
  });
  const shown = async (page, name) =>
    pictures && (await page.screenshot({path: join(pictures, `${name}.png`)}));
  const record = JSON.parse(readFileSync(RECORD, 'utf8'));
  const address = `${url}/wp-json/send-widgets/v1/record/our-area`;
  const getRecord = async (headers = {}) => fetch(address, {headers});
  try {
    addUsers(site);
    createPost(site, {name: 'plain', content: 'Nothing of ours.'});
    const queriesBefore = await queriesOf(`${url}/plain/`);

    const admin = await openAs(browser, url, 'admin');
    await step('is installed from its archive, and activated', async () => {
      await admin.goto(`${url}/wp-admin/plugin-install.php?tab=upload`);
      await (await admin.$('#pluginzip')).uploadFile(zip);
      await admin.waitForFunction(() => !document.querySelector('#install-plugin-submit').disabled);
      await Promise.all([admin.waitForNavigation(), admin.click('#install-plugin-submit')]);
      const activate = await admin.waitForSelector('a[href*="action=activate"]');
      await Promise.all([admin.waitForNavigation(), activate.click()]);
      await admin.waitForSelector('tr[data-plugin="send-widgets/send-widgets.php"].active');
      if (contactForm7)
        php(
          "require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'contact-form-7/wp-contact-form-7.php' );",
        );
    });

    await step('adds no query and no script to a page without a widget', async () => {
      const html = await (await fetch(`${url}/plain/`)).text();
      assert.ok(!/send-widgets/.test(html), 'something of ours is on the page');
      if (!contactForm7) assert.equal(await queriesOf(`${url}/plain/`), queriesBefore);
      assert.equal(
        php(
          "echo count( array_filter( array_keys( wp_load_alloptions() ), function ( $name ) { return 0 === strpos( $name, 'send_widgets' ); } ) );",
        ),
        '0',
      );
    });

    const editor = await openAs(browser, url, 'editor');
    const upload = async (file, button) => {
      await editor.goto(`${url}/wp-admin/admin.php?page=send-widgets`);
      const input = await editor.waitForSelector('#send-widgets-records input[type=file]');
      const title = await editor.$('#send-widgets-records input[type=text].regular-text');
      if (await title.isVisible()) await title.type('Our area');
      await input.uploadFile(file);
      await (await editor.waitForSelector('::-p-text(Check)::-p-xpath(self::button)')).click();
      await editor.waitForSelector('.send-widgets-result .notice');
      await editor.$eval('.send-widgets-result', element => element.scrollIntoView({block: 'end'}));
      if (!button) return;
      await (await editor.waitForSelector(`::-p-xpath(//button[.="${button}"])`)).click();
      await editor.waitForSelector('#send-widgets-records > .notice-success');
    };

    await step('stores a record that an editor uploads, as it is', async () => {
      await upload(RECORD, 'Store and show it');
      const answer = await getRecord();
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.match(answer.headers.get('content-type'), /^application\/json/);
      assert.deepEqual(await answer.json(), record);
      const again = await getRecord({'if-none-match': answer.headers.get('etag')});
      assert.equal(again.status, 304);
    });

    await step('goes on serving the last good version while the newest has mistakes', async () => {
      const broken = join(site.folder, 'broken.json');
      const events = [{...record.events[0], date: 'last spring'}, ...record.events.slice(1)];
      writeFileSync(broken, JSON.stringify({...record, events}));
      await upload(broken);
      const told = await editor.$eval('.send-widgets-result', element => element.textContent);
      assert.match(told, /events\[0\]\.date.*last spring/);
      await shown(editor, 'wordpress-check');
      await upload(broken, 'Store it, and go on showing the last good one');
      assert.deepEqual(await (await getRecord()).json(), record);
      await (await editor.waitForSelector('::-p-xpath(//button[.="Show this one"])')).click();
      await editor.waitForFunction(() => !document.querySelector('.notice-warning'));
      assert.equal((await (await getRecord()).json()).events[0].date, 'last spring');
      // And back to the one before.
      await (await editor.waitForSelector('::-p-xpath(//button[.="Show this one"])')).click();
      await editor.waitForSelector('.notice-warning');
      assert.deepEqual(await (await getRecord()).json(), record);
    });

    await step('reads Excel, and puts its table into the record', async () => {
      const file = join(site.folder, 'figures.xlsx');
      const sheet = utils.aoa_to_sheet([
        ['id', 'label', 'value', 'of'],
        ['seen', 'Parents who filled in the survey', 400, 600],
      ]);
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'Figures');
      writeFileSync(file, write(book, {type: 'buffer', bookType: 'xlsx'}));
      await upload(file);
      const told = await editor.$eval('.send-widgets-result', element => element.textContent);
      assert.match(told, /1 figure\b/);
    });

    const author = await openAs(browser, url, 'author');
    const openEditor = async path => {
      await author.goto(`${url}/wp-admin/${path}`);
      await author.waitForFunction(
        () =>
          window.wp?.data?.select('core/editor')?.getCurrentPostId() &&
          window.wp.blocks.getBlockType('send-widgets/widget'),
      );
      await author.evaluate(() =>
        window.wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false),
      );
    };
    let page = '';

    await step('lets an author insert every block, and stores only its attributes', async () => {
      await openEditor('post-new.php');
      const names = await author.evaluate(() => {
        const {blocks, data} = window.wp;
        const variations = blocks.getBlockVariations('send-widgets/widget');
        data.dispatch('core/editor').editPost({title: 'Every widget'});
        for (const {attributes} of variations)
          data
            .dispatch('core/block-editor')
            .insertBlocks([blocks.createBlock('send-widgets/widget', attributes)]);
        return variations.map(({name}) => name);
      });
      assert.equal(names.length, 11);
      // Each takes the only record there is, and shows it.
      await waitForWidgets(author, names);
      await author.evaluate(() => {
        const {dispatch, select} = window.wp.data;
        const all = select('core/block-editor').getBlocks();
        const form = all.find(({attributes}) => attributes.widget === 'feedback-form');
        dispatch('core/block-editor').updateBlockAttributes(form.clientId, {
          purpose: 'comment',
          action: window.sendWidgetsEditor.answers,
        });
        const timeline = all.find(({attributes}) => attributes.widget === 'inspection-timeline');
        dispatch('core/block-editor').selectBlock(timeline.clientId);
      });
      // The sidebar offers the record's own items.
      await author.waitForFunction(
        title =>
          [...document.querySelectorAll('.block-editor-block-inspector option')].some(
            ({textContent}) => textContent.startsWith(title),
          ),
        {},
        wordsOf(record.events[0].title).slice(0, 40),
      );
      await author.waitForSelector('.block-editor-block-inspector select');
      await shown(author, 'wordpress-block');
      const saved = await author.evaluate(async () => {
        const {dispatch, select} = window.wp.data;
        dispatch('core/editor').editPost({status: 'publish'});
        await dispatch('core/editor').savePost();
        return {
          content: select('core/editor').getCurrentPost().content,
          link: select('core/editor').getCurrentPost().link,
        };
      });
      const blocks = saved.content.split('\n\n');
      assert.equal(blocks.length, 11);
      for (const block of blocks)
        assert.match(block, /^<!-- wp:send-widgets\/widget \{.*\} \/-->$/);
      page = saved.link;
    });

    const family = await (await browser.createBrowserContext()).newPage();
    const failures = [];
    family.on('pageerror', error => failures.push(error.message));
    await step('shows families every widget, and words where no script runs', async () => {
      const html = await (await fetch(page)).text();
      assert.match(html, /<meta name="send-base" content="[^"]+\/plugins\/send-widgets\/dist\/">/);
      assert.match(scriptIn(html), / defer\b/);
      // The words of the record are in the page itself.
      assert.ok(html.includes(wordsOf(record.events[0].title)));
      await family.goto(page);
      const names = await family.$$eval('main *, body *', all => [
        ...new Set(all.map(({localName}) => localName).filter(name => /^send-/.test(name))),
      ]);
      assert.equal(names.length, 11);
      await waitForWidgets(
        family,
        names.map(name => name.slice(5)),
      );
      assert.deepEqual(failures, []);
    });

    await step('makes a block of what people paste', async () => {
      await openEditor('post-new.php');
      const kinds = await author.evaluate(() => {
        const {embed, records} = window.sendWidgetsEditor;
        const link = `${embed}letter.html?src=${encodeURIComponent(`${records}our-area`)}`;
        const paste = (plainText, HTML = '') =>
          window.wp.blocks
            .pasteHandler({HTML, plainText, mode: 'BLOCKS'})
            .map(({name, attributes}) => `${name} ${attributes.widget} ${attributes.record}`)
            .join();
        return {
          snippet: paste(
            `<send-letter src="${records}our-area"><a href="${link}">x</a></send-letter>`,
          ),
          link: paste('Letter', `<p><a href="${link}">Letter</a></p>`),
          address: paste(link),
          shortcode: paste('[send widget="letter" record="our-area"]'),
          sentence: paste('See Letter', `<p>See <a href="${link}">Letter</a></p>`),
        };
      });
      const block = 'send-widgets/widget letter our-area';
      assert.deepEqual(kinds, {
        snippet: block,
        link: block,
        address: block,
        shortcode: block,
        sentence: 'core/paragraph undefined undefined',
      });
    });

    await step('shows a shortcode, an address on a line, and the Embed block', async () => {
      const link = `${url}/wp-content/plugins/send-widgets/dist/embed/findings.html?src=${encodeURIComponent(address)}`;
      createPost(site, {
        name: 'written',
        content: [
          '[send widget="letter" record="our-area" no-heading]',
          link.replace('findings', 'statement'),
          `<!-- wp:embed {"url":"${link}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${link}\n</div></figure>\n<!-- /wp:embed -->`,
          '[send widget="findings" src="https://elsewhere.example/invented.json"]',
        ].join('\n\n'),
      });
      const html = await (await fetch(`${url}/written/`)).text();
      assert.deepEqual(html.match(/<send-[a-z-]+/g), [
        '<send-letter',
        '<send-statement',
        '<send-findings',
      ]);
      assert.ok(!html.includes('elsewhere.example'), 'a host that nobody allowed is named');
      // The letter's own words, for whoever has no script.
      assert.match(html, /<send-letter src="[^"]+" no-heading="">(?!<a )/);
    });

    await step(
      'is left as it is by optimisers, and loaded everywhere where that is asked for',
      async () => {
        const filters = [
          'litespeed_optimize_js_excludes',
          'litespeed_optm_js_defer_exc',
          'rocket_exclude_js',
          'rocket_exclude_defer_js',
          'rocket_delay_js_exclusions',
          'cmplz_whitelisted_script_tags',
        ];
        const lists = JSON.parse(
          php(
            `echo json_encode( array_map( function ( $name ) { return apply_filters( $name, array( 'theirs.js' ) ); }, explode( ' ', '${filters.join(' ')}' ) ) );`,
          ),
        );
        for (const list of lists)
          assert.deepEqual(list, ['theirs.js', 'send-widgets/dist/send-widgets']);
        assert.equal(
          php("echo apply_filters( 'autoptimize_filter_js_exclude', 'theirs.js' );"),
          'theirs.js, send-widgets/dist/send-widgets',
        );
        await admin.goto(`${url}/wp-admin/admin.php?page=send-widgets-settings`);
        await admin.click('input[name=everywhere]');
        await admin.type('#send-hosts', 'https://data.example.gov.uk/');
        await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
        const html = await (await fetch(`${url}/plain/`)).text();
        assert.match(scriptIn(html), / data-cfasync="false"/);
        assert.ok(html.includes('<meta name="send-hosts" content="data.example.gov.uk">'));
        await admin.click('input[name=everywhere]');
        await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
        assert.ok(!/send-widgets/.test(await (await fetch(`${url}/plain/`)).text()));
      },
    );

    await step('takes other hosts from what an author writes, and leaves the tag', async () => {
      const id = createPost(site, {
        name: 'smuggled',
        user: 'author',
        content:
          '<p><send-letter src="/our.json" heading-level="3" onclick="x()"><a href="/letter">Letter</a></send-letter><send-letter src="//elsewhere.example/x.json"></send-letter><send-feedback-form action="https&#58;//elsewhere.example/x"></send-feedback-form></p>',
      });
      assert.equal(
        php(`echo get_post( ${id} )->post_content;`),
        '<p><send-letter src="/our.json" heading-level="3"><a href="/letter">Letter</a></send-letter><send-letter></send-letter><send-feedback-form></send-feedback-form></p>',
      );
    });

    await step('never makes a widget of a comment', async () => {
      const id = createPost(site, {name: 'talk', content: '[send widget="language"]'});
      php(
        `wp_set_current_user( 1 ); wp_insert_comment( array( 'comment_post_ID' => ${id}, 'comment_approved' => 1, 'user_id' => 1, 'comment_author' => 'admin', 'comment_content' => '<send-letter src="/x.json">Mine</send-letter> <b data-send-widget="letter">And</b> ${url}/wp-content/plugins/send-widgets/dist/embed/letter.html?src=%2Fx.json' ) );`,
      );
      await family.goto(`${url}/talk/`);
      await waitForWidgets(family, ['language']);
      assert.equal(await family.$$eval('send-letter', all => all.length), 0);
    });

    await step('keeps tags when the classic editor changes its tabs', async () => {
      const content =
        '<p><send-feedback-form purpose="comment"><a href="/form">Tell us</a></send-feedback-form></p>\n<p>Choose: <send-language></send-language></p>';
      const id = createPost(site, {name: 'classic', user: 'author', content});
      await author.goto(`${url}/wp-admin/post.php?post=${id}&action=edit&classic=1`);
      await author.waitForSelector('#content-html');
      for (let round = 0; round < 2; round += 1) {
        await author.evaluate(() => window.switchEditors.go('content', 'html'));
        await author.evaluate(() => window.switchEditors.go('content', 'tmce'));
        await author.waitForFunction(() => {
          const editor = window.tinymce?.get('content');
          return editor?.initialized && !editor.isHidden();
        });
      }
      const held = await author.evaluate(() => {
        window.tinymce.get('content').setDirty(true);
        window.switchEditors.go('content', 'html');
        return document.querySelector('#content').value;
      });
      assert.match(held, /<send-feedback-form purpose="comment"><a href="[^"]*form">Tell us<\/a>/);
      assert.match(held, /<send-language>\s*(?:&nbsp;)?\s*<\/send-language>/);
      await Promise.all([author.waitForNavigation(), author.click('#publish')]);
      const stored = php(`echo get_post( ${id} )->post_content;`);
      assert.match(stored, /<send-feedback-form purpose="comment"/);
      assert.match(stored, /<send-language>/);
    });

    let reference = '';
    await step('takes in what a family sends, once', async () => {
      await family.goto(page);
      await waitForWidgets(family, ['feedback-form']);
      await family.locator('send-feedback-form >>> input[value="gaps"]').click();
      await family
        .locator('send-feedback-form >>> textarea')
        .fill('=HYPERLINK("https://bad.example") & <b>all</b> of it');
      // A person takes longer than this test: what is filled in within three seconds is put aside.
      await family.evaluate(() => {
        const elapsed = performance.now.bind(performance);
        performance.now = () => elapsed() + 60_000;
      });
      await family.locator('send-feedback-form >>> input[type=radio][value=yes]').click();
      await family.locator('send-feedback-form >>> button[type=submit]').click();
      await family.waitForFunction(
        () =>
          /SW-\w{4}-\w{2}/.test(
            document.querySelector('send-feedback-form').shadowRoot.textContent,
          ),
        {timeout: 20_000},
      );
      reference = await family.$eval(
        'send-feedback-form',
        form => /SW-\w{4}-\w{2}/.exec(form.shadowRoot.textContent)[0],
      );
      await editor.goto(`${url}/wp-admin/admin.php?page=send-widgets-answers`);
      const table = await editor.$eval('.wp-list-table', element => element.textContent);
      assert.ok(table.includes(reference) && table.includes('<b>all</b> of it'));
      await shown(editor, 'wordpress-answers');
      const mails = readFileSync(join(site.folder, 'mails.jsonl'), 'utf8');
      assert.ok(mails.includes(reference) && !mails.includes('HYPERLINK'));
    });

    await step('speaks the protocol of the reference receiver', async () => {
      const send = (body, headers = {'content-type': 'application/json'}) =>
        fetch(`${url}/wp-json/send-widgets/v1/answers`, {
          method: 'POST',
          headers,
          body: typeof body === 'string' ? body : JSON.stringify(body),
        });
      const body = {
        key: 'abcdefghijklmnopqrstuvwx',
        purpose: 'report',
        page: `${url}/x/#here`,
        answers: {detail: 'Wrong'},
      };
      const copies = await Promise.all([send(body), send(body), send(body)]);
      assert.deepEqual(copies.map(({status}) => status).sort(), [200, 200, 201]);
      const references = await Promise.all(copies.map(async copy => (await copy.json()).reference));
      assert.equal(new Set(references).size, 1);
      assert.equal((await send({...body, answers: {detail: 'Other'}})).status, 409);
      const wrong = await send({...body, key: 'short', purpose: 'none', answers: {}});
      assert.equal(wrong.status, 422);
      assert.deepEqual(
        (await wrong.json()).errors.map(({field, code}) => [field, code]),
        [
          ['key', 'not-a-key'],
          ['purpose', 'not-an-option'],
        ],
      );
      assert.equal((await send({...body, answers: {detail: 'x'.repeat(200_000)}})).status, 413);
      assert.equal((await send('a=b', {'content-type': 'text/plain'})).status, 415);
    });

    await step('saves answers as a table in which nothing runs', async () => {
      await editor.goto(`${url}/wp-admin/admin.php?page=send-widgets-answers`);
      const csv = await editor.evaluate(async () => {
        const link = document.querySelector('.page-title-action');
        return (await fetch(link.href)).text();
      });
      assert.ok(csv.includes(`"'=HYPERLINK(""https://bad.example"")`));
      assert.ok(csv.includes(reference));
      const denied = await author.evaluate(
        async to => (await fetch(to)).status,
        `${url}/wp-admin/admin.php?page=send-widgets-answers`,
      );
      assert.equal(denied, 403);
    });

    await step('finds and erases what somebody sent, when they ask for it', async () => {
      await fetch(`${url}/wp-json/send-widgets/v1/answers`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({
          key: 'a-key-of-twenty-two-signs-or-more',
          purpose: 'comment',
          answers: {comment: 'Mine', publish: 'no', reply: 'yes', email: 'me@home.example'},
        }),
      });
      const personal = name =>
        php(
          `echo json_encode( call_user_func( apply_filters( 'wp_privacy_personal_data_${name}s', array() )['send-widgets']['callback'], 'me@home.example', 1 ) );`,
        );
      assert.match(personal('exporter'), /"value":"Mine"/);
      assert.match(personal('eraser'), /"items_removed":true/);
      assert.doesNotMatch(personal('exporter'), /Mine/);
    });

    if (contactForm7)
      await step('makes a form of Contact Form 7 that fits, and sends to it', async () => {
        const editing = await openAs(browser, url, 'editor');
        await editing.goto(`${url}/wp-admin/post-new.php?post_type=page`);
        await editing.waitForFunction(() => window.wp?.apiFetch && window.sendWidgetsEditor);
        const made = await editing.evaluate(() =>
          window.wp.apiFetch({
            path: '/send-widgets/v1/forms',
            method: 'POST',
            data: {purpose: 'comment'},
          }),
        );
        assert.deepEqual(made.for.comment.warnings, []);
        const attributes = {
          'widget': 'feedback-form',
          'purpose': 'comment',
          'receiver': 'contact-form-7',
          'action': made.action,
          'form-id': String(made.id),
          'map': made.for.comment.map,
        };
        createPost(site, {
          name: 'cf7',
          content: `<!-- wp:send-widgets/widget ${JSON.stringify(attributes)} /-->`,
        });
        await family.goto(`${url}/cf7/`);
        await waitForWidgets(family, ['feedback-form']);
        await family.locator('send-feedback-form >>> input[value="ease"]').click();
        await family.locator('send-feedback-form >>> textarea').fill('Through another form');
        await family.locator('send-feedback-form >>> input[type=radio][value=no]').click();
        const answered = family.waitForResponse(answer => answer.url().includes('/feedback'));
        await family.locator('send-feedback-form >>> button[type=submit]').click();
        const {status} = await (await answered).json();
        assert.equal(status, 'mail_sent');
        const mails = readFileSync(join(site.folder, 'mails.jsonl'), 'utf8');
        assert.ok(mails.includes('Through another form') && mails.includes('How easy it is'));
      });

    await step('says nothing in the log, and goes without a trace on the pages', async () => {
      await admin.goto(`${url}/wp-admin/plugins.php`);
      await Promise.all([admin.waitForNavigation(), admin.click('#deactivate-send-widgets')]);
      const html = await (await fetch(page)).text();
      assert.ok(!/<send-|send-widgets\.js/.test(html));
      const log = join(site.folder, 'wp-content/debug.log');
      const lines = php(`echo file_exists( '${log}' ) ? file_get_contents( '${log}' ) : '';`)
        .split('\n')
        .filter(line => line.includes('send-widgets'));
      assert.deepEqual(lines, []);
    });

    await step('deletes what it made only where that was asked for', async () => {
      const remove = `define( 'WP_UNINSTALL_PLUGIN', 'send-widgets/send-widgets.php' ); include WP_PLUGIN_DIR . '/send-widgets/uninstall.php'; global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->posts WHERE post_type LIKE 'send\\_%'" );`;
      assert.ok(Number(php(remove)) > 3);
      assert.equal(
        php(
          `update_option( 'send_widgets_settings', array( 'delete_all' => true ), false ); ${remove}`,
        ),
        '0',
      );
      assert.equal(php("echo json_encode( get_option( 'send_widgets_settings' ) );"), 'false');
    });
  } finally {
    await browser.close();
  }
}
