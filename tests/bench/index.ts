import { globSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One benchmark: a file of this folder that exports `bench`, which prints what it measured. */
interface Benchmark {
  bench(): Promise<void> | void
}

const names = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'index')
  .sort()

const [name] = process.argv.slice(2)

if (name === undefined) {
  process.stdout.write(`npm run bench -- <name>, with one of: ${names.join(', ')}\n`)
} else if (!names.includes(name)) {
  process.stderr.write(`There is no benchmark “${name}”. There are: ${names.join(', ')}\n`)
  process.exitCode = 2
} else {
  const benchmark: Benchmark = await import(join(import.meta.dirname, `${name}.ts`))
  await benchmark.bench()
}
