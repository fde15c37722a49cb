import type { SampleSource } from './shape.ts'

const paragraphs = [
  'Mark Carney, the prime minister of Canada, is on his way to China. He hopes to put relations with Beijing on a better footing and to win business for Canada beyond the United States.',
  'The errand is a delicate one. Canada wants to sell to more countries, but it is being pressed not to do so at the cost of its standing with Donald Trump, of its national security or of what it has promised on human rights.',
  'Behind the journey lies doubt about trade with the United States, which buys more from Canada than anyone else. Unsure what that trade will look like, Canada is trying to mend a damaged relationship and so to keep its economy safe.',
  'Senior Canadian officials speak of the journey in large words: historic, they say, and of real consequence. No prime minister of Canada had been to China since 2017. The officials present it as one piece of a bold plan: within ten years, exports to countries other than the United States are to double.',
  'According to the prime minister’s office, the talks will cover trade, farming and international security. China’s foreign ministry, for its part, pointed to interests that both countries share; it would like to see closer contact between their peoples and more exchange in culture.',
  'Two meetings stand out in the programme. Carney is to see Premier Li Qiang (李强), and he is to sit down alone with President Xi Jinping (习近平).',
  'Relations worsened after 2018. The cause was the detention of Meng Wanzhou (孟晚舟), an executive of Huawei, which set off a diplomatic quarrel.',
  'China has also been accused of interfering in Canada’s politics. A public inquiry held not long ago, however, suggested that the effect on the latest federal elections was minimal.',
  'In Canada’s eyes, China disturbs the world more and more. Canada grants all the same that the two have to work together.',
  'Carney seems to follow a double course: to start something new where both sides gain, and to handle the points of conflict with care, defence and critical minerals above all. Colin Robertson, who used to be a diplomat, is hopeful. Once each side knows where the other’s limits lie, he believes, the relationship can become a sounder one.',
  'One concrete goal of the trip is relief for canola. Chinese tariffs on the crop have hurt Canada’s farmers. China imposed them to hit back at Canada, which had put tariffs of its own on electric vehicles made in China.',
  'The visit hints that Canada’s foreign policy may be turning towards what is called “strategic autonomy”. It also shows how heavily the United States weighs on any trade agreement, just when Canada is getting ready for talks of great importance: on renewing the trade agreements of North America.',
  'How Washington will take a deal struck on this visit, nobody can say yet. Canada has to follow its own interests, and to tread carefully while it does.',
]

/** Facts of a press article of January 2026, in their order and in other words. */
export const source: SampleSource = {
  fields: {
    title: 'Carney flies to Beijing to mend a frayed relationship',
    type: 'article',
    publisher: 'Claimbook sample desk',
    published: '2026-01',
    language: 'en',
    descriptor:
      'A retelling, written for this sample, of one press article of January 2026: second hand, most of its speakers unnamed, nothing in it checked against another source.',
    handling: 'TLP:CLEAR',
    mayBeQuoted: true,
  },
  text: `${paragraphs.join('\n\n')}\n`,
}
