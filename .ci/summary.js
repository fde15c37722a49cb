// Reads the report of the tests and the names of the steps that broke, prints the last line of a run,
// and exits with 1 where anything failed or no test passed.
import { readFileSync } from 'node:fs'

const [file, ...broken] = process.argv.slice(2)
const { passed, failed, skipped } = counts(readFileSync(file, 'utf8'))
// A step that breaks is one failure, but for the tests where their own failures are counted.
const steps = broken.filter((name) => name !== 'test' || failed === 0).length
const nothingRan = passed === 0 && failed + steps === 0 ? 1 : 0
const allFailed = failed + steps + nothingRan

process.stdout.write(
  `${passed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
)
process.exitCode = allFailed > 0 ? 1 : 0

function counts(text) {
  if (text === '') return { passed: 0, failed: 0, skipped: 0 }
  const report = JSON.parse(text)
  const filesThatBroke = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + filesThatBroke,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}
