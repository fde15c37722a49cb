import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { allOf, anyOf, type Coverage, fontCoverage } from '../coverage.ts'

/**
 * The faces that the templates use, family by family, in the order in which they are asked for a
 * character. Amiri sets Arabic, Noto Sans SC Chinese and kana.
 */
const FAMILIES = {
  'source-serif-4': [
    ['400Regular', 'SourceSerif4_400Regular'],
    ['400Regular_Italic', 'SourceSerif4_400Regular_Italic'],
    ['600SemiBold', 'SourceSerif4_600SemiBold'],
    ['600SemiBold_Italic', 'SourceSerif4_600SemiBold_Italic'],
  ],
  'source-sans-3': [
    ['400Regular', 'SourceSans3_400Regular'],
    ['400Regular_Italic', 'SourceSans3_400Regular_Italic'],
    ['600SemiBold', 'SourceSans3_600SemiBold'],
    ['600SemiBold_Italic', 'SourceSans3_600SemiBold_Italic'],
    ['700Bold', 'SourceSans3_700Bold'],
  ],
  'ibm-plex-mono': [
    ['400Regular', 'IBMPlexMono_400Regular'],
    ['600SemiBold', 'IBMPlexMono_600SemiBold'],
  ],
  amiri: [
    ['400Regular', 'Amiri_400Regular'],
    ['700Bold', 'Amiri_700Bold'],
  ],
  'noto-sans-sc': [
    ['400Regular', 'NotoSansSC_400Regular'],
    ['600SemiBold', 'NotoSansSC_600SemiBold'],
  ],
} as const

const resolve = createRequire(import.meta.url).resolve

/** The press's fonts, and which characters they can print between them. */
export interface Fonts {
  readonly blobs: readonly Buffer[]
  readonly covers: Coverage
}

/** Reads the fonts from their packages: as bytes, since native code cannot look into an archive. */
export function loadFonts(): Fonts {
  const families = Object.entries(FAMILIES).map(([family, faces]) =>
    faces.map(([folder, file]) =>
      readFileSync(resolve(`@expo-google-fonts/${family}/${folder}/${file}.ttf`)),
    ),
  )
  return {
    blobs: families.flat(),
    covers: anyOf(families.map((faces) => allOf(faces.map(fontCoverage)))),
  }
}
