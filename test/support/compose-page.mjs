/** A page of a host, as `POST /host` asks for it (server.mjs). */
export function composePage({
  html = '',
  css = '',
  head = '',
  csp = '',
  lang = 'en',
  dir = '',
  script = '/dist/send-widgets.js',
  charset = 'utf-8',
  doctype = '<!doctype html>',
}) {
  const nonce = /'nonce-([^']+)'/.exec(csp)?.[1];
  const load = (address, how = '') =>
    `<script src="${address}"${how}${nonce ? ` nonce="${nonce}"` : ''}></script>`;
  return `${doctype}
<html lang="${lang}"${dir ? ` dir="${dir}"` : ''}>
<head><meta charset="${charset}"><meta name="viewport" content="width=device-width"><title>Host page</title>
${load('/host-probe.js')}
${load('/message-count.js')}
${css ? `<style>${css}</style>` : ''}${head}${script ? load(script, script.includes('.module.') ? ' type="module"' : ' defer') : ''}</head>
<body>${html}</body></html>`;
}
