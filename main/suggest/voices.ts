import type { KnownEntity, Known } from './known.ts'
import { entityNamed, mentionsIn, nameKey } from './known.ts'
import {
  BODY,
  initialsOf,
  isHuman,
  isManAt,
  isNobody,
  isOneOfThem,
  isOwn,
  origin,
  phrase,
  RELATIVE,
  ROLE,
  SPOKEN_FOR,
  spokenFor,
  titleCase,
  withoutArticle,
} from './describing.ts'
import { type Name, namesIn, textOf, TITLE } from './names.ts'
import type { Range } from './phrases.ts'
import { calledAt, plainRole } from './roles.ts'
import { ASKING } from './turns.ts'
import { isCapital, type Word } from './words.ts'

/** Who says something: by the name that the notebook has for him, else as the text names him. */
export interface Voice {
  readonly name: string
  readonly entity?: KnownEntity | undefined
}

/** Letters that mean a body first, whoever has a name that begins so. */
const BODIES = /^(?:EU|UN|US|UK|AU|EC|MP|PM|AI|IT|WHO|IMF|AP)$/

interface Person extends Voice {
  readonly roles: ReadonlySet<string>
  readonly isMan: boolean | undefined
}

/** How many people, and how many bodies, a later word may mean. */
const LATEST = 50

const HE = /^(?:he|his)$/
const SHE = /^(?:she|her)$/
/** Those who were named in a text so far, and what a later ‘she’ or ‘the ministry’ means. */
export class Voices {
  readonly #known: Known
  /** The latest ones, each once, the last named last. */
  readonly #people: Person[] = []
  /** By the key of the whole name, and of its first and last word. */
  readonly #byName = new Map<string, Person>()
  readonly #bodies: Voice[] = []
  /** Whom the text speaks of now. */
  #focus: Person | undefined
  #last: Voice | undefined
  /** By the initials that minutes and lists write for a name. */
  readonly #byInitials = new Map<string, Voice>()
  #publisher: Voice | undefined
  /** Who answers where turns are told by Q and A alone. */
  #answering: Voice | undefined

  /** @param publisher who published the text: ‘the company’ in its own release */
  constructor(known: Known, publisher: string | undefined) {
    this.#known = known
    if (publisher !== undefined) this.#publisher = this.#named(publisher)
  }

  /** Who spoke last. */
  get last(): Voice | undefined {
    return this.#last
  }

  /** Takes notice of the names of a sentence, with what they are called beside them. */
  hear(words: readonly Word[], names: readonly Name[]): void {
    for (const name of names) {
      const short = this.#byInitials.get(name.name)
      if (short) this.#remember(short)
      else if (this.#isPublisher(name.name)) this.#mention(this.#publisher!)
      else if (name.kind === 'person') this.#meet(words, name)
      else if (name.kind === 'organisation') this.#meetBody(words, name)
    }
    const [first] = names
    if (first?.kind === 'person' && first.from < 4) this.#focus = this.#personNamed(first.name)
    this.#focus ??= this.#people.at(-1)
  }

  /** Notes who said a sentence: the next ‘he’ is him. */
  spoke(voice: Voice, isPerson = false): void {
    this.#last = voice
    const person = this.#personNamed(voice.name)
    if (person?.name === voice.name) this.#focus = person
    else if (isPerson) this.#focus = { ...voice, roles: new Set(), isMan: undefined }
    else this.#mention(voice)
  }

  /** Whether words tell of one who speaks what he is, and not his name. */
  isHuman(words: readonly Word[], given: Range): boolean {
    return isHuman(words, withoutArticle(words, given))
  }

  /** Who the words name; absent: nobody but the text itself. */
  of(words: readonly Word[], given: Range, isMeantHere = false): Voice | undefined {
    const range = withoutArticle(words, origin(words, given))
    const { from, to } = range
    const head = words[to - 1]
    if (!head || from >= to) return undefined
    if (isOneOfThem(words, given)) return this.#last
    if (to - from === 1) {
      const meant = this.#pronoun(head.lower, words.slice(0, from))
      if (meant !== 'none') return meant
    }
    if (isNobody(words, range)) return undefined
    const short = to - from === 1 ? this.#byInitials.get(head.text) : undefined
    if (short) return short
    if (isOwn(words, given) && !this.#bodyOf(head.lower)) return undefined
    const named = this.#besideRole(words, range) ?? this.#titled(words, range)
    if (named) return named
    const owned = this.#owned(words, range)
    if (owned) return owned
    const text = textOf(words, from, to)
    const whole = entityNamed(text, this.#known)
    if (whole) return { name: whole.name, entity: whole }
    const person = this.#personIn(words, range)
    if (person) return person
    const last = this.#lastName(words, range)
    if (last) return last
    const spoken = spokenFor(words, range)
    if (spoken) return this.of(words, spoken, true)
    const isThe =
      isMeantHere || (given.from < from && /^(?:the|that|this)$/.test(words[given.from]!.lower))
    return (isThe ? this.#meant(words, range) : undefined) ?? this.#named(phrase(words, range))
  }

  /** Who a label at the head of a turn names. */
  labelled(label: string): Voice | undefined {
    const plain = label.replace(/\s*(?:\(.*|,.*)$/, '').trim()
    if (ASKING.test(plain)) return undefined
    if (/^(?:a|answer) ?\d*$/i.test(plain))
      return (this.#answering ??= this.#people.at(0) ?? this.#focus)
    const short = this.#byInitials.get(plain)
    if (short) return short
    const spelled = /^[\p{Lu}\s.'’-]+$/u.test(plain) && plain.length > 3 ? titleCase(plain) : plain
    const words = spelled.split(/\s+/)
    const title = words.findLastIndex((word) => TITLE.test(word))
    const name = title < words.length - 1 ? words.slice(title + 1).join(' ') : spelled
    const [first = '', last = ''] = name.split(/ (?=\S+$)/)
    const known =
      this.#personNamed(name) ?? (isInitials(first) ? this.#personNamed(last) : undefined)
    if (known) return known
    // A turn's name is a person's, whatever a dictionary says of it.
    const titled = this.#people.findLast(({ roles }) => roles.has(plainRole(plain.toLowerCase())))
    if (titled) return titled
    if (/^the [\p{L} ]+$/iu.test(plain)) return this.#named(spelled.slice(4))
    const isRole = words.every((word) => TITLE.test(word)) || BODY.test(nameKey(name))
    if (!isRole && !this.#known.has(nameKey(name)))
      this.#keep({ name, roles: new Set(), isMan: undefined })
    return this.#personNamed(name) ?? this.#named(name)
  }

  /** The last body that has a word in its name, or whoever published the text. */
  #bodyOf(word: string): Voice | undefined {
    const has = (body: Voice | undefined) =>
      body !== undefined && nameKey(body.name).split(' ').includes(word)
    return this.#bodies.findLast(has) ?? (has(this.#publisher) ? this.#publisher : undefined)
  }

  /** ‘The Director of Finance’: whoever was said to be that. */
  #titled(words: readonly Word[], { from, to }: Range): Voice | undefined {
    const title = plainRole(textOf(words, from, to).toLowerCase())
    if (to - from === 1 && BODY.test(title)) return undefined
    return this.#people.findLast(({ roles }) => roles.has(title))
  }

  /** Puts a body last among those that were named. */
  #mention(body: Voice): void {
    const at = this.#bodies.findIndex(({ name }) => name === body.name)
    if (at >= 0) this.#bodies.splice(at, 1)
    this.#bodies.push(body)
    if (this.#bodies.length > LATEST) this.#bodies.shift()
  }

  #meet(words: readonly Word[], { from, to, name }: Name): void {
    const { roles, short } = calledAt(words, { from, to })
    const earlier = this.#personNamed(name)
    const voice = earlier ?? this.#named(name)
    const person: Person = {
      ...voice,
      roles: new Set([...(earlier?.roles ?? []), ...roles]),
      isMan: earlier?.isMan ?? isManAt(words, from),
    }
    this.#keep(person)
    if (short !== undefined) this.#byInitials.set(short, person)
    const initials = initialsOf(name)
    if (initials.length > 1 && !BODIES.test(initials)) this.#byInitials.set(initials, person)
  }

  /** ‘International Grain Forum (IGF)’: with the letters that are to stand for it. */
  #meetBody(words: readonly Word[], { to, name }: Name): void {
    // ‘The Fund’ is the one that was named whole.
    const body = (name.includes(' ') ? undefined : this.#bodyOf(nameKey(name))) ?? this.#named(name)
    this.#mention(body)
    const next = words[to]
    const isShort = words[to - 1]!.after.includes('(') && /^\p{Lu}{2,8}$/u.test(next?.text ?? '')
    if (isShort) this.#byInitials.set(next!.text, body)
  }

  /** Those whom letters stand for were named again. */
  #remember(voice: Voice): void {
    const person = this.#personNamed(voice.name)
    if (person) this.#focus = person
    else this.#mention(voice)
  }

  #keep(person: Person): void {
    const at = this.#people.findIndex((each) => each.name === person.name)
    if (at >= 0) this.#people.splice(at, 1)
    this.#people.push(person)
    if (this.#people.length > LATEST) this.#people.shift()
    const key = nameKey(person.name)
    const parts = key.split(' ')
    for (const part of [parts[0]!, parts.at(-1)!, key]) this.#byName.set(part, person)
  }

  /** The person of that name, or the last one whose first or last name it is. */
  #personNamed(name: string): Person | undefined {
    return this.#byName.get(nameKey(name))
  }

  /** ‘Norvik’ in a text of Norvik Shipping. */
  #isPublisher(name: string): boolean {
    return `${this.#publisher?.name ?? ''} `.toLowerCase().startsWith(`${name.toLowerCase()} `)
  }

  #named(given: string): Voice {
    const name = given.replace(/^(?:my|our) /i, '')
    if (this.#isPublisher(name)) return this.#publisher!
    const entity = entityNamed(name, this.#known)
    return entity
      ? { name: entity.name, entity }
      : { name: isHandle(name) ? name : name.replace(/^./u, (sign) => sign.toUpperCase()) }
  }

  #personIn(words: readonly Word[], { from, to }: Range): Voice | undefined {
    const part = words.slice(from, to)
    const isOwner = (end: number) =>
      end < part.length && (/['’]s?$/.test(part[end - 1]!.text) || isBesideNoun(part, end))
    const known = mentionsIn(part, this.#known).findLast(
      ({ entity, to: end }) => entity.kind === 'person' && !isOwner(end),
    )
    if (known) return { name: known.entity.name, entity: known.entity }
    const name = namesIn(part, (word) => this.#personNamed(word) !== undefined).findLast(
      (each) =>
        !isOwner(each.to) && (each.kind === 'person' || this.#personNamed(each.name) !== undefined),
    )
    return name && (this.#personNamed(name.name) ?? this.#named(name.name))
  }

  /** ‘Its foreign minister, Lena Sorg,’: who that is. */
  #besideRole(words: readonly Word[], { to }: Range): Voice | undefined {
    const head = words[to - 1]!
    if (
      !head.after.startsWith(',') ||
      !(
        ROLE.test(head.lower) ||
        RELATIVE.test(head.lower) ||
        SPOKEN_FOR.test(head.lower) ||
        head.tags.has('Actor')
      )
    )
      return undefined
    const name = namesIn(words.slice(to, to + 8), () => true).find(
      ({ kind }) => kind !== 'organisation',
    )
    const isAside =
      name &&
      words.slice(to, to + name.from).every(({ after }) => after === ' ') &&
      /^[,.]/.test(words[to + name.to - 1]!.after)
    return isAside ? (this.#personNamed(name.name) ?? this.#named(name.name)) : undefined
  }

  /** ‘Her office’, ‘its report’: by whose it is. */
  #owned(words: readonly Word[], { from, to }: Range): Voice | undefined {
    if (!/^(?:his|her|its|their)$/.test(words[from]!.lower)) return undefined
    const pronoun = { his: 'he', her: 'she', its: 'it', their: 'they' }[words[from]!.lower]!
    const owner = this.#pronoun(pronoun, words.slice(0, from))
    if (owner === undefined || owner === 'none' || to - from < 2)
      return owner === 'none' ? undefined : owner
    const rest = textOf(words, from + 1, to)
    return /(?:report|statement|study|survey|review|analysis|letter|paper|forecast)$/.test(rest)
      ? owner
      : this.#named(`${owner.name}’s ${rest}`)
  }

  /** ‘Industry group Norwood’: the name at its end. */
  #lastName(words: readonly Word[], { from, to }: Range): Voice | undefined {
    const part = words.slice(from, to)
    const name = namesIn(part, () => false).at(-1)
    if (!name || name.from === 0 || name.to !== part.length) return undefined
    const isPlain = part
      .slice(0, name.from)
      .every(
        (word, at) =>
          (at === 0 || !isCapital(word)) &&
          !/^(?:of|for|in|at|and|from|to|near)$/.test(word.lower) &&
          !/['’]s?$/.test(word.text),
      )
    return isPlain ? this.#named(name.name) : undefined
  }

  #pronoun(lower: string, before: readonly Word[]): Voice | undefined | 'none' {
    if (/^(?:i|we|you|one|there|nobody|everyone|someone|anyone)$/.test(lower)) return undefined
    if (HE.test(lower) || SHE.test(lower)) {
      const isMan = HE.test(lower)
      const fits = (person: Person | undefined) => person && (person.isMan ?? isMan) === isMan
      const here = namesIn(before, () => false).find(({ kind }) => kind === 'person')
      const named = here && this.#personNamed(here.name)
      if (fits(named)) return named
      if (fits(this.#focus)) return this.#focus
      return this.#people.findLast(fits) ?? this.#last
    }
    if (lower === 'they') return this.#bodies.at(-1) ?? this.#last
    if (lower === 'it') return this.#bodies.at(-1)
    return 'none'
  }

  /** Whom ‘the minister’ or ‘the ministry’ means. */
  #meant(words: readonly Word[], { from, to }: Range): Voice | undefined {
    const inside = words.slice(from, to)
    const head = plainRole(words[to - 1]!.lower)
    const isOwnRole = inside.length === 1 && this.#people.some(({ roles }) => roles.has(head))
    if (ROLE.test(head) || (isOwnRole && !BODY.test(head))) {
      const described = this.#people.findLast(({ roles }) =>
        inside.every(({ lower }) => roles.has(lower) || /^(?:former|senior|veteran)$/.test(lower)),
      )
      const byHead = this.#people.findLast(({ roles }) => roles.has(head))
      return (
        described ??
        byHead ??
        this.#bodyOf(head) ??
        (inside.length === 1 && this.#focus?.roles.size === 0 ? this.#focus : undefined)
      )
    }
    const named = this.#bodyOf(head)
    if (!BODY.test(head)) return inside.length === 1 && head.length > 3 ? named : undefined
    const isAny =
      inside.length === 1 &&
      /^(?:company|firm|agency|group|organisation|organization|body|bank|watchdog|regulator|union|charity|operator|manufacturer|maker|lender|retailer|carrier)$/.test(
        head,
      )
    return named ?? (isAny ? this.#bodies.at(-1) : undefined)
  }
}

/** ‘Senior Canadian officials’, ‘Keller aides’: a name that only tells more of a noun. */
function isBesideNoun(words: readonly Word[], at: number): boolean {
  const { tags, lower } = words[at]!
  return (
    words[at - 1]!.after === ' ' &&
    tags.has('Noun') &&
    !isCapital(words[at]!) &&
    !/^(?:himself|herself|both|all|alone)$/.test(lower)
  )
}

/** ‘tarn_walker’: written as it is. */
function isHandle(name: string): boolean {
  return /^@|^\p{Ll}[\p{L}\d.-]*[_\d]/u.test(name)
}

function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.?[ -]?)+$/u.test(text)
}
