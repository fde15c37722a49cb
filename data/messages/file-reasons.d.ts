/** Why the system refused a file, in words; the system's own code where it has none. */
export declare function reasonOf(error: unknown): string;
/** The system's code of an error, such as `ENOENT`. */
export declare function codeOf(error: unknown): string | undefined;
