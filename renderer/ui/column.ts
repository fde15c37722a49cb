import { createContext, useContext } from 'react'

/** A column of the centre: 0 is the left one. */
export type ColumnPlace = 0 | 1

const Column = createContext<ColumnPlace>(0)

export const ColumnProvider = Column.Provider

/** The column that the calling component stands in. */
export function useColumn(): ColumnPlace {
  return useContext(Column)
}
