import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { ContradictDialog } from './ContradictDialog.tsx'

/** Notes that something contradicts a claim. */
export function Contradict({ claim }: { claim: Claim }) {
  const [open, setOpen] = useState(false)
  useCommand({
    id: 'claim.contradict',
    title: say('window.contradict', { ref: claim.ref }),
    run: () => setOpen(true),
  })
  return (
    <>
      <p className="card-act">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {say('window.contradict', { ref: claim.ref })}
        </button>
      </p>
      {open && <ContradictDialog claim={claim} onClose={() => setOpen(false)} />}
    </>
  )
}
