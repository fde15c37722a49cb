/** Actions of several parts that were begun and have not ended are found without a look at all others. */
export const openActions = `
CREATE INDEX action_begun ON action (id) WHERE answer = '"begun"';
`
