// The address of the place where reading stopped, which only the reader's browser knows.

/** After the path of the shelf, it leads on to the text read last; without one, it is the shelf. */
export const CONTINUE_HASH = '#continue';
