/** What a repair saved of a damaged notebook, and what it could not. */
export interface RepairReport {
  /** The new notebook. */
  readonly file: string
  /** Whether everything was saved as it was last written. */
  readonly ok: boolean
  /** Rows by table, in the order of their names; `complete` is false where parts could not be read. */
  readonly tables: readonly {
    readonly table: string
    readonly saved: number
    readonly lost: number
    readonly complete: boolean
  }[]
  /** What is known to have been there and could not be read: references, or tables and rows. */
  readonly lost: readonly string[]
  /** What was saved and is not, or may not be, as it was last written. */
  readonly doubtful: readonly { readonly where: string; readonly what: string }[]
  /** What stands in the new notebook in place of something lost, so that what hangs on it stays. */
  readonly standIns: readonly string[]
  /** What a check of the new notebook still finds. */
  readonly problems: readonly { readonly where: string; readonly what: string }[]
}
