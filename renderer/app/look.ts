import { useLayoutEffect } from 'react'
import { useAsk } from '#renderer/api/ask.ts'

/** Shows the window in the theme and density that the person chose; until they are known, the system's. */
export function useLook(): void {
  const settings = useAsk('settings', 'get', undefined).data
  const theme = settings?.theme ?? 'system'
  const density = settings?.density ?? 'comfortable'
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density
  }, [density])
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    // Blueprint has its dark colours under a class.
    const turn = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches)
      document.body.classList.toggle('bp6-dark', dark)
    }
    system.addEventListener('change', turn)
    turn()
    return () => system.removeEventListener('change', turn)
  }, [theme])
}
