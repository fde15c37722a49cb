/** What is an address as a whole. */
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i

/** A link of words to an address that is pasted over them; `undefined` where the words or the address are none. */
export function pastedLink(words: string, pasted: string): string | undefined {
  const address = pasted.trim()
  if (words.trim() === '' || /[\r\n]/.test(words)) return undefined
  if (!ADDRESS.test(address) || ADDRESS.test(words.trim())) return undefined
  const shown = words.replace(/(?<!\\)[[\]]/g, String.raw`\$&`)
  return `[${shown}](${/[()]/.test(address) ? `<${address}>` : address})`
}
