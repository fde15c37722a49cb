import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { blockIdFromMarkdown, blockIdSyntax } from './block-id.ts'
import { calloutFromMarkdown, calloutSyntax } from './callout.ts'
import { claimsBlockFromMarkdown } from './claims-block.ts'
import { commentBlockSyntax } from './comment-block.ts'
import { commentFromMarkdown, commentSyntax } from './comment.ts'
import { embedFromMarkdown, embedSyntax } from './embed.ts'
import { inlineFootnoteFromMarkdown, inlineFootnoteSyntax } from './inline-footnote.ts'
import { markFromMarkdown, markSyntax } from './mark.ts'
import { noteLinkFromMarkdown, noteLinkSyntax } from './note-link.ts'
import { taskCheckFromMarkdown } from './task-check.ts'
import { topicFromMarkdown, topicSyntax } from './topic.ts'

/** The forms of analyst Markdown, as micromark reads them. */
export const analystSyntax: readonly Extension[] = [
  blockIdSyntax,
  calloutSyntax,
  commentSyntax,
  commentBlockSyntax,
  embedSyntax,
  inlineFootnoteSyntax,
  markSyntax,
  noteLinkSyntax,
  topicSyntax,
]

/** How their tokens become nodes. */
export const analystFromMarkdown: readonly FromMarkdown[] = [
  blockIdFromMarkdown,
  calloutFromMarkdown,
  claimsBlockFromMarkdown,
  commentFromMarkdown,
  embedFromMarkdown,
  inlineFootnoteFromMarkdown,
  markFromMarkdown,
  noteLinkFromMarkdown,
  taskCheckFromMarkdown,
  topicFromMarkdown,
]
