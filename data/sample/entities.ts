import type { SampleEntity } from './shape.ts'

/** Who speaks and who is spoken about. No two share a name or an alias. */
export const entities: readonly SampleEntity[] = [
  {
    name: 'Claimbook sample desk',
    kind: 'publisher',
    aliases: ['Sample desk'],
    reliability: 'C',
  },
  { name: 'Mark Carney', kind: 'person', aliases: ['Carney'] },
  { name: 'Li Qiang', kind: 'person', aliases: ['李强', 'Premier Li'] },
  { name: 'Xi Jinping', kind: 'person', aliases: ['习近平', 'President Xi'] },
  { name: 'Meng Wanzhou', kind: 'person', aliases: ['孟晚舟'] },
  { name: 'Colin Robertson', kind: 'person', aliases: ['Robertson'] },
  { name: 'Donald Trump', kind: 'person', aliases: ['Trump'] },
  {
    name: 'Government of Canada',
    kind: 'organisation',
    aliases: ['Canadian government', 'Ottawa'],
  },
  {
    name: 'Prime Minister’s Office',
    kind: 'organisation',
    aliases: ['PMO', 'Carney’s office'],
  },
  { name: 'Senior Canadian officials', kind: 'organisation', aliases: [] },
  {
    name: 'Foreign Ministry of China',
    kind: 'organisation',
    aliases: ['China’s foreign ministry', '中国外交部'],
  },
  {
    name: 'Public inquiry into interference',
    kind: 'organisation',
    aliases: ['Public inquiry'],
  },
  { name: 'Huawei', kind: 'organisation', aliases: ['华为'] },
  { name: 'Canada', kind: 'place', aliases: ['加拿大'] },
  { name: 'China', kind: 'place', aliases: ['中国', 'PRC'] },
  { name: 'United States', kind: 'place', aliases: ['US', 'U.S.', 'USA'] },
  { name: 'Carney’s visit to China', kind: 'event', aliases: ['The visit'] },
  { name: 'Canola', kind: 'thing', aliases: ['Canola exports'] },
  { name: 'Chinese electric vehicles', kind: 'thing', aliases: ['Chinese EVs'] },
  { name: 'North American trade agreements', kind: 'thing', aliases: [] },
]
