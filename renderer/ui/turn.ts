/** An action that the person wants taken back, or done again. */
export interface Turn {
  readonly way: 'undo' | 'redo'
  /** UUID of the action; absent: the last one that can be. */
  readonly of?: string | undefined
}

/** Something else than an action of the notebook that is taken back. */
export interface OwnTurn {
  readonly way: 'undo'
  readonly by: () => void
}

let turner: ((turn: Turn) => void) | undefined

/** Lets a part of the window take actions back and do them again, until the answer is called. */
export function takeTurns(take: (turn: Turn) => void): () => void {
  turner = take
  return () => {
    if (turner === take) turner = undefined
  }
}

/** Asks for an action to be taken back or done again. */
export function askTurn(turn: Turn): void {
  turner?.(turn)
}

/** The way back of an act, for the message that tells of it. */
export function undoOf({ action }: { readonly action: string }): Turn {
  return { way: 'undo', of: action }
}
