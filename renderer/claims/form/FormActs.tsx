import type { MouseEvent } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import type { ClaimFormState } from './use-claim-form.ts'

/**
 * What ends the form, and what was done last. A double click saves once: the second would be for the
 * words that stand in the form by then.
 */
export function FormActs({ claim, form }: { claim: Claim | undefined; form: ClaimFormState }) {
  return (
    <div className="acts">
      <button
        type="button"
        className="act primary"
        onMouseDown={keepFocus}
        onClick={({ detail }) => detail < 2 && form.save(false)}
      >
        {form.named ? say('window.form.add', { ref: form.named.ref }) : say('window.form.save')}{' '}
        <Key name="Enter" />
      </button>
      {!claim && (
        <button
          type="button"
          className="act"
          onMouseDown={keepFocus}
          onClick={({ detail }) => detail < 2 && form.save(true)}
        >
          {say('window.form.next')} <Key name="⇧ Enter" />
        </button>
      )}
      <span className="said" role="status">
        {form.done}
      </span>
      <button
        type="button"
        className="act ghost"
        disabled={!form.begun && !claim}
        onClick={form.discard}
      >
        {claim ? say('window.cancel') : say('window.form.discard')}
      </button>
    </div>
  )
}

/** The second click of two leaves the focus where the first has led it. */
function keepFocus(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault()
}
