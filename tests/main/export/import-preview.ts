import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// A child's program that tries to bring in a package by a computed name, as hostile text would.
const SOURCE = '#import "@preview/" + "claimbook-no-such-package:9.9.9": *'

process.on('message', () => {
  try {
    NodeCompiler.create().pdf({ mainFileContent: SOURCE })
    process.send?.('the package was imported')
  } catch (error) {
    process.send?.(String((error as { code?: unknown }).code))
  }
})
