import type { Region } from '#data/model/source.ts'

/** What a key moves or sizes a rectangle by, and the least that it is wide and high. */
const BY = 0.02
const LEAST = 0.01

/** Where a rectangle begins that keys then move. */
const MIDDLE: Region = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-BY, 0],
  ArrowRight: [BY, 0],
  ArrowUp: [0, -BY],
  ArrowDown: [0, BY],
}

/** The rectangle after an arrow key: moved, or with `size` made larger and smaller; `undefined` for other keys. */
export function regionByKey(
  region: Region | undefined,
  key: string,
  size: boolean,
): Region | undefined {
  const by = ARROWS[key]
  if (!by) return undefined
  if (!region) return MIDDLE
  const [right, down] = by
  if (size) {
    return tidy({
      ...region,
      width: within(region.width + right, LEAST, 1 - region.x),
      height: within(region.height + down, LEAST, 1 - region.y),
    })
  }
  return tidy({
    ...region,
    x: within(region.x + right, 0, 1 - region.width),
    y: within(region.y + down, 0, 1 - region.height),
  })
}

/** The rectangle between two points of a picture, within it; `undefined` where it is too small to be meant. */
export function between(
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
): Region | undefined {
  const [left, right] = [one.x, other.x].map((x) => within(x, 0, 1)).toSorted((a, b) => a - b)
  const [top, bottom] = [one.y, other.y].map((y) => within(y, 0, 1)).toSorted((a, b) => a - b)
  const region = { x: left!, y: top!, width: right! - left!, height: bottom! - top! }
  return region.width < LEAST || region.height < LEAST ? undefined : tidy(region)
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** To a ten-thousandth, so that it can be told whether two are the same; never beyond the edges. */
function tidy({ x, y, width, height }: Region): Region {
  const round = (value: number) => Math.round(value * 10_000) / 10_000
  const [left, top] = [round(x), round(y)]
  return {
    x: left,
    y: top,
    width: round(Math.min(width, 1 - left)),
    height: round(Math.min(height, 1 - top)),
  }
}
