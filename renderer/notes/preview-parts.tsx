import type { Components } from 'hast-util-to-jsx-runtime'
import type { ComponentProps } from 'react'
import { parseRef, type Ref } from '#data/model/refs.ts'
import { ClaimList } from './ClaimList.tsx'
import { EmbeddedClaim } from './EmbeddedClaim.tsx'
import { PreviewLink } from './PreviewLink.tsx'

/** Claims that a list shows where it names no limit. */
const LIMIT = 50

/** What stands for the elements that our own grammar made; all others stay what they are. */
export function previewParts(onOpen: (id: string) => void): Partial<Components> {
  return {
    a: PreviewLink,
    span: (props: ComponentProps<'span'> & { 'data-ref'?: string }) =>
      parseRef(props['data-ref'] ?? '')?.noun === 'claim' ? (
        <span {...props} className="embedded-claim">
          <EmbeddedClaim claim={props['data-ref'] as Ref<'claim'>} />
        </span>
      ) : (
        <span {...props} />
      ),
    div: (props: ComponentProps<'div'> & { 'data-query'?: string; 'data-limit'?: string }) =>
      props['data-query'] === undefined ? (
        <div {...props} />
      ) : (
        <div className="claims-block">
          <ClaimList
            query={props['data-query']}
            limit={Math.min(Number(props['data-limit'] ?? LIMIT), 1_000)}
            onOpen={onOpen}
          />
        </div>
      ),
  }
}
