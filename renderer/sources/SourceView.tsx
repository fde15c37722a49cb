import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Reader, type SentTo } from './Reader.tsx'

interface SourceViewProps extends SentTo {
  readonly source: Ref<'source'>
}

/** A source as it is read: its text with the sentence cursor, and its claims in the margins. */
export function SourceView({ source, ...sentTo }: SourceViewProps) {
  const asked = useAsk('sources', 'get', { ref: source })
  return (
    <div className="view source">
      <Answer result={asked}>
        {(found) => <Reader key={found.ref} source={found} {...sentTo} />}
      </Answer>
    </div>
  )
}
