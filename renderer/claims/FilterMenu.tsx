import { Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { CLAIM_STATUSES } from '#data/model/claim.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { useClaimsView } from './claims-view.ts'

/** Narrows the claims list where the lists at the left are folded. */
export function FilterMenu() {
  const { status, topic, narrow } = useClaimsView()
  return (
    <PopoverNext
      placement="bottom-end"
      animation="minimal"
      arrow={false}
      content={
        <Menu size="small">
          <MenuItem
            roleStructure="listoption"
            selected={status === undefined}
            text={say('window.claims.all')}
            onClick={() => narrow({ status: undefined })}
          />
          {CLAIM_STATUSES.map((one) => (
            <MenuItem
              key={one}
              roleStructure="listoption"
              selected={one === status}
              text={say(`window.status.${one}`)}
              labelElement={<StatusMark status={one} />}
              onClick={() => narrow({ status: one })}
            />
          ))}
          {topic !== undefined && <MenuDivider />}
          {topic !== undefined && (
            <MenuItem
              text={say('window.claims.any-topic')}
              onClick={() => narrow({ topic: undefined })}
            />
          )}
        </Menu>
      }
    >
      <button type="button" className="filter" data-on={status ?? topic}>
        <Icon name="filter" />
        {status === undefined ? say('window.claims.filter') : say(`window.status.${status}`)}
      </button>
    </PopoverNext>
  )
}
