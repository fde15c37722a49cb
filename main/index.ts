import { runElectron } from './shells/electron/index.ts'

void runElectron()
