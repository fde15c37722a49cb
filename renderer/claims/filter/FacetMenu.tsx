import { PopoverNext } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { CLAIM_FACETS, type ClaimFacet } from '#data/query/narrow.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { FacetGroup } from '#renderer/ui/query/FacetGroup.tsx'
import { facetValues, narrowedTo, turned, without } from '#renderer/ui/query/facets.ts'
import { Rows } from '#renderer/ui/Rows.tsx'
import './filter.css'

interface FacetMenuProps {
  readonly query: string
  readonly onChange: (query: string) => void
}

/** What the listed claims have, with counts: each choice is written into the filter. */
export function FacetMenu(props: FacetMenuProps) {
  return (
    <PopoverNext
      placement="bottom-end"
      animation="minimal"
      arrow={false}
      content={
        <div
          className="facet-menu"
          role="dialog"
          aria-label={say('window.claims.filter.by')}
          data-filter
        >
          <Rows label={say('window.claims.filter.by')}>
            {CLAIM_FACETS.map((by) => (
              <Facet key={by} by={by} {...props} />
            ))}
          </Rows>
        </div>
      }
    >
      <button type="button" className="filter" aria-haspopup="dialog">
        {say('window.claims.filter.by')}
      </button>
    </PopoverNext>
  )
}

function Facet({ by, query, onChange }: FacetMenuProps & { readonly by: ClaimFacet }) {
  // What else could be chosen is told by the filter without what was chosen here.
  const counted = useAsk('claims', 'facet', { query: without(query, by), by }, { keep: true }).data
  return (
    <FacetGroup
      by={by}
      values={facetValues(by, counted ?? [], narrowedTo(query, by))}
      onTurn={(value) => {
        const next = turned(query, by, value)
        if (next !== undefined) onChange(next)
      }}
    />
  )
}
