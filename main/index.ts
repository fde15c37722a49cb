import { dirname } from 'node:path'
import { runElectron } from './shells/electron/index.ts'

// Electron's entry. Built, it lies in the folder `main` of what the build makes.
void runElectron(dirname(import.meta.dirname))
