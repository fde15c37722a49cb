import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { capital, speak } from './words.ts'

/** A book of so many pages in made-up words, with a heading and a table on each, by Typst. */
export function longPdf(pages: number): Uint8Array<ArrayBuffer> {
  const language = speak(1)
  const latin = (count: number) => language.words(count * 2).replace(/[^a-zéü ]+/g, ' ')
  const page = (number: number) =>
    `= ${capital(latin(4))}\n\n${Array.from({ length: 5 }, () => `${capital(latin(70))}.`).join('\n\n')}\n\n` +
    `#table(columns: 3, [${latin(2)}], [${number}], [${latin(1)}], [${latin(2)}], [${number * 7}], [${latin(1)}])\n`
  const content = Array.from({ length: pages }, (_, number) => page(number)).join(
    '\n#pagebreak()\n',
  )
  const compiler = NodeCompiler.create({ workspace: '/' })
  return new Uint8Array(compiler.pdf({ mainFileContent: `#set text(size: 9pt)\n${content}` }))
}
