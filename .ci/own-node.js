// Puts the Node that the project brings first on the PATH of the npm script that runs this: npm 10
// takes its link away together with the Nodes of other platforms, and linking anew brings it back.
import { execSync } from 'node:child_process'

const [major] = process.versions.node.split('.')
if (Number(major) < 24) execSync('npm rebuild --silent', { stdio: ['ignore', 'ignore', 'inherit'] })
