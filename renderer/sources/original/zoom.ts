import { create } from 'zustand'

/** A step of the zoom. */
export const STEP = 1.25
const LEAST = 0.5
const MOST = 5

interface Zoom {
  /** 1 is as wide as its column. */
  readonly zoom: number
  readonly by: (factor: number) => void
  readonly fit: () => void
}

/** How large files show beside their texts, in all columns. */
export const useZoom = create<Zoom>((set) => ({
  zoom: 1,
  by: (factor) =>
    set(({ zoom }) => {
      const next = Math.min(Math.max(zoom * factor, LEAST), MOST)
      // Steps in and out meet at the width of the column again.
      return { zoom: Math.abs(next - 1) < 0.05 ? 1 : next }
    }),
  fit: () => set({ zoom: 1 }),
}))

/** Zooms by a key where a file has the focus; `false` for other keys. */
export function zoomByKey(key: string): boolean {
  const { by, fit } = useZoom.getState()
  if (key === '+' || key === '=') by(STEP)
  else if (key === '-') by(1 / STEP)
  else if (key === '0') fit()
  else return false
  return true
}
