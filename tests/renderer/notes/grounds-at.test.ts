import { describe, expect, test } from 'vitest'
import { readNote } from '#renderer/editor/read-note.ts'
import { groundAt } from '#renderer/notes/grounds-at.ts'

/** What a note rests on at the mark `¦`. */
function at(marked: string) {
  const offset = marked.indexOf('¦')
  const nameOf = (link: string) => (link === 'S-1' ? 'Carney flies' : 'A statement')
  return groundAt(readNote(marked.replace('¦', '')), offset, nameOf)
}

describe('a sentence', () => {
  test('rests on what it cites itself, not on what its neighbours do', () => {
    const ground = at('First [[C-1]]. Second ¦has more [[C-2]] [[C-3]] [[C-2]]. Third [[C-4]].')
    expect(ground).toMatchObject({ kind: 'sentence', line: 1, text: 'Second has more.' })
    expect(ground.claims).toEqual(['C-2', 'C-3'])
  })

  test('keeps a citation that it needs as a word', () => {
    expect(at('[[S-1]] is ¦an article.').text).toBe('“Carney flies” is an article.')
    expect(at('The hope in [[C-21]] is ¦his.').text).toBe('The hope in C-21 is his.')
    expect(at('It rests on one ¦article, [[S-1]].').text).toBe(
      'It rests on one article, “Carney flies”.',
    )
    expect(at('See [[S-1|the article]] ¦first.').text).toBe('See the article first.')
  })

  test('is said without its marks', () => {
    expect(
      at('- [ ] See **bold** `code` and [[The visit#Aims|its aims]] or ¦[[Start]].').text,
    ).toBe('See bold code and its aims or Start.')
    expect(at('> Quoted\n> words ¦here [[C-1]].').text).toBe('Quoted words here.')
  })

  test('names a source that it cites without a claim', () => {
    expect(at('A retelling ¦of it [[S-1]].')).toMatchObject({ claims: [], sources: ['S-1'] })
  })
})

test('a judgement rests on all that it cites, in its call and in its lines', () => {
  const ground = at(
    'Before [[C-9]].\n\n> [!judgement] likely, moderate confidence ^J-4\n> Talks will begin ¦[[C-1]].\n> because: both gain [[C-2]]\n',
  )
  expect(ground).toMatchObject({
    kind: 'judgement',
    ref: 'J-4',
    line: 3,
    text: 'Talks will begin.',
    likelihood: 'likely',
    confidence: 'moderate',
    claims: ['C-1', 'C-2'],
  })
})

test('between blocks it is the note as a whole', () => {
  const ground = at('One [[C-1]].\n\n¦\n\nTwo [[C-2]].')
  expect(ground).toMatchObject({ kind: 'note', claims: ['C-1', 'C-2'] })
})
