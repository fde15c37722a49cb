import type { Processor } from 'unified'
import { analystFromMarkdown, analystSyntax } from './syntax/index.ts'

/** Adds the forms of analyst Markdown to a `remark-parse` processor. */
export function remarkAnalyst(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...analystSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...analystFromMarkdown]
}
