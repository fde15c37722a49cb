import { expect, it } from 'vitest'
import { topicTree } from '#renderer/topics/topic-tree.ts'

it('puts each topic below its parent, with its count', () => {
  const topics = ['trade', 'trade/tariffs', 'trade/tariffs/canola', 'visits'].map((path, at) => ({
    uuid: path,
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    aliases: [],
    claims: at,
    own: at,
    notes: 0,
  }))
  const [trade, visits] = topicTree(topics)
  expect(trade).toMatchObject({
    id: '#trade',
    children: [{ label: 'tariffs', children: [{ id: '#trade/tariffs/canola', trail: 2 }] }],
  })
  expect(visits).toMatchObject({ id: '#visits', children: [] })
})
