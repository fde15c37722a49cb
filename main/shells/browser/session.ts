import { randomBytes } from 'node:crypto'
import { SESSION_KEY } from '#preload/bridges/session.ts'

/**
 * One window that was let in. Its cookie goes to every port of this machine, so it lets its holder
 * only fetch downloads; whoever calls the service must know the token too.
 */
export interface Session {
  readonly cookie: string
  readonly token: string
}

/** The windows that were let in since the host started. */
export interface Sessions {
  begin(): Session
  /** The session whose cookie a `Cookie` header carries. */
  find(cookieHeader: string | undefined): Session | undefined
  /** The `Set-Cookie` header that gives a window its session. */
  setCookie(session: Session): string
}

/** @param id what tells this host's cookie from those of other ports */
export function createSessions(id: string): Sessions {
  const name = `${SESSION_KEY}-${id}`
  const byCookie = new Map<string, Session>()
  return {
    begin() {
      const session = { cookie: secret(), token: secret() }
      byCookie.set(session.cookie, session)
      return session
    },
    find(cookieHeader) {
      for (const part of cookieHeader?.split(';') ?? []) {
        const [key, value] = part.trim().split('=', 2)
        const session = key === name && value !== undefined ? byCookie.get(value) : undefined
        if (session) return session
      }
      return undefined
    },
    setCookie: (session) => `${name}=${session.cookie}; Path=/; HttpOnly; SameSite=Strict`,
  }
}

/** 256 random bits, in letters that stand in headers, HTML and URLs as they are. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}
