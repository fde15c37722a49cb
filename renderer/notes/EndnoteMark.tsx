import { type ComponentProps, createContext, useContext } from 'react'
import { PreviewLink } from './PreviewLink.tsx'

/** The number of each thing that is cited. */
const Numbers = createContext<ReadonlyMap<string, number>>(new Map())

export const EndnoteNumbers = Numbers.Provider

/** A citation as the number of its endnote; any other link as it stands everywhere. */
export function EndnoteMark(props: ComponentProps<'a'> & { readonly 'data-ref'?: string }) {
  const number = useContext(Numbers).get(props['data-ref'] ?? '')
  if (number === undefined) return <PreviewLink {...props} />
  return (
    <sup>
      <a
        {...props}
        className="endnote-mark"
        title={typeof props.children === 'string' ? props.children : undefined}
      >
        {number}
      </a>
    </sup>
  )
}
