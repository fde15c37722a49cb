import { monaco } from './monaco.ts'

const NAME = 'claimbook'

/** Gives the editor the colours of `tokens.css` as they are now; called again when the theme turns. */
export function setEditorTheme(): void {
  const { color, dispose } = colourReader()
  const paper = color('--paper')
  const accent = color('--accent')
  monaco.editor.defineTheme(NAME, {
    base: isDark(paper) ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      rule('', color('--code-value')),
      rule('quiet', color('--code-quiet')),
      rule('key', color('--code-key')),
      rule('heading', color('--code-value'), 'bold'),
      rule('strong', color('--code-value'), 'bold'),
      rule('emphasis', color('--code-value'), 'italic'),
      rule('link', accent, 'underline'),
      rule('topic', accent),
      rule('code', color('--code-value')),
      rule('comment', color('--code-quiet'), 'italic'),
    ],
    colors: {
      'editor.background': paper,
      'editor.foreground': color('--code-value'),
      'editor.lineHighlightBackground': color('--chrome'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': color('--selection'),
      'editor.inactiveSelectionBackground': color('--inset'),
      'editor.findMatchBackground': color('--marker'),
      'editor.findMatchHighlightBackground': color('--marker'),
      'editorBracketMatch.background': '#00000000',
      'editorBracketMatch.border': color('--line'),
      'editorCursor.foreground': color('--ink'),
      'editorLineNumber.foreground': color('--ink-3'),
      'editorLineNumber.activeForeground': color('--ink'),
      'editorWidget.background': color('--chrome'),
      'editorWidget.foreground': color('--ink'),
      'editorWidget.border': color('--edge'),
      'editorSuggestWidget.background': color('--chrome'),
      'editorSuggestWidget.border': color('--edge'),
      'editorSuggestWidget.foreground': color('--ink'),
      'editorSuggestWidget.highlightForeground': accent,
      'editorSuggestWidget.focusHighlightForeground': accent,
      'editorSuggestWidget.selectedBackground': color('--wash'),
      'editorSuggestWidget.selectedForeground': color('--ink'),
      'list.hoverBackground': color('--inset'),
      'menu.background': color('--chrome'),
      'menu.foreground': color('--ink'),
      'menu.selectionBackground': color('--wash'),
      'menu.selectionForeground': color('--ink'),
      'menu.border': color('--edge'),
      'input.background': paper,
      'input.foreground': color('--ink'),
      'input.border': color('--edge'),
      focusBorder: accent,
      'scrollbar.shadow': '#00000000',
      'scrollbarSlider.background': color('--thumb'),
      'scrollbarSlider.hoverBackground': color('--thumb'),
      'scrollbarSlider.activeBackground': color('--edge'),
      'widget.shadow': '#00000033',
    },
  })
  monaco.editor.setTheme(NAME)
  dispose()
}

function rule(token: string, foreground: string, fontStyle = ''): monaco.editor.ITokenThemeRule {
  return { token, foreground: foreground.slice(1), fontStyle }
}

/** Reads tokens as the page shows them: a custom property itself still holds both themes. */
function colourReader(): { color: (token: string) => string; dispose: () => void } {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  return {
    color: (token) => {
      probe.style.color = `var(${token})`
      return toHex(getComputedStyle(probe).color)
    },
    dispose: () => probe.remove(),
  }
}

function toHex(color: string): string {
  const parts = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

function isDark(hex: string): boolean {
  return Number.parseInt(hex.slice(1, 3), 16) < 128
}
