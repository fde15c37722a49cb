import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text as it stands on its page; lengths in points, from the lower left corner. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface ReadPage {
  /** In the order of reading. */
  readonly text: string
  readonly placed: readonly Placed[]
  readonly width: number
  readonly links: readonly { readonly url?: string; readonly page?: number }[]
  /** Roles of the structure tree, each once. */
  readonly roles: readonly string[]
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly text: string
  readonly tagged: boolean
  readonly info: Readonly<Record<string, unknown>>
  /** Titles of the bookmarks with the pages they lead to. */
  readonly outline: readonly { readonly title: string; readonly page: number }[]
  /** Texts of the attached files, by name. */
  readonly attachments: ReadonlyMap<string, string>
}

/** Reads a PDF back by another program's code. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    fontExtraProperties: true,
    verbosity: 0,
  })
  const pdf = await task.promise
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => readPage(pdf, number)))
  const outline = await Promise.all(
    ((await pdf.getOutline()) ?? []).map(async ({ title, dest }) => ({
      title,
      page: await pageOf(pdf, dest),
    })),
  )
  const attachments = new Map<string, string>()
  for (const [id, { filename }] of (await pdf.getAttachments()) ?? new Map()) {
    const content = await pdf.getAttachmentContent(id)
    attachments.set(filename, new TextDecoder().decode(content ?? undefined))
  }
  // Typed as an object, and a map since pdf.js 6.
  const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null
  const result = {
    pages,
    text: pages.map((page) => page.text).join('\n'),
    tagged: marks?.get('Marked') === true,
    info: (await pdf.getMetadata()).info as Record<string, unknown>,
    outline,
    attachments,
  }
  await task.destroy()
  return result
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>

async function readPage(pdf: Pdf, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const texts = items.filter((item) => 'str' in item)
  const annotations = await page.getAnnotations()
  const links = annotations.filter(({ subtype }) => subtype === 'Link')
  return {
    text: texts.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
    placed: texts.map(({ str, transform, width }) => ({
      text: str,
      x: transform[4],
      y: transform[5],
      width,
    })),
    width: page.getViewport({ scale: 1 }).width,
    links: await Promise.all(
      links.map(async ({ url, dest }) => (url ? { url } : { page: await pageOf(pdf, dest) })),
    ),
    roles: [...rolesOf((await page.getStructTree()) as Structure | null)],
    fonts: await fontsOf(page),
  }
}

async function pageOf(pdf: Pdf, dest: unknown): Promise<number> {
  const [target] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as [never]
  return (await pdf.getPageIndex(target)) + 1
}

interface Structure {
  readonly role?: string
  readonly children?: readonly Structure[]
}

function rolesOf(node: Structure | null): Set<string> {
  const roles = new Set<string>(node?.role ? [node.role] : [])
  for (const child of node?.children ?? []) rolesOf(child).forEach((role) => roles.add(role))
  return roles
}

async function fontsOf(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<ReadPage['fonts']> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = new Set<string>()
  fnArray.forEach((code, index) => code === OPS.setFont && names.add(argsArray[index]![0]))
  return [...names].map((name) => {
    const font = page.commonObjs.get(name)
    return { name: font.name, embedded: font.missingFile === false && font.data !== undefined }
  })
}
