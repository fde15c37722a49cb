/** What every changing call carries: the UUID of one thing that a person did. */
export function act(): { action: string } {
  return { action: crypto.randomUUID() }
}
