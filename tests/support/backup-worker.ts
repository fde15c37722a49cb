import { Problem } from '#data/model/problem.ts'
import { writeBackup } from '#data/store/backup.ts'

// Makes a backup in a process of its own, whose room a test has limited, and prints how it went.

const [notebook = '', folder = ''] = process.argv.slice(2)

function attempt(): unknown {
  try {
    return {
      id: writeBackup({ notebook, folder, at: '2026-01-14T09:00:00.000Z', reason: 'manual' }),
    }
  } catch (error) {
    if (error instanceof Problem) return error.toValue()
    throw error
  }
}

process.stdout.write(JSON.stringify(attempt()))
