import { fold } from './fold.ts'
import { stem } from './stems.ts'

/** What a word is about, and on which of two sides of it the word stands; 0 where it has no opposite. */
export interface Concept {
  readonly name: string
  readonly side: 1 | -1 | 0
}

/** Words of one meaning, a slash before those of the opposite; each word stands once in all. */
const OPPOSITES = `
rise rose risen raise increase grow grew grown growth climb gain surge jump widen expand higher 上升 上涨 上漲 增加 增长 增長 上昇 増加 拡大 / fall fell fallen decrease decline drop shrink shrank shrunk cut reduce reduction lower slump plunge narrow contract 下降 下跌 减少 減少 下滑 低下 縮小
accept agree agreed agreement approve approval endorse ratify 同意 批准 接受 承認 合意 / reject rejection refuse refusal disapprove veto disagree 拒绝 拒絕 否决 否決 拒否
support back favour favor 支持 賛成 / oppose opposition 反对 反對 反対
allow permit authorise authorize legalise legalize 允许 允許 許可 / ban prohibit forbid forbidden forbade outlaw bar 禁止
open reopen 开放 開放 / close shut closure 关闭 關閉 閉鎖
start begin began begun launch commence continue resume 开始 開始 继续 繼續 継続 再開 / end stop cease finish halt suspend suspension pause discontinue 停止 结束 結束 終了 中止
join joined accede 加入 / leave left quit withdraw withdrew withdrawn withdrawal 退出 撤出 離脱
win won victory 获胜 獲勝 勝利 / lose lost defeat 失败 失敗 敗北
succeed success 成功 / fail failure
guilty / innocent
true / false
safe / unsafe dangerous
legal lawful / illegal unlawful
possible / impossible
likely probable / unlikely improbable
certain / uncertain
stable / unstable
fair / unfair
alive survive / dead die kill death 死亡
strengthen strong stronger / weaken weak weaker
improve better / worsen worse deteriorate
accelerate faster / slow slower
impose 实施 實施 / lift lifted scrap
tighten / ease loosen relax
keep kept maintain retain / abandon
buy bought purchase 购买 購買 購入 / sell sold sale 出售 売却
hire recruit / fire sack
arrive arrival 抵达 抵達 到着 / depart departure 出発
include / exclude
hold held detain detained jail arrest 逮捕 / release free freed 释放 釋放 釈放
surplus 顺差 順差 黒字 / deficit 逆差 赤字
profit / loss
advance / retreat
build built construct / dismantle demolish
publish / withhold
majority / minority
early / late delay
present / absent
full / empty
`

/** Words that an analyst’s sources use for one thing. */
const SAME = `
tariff duty duties levy levies toll 关税 關稅 関税
talk talks negotiation negotiate dialogue 谈判 談判 交渉
deal pact accord treaty 协议 協議 協定
troop soldier force army 军队 軍隊
attack strike assault raid 攻击 攻擊 攻撃
vote poll election ballot 选举 選舉 選挙
company firm corporation 公司 会社
visit trip journey travel 访问 訪問
shipment cargo delivery deliver
factory plant 工厂 工廠 工場
worker employee staff 工人
harvest crop
jobless unemployed unemployment
car automobile vehicle 汽车 汽車 自動車
meet met meeting summit 会见 會見 会談
leader chief head
buyer customer
largest biggest
goal target aim
plan scheme
rule regulation
spend spent spending expenditure
know knew known
pay paid payment
give gave given
send sent
see saw seen
speak spoke spoken
write wrote written
bring brought
seek sought
lend lent
find found
drive drove driven
teach taught
steal stole stolen
break broke broken
choose chose chosen
flee fled
hide hid hidden
lead led
fight fought
price cost 价格 價格 価格
`

const CONCEPTS: ReadonlyMap<string, Concept> = new Map([
  ...linesOf(OPPOSITES).flatMap((line) => {
    const [ones = '', others = ''] = line.split(' / ')
    const name = ones.split(' ')[0] ?? ''
    return [...entries(ones, { name, side: 1 }), ...entries(others, { name, side: -1 })]
  }),
  ...linesOf(SAME).flatMap((line) => entries(line, { name: line.split(' ')[0] ?? '', side: 0 })),
])

/** What a folded word is about: a word that the lists do not have is a concept of its own. */
export function conceptOf(word: string): Concept {
  const bare = stem(word)
  return CONCEPTS.get(word) ?? CONCEPTS.get(bare) ?? { name: bare, side: 0 }
}

function linesOf(table: string): string[] {
  return table.trim().split('\n')
}

function entries(words: string, concept: Concept): [string, Concept][] {
  return words.split(' ').flatMap((written) => {
    const word = fold(written)
    return [
      [word, concept],
      [stem(word), concept],
    ] as [string, Concept][]
  })
}
