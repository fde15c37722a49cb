/** Outlines on a grid of 16, drawn with a stroke of 1.5. */
const PATHS = {
  notebook: 'M3.5 2h8a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-8zM5.5 2v12M8 5h2',
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  down: 'm4 6 4 4 4-4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zm3.3-1.2L14 14',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  plus: 'M8 3v10M3 8h10',
  cross: 'm4 4 8 8m0-8-8 8',
  saving: 'M4 8h.01M8 8h.01M12 8h.01',
  same: 'M4 6h8M4 10h8',
  table: 'M2 3.500h12v9H2zM2 6.500h12M2 9.500h12M6 3.500v9',
  skip: 'M4 8h8',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  import: 'M8 2v8m0 0 3-3m-3 3L5 7M2.5 10v3.5h11V10',
  export: 'M8 10V2m0 0 3 3M8 2 5 5m-2.5 5v3.5h11V10',
  print: 'M4.5 6V2.500h7V6M4.500 11.500h-2v-5h11v5h-2M4.500 9.500h7v4h-7z',
  briefing: 'M2.5 5h11v8.5h-11zM6 5V2.5h4V5M2.5 9h11',
  judgement: 'M8 2v11.5M5 13.500h6M3 4.5h10M3 4.5 1.500 9h3zM13 4.500 11.500 9h3z',
  source:
    'M3 3h8.500v10H4.500A1.500 1.500 0 0 1 3 11.500zM11.500 6H13v5.500a1.500 1.500 0 0 1-1.500 1.500M5.500 6H9M5.500 8.500H9',
  note: 'M4 2h5.5L12.5 5v9H4zM6.5 7.5h3.5M6.5 10.5h3.5',
  side: 'M2 3h12v10H2zM6 3v10',
  inspector: 'M2 3h12v10H2zM10 3v10',
  offline: 'M2 2l12 12M4.5 8.5a5 5 0 0 1 2-1.3M2 6a9 9 0 0 1 2-1.5M8 12.5h.01M9 5a9 9 0 0 1 5 2',
  intake: 'M8 2v6m0 0 2.5-2.5M8 8 5.5 5.500M2.5 8v5.5h11V8M2.5 10h3l1 1.5h3l1-1.5h3',
  claim: 'M2.5 3h11v8H7l-3 2.500V11H2.500zM5 6h6M5 8.5h4',
  review: 'M8 2.500a5.500 5.500 0 1 0 5.500 5.500M8 5v3.500l2.500 1.500M11 2l2.500 1.500L12 6',
  settings:
    'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.400zM8 2v2m0 8v2M2 8h2m8 0h2M3.800 3.800l1.400 1.400m5.600 5.600 1.400 1.400m0-8.400-1.400 1.400m-5.600 5.600-1.400 1.400',
  split: 'M2 3h12v10H2zM8 3v10',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  pin: 'M5.500 2.500h5M6.500 2.500v4L4.500 9h7l-2-2.500v-4M8 9v4.500',
  lock: 'M4 7.500h8v6H4zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.8 5.800l4.400 4.400m0-4.400-4.400 4.400',
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
