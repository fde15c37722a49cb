import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useCorrecting } from './correct.ts'
import type { SentTo } from './Reader.tsx'
import { SourceBody } from './SourceBody.tsx'
import { TextEditor } from './TextEditor.tsx'

interface SourceViewProps extends SentTo {
  readonly source: Ref<'source'>
}

/** A source as it is read, with its claims in the margins; or its text as it is corrected. */
export function SourceView({ source, ...sentTo }: SourceViewProps) {
  const correcting = useCorrecting((state) => state.source)
  const asked = useAsk('sources', 'get', { ref: source })
  return (
    <div className="view source">
      <Answer result={asked}>
        {(found) =>
          correcting === found.uuid ? (
            <TextEditor source={found} />
          ) : (
            <SourceBody key={found.ref} source={found} {...sentTo} />
          )
        }
      </Answer>
    </div>
  )
}
