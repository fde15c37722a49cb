/** Countries with the names under which their governments speak: the capital, and what is theirs. */
const COUNTRIES: readonly (readonly [country: string, ...others: string[]])[] = [
  ['China', 'Beijing', 'Chinese'],
  ['Canada', 'Ottawa', 'Canadian'],
  ['United States', 'Washington', 'American', 'US', 'U.S.', 'USA', 'America'],
  ['Russia', 'Moscow', 'Russian', 'Kremlin'],
  ['United Kingdom', 'London', 'British', 'UK', 'U.K.', 'Britain'],
  ['France', 'Paris', 'French'],
  ['Germany', 'Berlin', 'German'],
  ['Japan', 'Tokyo', 'Japanese'],
  ['India', 'New Delhi', 'Delhi', 'Indian'],
  ['Ukraine', 'Kyiv', 'Kiev', 'Ukrainian'],
  ['South Korea', 'Seoul', 'South Korean'],
  ['North Korea', 'Pyongyang', 'North Korean'],
  ['Italy', 'Rome', 'Italian'],
  ['Spain', 'Madrid', 'Spanish'],
  ['Poland', 'Warsaw', 'Polish'],
  ['Turkey', 'Ankara', 'Turkish', 'Türkiye'],
  ['Iran', 'Tehran', 'Iranian'],
  ['Iraq', 'Baghdad', 'Iraqi'],
  ['Israel', 'Jerusalem', 'Israeli'],
  ['Egypt', 'Cairo', 'Egyptian'],
  ['Saudi Arabia', 'Riyadh', 'Saudi'],
  ['Qatar', 'Doha', 'Qatari'],
  ['Pakistan', 'Islamabad', 'Pakistani'],
  ['Australia', 'Canberra', 'Australian'],
  ['New Zealand', 'Wellington', 'New Zealand'],
  ['Mexico', 'Mexico City', 'Mexican'],
  ['Brazil', 'Brasília', 'Brasilia', 'Brazilian'],
  ['Argentina', 'Buenos Aires', 'Argentine', 'Argentinian'],
  ['Venezuela', 'Caracas', 'Venezuelan'],
  ['South Africa', 'Pretoria', 'South African'],
  ['Nigeria', 'Abuja', 'Nigerian'],
  ['Kenya', 'Nairobi', 'Kenyan'],
  ['Ethiopia', 'Addis Ababa', 'Ethiopian'],
  ['Taiwan', 'Taipei', 'Taiwanese'],
  ['Vietnam', 'Hanoi', 'Vietnamese'],
  ['Indonesia', 'Jakarta', 'Indonesian'],
  ['Philippines', 'Manila', 'Philippine'],
  ['Netherlands', 'The Hague', 'Dutch'],
  ['Belgium', 'Brussels', 'Belgian'],
  ['Sweden', 'Stockholm', 'Swedish'],
  ['Norway', 'Oslo', 'Norwegian'],
  ['Denmark', 'Copenhagen', 'Danish'],
  ['Finland', 'Helsinki', 'Finnish'],
  ['Hungary', 'Budapest', 'Hungarian'],
  ['Greece', 'Athens', 'Greek'],
  ['Switzerland', 'Bern', 'Swiss'],
  ['Syria', 'Damascus', 'Syrian'],
]

const BY_NAME: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(([country, ...others]) =>
    [country, ...others].map((name) => [name.toLowerCase(), country] as const),
  ),
)

/** The country that a capital, a people or the country itself stands for. */
export function countryOf(name: string): string | undefined {
  return BY_NAME.get(name.toLowerCase())
}

/** Words that a name may be known by in a text that holds these: with ‘beijing’ also ‘china’ and ‘chinese’. */
export function relatedWords(words: ReadonlySet<string>): string[] {
  return COUNTRIES.map((names) => names.flatMap((name) => name.toLowerCase().split(/[\s.]+/)))
    .filter((all) => all.some((word) => words.has(word)))
    .flat()
    .filter((word) => word !== '')
}

/**
 * Other names of an institution that is named by its country: for ‘Beijing’s foreign ministry’ also
 * ‘China’s foreign ministry’ and ‘Foreign Ministry of China’.
 */
export function otherNames(name: string): string[] {
  const words = name.replace(/[’]/g, "'").split(' ')
  for (const length of [2, 1]) {
    const country = countryOf(words.slice(0, length).join(' ').replace(/'s$/, ''))
    const rest = words.slice(length).join(' ')
    if (country === undefined || rest === '') continue
    const people = COUNTRIES.find(([first]) => first === country)!
    return people.flatMap((each) => [
      `${each}'s ${rest}`,
      `${each}’s ${rest}`,
      `${each} ${rest}`,
      `${rest} of ${each}`,
    ])
  }
  const of = / of (?:the )?(.+)$/.exec(name)
  const country = of?.[1] === undefined ? undefined : countryOf(of[1])
  return country === undefined ? [] : otherNames(`${country}’s ${name.slice(0, of!.index)}`)
}
