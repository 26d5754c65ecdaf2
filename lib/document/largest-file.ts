/** Larger files (bytes) are no tender documents, and would fill the memory of a browser. Known without the readers, so that a file is measured before it is loaded. */
export const LARGEST_FILE = 100 * 1024 * 1024;
