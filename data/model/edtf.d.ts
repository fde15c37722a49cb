declare module 'edtf' {
  /** The earliest and latest instant that a parsed date allows, in milliseconds since 1970. */
  interface Extended {
    readonly min: number
    readonly max: number
  }
  /** Parses an EDTF string; throws when it is none. */
  export default function edtf(text: string): Extended
}
