import { runElectron } from './shells/electron/index.ts'

runElectron()
