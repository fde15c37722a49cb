import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { percentsOf, type Region, type Source } from '#data/model/source.ts'
import { usePassage } from '#renderer/ui/passage.ts'
import { between, regionByKey } from './region.ts'
import { useStandIn } from './use-stand-in.ts'
import { useWidth } from './use-width.ts'
import { useZoom, zoomByKey } from './zoom.ts'

interface PictureProps {
  readonly source: Source
  readonly file: File
  /** Whether it shows without the text. */
  readonly alone: boolean
  /** What is scrolled, and has the focus. */
  readonly box: RefObject<HTMLDivElement | null>
  /** The part that the next claim rests on. */
  readonly region: Region | undefined
  readonly onRegion: (region: Region | undefined) => void
  readonly onFocus: () => void
  readonly onClaim: (claim: Ref<'claim'>) => void
}

const SIDES = 48

/** A picture, with the parts of it that claims rest on; a part is chosen by mouse or by arrow keys. */
export function Picture(props: PictureProps) {
  const { source, file, alone, box, region, onRegion, onFocus, onClaim } = props
  useStandIn(box, alone)
  const zoom = useZoom((state) => state.zoom)
  const inside = useWidth(box)
  const [broken, setBroken] = useState(false)
  const lit = usePassage((state) => state.lit ?? state.editing)
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(file)
    image.current?.setAttribute('src', address)
    return () => URL.revokeObjectURL(address)
  }, [file])
  const drag = useDrag(onRegion)
  const marked = source.passages.filter((passage) => passage.region !== undefined)

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && region) onRegion(undefined)
    else {
      const next = regionByKey(region, event.key, event.shiftKey)
      if (next) onRegion(next)
      else if (!zoomByKey(event.key)) return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={box}
      className="page original picture"
      tabIndex={0}
      role="region"
      aria-label={say('window.picture', { title: source.title })}
      aria-describedby="picture-hint"
      onKeyDown={onKey}
      onFocus={onFocus}
    >
      {broken ? (
        <p className="empty">{say('window.picture.broken')}</p>
      ) : (
        <div
          className="whole-picture"
          style={{ width: Math.max(120, Math.round((inside - SIDES) * zoom)) }}
          onPointerDown={drag.begin}
          onPointerMove={drag.draw}
          onPointerUp={drag.end}
        >
          <img ref={image} alt={source.title} draggable={false} onError={() => setBroken(true)} />
          {marked.map((passage) => (
            <div
              key={passage.uuid}
              className="part-of-picture"
              data-lit={passage.claims.some((claim) => claim === lit) || undefined}
              style={placeOf(passage.region!)}
            >
              <span className="claims-of-part">
                {passage.claims.map((claim) => (
                  <button
                    key={claim}
                    type="button"
                    className="claim-mark"
                    onClick={() => onClaim(claim)}
                  >
                    {claim}
                  </button>
                ))}
              </span>
            </div>
          ))}
          {region && <div className="part-of-picture chosen" style={placeOf(region)} />}
        </div>
      )}
      <p id="picture-hint" className="empty">
        {say('window.picture.hint')}
      </p>
      <p className="unseen" aria-live="polite">
        {region && say('window.picture.part', percentsOf(region))}
      </p>
    </div>
  )
}

/** Draws a rectangle from where the mouse went down to where it is. */
function useDrag(onRegion: (region: Region | undefined) => void) {
  const from = useRef<{ x: number; y: number }>(undefined)
  return {
    begin: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || (event.target as HTMLElement).closest('button')) return
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = pointOf(event)
      onRegion(undefined)
    },
    draw: (event: PointerEvent<HTMLElement>) => {
      if (from.current) onRegion(between(from.current, pointOf(event)))
    },
    end: () => {
      from.current = undefined
    },
  }
}

function pointOf(event: PointerEvent<HTMLElement>): { x: number; y: number } {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
}

function placeOf({ x, y, width, height }: Region) {
  return {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  }
}
