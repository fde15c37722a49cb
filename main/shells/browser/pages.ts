import { createHash } from 'node:crypto'
import { say } from '#data/messages/index.ts'
import { PAIR_PATH, SESSION_KEY } from '#preload/bridges/session.ts'
import type { PageFile } from '../page-files.ts'

/** Small pages and scripts that stand before the window, by path. */
export function entrancePages(): Map<string, PageFile> {
  return new Map([
    [PAIR_PATH, html(say('shell.pair-title'), pairBody(), '/pair.js')],
    ['/pair.js', script(PAIR_SCRIPT)],
    ['/enter.js', script(ENTER_SCRIPT)],
  ])
}

/**
 * The answer to a right secret. It takes the token to the tab's own storage and goes on by itself: a
 * redirect would lose the strict cookie that came along. @param token letters, digits, `-` and `_`
 */
export function enteredPage(token: string): PageFile {
  return html(say('shell.enter-title'), `<p id="token" data-token="${token}"></p>`, '/enter.js')
}

/** The answer to a wrong or used secret. */
export function refusedPage(): PageFile {
  return html(say('shell.pair-title'), `<p>${say('shell.enter-refused')}</p>`)
}

/**
 * The page in the private folder. It posts the secret by itself, so that it never stands in an
 * address, a history or a list of processes.
 * @param enterAddress where it posts, `http://…`
 */
export function secretPage(enterAddress: string, secret: string): string {
  const submit = 'document.forms[0].submit()'
  const hash = createHash('sha256').update(submit).digest('base64')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${hash}'; form-action ${enterAddress}; base-uri 'none'">
<title>${say('shell.enter-title')}</title>
<form method="post" action="${enterAddress}"><input type="hidden" name="secret" value="${secret}"></form>
<noscript>${say('shell.enter-noscript')}</noscript>
<script>${submit}</script>
</html>
`
}

function pairBody(): string {
  return `<form><p><label for="code">${say('shell.pair-prompt')}</label></p>
<p><input id="code" aria-label="${say('shell.pair-label')}" autocomplete="off" autocapitalize="characters" spellcheck="false" autofocus required>
<button>${say('shell.pair-button')}</button></p>
<p role="alert" data-refused="${say('shell.pair-refused')}"></p></form>`
}

const STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:20vh auto;padding:0 1rem}input,button{font:inherit;padding:.4rem .6rem}input{width:12ch;letter-spacing:.1em}'

const ENTER_SCRIPT = `
const { token } = document.getElementById('token').dataset
sessionStorage.setItem('${SESSION_KEY}', token)
location.replace('/')
`

const PAIR_SCRIPT = `
const form = document.querySelector('form')
const alert = document.querySelector('[role=alert]')
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  alert.textContent = ''
  const answer = await fetch('${PAIR_PATH}', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: document.getElementById('code').value }),
  })
  if (!answer.ok) {
    alert.textContent = alert.dataset.refused
    return
  }
  sessionStorage.setItem('${SESSION_KEY}', (await answer.json()).token)
  location.replace('/')
})
`

function html(title: string, body: string, scriptPath?: string): PageFile {
  const text = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>${STYLE}</style>
<main><h1>${title}</h1>
${body}</main>
${scriptPath ? `<script type="module" src="${scriptPath}"></script>` : ''}
</html>
`
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(text) }
}

function script(text: string): PageFile {
  return { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(text) }
}
