/**
 * Where each page of a rendition begins, as a list of offsets, where its source has pages; and a sketch
 * of its text, by which others that share most of its wording are found.
 */
export const pages = `
ALTER TABLE rendition ADD COLUMN pages TEXT CHECK (json_valid(pages));
ALTER TABLE rendition ADD COLUMN sketch TEXT;
`
