import type { Configuration } from 'electron-builder'

/** The weights that the templates of main/export set their pages in; each package holds many more. */
const fonts: Readonly<Record<string, readonly string[]>> = {
  amiri: ['400Regular', '700Bold'],
  'ibm-plex-mono': ['400Regular', '600SemiBold'],
  'noto-sans-sc': ['400Regular', '600SemiBold'],
  'source-sans-3': [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '600SemiBold_Italic',
    '700Bold',
  ],
  'source-serif-4': ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
}

const fontFiles = Object.entries(fonts).flatMap(([family, weights]) => {
  const folder = `node_modules/@expo-google-fonts/${family}`
  return [
    `${folder}/package.json`,
    `${folder}/LICENSE_FONT`,
    ...weights.map((weight) => `${folder}/${weight}/*.ttf`),
  ]
})

/** Native modules: what loads them, and the binary of the platform that is packed. */
const natives = [
  'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  'node_modules/@myriaddreamin/typst-ts-node-compiler*/{package.json,LICENSE,*.js,*.node}',
]

const config: Configuration = {
  appId: 'app.claimbook.Claimbook',
  productName: 'Claimbook',
  copyright: 'Copyright © The Claimbook authors. Apache License 2.0.',
  // A package for Debian names a page and a person; `.example` says that there is none yet.
  extraMetadata: { homepage: 'https://claimbook.example/' },
  directories: { output: 'dist' },
  files: ['out/**', '!**/*.map', 'LICENSE', '!node_modules/**', ...natives, ...fontFiles],
  asar: true,
  // The system's loader cannot read inside the archive.
  asarUnpack: ['**/*.node'],
  // The native modules speak Node-API and bring their binaries: nothing is compiled.
  npmRebuild: false,
  nodeGypRebuild: false,
  electronFuses: {
    runAsNode: false,
    // The window keeps no cookies, and the system's keyring must not stand between a person and a notebook.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'claimbook',
      name: 'Claimbook notebook',
      description: 'Claimbook notebook',
      mimeType: 'application/vnd.claimbook',
      role: 'Editor',
    },
  ],
  linux: {
    target: ['deb', 'AppImage'],
    category: 'Office',
    maintainer: 'The Claimbook authors <authors@claimbook.example>',
    synopsis: 'A notebook for analysts',
  },
  mac: { target: ['dmg'], category: 'public.app-category.productivity', hardenedRuntime: true },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false },
}

export default config
