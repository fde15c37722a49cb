import { fold } from './fold.ts'

/** Lists of words that change what the words around them say. Folded. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold))
}

/** They turn round the next word that says something. */
export const NEGATORS = words(`
  not no never cannot without neither nor none nobody nothing hardly lack lacks lacked unable incapable
  nicht kein keine keinen keiner ohne ne pas jamais aucun aucune sans não nunca não sin нет не ни без
  不 没 沒 没有 沒有 未 未有 不会 不會 不能 未能 不是 并未 並未 并非 並非 不再 从未 從未 不予 无 無
  안 못`)

/** Before "to" they turn round what follows. */
export const NEGATORS_BEFORE_TO = words(
  'fail fails failed failing refuse refuses refused decline declines declined',
)

/** They turn round the word before. */
export const NEGATORS_BEHIND = words('ない なかっ なかった ません ず 않았다 않는다 않다 않을')

/** Behind a negator they make it none. */
export const NO_NEGATION_WITH = words('only just doubt merely 仅 僅')

/** Who says one of these says that something is not so. */
export const DENIALS = words(`
  deny denies denied denying denial denials refute refutes refuted disputed
  否认 否認 否定 dementit nie niega niegan desmiente bestreitet dementiert 부인`)

/** Verbs of saying: they report what is claimed, and are not what is claimed. */
export const SAYINGS = words(`
  say says said saying claim claims claimed insist insists insisted announce announces announced
  confirm confirms confirmed admit admits admitted acknowledge acknowledges acknowledged state stated
  stress stressed tell tells told report reports reported add added warn warned according believe
  believes believed think thinks 说 說 称 稱 表示 确认 確認 证实 證實 認める 述べ`)

/** Words that say nothing of what a statement is about, besides those of `EMPTY`. */
export const SMALL = words(`
  yet still already again longer able just even because while during per since until against within
  through both each every many much few several one ones going get gets got make makes made take takes
  took taken however although though thus due set expect expects expected plan plans planned planning
  der die das und in von zu mit ist sind hat haben le la les des du de et en un une est ont a el los
  las y que o os as e do da
  的 了 在 是 和 与 與 及 将 將 已 已经 已經 也 都 就 对 對 向 从 從 到 被 把 会 會 能 可 要 这 這 那 之 等
  は が に の で と も へ を た する し した て いる います です ます れ さ せ から まで より`)

/** They say that something is to come. */
export const FUTURE = words(`
  will would shall plan plans planned expect expects expected due to scheduled target
  将 將 会 會 予定`)

/** What may stand before a year. */
export const BEFORE_A_YEAR = words(`
  in of by since until till from to for during before after early late mid and through between year
  于 於 在 到 至 自`)

/** Behind these a number is a name, and tells one thing from another. */
export const NUMBERED = words(`
  number no nr annex article block chapter class clause flight gate group highway line unit reactor
  turbine phase protocol resolution room round route section sector stage statement terminal track type
  version zone berth pier platform`)

export const BOUNDS: ReadonlyMap<string, 'about' | 'least' | 'most'> = new Map([
  ...[
    'about',
    'around',
    'roughly',
    'nearly',
    'almost',
    'approximately',
    'some',
    '约',
    '約',
    '大约',
  ].map((word): [string, 'about'] => [word, 'about']),
  ...['least', 'over', 'above', 'exceeding', '超过', '超過', '至少'].map(
    (word): [string, 'least'] => [word, 'least'],
  ),
  ...['under', 'below', 'most', 'maximum'].map((word): [string, 'most'] => [word, 'most']),
])

/** Months and weekdays by their folded names, each with the name that stands for it. */
export const TIMES: ReadonlyMap<string, string> = new Map(
  [
    'january jan',
    'february feb',
    'march',
    'april apr',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
    'spring',
    'summer',
    'autumn',
    'winter',
    'q1',
    'q2',
    'q3',
    'q4',
  ].flatMap((line) => {
    const [name = '', ...others] = line.split(' ')
    return [name, ...others].map((word): [string, string] => [word, name])
  }),
)
