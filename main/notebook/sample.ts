import { sample } from '#data/sample/index.ts'
import { insertEntity } from '#data/store/entities.ts'
import { insertSource } from '#data/store/sources.ts'
import { addTopicAlias, ensureTopic } from '#data/store/topics.ts'
import { addClaim, editClaim, relateClaims } from './claims.ts'
import { createNote } from './notes.ts'
import type { Session } from './session.ts'

/** Fills an empty notebook with the sample facts, by the same calls that a person's acts make. */
export function addSample(session: Session): void {
  const source = addGround(session)
  for (const { ref, quote, status, why, ...claim } of sample.claims) {
    const evidence = [{ source, exact: quote }]
    const added = addClaim(session, { action: session.ports.uuid(), ...claim, evidence, why })
    if (added.ref !== ref) throw new Error(`the sample's ${ref} came in as ${added.ref}`)
    if (status && status !== 'open') {
      editClaim(session, { action: session.ports.uuid(), ref, status, why })
    }
  }
  for (const relation of sample.relations) {
    relateClaims(session, { action: session.ports.uuid(), ...relation })
  }
  for (const note of sample.notes) createNote(session, { action: session.ports.uuid(), ...note })
}

/** The entities and topics with their aliases, and the one source. */
function addGround(session: Session) {
  return session.act('sample.ground', session.ports.uuid(), {}, ({ writer, stamp }) => {
    for (const entity of sample.entities) insertEntity(writer, entity, stamp)
    for (const { path, aliases } of sample.topics) {
      const topic = ensureTopic(writer, path, stamp)
      for (const alias of aliases) addTopicAlias(writer, topic, alias)
    }
    return insertSource(
      writer,
      {
        fields: sample.source.fields,
        text: sample.source.text,
        mediaType: 'text/plain',
        original: {
          name: 'sample.txt',
          bytes: new TextEncoder().encode(sample.source.text),
        },
      },
      stamp,
    )
  })
}
