/** The parts of a Word file by name: XML as text, pictures as bytes. */
export type WrittenParts = ReadonlyMap<string, string | Uint8Array>;
