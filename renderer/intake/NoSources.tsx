import { say } from '#data/messages/index.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { useQueueView } from './queue-view.ts'

/** Stands where the sources would. `filtered`: there are some, in other states than the one that is shown. */
export function NoSources({ filtered }: { filtered: boolean }) {
  if (!filtered) return <Empty>{say('window.intake.none')}</Empty>
  return (
    <Empty>
      {say('window.table.filtered')}
      <button
        type="button"
        className="link"
        onClick={() => useQueueView.setState({ state: undefined })}
      >
        {say('window.table.show-all')}
      </button>
    </Empty>
  )
}
