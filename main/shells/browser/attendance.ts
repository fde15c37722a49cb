/** How long the host waits for a window to come back, since machines sleep. In milliseconds. */
export const LINGER_MS = 10 * 60_000
// A page that is reloaded is gone for a moment.
const BLINK_MS = 3_000

/** What follows from windows coming and going. */
export interface AttendanceEvents {
  /** The last window is gone, and may come back. */
  onEmpty(): void
  /** The browser that was started has ended, and no window ever came. */
  onNoShow(): void
  /** Nobody is coming any more. */
  onOver(): void
}

/** Watches whether anybody is there. Until the first window comes, it waits without end. */
export interface Attendance {
  /** Says how many windows are connected now. */
  count(windows: number): void
  /** Says that the browser which was started has ended: no window of it can come back. */
  browserEnded(): void
  stop(): void
}

export function watchAttendance(events: AttendanceEvents, lingerMs = LINGER_MS): Attendance {
  let present = 0
  let seen = false
  let browserGone = false
  let over = false
  let timers: NodeJS.Timeout[] = []
  const clear = () => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }
  const settle = () => {
    clear()
    if (over || present > 0 || !seen) return
    if (browserGone) return events.onOver()
    timers = [
      setTimeout(() => events.onEmpty(), BLINK_MS),
      setTimeout(() => events.onOver(), lingerMs),
    ]
  }
  return {
    count(windows) {
      present = windows
      seen ||= windows > 0
      settle()
    },
    browserEnded() {
      if (!seen && !over) return events.onNoShow()
      browserGone = true
      // The sockets of its windows close about now; one that stays was opened by hand.
      setTimeout(() => (browserGone = false), BLINK_MS).unref()
      settle()
    },
    stop() {
      over = true
      clear()
    },
  }
}
