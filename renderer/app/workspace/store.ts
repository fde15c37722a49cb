import { createContext, useContext } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import { type Deed, reduce } from './reduce.ts'
import type { Workspace } from './state.ts'

/** A window's workspace, and the one way to change it. */
export type WorkspaceStore = StoreApi<Workspace> & { readonly act: (deed: Deed) => void }

export function createWorkspace(start: Workspace): WorkspaceStore {
  const store = createStore<Workspace>(() => start)
  return { ...store, act: (deed) => store.setState((space) => reduce(space, deed), true) }
}

const Store = createContext<WorkspaceStore | undefined>(undefined)

export const WorkspaceProvider = Store.Provider

export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(Store)
  if (!store) throw new Error('useWorkspaceStore outside the frame')
  return store
}

/** A part of the workspace; the caller renders again when it changes. */
export function useWorkspace<T>(part: (space: Workspace) => T): T {
  return useStore(useWorkspaceStore(), part)
}

/** Does deeds to the workspace. */
export function useAct(): (deed: Deed) => void {
  return useWorkspaceStore().act
}
