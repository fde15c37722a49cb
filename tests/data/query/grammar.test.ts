import { describe, expect, it } from 'vitest'
import type { Expression, FieldValue } from '#data/query/ast.ts'
import { formatQuery } from '#data/query/format.ts'
import { DEEPEST, LONGEST_QUERY, MOST_TERMS, parseQuery } from '#data/query/grammar.ts'
import { mistakeIn } from '#tests/support/query.ts'

/** A query's tree in short: `and(canola, not(topic is trade))`. */
function shape(text: string): string {
  const { expression, sort } = parseQuery(text)
  return (expression ? draw(expression) : 'everything') + (sort ? ` by ${sort}` : '')
}

function draw(expression: Expression): string {
  switch (expression.type) {
    case 'and':
    case 'or':
      return `${expression.type}(${expression.parts.map(draw).join(', ')})`
    case 'not':
      return `not(${draw(expression.part)})`
    case 'words':
      return expression.form === 'word' ? expression.text : `${expression.form} ${expression.text}`
    case 'field':
      return `${expression.name} ${drawValue(expression.value)}`
  }
}

function drawValue(value: FieldValue): string {
  switch (value.form) {
    case 'compare':
      return `${value.sign} ${value.text}`
    case 'range':
      return `${value.from ?? ''}..${value.to ?? ''}`
    default:
      return `${value.form} ${value.text}`
  }
}

describe('a query is read', () => {
  it.each([
    ['', 'everything'],
    [' \t ', 'everything'],
    ['canola', 'canola'],
    ['canola tariffs', 'and(canola, tariffs)'],
    ['"canola seed"', 'phrase canola seed'],
    ['“canola seed”', 'phrase canola seed'],
    ['„Kanada“', 'phrase Kanada'],
    ['"he said \\"no\\""', 'phrase he said "no"'],
    ['canola OR barley', 'or(canola, barley)'],
    ['a b OR c d', 'or(and(a, b), and(c, d))'],
    ['a (b OR c)', 'and(a, or(b, c))'],
    ['(a b) c', 'and(a, b, c)'],
    ['(a OR b) OR c', 'or(a, b, c)'],
    ['((a))', 'a'],
    ['-canola', 'not(canola)'],
    ['-canola -barley', 'and(not(canola), not(barley))'],
    ['-(a OR b)', 'not(or(a, b))'],
    ['--a', 'not(not(a))'],
    ['well-known', 'well-known'],
    ['or', 'or'],
    ['tari*', 'prefix tari'],
    ['*arif*', 'inside arif'],
    ['10:30', '10:30'],
    ['李强', '李强'],
    ['a"b c"d', 'and(a, phrase b c, d)'],
    ['foo(bar)', 'and(foo, bar)'],
    ['topic:trade canola', 'and(topic is trade, canola)'],
    ['topic:=trade', 'topic alone trade'],
    ['topic:#trade/tariffs', 'topic is trade/tariffs'],
    ['TOPIC:trade', 'topic is trade'],
    ['speaker:"Colin Robertson"', 'speaker is Colin Robertson'],
    ['speaker:Robertson', 'speaker is Robertson'],
    ['about:E-5', 'about is E-5'],
    ['kind:Forecast', 'kind is forecast'],
    ['status:open', 'status is open'],
    ['source:S-3', 'source is S-3'],
    ['in:claims', 'in is claims'],
    ['-kind:fact', 'not(kind is fact)'],
    ['publisher:"The Globe"', 'publisher is The Globe'],
    ['reliability:a..C', 'reliability A..C'],
    ['reliability:none', 'reliability is none'],
    ['credibility:<=2', 'credibility <= 2'],
    ['likelihood:>=likely', 'likelihood >= likely'],
    ['likelihood:"Very  likely"', 'likelihood is very likely'],
    ['likelihood:unlikely.."almost certain"', 'likelihood unlikely..almost certain'],
    ['on:2018..2026', 'on 2018..2026'],
    ['on:2018..', 'on 2018..'],
    ['on:..2018', 'on ..2018'],
    ['on:2018/2026', 'on is 2018/2026'],
    ['said:>=2026-01', 'said >= 2026-01'],
    ['said:"spring 2025"', 'said is 2025-21'],
    ['said:none', 'said is none'],
    ['added:2026-01-13', 'added is 2026-01-13'],
    ['changed:<2026', 'changed < 2026'],
    ['state:set-aside', 'state is set-aside'],
    ['corroborated:yes', 'corroborated is yes'],
    ['has:contradiction', 'has is contradiction'],
    ['cited:no', 'cited is no'],
    ['canola sort:date', 'canola by date'],
    ['sort:ref', 'everything by ref'],
    ['(canola sort:date) a', 'and(canola, a) by date'],
  ])('%s', (text, tree) => {
    expect(shape(text)).toBe(tree)
  })

  it('tells where each part stands', () => {
    const { expression } = parseQuery(' canola -(speaker:"A B") ')
    expect(expression).toMatchObject({
      span: { start: 1, end: 24 },
      parts: [
        { span: { start: 1, end: 7 } },
        { span: { start: 8, end: 24 }, part: { span: { start: 9, end: 24 } } },
      ],
    })
  })
})

describe('a query is written', () => {
  it.each([
    ['', ''],
    ['(a b) (c OR d)', 'a b (c OR d)'],
    ['-(a b) OR c*', '-(a b) OR c*'],
    ['speaker:“Colin Robertson”', 'speaker:"Colin Robertson"'],
    ['sort:date in:claims', 'in:claims sort:date'],
    ['topic:=trade/tariffs', 'topic:=trade/tariffs'],
    ['likelihood:>="very likely"', 'likelihood:>="very likely"'],
  ])('%s', (text, written) => {
    expect(formatQuery(parseQuery(text))).toBe(written)
  })
})

describe('a mistake is told with its place and what may have been meant', () => {
  it.each([
    ['topc:trade', 1, 5, 'there is no field “topc”', 'Did you mean topic:?'],
    ['canola speeker:Li', 8, 8, 'there is no field “speeker”', 'Did you mean speaker:?'],
    [
      'https://example.org',
      1,
      6,
      'there is no field “https”',
      'To find it as words, write "https://example.org".',
    ],
    ['canola "tariffs on', 8, 11, 'this quotation is not closed', 'Close it with ".'],
    ['canola “tariffs', 8, 8, 'this quotation is not closed', 'Close it with ”.'],
    ['""', 1, 2, 'nothing stands between these quotation marks', 'Write the words'],
    ['a ()', 3, 2, 'nothing stands between these parentheses', 'Take it out.'],
    ['a (b', 3, 1, 'this parenthesis is not closed', 'Close it with ).'],
    ['(', 1, 1, 'this parenthesis is not closed', 'Close it with ).'],
    ['a) b', 2, 1, 'this parenthesis closes nothing', 'Take it out.'],
    [')', 1, 1, 'this parenthesis closes nothing', 'Take it out.'],
    ['a OR', 3, 2, 'OR needs words on both sides', 'Write one word OR another'],
    ['OR a', 1, 2, 'OR needs words on both sides', 'Write one word OR another'],
    ['a OR OR b', 3, 2, 'OR needs words on both sides', 'Write one word OR another'],
    ['(a OR) b', 4, 2, 'OR needs words on both sides', 'Write one word OR another'],
    ['a AND b', 3, 3, 'words are joined without AND', 'Leave it out'],
    ['a NOT b', 3, 3, 'NOT is written as a minus', 'Write -word'],
    ['a - b', 3, 1, 'nothing follows this minus', 'Write -word'],
    ['a -', 3, 1, 'nothing follows this minus', 'Write -word'],
    ['-OR a', 1, 1, 'nothing follows this minus', 'Write -word'],
    ['*', 1, 1, 'a star cannot stand here', 'Write word*'],
    ['*ola', 1, 4, 'a star cannot stand here', 'Write word*'],
    ['ca*la', 1, 5, 'a star cannot stand here', 'Write word*'],
    ['topic:', 1, 6, 'a value must stand right after “topic:”', ''],
    ['topic: trade', 1, 6, 'a value must stand', 'Leave no space: topic:trade'],
    ['topic:(a)', 1, 6, 'a value must stand right after “topic:”', ''],
    ['on:..', 1, 5, 'a value must stand right after “on:”', ''],
    ['kind:forcast', 6, 7, '“forcast” is no value of “kind”', 'Did you mean kind:forecast?'],
    ['status:xyzzy', 8, 5, '“xyzzy” is no value', 'Write one of: open, disputed,'],
    ['in:claim', 4, 5, '“claim” is no value', 'Did you mean in:claims?'],
    ['likelihood:>=lik', 14, 3, '“lik” is no value', ''],
    ['credibility:7', 13, 1, '“7” is no value', 'Write one of: 1, 2, 3, 4, 5, 6, none.'],
    ['credibility:<none', 14, 4, '“none” is neither before nor after', 'Write it without'],
    ['said:<2018..2020', 1, 16, 'a comparison and a range', 'Write either'],
    ['on:2026..2018', 1, 13, 'this range ends before', 'Turn it around: on:2018..2026'],
    ['reliability:C..A', 1, 16, 'this range ends before', 'Turn it around: reliability:A..C'],
    ['said:soon', 6, 4, '“soon” is not a date', 'Write 2018'],
    ['added:none', 7, 4, '“none” is not a date', 'Write 2018'],
    ['topic:"two words"', 7, 11, '“two words” cannot be a topic', 'Write a path'],
    ['a sort:date sort:ref', 13, 8, 'the order is given twice', 'Take it out.'],
    ['a OR sort:date', 6, 9, 'the order holds for the whole query', 'Write it outside'],
    ['-sort:date', 2, 9, 'the order holds for the whole query', 'Write it outside'],
    ['😀 kind:x', 9, 1, '“x” is no value', 'Write one of'],
  ])('%s', (text, at, length, reason, suggestion) => {
    const mistake = mistakeIn(() => parseQuery(text))
    expect(mistake).toMatchObject({ at, length })
    expect(mistake.reason).toContain(reason)
    expect(mistake.suggestion).toContain(suggestion)
  })

  it.each([
    ['parentheses', '('.repeat(9_999) + 'a'],
    ['closed parentheses', '('.repeat(4_999) + 'a' + ')'.repeat(4_999)],
    ['minus signs', '-'.repeat(9_999) + 'a'],
  ])('more than the deepest nesting: %s', (_, text) => {
    expect(mistakeIn(() => parseQuery(text))).toMatchObject({
      at: DEEPEST + 1,
      reason: `a query has at most ${DEEPEST} levels`,
    })
  })

  it('more than the most terms, more than the greatest length', () => {
    expect(mistakeIn(() => parseQuery('a '.repeat(MOST_TERMS + 1)))).toMatchObject({
      at: 2 * MOST_TERMS + 1,
      length: 1,
    })
    expect(mistakeIn(() => parseQuery('a'.repeat(LONGEST_QUERY + 1)))).toMatchObject({
      at: LONGEST_QUERY + 1,
    })
  })
})
