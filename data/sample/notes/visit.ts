import type { SampleNote } from '../shape.ts'

const text = `---
topics:
  - diplomacy/visits
  - diplomacy/canada-china
---
Mark Carney goes to China to mend relations and to find trade beyond the United States [[C-1]]. He is the first Canadian prime minister to do so since 2017 [[C-7]]. For the one thing he asks for by name, see [[Canola and electric vehicles]].

# Whom he meets

- Premier Li Qiang (李强) [[C-12]]
- President Xi Jinping (习近平), one to one [[C-13]]

His office names trade, agriculture and security as subjects [[C-9]]. Beijing speaks of shared interests [[C-10]] and of exchange between peoples [[C-11]]. The two lists hardly overlap: worth watching.

# Why now

The United States is the largest customer [[C-4]], and the future of that trade is in doubt [[C-5]]. The plan is to double what Canada sells elsewhere [[C-8]]. Talks on renewing the North American agreements lie ahead [[C-26]]. #trade/diversification

# What lies between them

Relations have gone down since 2018 [[C-14]]; the detention of Meng Wanzhou (孟晚舟) began it [[C-15]]. Canada calls China disruptive [[C-18]] and says in the same breath that it needs to work with it [[C-19]].

## Meddling

> [!warning] Two claims that do not sit together
> China is accused of interfering in Canadian politics [[C-16]]. An inquiry found that the elections were hardly touched [[C-17]].

Both can hold in part: an attempt that failed would fit the two. The accusation is therefore *disputed*, not refuted. #security/interference

# Questions

- [ ] Who accuses China, and of what exactly?
- [ ] Which elections did the inquiry look at?
- [ ] Has any other source told of the programme? It would allow a 1 for [[C-12]]; see [[Grades and dates#The number]].

%% Ask the trade desk whether they have the inquiry’s report. %%
`

export const visit: SampleNote = { folder: 'canada-china', title: 'The visit', text }
