import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { Evidence } from '#data/model/claim.ts'
import { percentsOf, type Region } from '#data/model/source.ts'
import { useClient } from '#renderer/api/client.tsx'

interface PictureRegionProps {
  readonly evidence: Evidence
  readonly region: Region
}

/** The part of a picture that a claim's words are about; it has its place before it is there. */
export function PictureRegion({ evidence: { passage, source }, region }: PictureRegionProps) {
  const client = useClient()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data: bitmap, isError } = useQuery({
    // The file of a source never changes, nor does the passage.
    queryKey: ['picture-of', passage],
    queryFn: async ({ signal }) =>
      createImageBitmap(await client.sources.original({ ref: source }, { signal })),
    gcTime: 30_000,
  })
  const { x, y, width, height } = region
  useEffect(() => {
    if (bitmap && canvas.current) draw(canvas.current, bitmap, { x, y, width, height })
  }, [bitmap, x, y, width, height])
  const label = say('window.evidence.region', percentsOf(region))
  return (
    <div className="picture-region">
      {isError ? (
        <p className="quiet">{say('window.picture.broken')}</p>
      ) : (
        <canvas ref={canvas} role="img" aria-label={label} title={label} />
      )}
    </div>
  )
}

/** A part is drawn with no more points than a screen shows of it. */
const MOST = 1_600

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap, region: Region): void {
  const [width, height] = [region.width * bitmap.width, region.height * bitmap.height]
  const scale = Math.min(1, MOST / Math.max(width, height))
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  canvas
    .getContext('2d')
    ?.drawImage(
      bitmap,
      region.x * bitmap.width,
      region.y * bitmap.height,
      width,
      height,
      0,
      0,
      canvas.width,
      canvas.height,
    )
}
