import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import { type Grading, RELIABILITY, type Reliability } from '#data/model/ratings.ts'
import { useAsk } from '#renderer/api/ask.ts'

/** Says what grade of its own a source was given, by whom and on which day; with the time on demand. */
export function useGradedBy(): (grading: Grading, time?: boolean) => string {
  const me = useAsk('settings', 'get', undefined).data?.author
  return ({ value, author, at }, time) =>
    say('window.grade.own', {
      word: value === undefined ? say('window.grade.none') : RELIABILITY[value as Reliability],
      author: author === me ? say('window.you') : author,
      day: sayDay(at, time),
    })
}
