import type * as Monaco from 'monaco-editor/editor'

/** Monaco's name for analyst Markdown. */
export const LANGUAGE = 'analyst-markdown'

/**
 * Tells Monaco how analyst Markdown is coloured and how its brackets close. Colours are a matter of
 * one line at a time; what is a link, and where it leads, is known to `data/markdown` alone.
 */
export function registerLanguage(monaco: typeof Monaco): void {
  monaco.languages.register({ id: LANGUAGE })
  monaco.languages.setLanguageConfiguration(LANGUAGE, {
    brackets: [
      ['[', ']'],
      ['(', ')'],
    ],
    // Brackets within brackets are how links are written: depth is not worth a colour.
    colorizedBracketPairs: [],
    autoClosingPairs: [
      { open: '[', close: ']' },
      { open: '(', close: ')' },
      { open: '`', close: '`', notIn: ['string'] },
    ],
    surroundingPairs: [
      { open: '[', close: ']' },
      { open: '(', close: ')' },
      { open: '*', close: '*' },
      { open: '_', close: '_' },
      { open: '`', close: '`' },
      { open: '"', close: '"' },
      { open: '“', close: '”' },
      { open: '{', close: '}' },
      { open: '=', close: '=' },
      { open: '~', close: '~' },
      { open: '%', close: '%' },
    ],
    comments: { blockComment: ['%%', '%%'] },
  })
  monaco.languages.setMonarchTokensProvider(LANGUAGE, TOKENS)
}

const LINK = /!?\[\[[^[\]\n]+\]\]/

const TOKENS: Monaco.languages.IMonarchLanguage = {
  defaultToken: '',
  unicode: true,
  tokenizer: {
    // The front matter can only begin the text: the state at its start is left for good.
    root: [
      [/^---\s*$/, { token: 'quiet', next: '@front' }],
      [/./, { token: '@rematch', next: '@body' }],
      [/^\s*$/, { token: '', next: '@body' }],
    ],
    front: [
      [/^---\s*$/, { token: 'quiet', next: '@body' }],
      [/^([\w-]+)(:)/, ['key', 'key']],
      [/^\s*#.*$/, 'comment'],
      [/^\s*-(?=\s)/, 'quiet'],
    ],
    body: [
      [/^(#{1,6})(\s+.*)$/, ['quiet', 'heading']],
      [/^(```+|~~~+)(\s*)(claims\s*)$/, ['quiet', '', { token: 'key', next: '@claims' }]],
      [/^(```+|~~~+)(.*)$/, ['quiet', { token: 'quiet', next: '@code' }]],
      [
        /^(\s*>\s*)(\[![\w-]+\])([+-]?)(.*?)(\^J-\d+\s*|)$/,
        ['quiet', 'key', 'quiet', 'heading', 'quiet'],
      ],
      [/^(\s*>\s?)((?:because|until|would change if):)/, ['quiet', 'key']],
      [/^\s*>+/, 'quiet'],
      [/^\s*(?:[-*+]|\d+[.)])(?=\s)/, 'quiet'],
      [/^(?:-{3,}|\*{3,}|_{3,})\s*$/, 'quiet'],
      { include: '@inline' },
    ],
    inline: [
      [/%%/, { token: 'comment', next: '@comment' }],
      [/`[^`\n]+`/, 'code'],
      [LINK, { token: '@rematch', next: '@link' }],
      [/(\[)([^[\]\n]+)(\]\()([^()\n]*)(\))/, ['quiet', 'link', 'quiet', 'quiet', 'quiet']],
      [/\[\^[^\]\n]+\]/, 'quiet'],
      [/(\*\*|__)(?=\S)(.+?)(\1)/, ['quiet', 'strong', 'quiet']],
      [/(\*)(?=\S)([^*\n]+)(\*)/, ['quiet', 'emphasis', 'quiet']],
      [/(^|\s)(#[\p{L}\d][\p{L}\d_/-]*)/u, ['', 'topic']],
      [/\s\^[\w-]+$/, 'quiet'],
      [/[^%`[*_#\s^\\]+/, ''],
      [/\\./, ''],
    ],
    link: [
      [/!?\[\[/, 'quiet'],
      [/\]\]/, { token: 'quiet', next: '@pop' }],
      [/[^[\]\n]+/, 'link'],
    ],
    comment: [
      [/.*?%%/, { token: 'comment', next: '@pop' }],
      [/.+$/, 'comment'],
    ],
    code: [
      [/^(```+|~~~+)\s*$/, { token: 'quiet', next: '@pop' }],
      [/.*$/, 'code'],
    ],
    claims: [
      [/^(```+|~~~+)\s*$/, { token: 'quiet', next: '@pop' }],
      [/^(?:columns|group|sort|limit):/, 'key'],
      [/[\w-]+:/, 'key'],
      [/[^\s:]+/, 'code'],
    ],
  },
}
