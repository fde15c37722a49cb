/** Blueprint has its dark colours under a class; this keeps the class as the system's theme is. */
export function followTheme(page: HTMLElement): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const turn = () => page.classList.toggle('bp6-dark', dark.matches)
  dark.addEventListener('change', turn)
  turn()
}
