import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes by themselves, by the end of their path. */
const LONG = ['tests/shells/axe.test.ts', 'tests/shells/payloads.test.ts']

/** Begins with what takes longest, and mostly waits: begun last, it would run alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  if (LONG.some((file) => moduleId.endsWith(file))) return 0
  return project.name === 'torture' ? 1 : 2
}
