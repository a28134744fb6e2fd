/** What a file may cost. Every figure is checked before or while parsing, never after. */
export type SpreadsheetLimits = {
  /** Bytes of the file itself. */
  maxBytes: number
  /** Files inside a ZIP container. */
  maxEntries: number
  /** Sum of what the ZIP container says its files inflate to. */
  maxInflatedBytes: number
  /** Inflated size over packed size, for entries above `ratioFloorBytes`. Real sheets stay below 60. */
  maxRatio: number
  ratioFloorBytes: number
  /** Rows with a value, over all sheets that are read. */
  maxRows: number
  maxColumns: number
  maxSheets: number
  /** Characters in one cell; office programs stop at 32,767. */
  maxCellChars: number
  /** Characters in one row, because many cells may point to one long shared text. */
  maxRowChars: number
  maxSharedStrings: number
  maxSharedStringChars: number
  maxDepth: number
  /** Milliseconds and megabytes of heap for the old binary format, which cannot be read as a stream. */
  xlsMillis: number
  xlsHeapMegabytes: number
}

const MEGABYTE = 1024 * 1024

/** Above a million contacts' worth of rows, far below what could hurt the process. */
export const defaultLimits: SpreadsheetLimits = {
  maxBytes: 64 * MEGABYTE,
  maxEntries: 2_000,
  maxInflatedBytes: 1024 * MEGABYTE,
  maxRatio: 200,
  ratioFloorBytes: 4 * MEGABYTE,
  maxRows: 1_048_576,
  maxColumns: 512,
  maxSheets: 256,
  maxCellChars: 32_767,
  maxRowChars: 262_144,
  maxSharedStrings: 2_000_000,
  maxSharedStringChars: 128 * MEGABYTE,
  maxDepth: 64,
  xlsMillis: 20_000,
  xlsHeapMegabytes: 512,
}
