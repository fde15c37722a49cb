import { useEffect, useId } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { ColumnProvider } from '#renderer/ui/column.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { CompanionBody } from './CompanionBody.tsx'
import { TabBody } from './TabBody.tsx'
import { TabMenu } from './TabMenu.tsx'
import { TabStrip } from './TabStrip.tsx'
import { useTitles } from './titles.ts'
import {
  activeTab,
  COMPANIONS,
  type Companion,
  companionOf,
  isSplit,
  kindOf,
  type Place,
  type Tab,
} from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

const NONE: readonly Companion[] = []

/** One column of the centre: its tabs, and what the one that shows holds. */
export function Column({ place, documents }: { place: Place; documents: OpenDocuments }) {
  const act = useAct()
  const titleOf = useTitles()
  const panel = useId()
  const column = useWorkspace((space) => space.columns[place])
  const task = useWorkspace((space) => space.task)
  const split = useWorkspace(isSplit)
  const companion = useWorkspace((space) => (place === 1 ? companionOf(space) : undefined))
  const companions = place === 1 ? COMPANIONS[task] : NONE
  const tab = activeTab(column)
  const shown =
    companion === undefined ? tab && titleOf(tab.id).name : say(`window.companion.${companion}`)
  useKeepEdited(documents, column.tabs)
  return (
    <section
      className="column"
      data-pane
      tabIndex={-1}
      aria-label={say(place === 0 ? 'window.column.left' : 'window.column.right')}
      onFocus={() => act({ do: 'column', column: place })}
    >
      <TabStrip
        label={say('window.tabs')}
        panel={panel}
        companions={companions}
        companion={companion}
        tabs={column.tabs}
        active={column.active}
        titleOf={titleOf}
        onCompanion={(companion) => act({ do: 'companion', companion })}
        onShow={(id) => act({ do: 'activate', id, column: place })}
        onKeep={(id) => act({ do: 'keep', id })}
        onClose={(id) => act({ do: 'close', id, column: place })}
        acts={
          <>
            {!split && tab && (
              <button
                type="button"
                className="icon-button"
                aria-label={say('window.tab.beside')}
                title={say('window.tab.beside')}
                onClick={() => act({ do: 'open', id: tab.id, beside: true })}
              >
                <Icon name="split" />
              </button>
            )}
            <TabMenu tab={companion === undefined ? tab : undefined} column={place} />
          </>
        }
      />
      <div className="panel" id={panel} role="tabpanel" aria-label={shown}>
        <ColumnProvider value={place}>
          {companion !== undefined ? (
            <CompanionBody companion={companion} documents={documents} />
          ) : (
            <TabBody key={tab?.id} tab={tab} documents={documents} />
          )}
        </ColumnProvider>
      </div>
    </section>
  )
}

/** A note that is edited is no longer a preview. */
function useKeepEdited(documents: OpenDocuments, tabs: readonly Tab[]): void {
  const act = useAct()
  useEffect(
    () =>
      documents.subscribe(() => {
        for (const { id } of tabs.filter(({ preview }) => preview)) {
          const state = kindOf(id) === 'note' && documents.stateOf(id as Ref<'note'>)
          if (state) act({ do: 'keep', id })
        }
      }),
    [documents, tabs, act],
  )
}
