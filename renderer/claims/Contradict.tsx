import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { usePassage } from '#renderer/ui/passage.ts'
import { ContradictDialog } from './ContradictDialog.tsx'
import type { ClashKind } from './use-contradict.ts'

/** Notes that something contradicts or updates a claim. */
export function Contradict({ claim }: { claim: Claim }) {
  const [open, setOpen] = useState<ClashKind>()
  return (
    <>
      <p className="card-act">
        {(['contradict', 'supersede'] as const).map((kind) => (
          <button key={kind} type="button" className="link" onClick={() => setOpen(kind)}>
            {say(`window.${kind}`, { ref: claim.ref })}
          </button>
        ))}
      </p>
      <Clash claim={claim} open={open} onOpen={setOpen} />
    </>
  )
}

/** The same of the one claim that the sentence at the cursor carries. */
export function ContradictAtCursor() {
  const [open, setOpen] = useState<ClashKind>()
  const refs = usePassage(({ passage }) => passage?.claims)
  const ref = refs?.length === 1 ? refs[0] : undefined
  const claim = useAsk('claims', 'get', { ref: ref ?? 'C-1' }, { when: ref !== undefined }).data
  return claim?.ref === ref && claim ? (
    <Clash key={claim.ref} claim={claim} open={open} onOpen={setOpen} />
  ) : null
}

interface ClashProps {
  readonly claim: Claim
  readonly open: ClashKind | undefined
  readonly onOpen: (kind: ClashKind | undefined) => void
}

function Clash({ claim, open, onOpen }: ClashProps) {
  useCommand({
    id: 'claim.contradict',
    title: say('window.contradict', { ref: claim.ref }),
    run: () => onOpen('contradict'),
  })
  useCommand({
    id: 'claim.supersede',
    title: say('window.supersede', { ref: claim.ref }),
    run: () => onOpen('supersede'),
  })
  if (open === undefined) return null
  return <ContradictDialog key={open} kind={open} claim={claim} onClose={() => onOpen(undefined)} />
}
