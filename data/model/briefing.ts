export const TEMPLATES = ['assessment', 'situation', 'one-page'] as const
export type Template = (typeof TEMPLATES)[number]
