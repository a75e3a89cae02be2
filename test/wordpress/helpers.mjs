/** What the journey does again and again. */

/** A user for each role; all have the password "password". */
export function addUsers({php}) {
  php(
    "foreach ( array( 'author', 'editor', 'contributor' ) as $role ) { wp_insert_user( array( 'user_login' => $role, 'user_pass' => 'password', 'role' => $role, 'user_email' => $role . '@forum.example' ) ); }",
  );
}

/** Text as PHP has it. */
const quoted = text => `'${text.replace(/[\\']/g, '\\$&')}'`;

/**
 * Publishes a post as a user would, with the filters that WordPress has for that user.
 *
 * @returns {string} its id
 */
export const createPost = ({php}, {name, content, user = 'admin'}) =>
  php(
    `wp_set_current_user( get_user_by( 'login', ${quoted(user)} )->ID ); kses_init(); echo wp_insert_post( array( 'post_type' => 'page' === get_post_type() ? 'page' : 'post', 'post_title' => ${quoted(name)}, 'post_name' => ${quoted(name)}, 'post_status' => 'publish', 'comment_status' => 'open', 'post_content' => wp_slash( ${quoted(content)} ) ) );`,
  );

/** A page in a browser of its own, with somebody logged in. */
export async function openAs(browser, url, name) {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(40_000);
  // "Leave this page?", where a step before has left something unsaved.
  page.on('dialog', dialog => dialog.accept());
  await page.goto(`${url}/wp-login.php`);
  await page.type('#user_login', name);
  await page.type('#user_pass', 'password');
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return page;
}

/** How many queries a page took. The second visit counts: the first fills caches. */
export async function queriesOf(address) {
  await fetch(`${address}?count-queries`);
  const html = await (await fetch(`${address}?count-queries`)).text();
  return Number(/<!-- queries:(\d+) -->/.exec(html)?.[1]);
}

/** Waits until each of these widgets shows something: on the page, or in the frame that newer editors have for it. */
export const waitForWidgets = (page, names) =>
  page.waitForFunction(
    all => {
      const canvas = document.querySelector('iframe[name="editor-canvas"]');
      const content = canvas?.contentDocument ?? document;
      return all.every(name =>
        content
          .querySelector(`send-${name}`)
          ?.shadowRoot?.querySelector('[part~="widget"], form, select, [part]'),
      );
    },
    {timeout: 40_000},
    names,
  );
