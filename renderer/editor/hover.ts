import type { Claim } from '#data/model/claim.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { Chips } from './chips.ts'
import { claimCard } from './hover-text.ts'
import { LANGUAGE } from './language.ts'
import { monaco } from './monaco.ts'

/** Asks the notebook for a claim. */
export type ReadClaim = (ref: Ref<'claim'>) => Promise<Claim>

/** Shows a claim's card over its chip in one editor. Nothing in it is trusted, and nothing is HTML. */
export function hoverClaims(
  editor: monaco.editor.ICodeEditor,
  chips: Chips,
  read: ReadClaim,
): monaco.IDisposable {
  return monaco.languages.registerHoverProvider(LANGUAGE, {
    async provideHover(model, position) {
      if (model !== editor.getModel()) return null
      const chip = chips.over(model.getOffsetAt(position))
      if (!chip || parseRef(chip.ref)?.noun !== 'claim') return null
      const claim = await read(chip.ref as Ref<'claim'>).catch(() => undefined)
      if (!claim) return null
      return {
        range: monaco.Range.fromPositions(
          model.getPositionAt(chip.start),
          model.getPositionAt(chip.end),
        ),
        contents: claimCard(claim).map((value) => ({ value })),
      }
    },
  })
}
