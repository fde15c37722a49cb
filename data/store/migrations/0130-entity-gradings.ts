/** The gradings of an entity are found without a look at those of all claims. */
export const entityGradings = `
CREATE INDEX grading_entity ON grading (entity) WHERE entity IS NOT NULL;
`
