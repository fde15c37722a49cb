import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import { type GivenFields, useBringIn, useImporting } from '../import.ts'
import { GivenFieldsForm } from './GivenFieldsForm.tsx'
import { comingIn, standings } from './looked-at.ts'
import { PreviewRows } from './PreviewRows.tsx'
import { useLook } from './use-look.ts'
import './preview.css'

/** Shows what several files would come in as, before anything is written. */
export function ImportPreview() {
  const files = useImporting((state) => state.looking)
  return files && <Preview key={files[0]?.name} files={files} />
}

function Preview({ files }: { files: readonly File[] }) {
  const { looked, want } = useLook(files)
  const bringIn = useBringIn()
  const [given, setGiven] = useState<GivenFields>({})
  const [unread, setUnread] = useState(false)
  const all = standings(looked)
  const waiting = all.filter((standing) => standing === 'waits').length
  const coming = comingIn(looked)
  const ready = waiting === 0 && coming.length > 0 && !unread

  function close(): void {
    useImporting.setState({ looking: undefined })
  }

  function start(): void {
    if (!ready) return
    close()
    void bringIn(coming, given)
  }

  return (
    <Dialog
      isOpen
      onClose={close}
      title={say('window.look', { count: files.length })}
      className="import-preview"
      // What was looked at for long is not lost by a click beside it.
      canOutsideClickClose={false}
    >
      <div
        className="preview-parts"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.defaultPrevented) return
          if (event.target instanceof HTMLButtonElement) return
          event.preventDefault()
          start()
        }}
      >
        <DialogBody useOverflowScrollContainer={false}>
          <p className="quiet" role="status">
            {waiting > 0
              ? say('window.look.reading', { done: all.length - waiting, all: all.length })
              : say('window.look.read', {
                  comes: coming.length,
                  here: all.filter((one) => one === 'here' || one === 'twice').length,
                  left: looked.filter(({ wanted }, at) => !wanted && all[at] === 'comes').length,
                  fails: all.filter((one) => one === 'fails').length,
                })}
          </p>
          <PreviewRows looked={looked} standings={all} onWant={want} />
          <GivenFieldsForm given={given} onChange={setGiven} onUnread={setUnread} />
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text={say('window.cancel')} onClick={close} />
              <Button
                intent="primary"
                disabled={!ready}
                text={say('window.look.import', { count: coming.length })}
                onClick={start}
              />
            </>
          }
        />
      </div>
    </Dialog>
  )
}
