import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { SplitDialog } from './SplitDialog.tsx'

/** Makes two claims of one that says two things. */
export function SplitClaim({ claim }: { claim: Claim }) {
  const [open, setOpen] = useState(false)
  const title = say('window.split.open', { ref: claim.ref })
  useCommand({ id: 'claim.split', title, run: () => setOpen(true) })
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {title}
      </button>
      {open && <SplitDialog claim={claim} onClose={() => setOpen(false)} />}
    </>
  )
}
