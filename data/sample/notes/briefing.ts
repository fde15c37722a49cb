import type { SampleNote } from '../shape.ts'

const text = `---
title: Canola first, disputes later
briefing: assessment
date: 2026-01-13
to:
  - Trade policy desk
from: Claimbook sample desk
handling: TLP:GREEN
language: en
topics:
  - trade/tariffs/canola
  - diplomacy/canada-china
---
Mark Carney goes to Beijing to win trade outside the United States, and relief for canola is the one thing he asks for by name [[C-1]] [[C-22]]. It is likely that the two sides begin to talk about the canola tariffs. The visit is unlikely to settle what divides them on security.

> [!judgement] likely, moderate confidence ^J-1
> Canada and China will likely begin talks on easing the canola tariffs by the middle of 2026: each holds a tariff that the other wants gone [[C-22]] [[C-24]].
> because: the account is plausible and fits together, but nothing else bears it out
> until: 2026-06
> would change if: either side says that its tariffs are not to be bargained over

> [!judgement] unlikely, low confidence ^J-2
> The visit is unlikely to settle the disputes over interference, defence and critical minerals; Canada seems set on managing them rather than ending them [[C-20]].
> because: the source has one cautious sentence about Canada’s approach and none about China’s
> until: 2026-12
> would change if: both governments announce a regular dialogue on security

# What each side brings

Canada cannot be sure of its largest market. The United States buys more from it than any other country [[C-4]], and doubt about that trade pushes Canada towards China [[C-5]]. Officials call the visit historic and tie it to a plan to double other exports within ten years [[C-6]] [[C-8]]. The first half can be checked: no Canadian prime minister had made the journey since 2017 [[C-7]].

China has said less. Its foreign ministry names shared interests and exchange between the peoples [[C-10]] [[C-11]]; nothing in the source tells what Beijing wants in return.

| Subject | Canada | China |
|---|---|---|
| Trade | wants the canola tariffs eased [[C-22]] | taxes canola in answer to Canada’s tariffs [[C-24]] |
| Security | calls China disruptive [[C-18]], puts security on the agenda [[C-9]] | not reported |
| Peoples | not reported | wants closer ties and more exchange [[C-11]] |

# Why canola can move

China’s tariffs hurt Canadian farmers [[C-23]]. They are said to answer Canada’s own tariffs on Chinese electric vehicles [[C-24]]. What was put on in answer can be taken off in exchange, without either side having to give way on security. Meetings with Premier Li Qiang (李强) and President Xi Jinping (习近平) put the question before those who can decide it [[C-12]] [[C-13]].

# Why the disputes stay

Relations have declined since 2018, when the detention of Meng Wanzhou (孟晚舟) set off a quarrel [[C-14]] [[C-15]]. China is accused of interfering in Canadian politics [[C-16]]; a public inquiry suggested that the effect on elections was minimal [[C-17]].[^1] Canada needs to cooperate even so [[C-19]]. Colin Robertson, a former diplomat, is hopeful that relations can improve once each side knows the other’s limits [[C-21]].

> [!assumption]
> China sees canola and electric vehicles as one bargain. Should it tie canola to something else, the first judgement falls.

> [!alternative]
> The visit yields warm words and no talks on tariffs. This would fit what China has said so far, which is about exchange between peoples and not about canola [[C-11]]. Regard for Washington would make it the safer course for Canada [[C-3]].

> [!indicator]
> - A joint statement names canola, or electric vehicles.
> - Canada announces a review of its tariffs on electric vehicles.
> - Washington comments on the visit before the North American talks begin [[C-26]].

> [!gap]
> - What China wants in exchange, and the rates of the tariffs.
> - How the United States will react to a deal: the source leaves it open [[C-27]].
> - Who accuses China of interference, and of what.

> [!sources]
> This briefing rests on a single source, a retelling of one press article [[S-1]]. It is clear about the programme of the visit and about canola. It is thin on China’s aims, leaves most of its speakers unnamed, and was not checked against another source.

[^1]: The source speaks of the *latest* federal elections and does not say which. The inquiry’s finding is about the effect on them, not about whether interference was tried.

%% Before the next issue: find a Chinese source on canola. %%
`

export const briefing: SampleNote = {
  folder: 'canada-china',
  title: 'Canola first, disputes later',
  text,
}
