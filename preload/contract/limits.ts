/**
 * Largest file that can be brought in through a window, in bytes. It travels in one message, so this
 * also bounds what the browser shell's host takes at once.
 */
export const MAX_FILE_BYTES = 64 * 2 ** 20
