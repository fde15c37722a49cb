/** Outlines on a grid of 16, drawn with a stroke of 1.5. */
const PATHS = {
  notebook: 'M3.5 2h8a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-8zM5.5 2v12M8 5h2',
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  down: 'm4 6 4 4 4-4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zm3.3-1.2L14 14',
  plus: 'M8 3v10M3 8h10',
  cross: 'm4 4 8 8m0-8-8 8',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  import: 'M8 2v8m0 0 3-3m-3 3L5 7M2.5 10v3.5h11V10',
  export: 'M8 10V2m0 0 3 3M8 2 5 5m-2.5 5v3.5h11V10',
  briefing: 'M2.5 5h11v8.5h-11zM6 5V2.5h4V5M2.5 9h11',
  note: 'M4 2h5.5L12.5 5v9H4zM6.5 7.5h3.5M6.5 10.5h3.5',
  side: 'M2 3h12v10H2zM6 3v10',
  inspector: 'M2 3h12v10H2zM10 3v10',
  offline: 'M2 2l12 12M4.5 8.5a5 5 0 0 1 2-1.3M2 6a9 9 0 0 1 2-1.5M8 12.5h.01M9 5a9 9 0 0 1 5 2',
  warning: 'M8 2.5 14.5 13h-13zM8 6.5V9.5M8 11.3v.01',
} as const

export type IconName = keyof typeof PATHS

/** A small picture beside a word, or in a button that has a label of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
