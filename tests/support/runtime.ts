import fc from 'fast-check'

const [major] = process.versions.node.split('.')

// better-sqlite3 ends an older Node with a segmentation fault and no word why.
if (Number(major) < 24) {
  throw new Error(`the tests need Node 24 and this is ${process.versions.node}: run them with npm`)
}

// Making a counterexample small can take longer than the run that found it, and nothing can break in.
fc.configureGlobal({ interruptAfterTimeLimit: 40_000 })
