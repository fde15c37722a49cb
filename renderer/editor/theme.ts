import { monaco } from './monaco.ts'

const NAME = 'claimbook'

const TURNS = ['(prefers-color-scheme: dark)', '(forced-colors: active)']

/**
 * Gives the editor the window's colours, and again whenever they turn: with the system, by the
 * settings, or to a person's own few colours.
 */
export function followTheme(): { dispose(): void } {
  setEditorTheme()
  const system = TURNS.map((query) => window.matchMedia(query))
  const settings = new MutationObserver(setEditorTheme)
  settings.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] })
  for (const turn of system) turn.addEventListener('change', setEditorTheme)
  return {
    dispose() {
      settings.disconnect()
      for (const turn of system) turn.removeEventListener('change', setEditorTheme)
    },
  }
}

function setEditorTheme(): void {
  const forced = window.matchMedia('(forced-colors: active)').matches
  const { color, dispose } = colourReader(forced)
  const paper = color('--paper')
  const accent = color('--accent')
  monaco.editor.defineTheme(NAME, {
    base: baseOf(isDark(paper), forced),
    inherit: false,
    rules: [
      rule('', color('--code-value')),
      rule('quiet', color('--code-quiet')),
      rule('key', color('--code-key')),
      rule('heading', color('--code-value'), 'bold'),
      rule('strong', color('--code-value'), 'bold'),
      rule('emphasis', color('--code-value'), 'italic'),
      rule('link', accent),
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
      'editorCursor.foreground': color('--ink'),
      // A bracket without its partner, such as one within code, is no mistake.
      'editorBracketHighlight.unexpectedBracket.foreground': color('--code-value'),
      'editorError.foreground': color('--refuted'),
      'editorWarning.foreground': color('--disputed'),
      'editorMarkerNavigation.background': color('--chrome'),
      'editorMarkerNavigationError.background': color('--refuted'),
      'editorMarkerNavigationError.headerBackground': color('--inset'),
      'editorMarkerNavigationWarning.background': color('--disputed'),
      'editorMarkerNavigationWarning.headerBackground': color('--inset'),
      'editorActionList.background': color('--chrome'),
      'editorActionList.foreground': color('--ink'),
      'editorActionList.focusBackground': color('--wash'),
      'editorActionList.focusForeground': color('--ink'),
      'editorGutter.foldingControlForeground': color('--ink-3'),
      'editorStickyScroll.background': color('--paper'),
      'editorStickyScroll.border': color('--line'),
      'editorStickyScroll.shadow': '#00000000',
      'editorStickyScrollHover.background': color('--inset'),
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
      ...(forced
        ? {
            'editor.selectionForeground': color('HighlightText'),
            'editorSuggestWidget.selectedForeground': color('HighlightText'),
            'editor.lineHighlightBorder': color('--ink'),
          }
        : {}),
    },
  })
  monaco.editor.setTheme(NAME)
  dispose()
}

function baseOf(dark: boolean, forced: boolean): monaco.editor.BuiltinTheme {
  if (forced) return dark ? 'hc-black' : 'hc-light'
  return dark ? 'vs-dark' : 'vs'
}

function rule(token: string, foreground: string, fontStyle = ''): monaco.editor.ITokenThemeRule {
  return { token, foreground: foreground.slice(1), fontStyle }
}

/** What stands for a token where a person has set few colours of their own; all others are words. */
const FORCED: Readonly<Record<string, string>> = {
  '--paper': 'Canvas',
  '--chrome': 'Canvas',
  '--inset': 'Canvas',
  '--accent': 'LinkText',
  '--selection': 'Highlight',
  '--wash': 'Highlight',
  '--marker': 'Mark',
  HighlightText: 'HighlightText',
}

/** Reads tokens as the page shows them: a custom property itself still holds both themes. */
function colourReader(forced: boolean): { color: (token: string) => string; dispose: () => void } {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.style.forcedColorAdjust = 'none'
  document.body.append(probe)
  return {
    color: (token) => {
      probe.style.color = forced ? (FORCED[token] ?? 'CanvasText') : `var(${token})`
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
