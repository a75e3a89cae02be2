/** Addresses of the theme pages. */
import {Hono, type Context} from 'hono';
import {renderRefusal} from '../intake/answer-pages.js';
import {sendPage} from '../page.js';
import type {Services} from '../services.js';
import {inTransaction} from '../database/retrying.js';
import {writeLog} from '../store/log.js';
import {
  changeTheme,
  countByTheme,
  createTheme,
  deleteTheme,
  findTheme,
  listThemes,
  type ThemeWording,
} from '../store/themes.js';
import type {ModerationEnv} from './guard.js';
import {readForm, type FormFields} from './form.js';
import {renderDeletion} from './item-page.js';
import {logEntry} from './log-entry.js';
import {noticeOf} from './notices.js';
import {checkTheme, emptyTheme, renderThemeForm, renderThemes} from './theme-pages.js';

export function themeRoutes({config, db, now}: Services): Hono<ModerationEnv> {
  const base = `${config.path}/moderation/themes`;
  const routes = new Hono<ModerationEnv>();
  const entry = (c: Context<ModerationEnv>, action: string, id: string) =>
    logEntry(c, now(), action, `theme:${id}`);

  routes.get('/', async c =>
    sendPage(c, renderThemes(config, await listThemes(db), await countByTheme(db), noticeOf(c))),
  );

  routes.get('/new', c => sendPage(c, renderThemeForm(config, '', 0, emptyTheme, [], '')));

  routes.post('/new', async c => {
    const wording = readTheme(await readForm(c));
    const errors = checkTheme(wording);
    if (errors.length > 0)
      return sendPage(c, renderThemeForm(config, '', 0, wording, errors, ''), 422);
    const id = await inTransaction(db, async transaction => {
      const created = await createTheme(transaction, wording);
      await writeLog(transaction, entry(c, 'theme-created', created));
      if (wording.published) await writeLog(transaction, entry(c, 'theme-published', created));
      return created;
    });
    return c.redirect(`${base}/${id}?notice=saved`, 303);
  });

  routes.get('/:id', async c => {
    const theme = await findTheme(db, c.req.param('id'));
    return theme
      ? sendPage(c, renderThemeForm(config, theme.id, theme.version, theme, [], noticeOf(c)))
      : notFound(c);
  });

  routes.post('/:id', async c => {
    const theme = await findTheme(db, c.req.param('id'));
    if (!theme) return notFound(c);
    const form = await readForm(c);
    const version = Number(form.one('version'));
    const wording = readTheme(form);
    const errors = checkTheme(wording);
    if (errors.length > 0)
      return sendPage(c, renderThemeForm(config, theme.id, version, wording, errors, ''), 422);
    const changed = await inTransaction(db, async transaction => {
      if (!(await changeTheme(transaction, theme.id, version, wording))) return false;
      const action =
        wording.published === theme.published
          ? 'theme-changed'
          : wording.published
            ? 'theme-published'
            : 'theme-unpublished';
      await writeLog(transaction, entry(c, action, theme.id));
      return true;
    });
    if (changed) return c.redirect(`${base}/${theme.id}?notice=saved`, 303);
    return sendPage(
      c,
      renderRefusal(
        config.path,
        'Somebody changed this theme meanwhile',
        'Open it again to see their change, then make yours.',
      ),
      409,
    );
  });

  routes.get('/:id/delete', async c => {
    const theme = await findTheme(db, c.req.param('id'));
    const here = `${base}/${c.req.param('id')}`;
    return theme
      ? sendPage(
          c,
          renderDeletion(config, theme.title, `the theme “${theme.title}”`, `${here}/delete`, here),
        )
      : notFound(c);
  });

  routes.post('/:id/delete', async c => {
    const id = c.req.param('id');
    if (!(await findTheme(db, id))) return notFound(c);
    await inTransaction(db, async transaction => {
      await deleteTheme(transaction, id);
      await writeLog(transaction, entry(c, 'theme-deleted', id));
    });
    return c.redirect(`${base}?notice=deleted`, 303);
  });

  function notFound(c: Context) {
    return sendPage(
      c,
      renderRefusal(config.path, 'This theme is not here', 'It may have been deleted.'),
      404,
    );
  }

  return routes;
}

function readTheme(form: FormFields): ThemeWording {
  return {
    title: form.one('title'),
    you_said: form.one('you_said'),
    we_did: form.one('we_did'),
    state: form.one('state'),
    why: form.one('why'),
    date: form.one('date'),
    priority: form.one('priority'),
    published: form.one('published') === 'yes',
  };
}
