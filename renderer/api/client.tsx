import { createContext, type ReactNode, useContext } from 'react'
import type { NotebookClient } from '#preload/contract/index.ts'

const Client = createContext<NotebookClient | undefined>(undefined)

/** Hands the notebook's client to everything inside. */
export function ClientProvider(props: { client: NotebookClient; children: ReactNode }) {
  return <Client value={props.client}>{props.children}</Client>
}

/** The notebook service, as the contract says it. */
export function useClient(): NotebookClient {
  const client = useContext(Client)
  if (!client) throw new Error('useClient outside ClientProvider')
  return client
}
